import type { Mm, Point } from '../geometry';
import type { Artwork } from './artwork';
import { type Edges, straightEdges } from './straight-edges';

/** A line across many parallel edges, as those of a symbol's bars are; `edges` names the edges that it crosses. */
export type CandidateLine = { readonly from: Point; readonly to: Point; readonly edges: string };

/** Lines lie this far apart, so that several cross even the lowest bars. */
const STEP: Mm = 1;
/** And this part of a step off the whole ones, where tops and feet of bars like to lie. */
const OFF = 0.37;
/** More crossings than this on a page make the lines lie further apart. */
const MOST_CROSSINGS = 6_000_000;
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
export function* candidateLines(artwork: Artwork): Generator<CandidateLine> {
  for (const edges of straightEdges(artwork)) yield* linesAcross(edges);
}

type Turned = { readonly u: Mm; readonly top: Mm; readonly foot: Mm };

function* linesAcross({ ends, down }: Edges): Generator<CandidateLine> {
  const along = { x: down.y, y: -down.x };
  const edges = turned(ends, along, down);
  const lines = edgesByLine(edges);
  const tries = new Map<string, number>();
  for (const [v, crossed] of lines)
    for (const { first, last } of runsOf(edges, crossed)) {
      const key = signature(down, crossed, first, last);
      const before = tries.get(key) ?? 0;
      tries.set(key, before + 1);
      // The same edges again: something small may have lain on the line, so now and then they get another.
      if ((before & (before + 1)) !== 0) continue;
      const point = (u: Mm): Point => ({ x: u * along.x + v * down.x, y: u * along.y + v * down.y });
      const [a, b] = [edges[crossed[first] as number] as Turned, edges[crossed[last] as number] as Turned];
      yield { from: point(a.u - MARGIN), to: point(b.u + MARGIN), edges: key };
    }
}

function turned(ends: Float64Array, along: Point, down: Point): readonly Turned[] {
  const edges: Turned[] = [];
  for (let i = 0; i < ends.length; i += 4) {
    const [ax, ay] = [ends[i] as Mm, ends[i + 1] as Mm];
    const [bx, by] = [ends[i + 2] as Mm, ends[i + 3] as Mm];
    const [va, vb] = [ax * down.x + ay * down.y, bx * down.x + by * down.y];
    edges.push({
      u: ((ax + bx) * along.x + (ay + by) * along.y) / 2,
      top: Math.min(va, vb),
      foot: Math.max(va, vb),
    });
  }
  return edges.sort((a, b) => a.u - b.u);
}

/** The edges that each line crosses, from left to right. */
function edgesByLine(edges: readonly Turned[]): readonly (readonly [v: Mm, crossed: readonly number[]])[] {
  let crossings = 0;
  for (const { top, foot } of edges) crossings += (foot - top) / STEP;
  const step = STEP * Math.max(1, crossings / MOST_CROSSINGS);
  const lines = new Map<number, number[]>();
  edges.forEach(({ top, foot }, i) => {
    for (let row = Math.ceil(top / step - OFF); (row + OFF) * step < foot; row++) {
      const line = lines.get(row);
      if (line) line.push(i);
      else lines.set(row, [i]);
    }
  });
  return [...lines]
    .filter(([, crossed]) => crossed.length >= WINDOW)
    .sort(([a], [b]) => a - b)
    .map(([row, crossed]) => [(row + OFF) * step, crossed]);
}

/** Where enough edges stand close together for their length, and level with each other. */
function runsOf(
  edges: readonly Turned[],
  crossed: readonly number[],
): readonly { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  const at = (i: number) => edges[crossed[i] as number] as Turned;
  let lengths = 0;
  let gapAt = 0;
  for (let i = 0; i < crossed.length; i++) {
    lengths += at(i).foot - at(i).top;
    if (i > 0 && at(i).u - at(i - 1).u > WIDEST) gapAt = i;
    if (i < WINDOW - 1) continue;
    const first = i - WINDOW + 1;
    const span = at(i).u - at(first).u;
    const length = lengths / WINDOW;
    lengths -= at(first).foot - at(first).top;
    if (first < gapAt || length < LOWEST * span || (i % SKIPPED !== 0 && i < crossed.length - 1)) continue;
    if (
      !isLevel(
        Array.from({ length: WINDOW }, (_, k) => at(first + k)),
        length,
      )
    )
      continue;
    const run = runs.at(-1);
    if (run && run.last >= first) run.last = i;
    else runs.push({ first, last: i });
  }
  return runs.map(({ first, last }) => ({
    first: Math.max(0, first - BESIDE),
    last: Math.min(crossed.length - 1, last + BESIDE),
  }));
}

/** Whether half of the edges begin or end at one height, as bars do and the edges of a drawing do not. */
function isLevel(window: readonly Turned[], length: Mm): boolean {
  const near = Math.max(LEVEL, LEVEL_PART * length);
  for (let i = 4; i < window.length; i += 9) {
    const { top, foot } = window[i] as Turned;
    let [tops, feet] = [0, 0];
    for (const edge of window) {
      if (Math.abs(edge.top - top) < near) tops++;
      if (Math.abs(edge.foot - foot) < near) feet++;
    }
    if (2 * Math.max(tops, feet) >= window.length) return true;
  }
  return false;
}

function signature(down: Point, crossed: readonly number[], first: number, last: number): string {
  let sum = 0;
  for (let i = first; i <= last; i++) sum += (crossed[i] as number) * (1 + (i & 15));
  return `${down.x} ${crossed[first]} ${crossed[last]} ${last - first} ${sum}`;
}
