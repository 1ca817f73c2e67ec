import type { Sheet } from '../core/batch/sheet';
import type { SheetFormat } from '../core/batch/sheet-files';
import type { FormatProblem } from '../core/problem';
import type { Result } from '../core/result';
import { svgSheet } from './svg/sheet';

/**
 * Writes sheets of A4 as one document; they are made one at a time, as they are taken. The bytes depend on the sheets
 * alone.
 */
export type WriteSheets = (
  sheets: Iterable<Sheet>,
) => Result<Uint8Array, FormatProblem> | Promise<Result<Uint8Array, FormatProblem>>;

/** How sheets are written in each of their formats. */
export const SHEET_WRITERS: Readonly<Record<SheetFormat, WriteSheets>> = {
  svg: svgSheet,
  pdf: async (sheets) => (await import('./pdf/sheets')).writePdfSheets(sheets),
};
