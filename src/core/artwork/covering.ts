import type { Mm } from '../geometry';
import { MAIN_MODULES } from '../limits';
import type { Artwork } from './artwork';
import { barModules } from './fit';
import { type Layer, orderAmong } from './layers';
import { type Look, reversedLook } from './look';
import type { Measured } from './measure';
import { contoursIn, type PaintIndex } from './paint-index';
import { boundsOnPage, overlaps, type Region, regionAround, regionOf } from './region';
import { mainBarsAt } from './straighten';

/** Digits may touch the feet of the bars: many programs draw them that close. In modules. */
const TOUCHED_FEET = 2;
/** Lines on which later paint is looked at. */
const MOST_LINES = 40;

/**
 * Whether something painted later lies on the bars: the bars are read again wherever later paint is.
 */
export function isCovered(
  measured: Measured,
  look: Look,
  bars: ReadonlySet<Layer>,
  index: PaintIndex,
  artwork: Artwork,
): boolean {
  const { frame, barHeight, xDimension: x } = measured;
  const modules = barModules(measured.modules);
  const eye = measured.isReversed ? reversedLook(look) : look;
  const first = Math.min(...[...bars].map((l) => l.order));
  const area: Region = {
    left: 0,
    right: MAIN_MODULES * x,
    top: 0.1 * x,
    foot: barHeight - TOUCHED_FEET * x,
  };
  const later = contoursIn(index, boundsOnPage(frame, area)).flatMap((contour) => {
    const layer = index.layers[index.layerOf[contour] as number] as Layer;
    if (layer.order <= first || bars.has(layer)) return [];
    const [left, top, right, foot] = index.extents.subarray(
      4 * contour,
      4 * contour + 4,
    ) as unknown as number[];
    const region = regionOf(frame, {
      x: left as Mm,
      y: top as Mm,
      width: (right as Mm) - (left as Mm),
      height: (foot as Mm) - (top as Mm),
    });
    if (!overlaps(region, area)) return [];
    return [(Math.max(region.top, area.top) + Math.min(region.foot, area.foot)) / 2];
  });
  const lines = [...new Map(later.map((v) => [Math.round((4 * v) / x), v])).values()].slice(0, MOST_LINES);
  if (lines.some((v) => !mainBarsAt(eye, frame, v, x, modules))) return true;
  return artwork.texts.some((text, i) => {
    const { left, right, top, foot } = regionAround(frame, text.corners);
    const [u, v] = [(left + right) / 2, (top + foot) / 2];
    return (
      orderAmong(text.after, i, artwork.texts.length) > first &&
      text.characters.trim() !== '' &&
      u > area.left &&
      u < area.right &&
      v > area.top &&
      v < area.foot
    );
  });
}
