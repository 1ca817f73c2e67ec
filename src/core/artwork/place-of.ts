import type { Mm, Rect } from '../geometry';
import type { Artwork } from './artwork';
import type { FoundSymbol } from './found-symbol';
import type { Frame } from './frame';
import type { Measured } from './measure';
import { around, boundsOnPage, cornersOf } from './region';

type Place = Pick<
  FoundSymbol,
  | 'gtin13'
  | 'addOn'
  | 'hasAddOn'
  | 'isMirrored'
  | 'isReversed'
  | 'xDimension'
  | 'barHeight'
  | 'guardExtension'
  | 'addOnGap'
  | 'barWidthDeviation'
  | 'worstEdge'
  | 'rotationDegrees'
  | 'bounds'
  | 'corners'
  | 'trimDistance'
>;

/** What a measured symbol says, its lengths, and where it stands on the page. */
export function placeOf(measured: Measured, isMirrored: boolean, { page, trim }: Artwork): Place {
  const { frame, addOn, xDimension } = measured;
  const bars = around([...measured.bars, ...(addOn?.bars ?? [])]);
  const bounds = boundsOnPage(frame, bars);
  return {
    gtin13: measured.gtin13,
    addOn: addOn?.digits ?? null,
    hasAddOn: addOn !== null,
    isMirrored,
    isReversed: measured.isReversed,
    xDimension,
    barHeight: measured.barHeight,
    guardExtension: Math.max(0, measured.guardExtension),
    addOnGap: addOn?.gap ?? null,
    barWidthDeviation: measured.barWidthDeviation,
    worstEdge: measured.worstEdge / xDimension,
    rotationDegrees: rotationOf(frame),
    bounds,
    corners: cornersOf(frame, bars),
    trimDistance: inside(bounds, trim ?? page),
  };
}

/** Counter-clockwise as seen; 0 where the digits' side is the page's foot. */
function rotationOf({ down }: Frame): number {
  const degrees = (Math.atan2(down.x, down.y) * 180) / Math.PI;
  return (degrees + 360) % 360;
}

/** How far a rectangle keeps from the edges of another around it; negative where it reaches over them. */
const inside = (inner: Rect, outer: Rect): Mm =>
  Math.min(
    inner.x - outer.x,
    inner.y - outer.y,
    outer.x + outer.width - inner.x - inner.width,
    outer.y + outer.height - inner.y - inner.height,
  );
