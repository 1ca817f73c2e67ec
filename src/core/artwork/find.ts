import { count, say } from '../figure/figure';
import { MM_PER_INCH, type Mm, type Rect } from '../geometry';
import { QUIET_ZONE_X } from '../limits';
import type { Artwork, ArtworkText, Unseen } from './artwork';
import { barPaint, commonStretch, effectsOf } from './bar-paint';
import { isCovered } from './covering';
import { type DrawnSymbol, drawnSymbols } from './drawn-symbols';
import type { FoundSymbol, QuietZone } from './found-symbol';
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
import { around, boundsOnPage } from './region';
import { isSpent, MEASURE_WORK } from './work';

/** So many symbols on one page are no cover's. */
const MOST_SYMBOLS = 200;
/** Pixels of all pictures that are looked through, each counted as at least as many as a small one takes to open. */
const MOST_PIXELS = 200_000_000;
const FEWEST_PIXELS = 100_000;

/**
 * Every EAN-13 on a page, and what stands like one and cannot be decoded, whoever drew it and with whatever: decoded
 * from what is seen, with our own ISO/IEC 15420 tables, and measured. From the page's top to its foot. `tell` is told
 * where there was too much to look at all of it.
 */
export function findBarcodes(
  artwork: Artwork,
  tell: (unseen: Unseen) => void = () => {},
): readonly FoundSymbol[] {
  const index = indexPaint(artwork);
  const onPage = drawnSymbols(artwork, index);
  if (!onPage.isWhole) tell(tooMuch(say('tooMuch'), null));
  const { inPictures, isWhole } = symbolsInPictures(artwork);
  if (!isWhole) tell(tooMuch(say('tooMuch'), null));
  const found = [
    ...onPage.symbols.map((symbol) => [symbol, () => [drawn(symbol, artwork, index)]] as const),
    ...inPictures.map((symbol) => [symbol, () => pictured(symbol, artwork, index)] as const),
  ];
  index.work.left = MEASURE_WORK;
  if (found.length > MOST_SYMBOLS) tell(tooMuch(say('tooManySymbols', count(MOST_SYMBOLS)), null));
  return found
    .slice(0, MOST_SYMBOLS)
    .flatMap(([{ measured }, whole]) => {
      const symbols = whole();
      if (!isSpent(index.work)) return symbols;
      // What was measured with half an eye is worth nothing.
      const { gtin13, bars, frame } = measured;
      const bounds = boundsOnPage(frame, around(bars));
      tell(tooMuch(say('crowded', gtin13 === null ? 'notReadable' : { text: gtin13 }), bounds));
      return [];
    })
    .sort((a, b) => a.bounds.y - b.bounds.y || a.bounds.x - b.bounds.x);
}

const tooMuch = (detail: Unseen['detail'], bounds: Rect | null): Unseen => ({
  what: 'search',
  detail,
  bounds,
});

function symbolsInPictures({ images }: Artwork) {
  let left = MOST_PIXELS;
  const inPictures: PicturedSymbol[] = [];
  for (const image of images) {
    if (left <= 0) return { inPictures, isWhole: false };
    left -= Math.max(FEWEST_PIXELS, image.pixels ? image.pixels.width * image.pixels.height : 0);
    inPictures.push(...picturedSymbols(image));
  }
  return { inPictures, isWhole: true };
}

function drawn({ measured: found, look }: DrawnSymbol, artwork: Artwork, index: PaintIndex): FoundSymbol {
  const { measured, isMirrored } = oriented(found, artwork, index);
  const { frame, xDimension, isReversed } = measured;
  const nearby = nearbyTexts(measured, artwork);
  const paint = barPaint(measured, index);
  const surroundings = { artwork, index, frame, xDimension, isReversed, ownTexts: nearby.own };
  const zones = quietZones(measured, surroundings, nearestIn);
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
    label: paint.label,
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
  const surroundings = { artwork, index, frame, xDimension, isReversed, ownTexts: nearby.own };
  const bars = measured.bars.length + (measured.addOn?.bars.length ?? 0);
  return [
    {
      kind: 'image',
      ...placeOf(measured, isMirrored, artwork),
      stretch,
      quietZones: quietZones(measured, surroundings, nearestInPicture(look, pixels)),
      inks: [{ ink, bars }],
      barsOverprint: 'none',
      grounds: [ground],
      effects: effectsOf(image),
      picture,
      isCovered: covered,
      texts: nearby.texts,
      ids: image.id === undefined ? [] : [image.id],
      label: null,
    },
  ];
}

/** Of the bars; digits that are stretched tell where the bars do not. */
function stretchOf(bars: number | null, digits: readonly ArtworkText[]): number | null {
  return digits.length > 0 && (bars === null || bars === 1) ? commonStretch(digits) : bars;
}

/** What ends a zone is no ground, though rounding may let it reach in; in modules. */
const SHORT_OF_X = 0.05;

/** The zones that the standard asks for, as far as they are free. */
function groundReach({ left, right, addOn }: FoundSymbol['quietZones'], x: Mm) {
  const free = ({ mm }: QuietZone) => Math.max(0, mm - SHORT_OF_X * x);
  return {
    left: Math.min(QUIET_ZONE_X.left * x, free(left)),
    right: addOn
      ? Math.min(QUIET_ZONE_X.afterAddOn * x, free(addOn))
      : Math.min(QUIET_ZONE_X.right * x, free(right)),
  };
}
