import { MM_PER_INCH, type Mm } from '../geometry';
import { QUIET_ZONE_X } from '../limits';
import type { Artwork, ArtworkText } from './artwork';
import { barPaint, commonStretch, effectsOf } from './bar-paint';
import { isCovered } from './covering';
import { type DrawnSymbol, drawnSymbols } from './drawn-symbols';
import type { FoundSymbol } from './found-symbol';
import { groundsOf } from './grounds';
import { nearbyTexts } from './nearby-texts';
import { oriented } from './orientation';
import { indexPaint, type PaintIndex } from './paint-index';
import { picturePaint } from './picture-paint';
import { coversPicture } from './picture-visible';
import { nearestInPicture } from './picture-zones';
import { type PicturedSymbol, picturedSymbols } from './pictured-symbols';
import { placeOf } from './place-of';
import { nearestIn } from './quiet-zone';
import { quietZones } from './quiet-zones';

/**
 * Every EAN-13 on a page, and what stands like one and cannot be decoded, whoever drew it and with whatever: decoded
 * from what is seen, with our own ISO/IEC 15420 tables, and measured. From the page's top to its foot.
 */
export function findBarcodes(artwork: Artwork): readonly FoundSymbol[] {
  const index = indexPaint(artwork);
  return [
    ...drawnSymbols(artwork, index).map((symbol) => drawn(symbol, artwork, index)),
    ...artwork.images.flatMap(picturedSymbols).flatMap((symbol) => pictured(symbol, artwork, index)),
  ].sort((a, b) => a.bounds.y - b.bounds.y || a.bounds.x - b.bounds.x);
}

function drawn({ measured: found, look }: DrawnSymbol, artwork: Artwork, index: PaintIndex): FoundSymbol {
  const { measured, isMirrored } = oriented(found, artwork, index);
  const { frame, xDimension, isReversed } = measured;
  const nearby = nearbyTexts(measured, artwork);
  const paint = barPaint(measured, index);
  const around = { artwork, index, frame, xDimension, isReversed, ownTexts: nearby.own };
  const zones = quietZones(measured, around, nearestIn);
  const dotsPerMm = artwork.pixels?.dotsPerMm;
  return {
    kind: dotsPerMm === undefined ? 'vector' : 'image',
    ...placeOf(measured, isMirrored, artwork),
    stretch: stretchOf(paint.stretch, nearby.digits),
    quietZones: zones,
    inks: paint.inks,
    barsOverprint: paint.overprint,
    grounds: groundsOf(measured, index, paint.layers, groundReach(zones, xDimension)),
    effects: paint.effects,
    picture:
      dotsPerMm === undefined
        ? null
        : {
            ppi: dotsPerMm * MM_PER_INCH,
            dotsPerModule: dotsPerMm * xDimension,
            bitsPerComponent: 1,
            isAntialiased: false,
          },
    isCovered: isCovered(measured, look, paint.layers, index, artwork),
    texts: nearby.texts,
    ids: paint.ids,
  };
}

function pictured(
  { measured: found, look, image, pixels }: PicturedSymbol,
  artwork: Artwork,
  index: PaintIndex,
): readonly FoundSymbol[] {
  const { measured, isMirrored } = oriented(found, artwork, index);
  const covered = coversPicture(measured, image, index);
  if (covered === null) return [];
  const { frame, xDimension, isReversed } = measured;
  const nearby = nearbyTexts(measured, artwork);
  const { ink, ground, picture, stretch } = picturePaint(measured, pixels, image);
  const around = { artwork, index, frame, xDimension, isReversed, ownTexts: nearby.own };
  const bars = measured.bars.length + (measured.addOn?.bars.length ?? 0);
  return [
    {
      kind: 'image',
      ...placeOf(measured, isMirrored, artwork),
      stretch,
      quietZones: quietZones(measured, around, nearestInPicture(look, pixels)),
      inks: [{ ink, bars }],
      barsOverprint: 'none',
      grounds: [ground],
      effects: effectsOf(image),
      picture,
      isCovered: covered,
      texts: nearby.texts,
      ids: image.id === undefined ? [] : [image.id],
    },
  ];
}

/** Of the bars; digits that are stretched tell where the bars do not. */
function stretchOf(bars: number | null, digits: readonly ArtworkText[]): number | null {
  return digits.length > 0 && (bars === null || bars === 1) ? commonStretch(digits) : bars;
}

/** The zones that the standard asks for, as far as they are free: what ends them is no ground. */
function groundReach({ left, right, addOn }: FoundSymbol['quietZones'], x: Mm) {
  return {
    left: Math.min(QUIET_ZONE_X.left * x, left.mm),
    right: addOn
      ? Math.min(QUIET_ZONE_X.afterAddOn * x, addOn.mm)
      : Math.min(QUIET_ZONE_X.right * x, right.mm),
  };
}
