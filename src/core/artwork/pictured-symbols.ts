import { inverse, type Mm, mapPoint, type Point } from '../geometry';
import type { ArtworkImage } from './artwork';
import { isBetter, isWithin } from './drawn-symbols';
import type { Look } from './look';
import { mainReadings } from './main-reading';
import { type Measured, measure } from './measure';
import { tonesOf } from './picture-paint';
import { type Eye, type Pixels, pageEdges, pixelEdges, pixelsOf, pixelsPerMm } from './pixels';
import { screenedPixels } from './screened-pixels';

/** A symbol in a picture, and the eye that it was seen with. */
export type PicturedSymbol = {
  readonly measured: Measured;
  readonly look: Look;
  readonly image: ArtworkImage;
  readonly pixels: Pixels;
};

/** Lines across a picture in one direction: so many, unless they would lie nearer than these pixels. */
const UPRIGHT_LINES = 160;
const OBLIQUE_LINES = 80;
const NEAREST = 3;
/** A line that leans this much to the bars still crosses all of nearly every symbol; degrees. */
const UPRIGHT = [0, 90] as const;
const OBLIQUE = [15, 30, 45, 60, 75, 105, 120, 135, 150, 165] as const;
/** First as sharp as it is, then for noise that two pixels even out, for pale pictures, and for much noise. */
const EYES: readonly (Eye & { readonly oblique: boolean })[] = [
  { contrast: 56, even: 0, samples: 2, oblique: true },
  { contrast: 40, even: 2, samples: 2, oblique: true },
  { contrast: 18, even: 0, samples: 2, oblique: false },
  { contrast: 36, even: 4, samples: 2, oblique: false },
];
/** For evened-out screens, whose holes leave bars much darker than spaces. */
const SCREENED: Eye = { contrast: 100, even: 2, samples: 2 };
/** Pictures smaller than this hold no symbol. */
const SMALLEST = 60;

/** Every EAN-13 in a picture, at any angle; a symbol has to be read on several lines. */
export function picturedSymbols(image: ArtworkImage): readonly PicturedSymbol[] {
  const pixels = pixelsOf(image);
  if (!pixels || Math.max(pixels.width, pixels.height) < SMALLEST) return [];
  const found: PicturedSymbol[] = [];
  const isOneBit = image.bitsPerComponent === 1;
  for (const [i, { oblique, ...eye }] of EYES.entries()) {
    for (const angle of UPRIGHT) lookThrough(image, pixels, angle, UPRIGHT_LINES, eye, found);
    if (isOneBit && i === 0 && !(isRead(found) && found.every(isSolid))) {
      const screened = screenedSymbols(image, pixels);
      // What stood like a symbol among the dots of a screen was none.
      if (isRead(screened)) return screened;
    }
    if (isRead(found)) break;
    for (const angle of oblique ? OBLIQUE : []) lookThrough(image, pixels, angle, OBLIQUE_LINES, eye, found);
    if (isRead(found)) break;
  }
  return found;
}

/** Part of the bars that may be light where they are not screened. */
const HOLES = 0.04;

/** Whether a symbol's bars have no holes. */
function isSolid({ measured, pixels }: PicturedSymbol): boolean {
  const { inBars, ink, ground } = tonesOf(measured, pixels);
  const light = inBars.filter((v) => Math.abs(v - ground) < Math.abs(v - ink));
  return light.length <= HOLES * inBars.length;
}

/** Symbols whose bars stand or lie in a picture of one bit a pixel and are screened. */
function screenedSymbols(image: ArtworkImage, pixels: Pixels): readonly PicturedSymbol[] {
  const found: PicturedSymbol[] = [];
  for (const [angle, bars] of [
    [0, 'upright'],
    [90, 'lying'],
  ] as const)
    lookThrough(image, screenedPixels(pixels, bars), angle, UPRIGHT_LINES, SCREENED, found);
  return found.map((symbol) => ({ ...symbol, pixels }));
}

