import type { SheetFormat } from '../core/batch/sheet-files';
import type { WriteSheets } from './sheet';
import { svgSheet } from './svg/sheet';

/** How sheets are written in each of their formats. */
export const SHEET_WRITERS: Readonly<Record<SheetFormat, WriteSheets>> = {
  svg: svgSheet,
  pdf: async (sheets) => (await import('./pdf/sheets')).writePdfSheets(sheets),
};
