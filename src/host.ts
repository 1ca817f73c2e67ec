import type { Artwork } from './core/artwork/artwork';
import type { Difference } from './core/artwork/compare';
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
  /** Compares the artwork read back with what was meant, given the map from the drawing to the page. */
  readonly differences: (artwork: Artwork, placed: Matrix) => readonly Difference[];
};

/** A document that can take a symbol. */
export interface Host {
  /**
   * Draws, reads the document's own geometry back and keeps the symbol only where nothing differs.
   * Otherwise the document is as it was before. Throws HostError where the document cannot be read or written.
   */
  place(placement: Placement): Promise<Result<Artwork, Problem>>;
}

/** Trouble nobody could foresee from the request: the disk, the application, a broken file. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.code, options);
  }
}
