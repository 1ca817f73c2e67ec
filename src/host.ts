import type { Artwork } from './core/artwork/artwork';
import type { Difference } from './core/artwork/difference';
import type { Finding } from './core/check/finding';
import type { Drawing } from './core/drawing';
import type { Matrix } from './core/geometry';
import type { SymbolLabel, Target } from './core/placement';
import type { Problem } from './core/problem';
import type { Result } from './core/result';

/** A symbol to place, and the judge of what really came to stand in the document. */
export type Placement = {
  readonly drawing: Drawing;
  readonly label: SymbolLabel;
  readonly target: Target;
  /** Compares the artwork read back with what was meant; `placed` maps the drawing to the page. */
  readonly differences: (artwork: Artwork, placed: Matrix) => readonly Difference[];
};

/** A symbol that stands in the document and was read back without a difference. */
export type Placed = {
  /** What the document cannot hold as it was meant. */
  readonly findings: readonly Finding[];
};

/** A document that can take a symbol: a file, or the one that is open in an application. */
export interface Host {
  /** The document is a picture: modules must be whole dots. */
  readonly wholeDots: boolean;
  /**
   * Draws, reads the document's own geometry back and keeps the symbol only where nothing differs; otherwise the
   * document is as it was before. Expected trouble comes back as problems; anything else throws a HostError.
   */
  place(placement: Placement): Promise<Result<Placed, Problem>>;
}

/** Trouble that nobody could foresee from the request: the disk, the application, a broken connection. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.code, options);
  }
}
