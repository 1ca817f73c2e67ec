import type { Mm, Point } from '../geometry';
import { MAIN_MODULES } from '../limits';
import { type AddOnReading, addOnAt } from './add-on-reading';
import { type BarModules, barModules, fitAt, fitBars, meanBars, median, worstEdge } from './fit';
import { type Frame, movedTo } from './frame';
import { type Bar, barAlong, type Extent, type Look, reversedLook } from './look';
import type { MainReading } from './main-reading';
import { mainBarsAt, straighten } from './straighten';

/** A bar as painted, in its symbol's frame. */
export type PaintedBar = Bar & Extent;

/** A symbol as its bars say it. `u` starts at the designed left edge of the first bar, `v` at the top of normal bars. */
export type Measured = {
  readonly frame: Frame;
  readonly gtin13: string | null;
  readonly modules: string;
  readonly isReversed: boolean;
  readonly xDimension: Mm;
  readonly barHeight: Mm;
  readonly guardExtension: Mm;
  readonly barWidthDeviation: Mm;
  readonly worstEdge: Mm;
  readonly bars: readonly PaintedBar[];
  readonly addOn: MeasuredAddOn | null;
};

/** `left` is the designed left edge of its first bar, the gap in modules. */
export type MeasuredAddOn = {
  readonly digits: string | null;
  readonly modules: string;
  readonly left: Mm;
  readonly gap: number;
  readonly bars: readonly PaintedBar[];
};

/** Bars are followed so far up and down, in modules: three times the nominal height. */
const REACH_X = 200;
/** Parts of the height at which bars are measured. */
const HEIGHTS = [0.1, 0.3, 0.5, 0.7, 0.9] as const;
/** A symbol this low is a coincidence. */
const LOWEST_X = 4;
const GUARDS: ReadonlySet<number> = new Set([0, 2, 46, 48, 92, 94]);

/** For every bar of a row of modules, whether it is a guard bar. */
export const guardsOf = (modules: string): readonly boolean[] =>
  barModules(modules).map(({ from }) => GUARDS.has(from));

/** Measures the symbol that was read on a line from a point in a direction; null where its bars do not hold. */
export function measure(look: Look, from: Point, towards: Point, reading: MainReading): Measured | null {
  const bars = reading.isReversed ? reversedLook(look) : look;
  const straight = straighten(bars, from, towards, reading);
  if (!straight) return null;
  const modules = barModules(reading.modules);
  const { frame, x } = straight;
  const here = mainBarsAt(bars, frame, 0, x, modules);
  if (!here) return null;
  const extents = wholeExtents(bars, frame, here, x, modules);
  const isGuard = guardsOf(reading.modules);
  const normal = extents.filter((_, i) => !isGuard[i]);
  const [top, foot] = [median(normal.map((e) => e.top)), median(normal.map((e) => e.foot))];
  if (!(foot - top >= LOWEST_X * x)) return null;

  const rows = HEIGHTS.flatMap((part) => {
    const row = mainBarsAt(bars, frame, top + part * (foot - top), x, modules);
    return row ? [row] : [];
  });
  // A near-symbol has to hold over its height; one that decodes may be covered in places.
  if (rows.length < (reading.gtin13 ? 1 : HEIGHTS.length - 1)) return null;
  const main = meanBars(rows);
  const fit = fitBars(main, modules);
  const own = movedTo(frame, fit.left, top);
  const guards = extents.filter((_, i) => isGuard[i]);
  const placed = main.map((bar, i) => inOwn(bar, extents[i] as Extent, fit.left, top));
  return {
    frame: own,
    gtin13: reading.gtin13,
    modules: reading.modules,
    isReversed: reading.isReversed,
    xDimension: fit.xDimension,
    barHeight: foot - top,
    guardExtension: median(guards.map((e) => e.foot)) - foot,
    barWidthDeviation: fit.deviation,
    worstEdge: Math.max(...rows.map((row) => worstEdge(row, modules, fit))),
    bars: placed,
    addOn: addOnOf(bars, own, { x: fit.xDimension, deviation: fit.deviation, height: foot - top }),
  };
}

const inOwn = ({ left, right }: Bar, { top, foot }: Extent, u: Mm, v: Mm): PaintedBar => ({
  left: left - u,
  right: right - u,
  top: top - v,
  foot: foot - v,
});

const extentsOf = (look: Look, frame: Frame, bars: readonly Bar[], v: Mm, x: Mm): readonly Extent[] =>
  bars.map(
    ({ left, right }) => barAlong(look, frame, (left + right) / 2, v, REACH_X * x) ?? { top: v, foot: v },
  );

/** Bars go on behind something that lies across them and is no higher than this, in modules. */
const BRIDGED_X = 12;

/** How far the bars reach, counted over whatever lies across all of them. */
function wholeExtents(
  look: Look,
  frame: Frame,
  here: readonly Bar[],
  x: Mm,
  modules: readonly BarModules[],
): readonly Extent[] {
  let extents = extentsOf(look, frame, here, 0, x);
  for (const outwards of [-1, 1] as const) {
    const end = () => median(extents.map((e) => (outwards < 0 ? e.top : e.foot)));
    for (let beyond = 1; beyond <= BRIDGED_X; beyond++) {
      const v = end() + outwards * beyond * x;
      const row = mainBarsAt(look, frame, v, x, modules);
      if (!row) continue;
      const more = extentsOf(look, frame, row, v, x);
      extents = extents.map((e, i) => {
        const { top, foot } = more[i] as Extent;
        return { top: Math.min(e.top, top), foot: Math.max(e.foot, foot) };
      });
      beyond = 0;
    }
  }
  return extents;
}

type Main = { readonly x: Mm; readonly deviation: Mm; readonly height: Mm };

/** Heights at which an add-on is looked for, as parts of the main bars: it may stand higher or lower than they. */
const SOUGHT = [0.5, 0.75, 0.25, 0.95, 0.05] as const;

function addOnOf(look: Look, frame: Frame, { x, deviation, height }: Main): MeasuredAddOn | null {
  let best: { readonly reading: AddOnReading; readonly v: Mm } | null = null;
  for (const part of SOUGHT) {
    const v = part * height;
    const reading = addOnAt(look, frame, v, x, deviation);
    if (reading && (!best || (reading.digits && !best.reading.digits))) best = { reading, v };
    if (best?.reading.digits) break;
  }
  if (!best) return null;
  const { digits, modules } = best.reading;
  const extents = extentsOf(look, frame, best.reading.bars, best.v, x);
  const [top, foot] = [median(extents.map((e) => e.top)), median(extents.map((e) => e.foot))];
  if (!(foot - top >= LOWEST_X * x)) return null;
  const rows = HEIGHTS.flatMap((part) => {
    const row = addOnAt(look, frame, top + part * (foot - top), x, deviation);
    return row?.modules === modules ? [row.bars] : [];
  });
  // What cannot be decoded must at least stand there over its height.
  if (rows.length < (digits ? 1 : HEIGHTS.length - 1)) return null;
  const bars = meanBars(rows);
  const fit = fitAt(bars, barModules(modules), x);
  return {
    digits,
    modules,
    left: fit.left,
    gap: fit.left / x - MAIN_MODULES,
    bars: bars.map((bar, i) => inOwn(bar, extents[i] as Extent, 0, 0)),
  };
}
