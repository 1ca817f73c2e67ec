import type { Contour, Mm, Point, Rect } from '../geometry';
import type { Layer } from './layers';

/** Square cells of a page, and for each the place in the paint order of the uppermost paint that hides all of it. */
export type HiddenCells = {
  readonly cell: Mm;
  readonly columns: number;
  readonly rows: number;
  readonly left: Mm;
  readonly top: Mm;
  /** Below every order where nothing hides the whole cell. */
  readonly under: Float64Array;
};

/** Finer than the light margin of any symbol's panel; pages so large that there would be more cells have larger ones. */
const FINEST: Mm = 0.5;
const MOST_CELLS = 400_000;
/** Rows of cells that paint may be followed through; what is beyond hides nothing here, and is only slower. */
const MOST_ROWS = 20_000_000;
const MOST_CORNERS = 8;
/** Larger places are taken for visible. */
const MOST_ASKED = 64;

/**
 * What opaque convex paint hides, from the top down, so that each cell is settled once; time grows with the number of
 * layers and of cells.
 */
export function hiddenCells(layers: readonly Layer[], page: Rect): HiddenCells {
  const cell = Math.max(FINEST, Math.sqrt((page.width * page.height) / MOST_CELLS));
  const columns = Math.max(1, Math.ceil(page.width / cell));
  const rows = Math.max(1, Math.ceil(page.height / cell));
  const under = new Float64Array(columns * rows).fill(Number.NEGATIVE_INFINITY);
  const cells = { cell, columns, rows, left: page.x, top: page.y, under };
  const hiders = layers.flatMap((layer) => hiderOf(layer, cell) ?? []).sort((a, b) => b.order - a.order);
  // The first cell of a row from here on that is not settled.
  const open = Int32Array.from({ length: (columns + 1) * rows }, (_, i) => i % (columns + 1));
  let left = MOST_ROWS;
  for (const hider of hiders) {
    left -= settle(cells, open, hider);
    if (left < 0) break;
  }
  return cells;
}

type Hider = { readonly order: number; readonly contour: Contour; readonly bounds: Bounds };
type Bounds = { readonly left: Mm; readonly top: Mm; readonly right: Mm; readonly foot: Mm };

/** Paint that hides, has one straight convex contour and could fill a cell. */
function hiderOf({ hides, contours, clip, painted, order }: Layer, cell: Mm): Hider | null {
  const [contour, another] = contours;
  if (!hides || !contour || another || painted.effect !== undefined || (clip && !clip.exact)) return null;
  if (contour.length < 3 || contour.length > MOST_CORNERS) return null;
  let [left, top, right, foot] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, arriving, leaving } of contour) {
    if (arriving || leaving) return null;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    foot = Math.max(foot, y);
  }
  if (clip) {
    const { x, y, width, height } = clip.bounds;
    left = Math.max(left, x);
    right = Math.min(right, x + width);
    top = Math.max(top, y);
    foot = Math.min(foot, y + height);
  }
  return right - left >= cell && foot - top >= cell && isConvex(contour)
    ? { order, contour, bounds: { left, top, right, foot } }
    : null;
}

/** Whether a contour always turns one way, and goes down and up only once: a star does not. */
function isConvex(contour: Contour): boolean {
  const count = contour.length;
  let [turn, bends, way] = [0, 0, 0];
  for (let i = 0; i < 2 * count; i++) {
    const [a, b, c] = [contour[i % count], contour[(i + 1) % count], contour[(i + 2) % count]] as [
      Point,
      Point,
      Point,
    ];
    const cross = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
    if (cross * turn < 0) return false;
    turn ||= Math.sign(cross);
    const here = Math.sign(b.y - a.y);
    if (i >= count && here !== 0 && here !== way) bends++;
    if (here !== 0) way = here;
  }
  return turn !== 0 && bends === 2;
}

/** Settles the cells that lie wholly inside; returns how many rows were looked at. */
function settle(cells: HiddenCells, open: Int32Array, { order, contour, bounds }: Hider): number {
  const { cell, columns, rows, left, top, under } = cells;
  const first = Math.max(0, Math.ceil((bounds.top - top) / cell));
  const last = Math.min(rows, Math.floor((bounds.foot - top) / cell)) - 1;
  const isBox =
    contour.length === 4 &&
    contour.every((p, i) => {
      const next = contour[(i + 1) % 4] as Point;
      return p.x === next.x || p.y === next.y;
    });
  for (let row = first; row <= last; row++) {
    const y = top + row * cell;
    const [a, b] = isBox ? WIDE : both(spanAt(contour, y), spanAt(contour, y + cell));
    const from = Math.max(0, Math.ceil((Math.max(a, bounds.left) - left) / cell));
    const until = Math.min(columns, Math.floor((Math.min(b, bounds.right) - left) / cell));
    const start = row * (columns + 1);
    for (let c = openFrom(open, start, from); c < until; c = openFrom(open, start, c)) {
      under[row * columns + c] = order;
      open[start + c] = c + 1;
    }
  }
  return Math.max(0, last - first + 1);
}

type Span = readonly [from: Mm, to: Mm];
const WIDE: Span = [-Infinity, Infinity];
const both = (a: Span, b: Span): Span => [Math.max(a[0], b[0]), Math.min(a[1], b[1])];

/** Where a level line lies in a convex contour. */
function spanAt(contour: Contour, y: Mm): Span {
  let [from, to] = [Infinity, -Infinity];
  for (let i = 0; i < contour.length; i++) {
    const [a, b] = [contour[i] as Point, contour[(i + 1) % contour.length] as Point];
    if (Math.min(a.y, b.y) > y || Math.max(a.y, b.y) < y) continue;
    const x = a.y === b.y ? [a.x, b.x] : [a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y)];
    from = Math.min(from, ...x);
    to = Math.max(to, ...x);
  }
  return [from, to];
}

/** Steps over what is settled, and shortens the way for the next that comes. */
function openFrom(open: Int32Array, start: number, column: number): number {
  let end = column;
  while (open[start + end] !== end) end = open[start + end] as number;
  for (let c = column; c !== end; ) {
    const next = open[start + c] as number;
    open[start + c] = end;
    c = next;
  }
  return end;
}

/** Whether later paint hides a place of the page from what has this order. */
export function isHiddenAt(cells: HiddenCells, x: Mm, y: Mm, order: number): boolean {
  const { cell, columns, rows, left, top, under } = cells;
  const [c, r] = [Math.floor((x - left) / cell), Math.floor((y - top) / cell)];
  return c >= 0 && r >= 0 && c < columns && r < rows && (under[r * columns + c] as number) > order;
}

/** Whether later paint hides all of an upright rectangle; larger ones are taken for visible. */
export function isHidden(
  { cell, columns, rows, left, top, under }: HiddenCells,
  x: Mm,
  y: Mm,
  right: Mm,
  foot: Mm,
  order: number,
): boolean {
  const [fromColumn, fromRow] = [Math.floor((x - left) / cell), Math.floor((y - top) / cell)];
  const [toColumn, toRow] = [Math.floor((right - left) / cell), Math.floor((foot - top) / cell)];
  if (!(fromColumn >= 0 && fromRow >= 0 && toColumn < columns && toRow < rows)) return false;
  if ((toColumn - fromColumn + 1) * (toRow - fromRow + 1) > MOST_ASKED) return false;
  for (let r = fromRow; r <= toRow; r++)
    for (let c = fromColumn; c <= toColumn; c++)
      if (!((under[r * columns + c] as number) > order)) return false;
  return true;
}
