/** The kinds of file that hold sheets: a PDF has many of them, an SVG one. */
export const SHEET_FORMATS = ['pdf', 'svg'] as const;

export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** Sheets in one file: what a PDF takes in memory while it is written stays bounded, however long the list is. */
export const SHEETS_IN_FILE: Readonly<Record<SheetFormat, number>> = { pdf: 50, svg: 1 };

/** Files of a million symbols have six digits. */
const DIGITS = 6;

/** The nth file of sheets, n counting from 0: "sheets-000001.pdf"; names are in the order of the rows. */
export const sheetFileName = (n: number, format: SheetFormat): string =>
  `sheets-${String(n + 1).padStart(DIGITS, '0')}.${format}`;
