import { MAIN_MODULES } from '../limits';
import type { FoundSymbol, QuietZone } from './found-symbol';
import type { Measured, PaintedBar } from './measure';
import type { Band, Surroundings } from './quiet-zone';

/** Zones are looked at so far out, in modules; nothing nearer counts as nothing at all. */
const REACH_X = 30;
/** Digits begin a little above the foot of normal bars where guards are long; nothing above the bars counts. */
const DIGITS_X = 1.5;
const TOP_X = 0.25;
/** Edges of a bar that is not quite sharp do not count as paint beside it. */
const BESIDE_X = 0.05;

/** Tells what stands nearest in a band, or that nothing does. */
export type Nearest = (around: Surroundings, band: Band) => QuietZone | null;

/** The three quiet zones, each from the outermost designed bar edge to the nearest thing that is no light ground. */
export function quietZones(
  measured: Measured,
  around: Surroundings,
  nearest: Nearest,
): FoundSymbol['quietZones'] {
  const { xDimension: x, barWidthDeviation, barHeight, addOn } = measured;
  const starts = Math.max(0, barWidthDeviation / 2) + BESIDE_X * x;
  const main = { top: TOP_X * x, foot: barHeight - DIGITS_X * x, starts, ends: REACH_X * x };
  const zone = (band: Band): QuietZone =>
    nearest(around, band) ?? { mm: band.ends, modules: band.ends / x, limit: 'page' };
  const left = zone({ ...main, edge: 0, outwards: -1 });
  const end = MAIN_MODULES * x;
  if (!addOn) return { left, right: zone({ ...main, edge: end, outwards: 1 }), addOn: null };
  // Up to where its first bar is painted.
  const ends = (addOn.bars[0] as PaintedBar).left - end - BESIDE_X * x;
  const own: QuietZone = { mm: addOn.gap * x, modules: addOn.gap, limit: 'paint' };
  return {
    left,
    right: nearest(around, { ...main, ends, edge: end, outwards: 1 }) ?? own,
    addOn: zone({
      top: Math.min(...addOn.bars.map((b) => b.top)) + TOP_X * x,
      foot: Math.max(...addOn.bars.map((b) => b.foot)) - TOP_X * x,
      starts,
      ends: REACH_X * x,
      edge: addOn.left + addOn.modules.length * x,
      outwards: 1,
    }),
  };
}
