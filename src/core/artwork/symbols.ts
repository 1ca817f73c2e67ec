import { type Mm, mapPoint, type Point, rotation } from '../geometry';
import { MAIN_MODULES } from '../limits';
import type { Artwork, ArtworkShape } from './artwork';
import { type Bar, findBars, type UprightBars } from './bars';
import { decodeAddOn, decodeMain } from './decode';

/** A symbol as its bars say it; lengths in mm, the gap in modules. */
export type MeasuredSymbol = {
  readonly gtin13: string;
  readonly addOn: string | null;
  readonly xDimension: Mm;
  /** A normal main bar, without guard extension. */
  readonly barHeight: Mm;
  /** From the designed edge of the last main bar to that of the first add-on bar; null without add-on. */
  readonly addOnGap: number | null;
  /** How much narrower the bars are than their modules; negative when fattened. */
  readonly reduction: Mm;
  /** Counter-clockwise as seen, 0 when the digits would stand upright. */
  readonly rotationDegrees: number;
  /** On the page: designed left edge of the first guard bar, top of the normal bars. */
  readonly origin: Point;
  /** The painted objects its bars are part of. */
  readonly shapes: readonly ArtworkShape[];
};

const MAIN_BARS = 30;
const ADD_ON_BARS = [16, 7] as const;
/** Start, centre and end guard among the 30 bars: each is one module wide. */
const GUARD_BARS = [0, 1, 14, 15, 28, 29];
/** The last bar of an EAN-13 starts at this module. */
const LAST_BAR_AT = MAIN_MODULES - 1;
/** Modules between which an add-on is looked for: wider than the rules allow, so that wrong gaps are read too. */
const GAP_SOUGHT = { min: 4, max: 20 };
/** An edge may be off its module by this much. */
const EDGE_TOLERANCE = 0.3;

/** Main bars begin at one height, and so do those of an add-on. */
const SAME_TOP: Mm = 0.02;

/** Every EAN-13 that rectangles on the page make up, read with our own ISO/IEC 15420 tables. */
export function findSymbols(artwork: Artwork): readonly MeasuredSymbol[] {
  return findBars(artwork).flatMap((upright) => {
    const rows = rowsOf(upright.bars);
    return rows.flatMap((row) => symbolsInRow(row, rows, upright));
  });
}

/** Bars with one top, each row from left to right. */
function rowsOf(bars: readonly Bar[]): readonly (readonly Bar[])[] {
  const rows: Bar[][] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const bar of [...bars].sort((a, b) => a.top - b.top)) {
    if (bar.top - top > SAME_TOP) rows.push([]);
    rows.at(-1)?.push(bar);
    top = bar.top;
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

function symbolsInRow(
  row: readonly Bar[],
  rows: readonly (readonly Bar[])[],
  { turn }: UprightBars,
): MeasuredSymbol[] {
  const found: MeasuredSymbol[] = [];
  for (let at = 0; at + MAIN_BARS <= row.length; at++) {
    const main = readMain(row.slice(at, at + MAIN_BARS));
    if (!main) continue;
    found.push(measured(turn, main, addOnBeside(main, rows)));
    at += MAIN_BARS - 1;
  }
  return found;
}

/** An add-on has a row of its own, lower than the main bars', or shares theirs. */
function addOnBeside(main: Read, rows: readonly (readonly Bar[])[]): ReadAddOn | null {
  const last = main.bars.at(-1) as Bar;
  for (const row of rows) {
    const beside = row.filter((bar) => bar.left > last.right && bar.top < last.foot && bar.foot > last.top);
    const addOn = readAddOn(main, beside);
    if (addOn) return addOn;
  }
  return null;
}

type Read = {
  readonly digits: string;
  readonly bars: readonly Bar[];
  readonly xDimension: Mm;
  readonly reduction: Mm;
};

function readMain(bars: readonly Bar[]): Read | null {
  const [first, last] = [bars[0] as Bar, bars.at(-1) as Bar];
  // From left edge to left edge no reduction and no gain enters.
  const xDimension = (last.left - first.left) / LAST_BAR_AT;
  if (!(xDimension > 0)) return null;
  const reduction = xDimension - mean(GUARD_BARS.map((i) => widthOf(bars[i] as Bar)));
  const widths = elementWidths(bars, xDimension, reduction);
  const digits = widths && decodeMain(widths);
  return digits ? { digits, bars, xDimension, reduction: reductionOf(bars, xDimension, reduction) } : null;
}

type ReadAddOn = { readonly digits: string; readonly bars: readonly Bar[]; readonly gap: number };

function readAddOn(main: Read, following: readonly Bar[]): ReadAddOn | null {
  const first = following[0];
  if (!first) return null;
  const lastMain = main.bars.at(-1) as Bar;
  const gap = (first.left - lastMain.right - main.reduction) / main.xDimension;
  if (gap < GAP_SOUGHT.min || gap > GAP_SOUGHT.max) return null;
  for (const count of ADD_ON_BARS) {
    const bars = following.slice(0, count);
    if (bars.length < count) continue;
    const widths = elementWidths(bars, main.xDimension, main.reduction);
    const digits = widths && decodeAddOn(widths);
    if (digits) return { digits, bars, gap };
  }
  return null;
}

/** Widths in whole modules, bar first; null where an edge is too far from its module. */
function elementWidths(bars: readonly Bar[], x: Mm, reduction: Mm): number[] | null {
  const origin = (bars[0] as Bar).left;
  const widths: number[] = [];
  let right = 0;
  for (const bar of bars) {
    const start = (bar.left - origin) / x;
    const width = (widthOf(bar) + reduction) / x;
    const [startModule, modules] = [Math.round(start), Math.round(width)];
    if (Math.abs(start - startModule) > EDGE_TOLERANCE || Math.abs(width - modules) > EDGE_TOLERANCE)
      return null;
    if (widths.length > 0) widths.push(startModule - right);
    widths.push(modules);
    right = startModule + modules;
  }
  return widths;
}

const widthOf = (bar: Bar): Mm => bar.right - bar.left;

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

function reductionOf(bars: readonly Bar[], x: Mm, guess: Mm): Mm {
  return mean(bars.map((bar) => Math.round((widthOf(bar) + guess) / x) * x - widthOf(bar)));
}

function measured(turn: number, main: Read, addOn: ReadAddOn | null): MeasuredSymbol {
  const normal = main.bars.filter((_, i) => !GUARD_BARS.includes(i));
  const bars = [...main.bars, ...(addOn?.bars ?? [])];
  const first = main.bars[0] as Bar;
  const upright = { x: first.left - main.reduction / 2, y: mean(normal.map((b) => b.top)) };
  return {
    gtin13: main.digits,
    addOn: addOn?.digits ?? null,
    xDimension: main.xDimension,
    barHeight: mean(normal.map((b) => b.foot - b.top)),
    addOnGap: addOn?.gap ?? null,
    reduction: main.reduction,
    rotationDegrees: turn,
    origin: mapPoint(rotation(turn), upright),
    shapes: [...new Set(bars.map((b) => b.shape))],
  };
}