const isRead = (found: readonly PicturedSymbol[]): boolean =>
  found.some(({ measured }) => measured.gtin13 !== null);

function lookThrough(
  image: ArtworkImage,
  pixels: Pixels,
  angle: number,
  lines: number,
  eye: Eye,
  found: PicturedSymbol[],
): void {
  const toPage = inverse(pixels.fromPage);
  const look: Look = (from, to) => pageEdges(pixels, from, to, eye);
  for (const [a, b] of linesAt(pixels, angle, lines)) {
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const [start, end] = [mapPoint(toPage, a), mapPoint(toPage, b)];
    const inMm = Math.hypot(end.x - start.x, end.y - start.y);
    const towards = { x: (end.x - start.x) / inMm, y: (end.y - start.y) / inMm };
    for (const { edges, ...reading } of mainReadings(
      pixelEdges(pixels, a, b, { ...eye, samples: 1 }),
      eye.even === 0,
    )) {
      const onPage = edges.map((e) => (e * inMm) / length);
      const at = ((onPage[0] as Mm) + (onPage.at(-1) as Mm)) / 2;
      const middle = { x: start.x + at * towards.x, y: start.y + at * towards.y };
      const known = found.findIndex(({ measured }) => isWithin(measured, middle));
      const before = found[known]?.measured;
      const here = { ...reading, edges: onPage };
      if (before && !isBetter(here, before)) continue;
      const measured = measure(look, start, towards, here);
      if (!measured) continue;
      if (before) found.splice(known, 1);
      const own = ownLook(measured, pixels);
      const again = own && measure(own, start, towards, here);
      found.push(again ? { measured: again, look: own, image, pixels } : { measured, look, image, pixels });
    }
  }
}

/** Part of the step from ink to ground that noise does not reach and narrow bars of a blurred picture do. */
const OWN_CONTRAST = 0.35;
/** Part of a module over which noise is evened out. */
const OWN_EVEN = 0.3;

/** The eye that suits a symbol's own contrast and module; null where it shows none. */
function ownLook(measured: Measured, pixels: Pixels): Look | null {
  const { ink, ground } = tonesOf(measured, pixels);
  const eye: Eye = {
    contrast: OWN_CONTRAST * Math.abs(ground - ink),
    even: Math.floor(OWN_EVEN * measured.xDimension * pixelsPerMm(pixels, measured.frame.along)),
    samples: 2,
  };
  return eye.contrast > 0 ? (from, to) => pageEdges(pixels, from, to, eye) : null;
}

/** Parallel lines over the whole picture, in pixels; `angle` is against its rows. */
function linesAt(
  { width, height }: Pixels,
  angle: number,
  most: number,
): readonly (readonly [Point, Point])[] {
  const radians = (angle * Math.PI) / 180;
  const along = { x: Math.cos(radians), y: Math.sin(radians) };
  const corners = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: 0, y: height },
    { x: width, y: height },
  ];
  const across = corners.map((p) => p.y * along.x - p.x * along.y);
  const [low, high] = [Math.min(...across), Math.max(...across)];
  const count = Math.max(1, Math.min(most, Math.floor((high - low) / NEAREST)));
  return Array.from({ length: count }, (_, i) => {
    const d = low + ((i + 0.5) / count) * (high - low);
    return within({ x: -d * along.y, y: d * along.x }, along, width, height);
  }).filter((line) => line !== null);
}

/** The part of a line inside the picture. */
function within(p: Point, along: Point, width: number, height: number): readonly [Point, Point] | null {
  let [start, end] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const [place, step, size] of [
    [p.x, along.x, width],
    [p.y, along.y, height],
  ] as const) {
    if (Math.abs(step) < 1e-9) continue;
    const [a, b] = [-place / step, (size - place) / step];
    start = Math.max(start, Math.min(a, b));
    end = Math.min(end, Math.max(a, b));
  }
  const at = (t: number): Point => ({ x: p.x + t * along.x, y: p.y + t * along.y });
  return end - start >= SMALLEST ? [at(start), at(end)] : null;
}
