import type { Mm, Point } from '../geometry';
import type { Artwork } from './artwork';
import { type HiddenCells, isHiddenAt } from './hidden-cells';
import { type Edges, straightEdges } from './straight-edges';

/** A line across many parallel edges, as those of a symbol's bars are; `edges` names the edges that it crosses. */
export type CandidateLine = {
  readonly from: Point;
  readonly to: Point;
  readonly edges: string;
  readonly count: number;
};

export type CandidateLines = {
  /** Those across the fewest edges first: a symbol stands apart, and what hatches a page is looked at last. */
  readonly lines: readonly CandidateLine[];
  /** Whether edges were so many that the lines lie too far apart for a low symbol. */
  readonly isSparse: boolean;
};

/** Lines lie this far apart, so that several cross even the lowest bars. */
const STEP: Mm = 1;
/** And this part of a step off the whole ones, where tops and feet of bars like to lie. */
const OFF = 0.37;
/** More crossings than these, asked for and seen, make the lines lie further apart. */
const MOST_ASKED = 60_000_000;
const MOST_CROSSINGS = 6_000_000;
/** Lines this far apart could pass a symbol by. */
const TOO_FAR: Mm = 5;
/** More lines than this on one page are no cover's. */
const MOST_LINES = 200_000;
/** Edges in a window; a symbol has sixty, and some may be missing. */
const WINDOW = 50;
/** Bars are at least this long, as a part of the symbol's width: the lowest that is drawn is a tenth. */
const LOWEST = 0.07;
/** Two edges further apart are not neighbours in a symbol. */
const WIDEST: Mm = 12;
const MARGIN: Mm = 4;
/** Every so many windows are looked at; those beside them come in with these edges. */
const SKIPPED = 6;
const BESIDE = 24;
/** Edges within this, or this part of their length, are level; a mean direction of many edges leans a little. */
const LEVEL: Mm = 0.05;
const LEVEL_PART = 0.04;

/** Every line worth looking along, edges of each direction by themselves. */
export function candidateLines(artwork: Artwork, hidden: HiddenCells): CandidateLines {
  const lines: CandidateLine[] = [];
  let isSparse = false;
  for (const edges of straightEdges(artwork, hidden)) {
    if (linesAcross(edges, hidden, lines) > TOO_FAR) isSparse = true;
    if (lines.length > MOST_LINES) return { lines: [], isSparse: true };
  }
  return { lines: lines.sort((a, b) => a.count - b.count), isSparse };
}

/** Edges in a frame that stands along them, from left to right. */
type Turned = {
  readonly u: Float64Array;
  readonly top: Float64Array;
  readonly foot: Float64Array;
  readonly order: Uint32Array;
};

/** Returns how far apart the lines lie. */
function linesAcross({ ends, orders, down }: Edges, hidden: HiddenCells, lines: CandidateLine[]): Mm {
  const along = { x: down.y, y: -down.x };
  const edges = turned(ends, orders, along, down);
  const point = (u: Mm, v: Mm): Point => ({ x: u * along.x + v * down.x, y: u * along.y + v * down.y });
  const { step, rows } = edgesByLine(edges, (edge, v) => {
    const u = edges.u[edge] as Mm;
    const [x, y] = [u * along.x + v * down.x, u * along.y + v * down.y];
    return !isHiddenAt(hidden, x, y, edges.order[edge] as number);
  });
  const tries = new Map<string, number>();
  for (const [v, crossed] of rows)
    for (const { first, last } of runsOf(edges, crossed)) {
      const key = signature(down, crossed, first, last);
      const before = tries.get(key) ?? 0;
      tries.set(key, before + 1);
      // The same edges again: something small may have lain on the line, so now and then they get another.
      if ((before & (before + 1)) !== 0) continue;
      const [from, to] = [edges.u[crossed[first] as number] as Mm, edges.u[crossed[last] as number] as Mm];
      lines.push({
        from: point(from - MARGIN, v),
        to: point(to + MARGIN, v),
        edges: key,
        count: last - first + 1,
      });
    }
  return step;
}

function turned(ends: Float64Array, orders: Uint32Array, along: Point, down: Point): Turned {
  const middles = Float64Array.from(orders, (_, i) => {
    const [ax, ay, bx, by] = ends.subarray(4 * i, 4 * i + 4) as unknown as readonly [Mm, Mm, Mm, Mm];
    return ((ax + bx) * along.x + (ay + by) * along.y) / 2;
  });
  const sorted = Uint32Array.from(orders, (_, i) => i).sort(
    (a, b) => (middles[a] as Mm) - (middles[b] as Mm),
  );
  const height = (end: number): Mm => (ends[end] as Mm) * down.x + (ends[end + 1] as Mm) * down.y;
  return {
    u: Float64Array.from(sorted, (i) => middles[i] as Mm),
    top: Float64Array.from(sorted, (i) => Math.min(height(4 * i), height(4 * i + 2))),
    foot: Float64Array.from(sorted, (i) => Math.max(height(4 * i), height(4 * i + 2))),
    order: Uint32Array.from(sorted, (i) => orders[i] as number),
  };
}

