import { boundsOf, type Mm, type Rect } from '../geometry';
import type { Artwork } from './artwork';
import type { Line } from './crossings';
import { type HiddenCells, hiddenCells, isHidden } from './hidden-cells';
import { type Layer, layersOf } from './layers';
import { SEARCH_WORK, type Work } from './work';

/** Contours of a page by where they lie, so that a line meets only those near it; built in linear time. */
export type PaintIndex = {
  readonly layers: readonly Layer[];
  /** Layer and place among its contours, for every contour. */
  readonly layerOf: Uint32Array;
  readonly contourOf: Uint32Array;
  /** Left, top, right and bottom of every contour. */
  readonly extents: Float64Array;
  readonly grids: readonly Grid[];
  /** Contours are not listed where later paint hides them. */
  readonly hidden: HiddenCells;
  readonly work: Work;
};

/** Square cells that list the contours which reach into them. */
type Grid = {
  readonly cell: Mm;
  readonly columns: number;
  readonly rows: number;
  readonly left: Mm;
  readonly top: Mm;
  /** Contours of cell `i` are `listed` from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly listed: Uint32Array;
};

/** Paint further off the page than this meets no symbol on it. */
const AROUND_PAGE: Mm = 200;
/** Cells of a coarser grid are so much larger. */
const COARSER = 4;
const FINEST_COLUMNS = 512;
/** A contour is listed in this many cells at most; long thin ones still lie in fine grids. */
const MOST_CELLS = 12;

/** Sorts the contours of a page into grids of growing cells, each into the finest that lists it only a few times. */
export function indexPaint(artwork: Artwork): PaintIndex {
  const layers = layersOf(artwork);
  const { page } = artwork;
  const area = {
    x: page.x - AROUND_PAGE,
    y: page.y - AROUND_PAGE,
    width: page.width + 2 * AROUND_PAGE,
    height: page.height + 2 * AROUND_PAGE,
  };
  const count = layers.reduce((sum, { contours }) => sum + contours.length, 0);
  const layerOf = new Uint32Array(count);
  const contourOf = new Uint32Array(count);
  const extents = new Float64Array(4 * count);
  let at = 0;
  layers.forEach(({ contours }, layer) => {
    contours.forEach((contour, i) => {
      layerOf[at] = layer;
      contourOf[at] = i;
      extents.set(within(boundsOf(contour), area), 4 * at++);
    });
  });
  const hidden = hiddenCells(layers, page);
  const isSeen: IsSeen = (contour, left, top, right, bottom) =>
    !isHidden(hidden, left, top, right, bottom, (layers[layerOf[contour] as number] as Layer).order);
  const grids = gridsOf(extents, area, isSeen);
  return { layers, layerOf, contourOf, extents, grids, hidden, work: { left: SEARCH_WORK } };
}

/** Whether some of a contour is seen in a rectangle. */
type IsSeen = (contour: number, left: Mm, top: Mm, right: Mm, bottom: Mm) => boolean;

/** An extent as far as it lies in the area; numbers that are none for what lies outside or nowhere. */
function within({ x, y, width, height }: Rect, area: Rect): readonly [Mm, Mm, Mm, Mm] {
  const [left, top] = [Math.max(x, area.x), Math.max(y, area.y)];
  const right = Math.min(x + width, area.x + area.width);
  const bottom = Math.min(y + height, area.y + area.height);
  return left <= right && top <= bottom ? [left, top, right, bottom] : [NaN, NaN, NaN, NaN];
}

function gridsOf(extents: Float64Array, area: Rect, isSeen: IsSeen): readonly Grid[] {
  const side = Math.max(area.width, area.height);
  const count = extents.length / 4;
  const fits: number[][] = [];
  const finest = side / Math.min(FINEST_COLUMNS, 16 + Math.ceil(Math.sqrt(count)));
  for (let i = 0; i < count; i++) {
    const width = (extents[4 * i + 2] as Mm) - (extents[4 * i] as Mm);
    const height = (extents[4 * i + 3] as Mm) - (extents[4 * i + 1] as Mm);
    if (Number.isNaN(width) || Number.isNaN(height)) continue;
    let level = 0;
    for (let cell = finest; (width / cell + 2) * (height / cell + 2) > MOST_CELLS; cell *= COARSER) level++;
    fits[level] ??= [];
    fits[level]?.push(i);
  }
  return fits.flatMap((contours, level) =>
    contours ? [gridOf(contours, extents, finest * COARSER ** level, area, isSeen)] : [],
  );
}

function gridOf(
  contours: readonly number[],
  extents: Float64Array,
  cell: Mm,
  area: Rect,
  isSeen: IsSeen,
): Grid {
  const columns = Math.ceil(area.width / cell) + 1;
  const rows = Math.ceil(area.height / cell) + 1;
  const grid = { cell, columns, rows, left: area.x, top: area.y };
  const starts = new Uint32Array(columns * rows + 1);
  for (const contour of contours)
    eachCell(grid, extents, contour, isSeen, (index) => {
      starts[index + 1] = (starts[index + 1] as number) + 1;
    });
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const listed = new Uint32Array(starts.at(-1) as number);
  const next = starts.slice();
  for (const contour of contours)
    eachCell(grid, extents, contour, isSeen, (index) => {
      const place = next[index] as number;
      listed[place] = contour;
      next[index] = place + 1;
    });
  return { ...grid, starts, listed };
}

function eachCell(
  { cell, columns, left, top }: Omit<Grid, 'starts' | 'listed'>,
  extents: Float64Array,
  contour: number,
  isSeen: IsSeen,
  visit: (index: number) => void,
): void {
  const [fromX, fromY] = [extents[4 * contour] as Mm, extents[4 * contour + 1] as Mm];
  const [toX, toY] = [extents[4 * contour + 2] as Mm, extents[4 * contour + 3] as Mm];
  const column = (x: Mm) => Math.floor((x - left) / cell);
  const row = (y: Mm) => Math.floor((y - top) / cell);
  const lastColumn = column(toX);
  const lastRow = row(toY);
  for (let r = row(fromY); r <= lastRow; r++)
    for (let c = column(fromX); c <= lastColumn; c++) {
      const [x, y] = [left + c * cell, top + r * cell];
      if (
        isSeen(
          contour,
          Math.max(fromX, x),
          Math.max(fromY, y),
          Math.min(toX, x + cell),
          Math.min(toY, y + cell),
        )
      )
        visit(r * columns + c);
    }
}

/** The contours whose extent a stretch of a line meets. */
export function contoursAlong(index: PaintIndex, line: Line, length: Mm): readonly number[] {
  const { grids, extents, layers, layerOf, hidden, work } = index;
  const { from, towards } = line;
  const end = { x: from.x + towards.x * length, y: from.y + towards.y * length };
  const reach = {
    x: Math.min(from.x, end.x),
    y: Math.min(from.y, end.y),
    width: Math.abs(end.x - from.x),
    height: Math.abs(end.y - from.y),
  };
  const meets = (contour: number): boolean => {
    const [left, top] = [extents[4 * contour] as Mm, extents[4 * contour + 1] as Mm];
    const [right, bottom] = [extents[4 * contour + 2] as Mm, extents[4 * contour + 3] as Mm];
    if (left > reach.x + reach.width || right < reach.x || top > reach.y + reach.height || bottom < reach.y)
      return false;
    const across = towards.x * ((top + bottom) / 2 - from.y) - towards.y * ((left + right) / 2 - from.x);
    const halfWidth = (right - left) / 2;
    const halfHeight = (bottom - top) / 2;
    if (Math.abs(across) > Math.abs(towards.x) * halfHeight + Math.abs(towards.y) * halfWidth + 1e-9)
      return false;
    const { order } = layers[layerOf[contour] as number] as Layer;
    return !isHidden(
      hidden,
      Math.max(left, reach.x),
      Math.max(top, reach.y),
      Math.min(right, reach.x + reach.width),
      Math.min(bottom, reach.y + reach.height),
      order,
    );
  };
  const found = new Set<number>();
  for (const grid of grids) {
    // A cell that the line passes lies no further from it than half its diagonal.
    const near = grid.cell * 0.7072;
    eachCellIn(grid, reach, (cell, x, y) => {
      if (Math.abs(towards.x * (y - from.y) - towards.y * (x - from.x)) > near) return;
      work.left -= listedIn(grid, cell, (contour) => {
        if (meets(contour)) found.add(contour);
      });
    });
  }
  return [...found];
}

/** The contours whose extent meets a rectangle. */
export function contoursIn({ grids, extents, work }: PaintIndex, rect: Rect): readonly number[] {
  const found = new Set<number>();
  for (const grid of grids)
    eachCellIn(grid, rect, (index) => {
      work.left -= listedIn(grid, index, (contour) => {
        const [left, top] = [extents[4 * contour] as Mm, extents[4 * contour + 1] as Mm];
        const [right, bottom] = [extents[4 * contour + 2] as Mm, extents[4 * contour + 3] as Mm];
        if (left <= rect.x + rect.width && right >= rect.x && top <= rect.y + rect.height && bottom >= rect.y)
          found.add(contour);
      });
    });
  return [...found];
}

/** Returns how many were listed. */
function listedIn({ starts, listed }: Grid, index: number, visit: (contour: number) => void): number {
  const [start, end] = [starts[index] as number, starts[index + 1] as number];
  for (let i = start; i < end; i++) visit(listed[i] as number);
  return end - start;
}

/** Cells that a rectangle reaches into, with their middle. */
function eachCellIn(grid: Grid, rect: Rect, visit: (index: number, x: Mm, y: Mm) => void): void {
  const { cell, columns, rows, left, top } = grid;
  const place = (offset: Mm, most: number) => Math.min(most - 1, Math.max(0, Math.floor(offset / cell)));
  const lastColumn = place(rect.x + rect.width - left, columns);
  const lastRow = place(rect.y + rect.height - top, rows);
  for (let r = place(rect.y - top, rows); r <= lastRow; r++)
    for (let c = place(rect.x - left, columns); c <= lastColumn; c++)
      visit(r * columns + c, left + (c + 0.5) * cell, top + (r + 0.5) * cell);
}
