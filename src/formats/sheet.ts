import type { Sheet } from '../core/batch/sheet';
import type { FormatProblem } from '../core/problem';
import type { Result } from '../core/result';

/**
 * Writes sheets of A4 as one document; they are made one at a time, as they are taken. The bytes depend on the sheets
 * alone.
 */
export type WriteSheets = (
  sheets: Iterable<Sheet>,
) => Result<Uint8Array, FormatProblem> | Promise<Result<Uint8Array, FormatProblem>>;
