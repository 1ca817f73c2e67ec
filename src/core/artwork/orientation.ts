import type { Artwork } from './artwork';
import { median } from './fit';
import { guardsOf, type Measured, type PaintedBar } from './measure';
import { contoursIn, type PaintIndex } from './paint-index';
import { boundsOnPage, type Region, regionAround, regionOf } from './region';

/** A symbol and whether it is a mirror image: bars alone do not tell one from a symbol upside down. */
export type Oriented = { readonly measured: Measured; readonly isMirrored: boolean };

/** Where the first digit stands beside the bars and how far below them digits reach, in modules. */
const FIRST_DIGIT = { left: -14, right: -1.5, depth: 12 } as const;
/** Guards or add-on bars show the symbol's foot when they are longer or lower by this, in modules. */
const SHOWS_X = 0.5;

/**
 * Turns the frame of a mirror image about, so that its `v` too runs to the digits. Its foot is where guard bars reach
 * further, where the add-on stands lower, or where the first digit stands.
 */
export function oriented(measured: Measured, artwork: Artwork, index: PaintIndex): Oriented {
  const isMirrored = footLeads(measured, artwork, index) < 0;
  return { measured: isMirrored ? aboutTurned(measured) : measured, isMirrored };
}

/** Positive where the foot is where `v` leads, negative where it is at the other end, 0 where nothing tells. */
function footLeads(measured: Measured, { texts }: Artwork, index: PaintIndex): number {
  const { frame, bars, addOn, barHeight, xDimension: x } = measured;
  const isGuard = guardsOf(measured.modules);
  const guards = bars.filter((_, i) => isGuard[i]);
  const longer = measured.guardExtension + median(guards.map((b) => b.top));
  if (Math.abs(longer) > SHOWS_X * x) return longer;
  if (addOn) {
    const lower = median(addOn.bars.map((b) => b.top)) + median(addOn.bars.map((b) => b.foot)) - barHeight;
    if (Math.abs(lower) > 2 * SHOWS_X * x) return lower;
  }
  const beside = (top: number): Region => ({
    left: FIRST_DIGIT.left * x,
    right: FIRST_DIGIT.right * x,
    top,
    foot: top + FIRST_DIGIT.depth * x,
  });
  const holds = (region: Region, { left, right, top, foot }: Region) =>
    left > region.left && right < region.right && top > region.top - x && foot < region.foot;
  const digitsIn = (region: Region) =>
    contoursIn(index, boundsOnPage(frame, region)).filter((contour) => {
      const [left, top, right, foot] = index.extents.subarray(4 * contour, 4 * contour + 4) as unknown as [
        number,
        number,
        number,
        number,
      ];
      return holds(region, regionOf(frame, { x: left, y: top, width: right - left, height: foot - top }));
    }).length + texts.filter(({ corners }) => isMiddleIn(region, regionAround(frame, corners))).length;
  return Math.sign(digitsIn(beside(barHeight - x)) - digitsIn(beside(-(FIRST_DIGIT.depth - 1) * x)));
}

function isMiddleIn(region: Region, { left, right, top, foot }: Region): boolean {
  const [u, v] = [(left + right) / 2, (top + foot) / 2];
  return u > region.left && u < region.right && v > region.top && v < region.foot;
}

/** The same symbol with `v` running the other way, from what was the foot of its normal bars. */
function aboutTurned(measured: Measured): Measured {
  const { frame, bars, addOn, barHeight } = measured;
  const turn = (bar: PaintedBar): PaintedBar => ({
    ...bar,
    top: barHeight - bar.foot,
    foot: barHeight - bar.top,
  });
  const turned = bars.map(turn);
  const isGuard = guardsOf(measured.modules);
  const guards = turned.filter((_, i) => isGuard[i]);
  return {
    ...measured,
    frame: {
      along: frame.along,
      down: { x: -frame.down.x, y: -frame.down.y },
      origin: {
        x: frame.origin.x + barHeight * frame.down.x,
        y: frame.origin.y + barHeight * frame.down.y,
      },
    },
    bars: turned,
    guardExtension: median(guards.map((b) => b.foot)) - barHeight,
    addOn: addOn && { ...addOn, bars: addOn.bars.map(turn) },
  };
}
