import { type Drawing, transformDrawing } from '../drawing';
import { type Contour, type Matrix, type Mm, mapRect, type Rect, translation } from '../geometry';
import { onDots, type SymbolLabel } from '../placement';
import { ADVANCE, DIGIT_TOP } from '../symbol/ocr-b';
import { setLine } from '../symbol/text';

/** A4 (ISO 216). */
export const SHEET: Rect = { x: 0, y: 0, width: 210, height: 297 };

/** Free choice: office printers leave up to 6 mm of an edge blank. */
const MARGIN: Mm = 10;
/** Between symbols, and from a symbol to its caption; the quiet zones are part of the symbol. */
const GAP: Mm = 4;
const CAPTION_GAP: Mm = 1;
const CAPTION_EM: Mm = 2.4;

/** How symbols stand on sheets: `width` and `height` are those of the largest symbol, without its caption. */
export type SheetGrid = {
  readonly width: Mm;
  readonly height: Mm;
  readonly columns: number;
  readonly rows: number;
};

/** A symbol where it stands on its sheet; `placed` maps the drawing as laid out to it, the caption is black outlines. */
export type SheetSymbol = {
  readonly drawing: Drawing;
  readonly label: SymbolLabel;
  readonly placed: Matrix;
  readonly caption: readonly Contour[];
};

export type Sheet = readonly SheetSymbol[];

/** The grid that holds symbols of this size, one at least. */
export function sheetGrid(largest: { readonly width: Mm; readonly height: Mm }): SheetGrid {
  const { width, height } = largest;
  const fitting = (room: Mm, size: Mm) => Math.max(1, Math.floor((room - 2 * MARGIN + GAP) / (size + GAP)));
  return {
    width,
    height,
    columns: fitting(SHEET.width, width),
    rows: fitting(SHEET.height, height + CAPTION_GAP + CAPTION_EM),
  };
}

export const symbolsOnSheet = ({ columns, rows }: SheetGrid): number => columns * rows;

/** The nth symbol of a sheet, n counting from 0, row by row: its top left corner in that of its cell. */
export function onSheet(
  grid: SheetGrid,
  n: number,
  { drawing, label, caption }: Pick<SheetSymbol, 'drawing' | 'label'> & { readonly caption: string },
): SheetSymbol {
  const left = MARGIN + (n % grid.columns) * (grid.width + GAP);
  const top = MARGIN + Math.floor(n / grid.columns) * (grid.height + CAPTION_GAP + CAPTION_EM + GAP);
  const { bounds, dot } = drawing;
  const placed = onDots(translation(left - bounds.x, top - bounds.y), dot);
  const stands = mapRect(placed, bounds);
  const em = Math.min(CAPTION_EM, stands.width / (caption.length * ADVANCE));
  const baseline = stands.y + stands.height + CAPTION_GAP + DIGIT_TOP * em;
  return {
    drawing: transformDrawing(drawing, placed),
    label,
    placed,
    caption: setLine({ text: caption, em, anchor: { kind: 'left', x: stands.x, y: baseline } }),
  };
}

/** What stands under a symbol: the row of the list, ISSN, variant and issue number, "12 - 1144-875X 00 05". */
export const captionOf = ({ line, code }: { readonly line: number; readonly code: string }): string =>
  `${line} - ${code}`;
