import type { Artwork } from '../core/artwork/artwork';
import type { Drawing } from '../core/drawing';
import type { Matrix } from '../core/geometry';
import type { FileTarget, SymbolLabel } from '../core/placement';
import type { FormatProblem, PlacementProblem } from '../core/problem';
import type { Result } from '../core/result';

/**
 * Writes a drawing as a document of its own: the page is exactly `drawing.bounds`, and the bytes depend on the
 * input alone (no dates, no random ids).
 */
export type WriteFormat = (
  drawing: Drawing,
  label: SymbolLabel,
) => Result<Uint8Array, FormatProblem> | Promise<Result<Uint8Array, FormatProblem>>;

/**
 * The filled shapes of a page (counted from 1), transforms applied. It reads the bytes alone and knows nothing of
 * what was meant; what it does not understand it leaves out or calls `unknown`, never guesses.
 */
export type ReadFormat = (
  bytes: Uint8Array,
  page: number,
) => Result<Artwork, FormatProblem> | Promise<Result<Artwork, FormatProblem>>;

/** A template with the symbol drawn in, and where: the map from the drawing's frame to the page (mm, y down). */
export type Filled = { readonly bytes: Uint8Array; readonly page: number; readonly placed: Matrix };

/** Draws into a copy of a template and leaves every other byte as it was. */
export type FillFormat = (
  template: Uint8Array,
  drawing: Drawing,
  label: SymbolLabel,
  target: Exclude<FileTarget, { kind: 'own-page' }>,
) => Result<Filled, FormatProblem | PlacementProblem>;
