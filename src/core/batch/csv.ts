/** What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"), full-width forms included. */
const FORMULA = /^[\s\p{Cf}"']*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** A text as the cell of a table to be opened in a spreadsheet: an apostrophe keeps it from being a formula. */
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A row of CSV (RFC 4180) whose cells no spreadsheet takes for formulas, with its line end. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(text: string): string {
  const cell = harmless(text).replaceAll('\0', '\ufffd');
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