type Row = readonly [v: Mm, crossed: readonly number[]];
type IsSeen = (edge: number, v: Mm) => boolean;

/** The edges that each line crosses, from left to right, without those that are hidden there. */
function edgesByLine(edges: Turned, isSeen: IsSeen): { readonly step: Mm; readonly rows: readonly Row[] } {
  const asked = edges.foot.reduce((sum, foot, i) => sum + (foot - (edges.top[i] as Mm)) / STEP, 0);
  let step = STEP * Math.max(1, asked / MOST_ASKED);
  let lines = crossedBy(edges, isSeen, step);
  while (!lines) {
    step *= 2;
    lines = crossedBy(edges, isSeen, step);
  }
  const rows = [...lines]
    .filter(([, crossed]) => crossed.length >= WINDOW)
    .sort(([a], [b]) => a - b)
    .map(([row, crossed]): Row => [(row + OFF) * step, crossed]);
  return { step, rows };
}

/** Edges by line; null where they are too many. */
function crossedBy({ top, foot }: Turned, isSeen: IsSeen, step: Mm): Map<number, number[]> | null {
  const lines = new Map<number, number[]>();
  let left = MOST_CROSSINGS;
  for (let i = 0; i < top.length; i++)
    for (let row = Math.ceil((top[i] as Mm) / step - OFF); (row + OFF) * step < (foot[i] as Mm); row++) {
      if (!isSeen(i, (row + OFF) * step)) continue;
      if (left-- === 0) return null;
      const line = lines.get(row);
      if (line) line.push(i);
      else lines.set(row, [i]);
    }
  return lines;
}

/** Where enough edges stand close together for their length, and level with each other. */
function runsOf(edges: Turned, crossed: readonly number[]): readonly { first: number; last: number }[] {
  const { u, top, foot } = edges;
  const runs: { first: number; last: number }[] = [];
  const edge = (i: number) => crossed[i] as number;
  const lengthAt = (i: number): Mm => (foot[edge(i)] as Mm) - (top[edge(i)] as Mm);
  const between = (a: number, b: number): Mm => (u[edge(b)] as Mm) - (u[edge(a)] as Mm);
  let lengths = 0;
  let gapAt = 0;
  for (let i = 0; i < crossed.length; i++) {
    lengths += lengthAt(i);
    if (i > 0 && between(i - 1, i) > WIDEST) gapAt = i;
    if (i < WINDOW - 1) continue;
    const first = i - WINDOW + 1;
    const length = lengths / WINDOW;
    lengths -= lengthAt(first);
    if (first < gapAt || length < LOWEST * between(first, i)) continue;
    if (i % SKIPPED !== 0 && i < crossed.length - 1) continue;
    if (!isLevel(edges, crossed, first, length)) continue;
    const run = runs.at(-1);
    if (run && run.last >= first) run.last = i;
    else runs.push({ first, last: i });
  }
  return runs.map(({ first, last }) => ({
    first: Math.max(0, first - BESIDE),
    last: Math.min(crossed.length - 1, last + BESIDE),
  }));
}

/** Whether half of the edges of a window begin or end at one height, as bars do and the edges of a drawing do not. */
function isLevel({ top, foot }: Turned, crossed: readonly number[], first: number, length: Mm): boolean {
  const near = Math.max(LEVEL, LEVEL_PART * length);
  for (let i = 4; i < WINDOW; i += 9) {
    const one = crossed[first + i] as number;
    const [t, f] = [top[one] as Mm, foot[one] as Mm];
    let [tops, feet] = [0, 0];
    for (let k = first; k < first + WINDOW; k++) {
      const other = crossed[k] as number;
      if (Math.abs((top[other] as Mm) - t) < near) tops++;
      if (Math.abs((foot[other] as Mm) - f) < near) feet++;
    }
    if (2 * Math.max(tops, feet) >= WINDOW) return true;
  }
  return false;
}

function signature(down: Point, crossed: readonly number[], first: number, last: number): string {
  let sum = 0;
  for (let i = first; i <= last; i++) sum += (crossed[i] as number) * (1 + (i & 15));
  return `${down.x} ${crossed[first]} ${crossed[last]} ${last - first} ${sum}`;
}
