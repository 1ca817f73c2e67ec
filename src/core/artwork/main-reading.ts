import type { Mm } from '../geometry';
import { MAIN_MODULES } from '../limits';
import { decodeMain } from './decode';
import { fitBars } from './fit';
import { NUMBER_SETS } from './number-sets';

/** Where what is seen along a line changes from light to dark and back, mm from the line's start. */
export type LineEdges = { readonly at: readonly Mm[]; readonly startsDark: boolean };

/** A main symbol on a line. */
export type MainReading = {
  /** Null where bars stand like a symbol's and are none. */
  readonly gtin13: string | null;
  /** Its 95 modules, "1" for a bar. */
  readonly modules: string;
  /** Left and right edge of every bar, in reading direction: they grow, or fall where it is read backwards. */
  readonly edges: readonly Mm[];
  readonly isReversed: boolean;
};

const BARS = 30;
/** A near-symbol may have lost or won some bars. */
const LIKELY_BARS = [30, 29, 31, 28, 32] as const;
const FEWEST_BARS = 28;
/** The last bar starts at this module, and guard bars between at these. */
const LAST_GUARD = MAIN_MODULES - 1;
const GUARD_BARS = [
  [1, 2],
  [14, 46],
  [15, 48],
  [28, 92],
] as const;
/** An edge may lie this far from its module; where bars are only like a symbol's, it belongs to the nearest. */
export const EDGE_TOLERANCE = 0.36;
export const NEAREST_MODULE = 0.5;
/** Of twelve digits, so many must be digits for bars to be like a symbol's. */
const DIGITS_OF_NEAR = 8;

/**
 * Every main symbol on a line, read in both directions, dark on light and light on dark; with `near`, also what stands
 * like one and cannot be decoded.
 */
export function mainReadings(line: LineEdges, near: boolean): readonly MainReading[] {
  const { at } = line;
  const there = readingsIn(at, line.startsDark, near);
  const endsDark = line.startsDark !== (at.length % 2 === 1);
  const backwards = at.map((e) => -e).reverse();
  const back = readingsIn(backwards, endsDark, near).map((r) => ({ ...r, edges: r.edges.map((e) => -e) }));
  return [...there, ...back];
}

function readingsIn(at: readonly Mm[], startsDark: boolean, near: boolean): MainReading[] {
  const found: MainReading[] = [];
  for (let first = 0; first + 2 * FEWEST_BARS <= at.length; first++) {
    if (!startsLikeGuard(at, first)) continue;
    const reading = decoded(at, first) ?? (near ? likeSymbol(at, first) : null);
    if (reading) found.push({ ...reading, isReversed: (first % 2 === 0) === startsDark });
  }
  return found;
}

type Reading = Omit<MainReading, 'isReversed'>;

const edge = (at: readonly Mm[], i: number): Mm => at[i] as Mm;

const apart = (a: Mm, b: Mm): Mm => (a > b ? a - b : b - a);

/** Two bars whose left edges lie as far apart as their right edges. */
function startsLikeGuard(at: readonly Mm[], first: number): boolean {
  const left = edge(at, first + 2) - edge(at, first);
  const right = edge(at, first + 3) - edge(at, first + 1);
  return apart(left, right) <= 0.5 * left;
}

/** Thirty bars whose guards lie where the distance from first to last puts them, and which decode. */
function decoded(at: readonly Mm[], first: number): Reading | null {
  if (first + 2 * BARS > at.length || !hasGuardsAt(at, first, BARS, GUARD_BARS)) return null;
  const edges = at.slice(first, first + 2 * BARS);
  const modules = modulesOf(edges, EDGE_TOLERANCE);
  const gtin13 = modules && decodeMain(widthsOf(modules));
  return gtin13 ? { gtin13, modules, edges } : null;
}

