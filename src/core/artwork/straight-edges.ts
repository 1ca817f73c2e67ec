import type { Contour, Mm, PathPoint, Point } from '../geometry';
import type { Artwork } from './artwork';
import { type HiddenCells, isHidden } from './hidden-cells';

/** Long straight edges of one direction: four numbers each, the upper and the lower end on the page. */
export type Edges = {
  /** Unit vector along the edges. */
  readonly down: Point;
  readonly ends: Float64Array;
  /** The place of each edge's shape in the paint order. */
  readonly orders: Uint32Array;
};

/** Bars of the lowest symbol that is drawn are longer; much of a page's text is not. */
const SHORTEST: Mm = 1.2;
/** Two bins hold all edges of one symbol: rounded coordinates turn short bars by less than this. */
const BIN_DEGREES = 0.25;
const BINS = 180 / BIN_DEGREES;
/** A symbol has sixty edges; of one that lacks bars or shares edges with others, more than this are left. */
const FEWEST = 40;

/**
 * The edges of a page by direction, without those that later paint hides; directions that have too few for a symbol are
 * left out.
 */
export function straightEdges({ shapes, page }: Artwork, hidden: HiddenCells): readonly Edges[] {
  const counts = new Uint32Array(BINS);
  const far = 10 * (Math.abs(page.x) + Math.abs(page.y) + page.width + page.height) + 1000;
  const every = (visit: (bin: number, a: Point, b: Point, order: number) => void) => {
    shapes.forEach(({ contours }, order) => {
      for (const contour of contours)
        eachEdge(contour, (a, b) => {
          if (!(Math.abs(a.x) + Math.abs(a.y) + Math.abs(b.x) + Math.abs(b.y) < far)) return;
          const [left, right] = a.x < b.x ? [a.x, b.x] : [b.x, a.x];
          const [top, foot] = a.y < b.y ? [a.y, b.y] : [b.y, a.y];
          if (!isHidden(hidden, left, top, right, foot, order)) visit(binOf(a, b), a, b, order);
        });
    });
  };
  every((bin) => {
    counts[bin] = (counts[bin] as number) + 1;
  });
  // Direction by direction, the neighbour's edges are looked at with it.
  const wanted = new Map<
    number,
    { readonly ends: Float64Array; readonly orders: Uint32Array; used: number }
  >();
  counts.forEach((count, bin) => {
    const next = counts[(bin + 1) % BINS] as number;
    const before = counts[(bin + BINS - 1) % BINS] as number;
    // Where the next bin is empty, the bin before has taken these edges in already.
    if (count > 0 && count + next >= FEWEST && (next > 0 || before === 0))
      wanted.set(bin, {
        ends: new Float64Array(4 * (count + next)),
        orders: new Uint32Array(count + next),
        used: 0,
      });
  });
  if (wanted.size === 0) return [];
  every((bin, a, b, order) => {
    for (const group of [wanted.get(bin), wanted.get((bin + BINS - 1) % BINS)])
      if (group) {
        group.ends.set([a.x, a.y, b.x, b.y], 4 * group.used);
        group.orders[group.used++] = order;
      }
  });
  return [...wanted.values()].map(({ ends, orders }) => ({ ends, orders, down: meanDirection(ends) }));
}

/** Bins lie about the right angles, so that rounding puts upright edges into one of them. */
function binOf(a: Point, b: Point): number {
  const degrees = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;
  return ((Math.floor(degrees / BIN_DEGREES + 0.5) % BINS) + BINS) % BINS;
}

/** Straight pieces of an outline, those that continue each other taken together. */
function eachEdge(contour: Contour, visit: (a: Point, b: Point) => void): void {
  let start = contour.at(-1);
  let before = start;
  if (!start || !before) return;
  for (const point of contour) {
    if (!isStraight(before, point) || !continues(start, before, point)) {
      if (isLong(start, before)) visit(start, before);
      start = isStraight(before, point) ? before : point;
    }
    before = point;
  }
  if (isLong(start, before)) visit(start, before);
}

const isLong = (a: Point, b: Point): boolean => (b.x - a.x) ** 2 + (b.y - a.y) ** 2 >= SHORTEST ** 2;

const NEAR_CHORD: Mm = 0.001;

function isStraight(a: PathPoint, b: PathPoint): boolean {
  return (!a.leaving || isNear(a, b, a.leaving)) && (!b.arriving || isNear(a, b, b.arriving));
}

function isNear(a: Point, b: Point, p: Point): boolean {
  const [x, y] = [b.x - a.x, b.y - a.y];
  return Math.abs(x * (p.y - a.y) - y * (p.x - a.x)) <= NEAR_CHORD * Math.hypot(x, y);
}

/** Whether the way goes on as it went, within a thousandth. */
function continues(a: Point, b: Point, c: Point): boolean {
  const [x, y, x2, y2] = [b.x - a.x, b.y - a.y, c.x - b.x, c.y - b.y];
  const along = x * x2 + y * y2;
  return along >= 0 && Math.abs(x * y2 - y * x2) <= 1e-3 * along;
}

/** Long edges show their direction best: they count by their length. */
function meanDirection(ends: Float64Array): Point {
  let [x, y] = [0, 0];
  const [x0, y0] = [(ends[2] as Mm) - (ends[0] as Mm), (ends[3] as Mm) - (ends[1] as Mm)];
  for (let i = 0; i < ends.length; i += 4) {
    const dx = (ends[i + 2] as Mm) - (ends[i] as Mm);
    const dy = (ends[i + 3] as Mm) - (ends[i + 1] as Mm);
    const sign = dx * x0 + dy * y0 < 0 ? -1 : 1;
    x += sign * dx;
    y += sign * dy;
  }
  const length = Math.hypot(x, y);
  return { x: x / length, y: y / length };
}
