import { strToU8, zipSync } from 'fflate';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The inside of a sheet's `sheetData`, and of the other parts where a test has its own. */
export type WorkbookParts = {
  readonly rows: string;
  /** Inside `sst`. */
  readonly strings?: string;
  /** Inside `styleSheet`. */
  readonly styles?: string;
  readonly workbook?: string;
  /** More parts, or other ones of the same name. */
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
};

/** A workbook as Excel packs it (ECMA-376), put together from its parts by hand. */
export function writeWorkbook({ rows, strings, styles, workbook, extra }: WorkbookParts): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}">${workbook ?? '<sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets>'}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheetXml(rows),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${SPREADSHEET}">${styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${SPREADSHEET}">${strings ?? ''}</sst>`,
    ...extra,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

/** A sheet with the given inside of its `sheetData`. */
export const sheetXml = (rows: string): string =>
  `${HEAD}<worksheet xmlns="${SPREADSHEET}"><sheetData>${rows}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

/** A row of texts in the cells themselves. */
export const textRow = (...cells: readonly string[]): string =>
  `<row>${cells.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`).join('')}</row>`;

export const escaped = (text: string): string => text.replace(/[&<>"\r]/g, (c) => `&#${c.charCodeAt(0)};`);
