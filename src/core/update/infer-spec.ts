import type { Artwork, ArtworkShape } from '../artwork/artwork';
import { isPaper } from '../artwork/bars';
import type { MeasuredSymbol } from '../artwork/symbols';
import type { Ink } from '../drawing';
import {
  boundsOf,
  compose,
  inverse,
  type Mm,
  mapContour,
  type Rect,
  rotation,
  translation,
} from '../geometry';
import { ADD_ON_GAP_X, LARGEST_X, LOWEST_HEIGHT, MAIN_MODULES, REDUCTION_X, SMALLEST_X } from '../limits';
import { type BarHeight, nominalBarHeight } from '../symbol/height';
import { SIZES, type XDimension } from '../symbol/size';
import type { SymbolSpec, TextMode } from '../symbol/spec';

/** Below these, differences are what documents round and measuring blurs. */
const SAME_X: Mm = 0.0005;
const SAME_HEIGHT: Mm = 0.01;
const LEAST_REDUCTION: Mm = 0.0005;

/**
 * The specification that a symbol without a label was probably drawn by: lengths measured from its bars and brought within
 * the limits, ink, text and panel from what stands around them.
 */
export function inferSpec(symbol: MeasuredSymbol, artwork: Artwork): SymbolSpec {
  const x = inferX(symbol.xDimension);
  const around = surroundings(symbol, artwork);
  return {
    xDimension: x,
    askedXDimension: x,
    barHeight: inferHeight(symbol.barHeight, x),
    addOnGap: inferGap(symbol.addOnGap),
    reduction: inferReduction(symbol.reduction, x),
    dot: null,
    digits: around.digits,
    issnLine: around.issnLine,
    lightMargin: around.lightMargin,
    ink: inferInk(symbol.shapes),
    panel: around.panel,
  };
}

/** The named size where it is one, else to the micrometre. */
function inferX(measured: Mm): XDimension {
  const named = SIZES.find(({ xDimension }) => Math.abs(xDimension - measured) < SAME_X);
  return named?.xDimension ?? (Number(clamp(measured, SMALLEST_X, LARGEST_X).toFixed(3)) as XDimension);
}

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

function inferHeight(measured: Mm, x: XDimension): BarHeight {
  const nominal = nominalBarHeight(x);
  if (measured >= nominal - SAME_HEIGHT) return { kind: 'nominal' };
  return { kind: 'truncated', height: Math.max(Number(measured.toFixed(3)), nominal * LOWEST_HEIGHT) };
}

const inferGap = (measured: number | null): number =>
  measured === null
    ? ADD_ON_GAP_X.default
    : clamp(Number(measured.toFixed(2)), ADD_ON_GAP_X.min, ADD_ON_GAP_X.max);

function inferReduction(measured: Mm, x: XDimension): Mm {
  const reduction = Number(measured.toFixed(4));
  return reduction < LEAST_REDUCTION || reduction >= x * REDUCTION_X.refused ? 0 : reduction;
}

/** A spot stays on its plate; everything else that is dark was meant as black. */
function inferInk(shapes: readonly ArtworkShape[]): Ink {
  const spot = shapes.map(({ ink }) => ink).find((ink) => ink.space === 'spot');
  return spot ? { kind: 'spot', name: spot.name, cmyk: spot.alternate ?? [0, 0, 0, 100] } : { kind: 'black' };
}

type Surroundings = {
  readonly digits: TextMode;
  readonly issnLine: TextMode;
  readonly lightMargin: boolean;
  readonly panel: boolean;
};

/** What stands above, below and behind the bars, seen upright with the origin at the first guard bar. */
function surroundings(symbol: MeasuredSymbol, artwork: Artwork): Surroundings {
  const { rotationDegrees, origin, xDimension: x, barHeight } = symbol;
  const upright = inverse(compose(rotation(rotationDegrees), translation(origin.x, origin.y)));
  const boxOf = (contours: ArtworkShape['contours']): Rect =>
    boundsOf(contours.flatMap((contour) => mapContour(upright, contour)));
  const bars = boxOf(symbol.shapes.flatMap(({ contours }) => contours));
  const others = artwork.shapes.filter((shape) => !symbol.shapes.includes(shape));
  const outlines = others.filter((shape) => !isPaper(shape)).map(({ contours }) => boxOf(contours));
  const texts = artwork.texts.map(({ corners }) => boxOf([corners]));

  const isUnder = (box: Rect) =>
    overlaps(box, { x: 0, y: barHeight, width: MAIN_MODULES * x, height: 12 * x });
  const isAbove = (box: Rect) =>
    overlaps(box, { x: 0, y: -14 * x, width: MAIN_MODULES * x, height: 12 * x }) && box.y + box.height <= 0;
  const mode = (is: (box: Rect) => boolean): TextMode =>
    outlines.some(is) ? 'outlines' : texts.some(is) ? 'live' : 'none';
  return {
    digits: mode(isUnder),
    issnLine: mode(isAbove),
    // It stands by itself behind all bars, and is narrower than a digit's cell.
    lightMargin: outlines.some((box) => box.x > bars.x + bars.width && box.width < 9 * x),
    panel: others.some((shape) => isPaper(shape) && contains(boxOf(shape.contours), bars)),
  };
}

const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const contains = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;