/** About as many bars with all guards in their places, and most digits. */
function likeSymbol(at: readonly Mm[], first: number): Reading | null {
  for (const bars of LIKELY_BARS) {
    const ends = [
      [1, 2],
      [bars - 2, LAST_GUARD - 2],
    ] as const;
    if (first + 2 * bars > at.length || !hasGuardsAt(at, first, bars, ends)) continue;
    if (!CENTRES.some((bar) => hasGuardsAt(at, first, bars, centreAt(bar)))) continue;
    const edges = at.slice(first, first + 2 * bars);
    const modules = modulesOf(edges, NEAREST_MODULE);
    if (modules && hasGuards(modules) && digitsIn(modules) >= DIGITS_OF_NEAR)
      return { gtin13: null, modules, edges };
  }
  return null;
}

/** Bars that may be the first of the centre guard, where some are missing or too many. */
const CENTRES = [14, 13, 15, 12, 16] as const;

const centreAt = (bar: number) =>
  [
    [bar, 46],
    [bar + 1, 48],
  ] as const;

/** Whether bars stand at these modules, told from the left edges of the first bar and the last. */
function hasGuardsAt(
  at: readonly Mm[],
  first: number,
  bars: number,
  guards: readonly (readonly [bar: number, module: number])[],
): boolean {
  const left = edge(at, first);
  const x = (edge(at, first + 2 * bars - 2) - left) / LAST_GUARD;
  for (const [bar, module] of guards)
    if (apart(edge(at, first + 2 * bar), left + module * x) > 2 * EDGE_TOLERANCE * x) return false;
  return true;
}

/**
 * Edges as 95 modules. Left and right edges have an offset each, so that neither reduction nor gain enters; both are
 * fitted to what the edges seem to be at first, because single edges of a picture are off by a part of a dot. Null
 * where an edge lies between modules.
 */
function modulesOf(edges: readonly Mm[], tolerance: number): string | null {
  const count = edges.length / 2;
  const [left, right] = [edge(edges, 0), edge(edges, 1)];
  const x = (edge(edges, 2 * count - 2) - left + edge(edges, 2 * count - 1) - right) / (2 * LAST_GUARD);
  const bars = Array.from({ length: count }, (_, i) => ({
    left: edge(edges, 2 * i),
    right: edge(edges, 2 * i + 1),
  }));
  const first = bars.map((bar) => ({
    from: Math.round((bar.left - left) / x),
    to: Math.round((bar.right - right) / x) + 1,
  }));
  const fit = fitBars(bars, first);
  let modules = '';
  for (const bar of bars) {
    const start = (bar.left - fit.left + fit.deviation / 2) / fit.xDimension;
    const end = (bar.right - fit.left - fit.deviation / 2) / fit.xDimension;
    const [from, to] = [Math.round(start), Math.round(end)];
    if (Math.abs(start - from) > tolerance || Math.abs(end - to) > tolerance) return null;
    if (to <= from || (modules === '' ? from !== 0 : from <= modules.length)) return null;
    modules = modules.padEnd(from, '0').padEnd(to, '1');
  }
  return modules.length === MAIN_MODULES ? modules : null;
}

const hasGuards = (modules: string): boolean =>
  modules.startsWith('101') && modules.endsWith('101') && modules.slice(45, 50) === '01010';

/** Element widths of a row of modules. */
export const widthsOf = (modules: string): readonly number[] =>
  (modules.match(/1+|0+/g) ?? []).map((run) => run.length);

/** How many of the twelve digits that modules say are digits: backwards fewer than forwards. */
export function digitsIn(modules: string): number {
  let digits = 0;
  for (let place = 0; place < 6; place++) {
    const left = widthsOf(modules.slice(3 + 7 * place, 10 + 7 * place)).join('');
    const right = widthsOf(modules.slice(50 + 7 * place, 57 + 7 * place)).join('');
    if (NUMBER_SETS.A.has(left) || NUMBER_SETS.B.has(left)) digits++;
    if (NUMBER_SETS.C.has(right)) digits++;
  }
  return digits;
}
