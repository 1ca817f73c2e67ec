import { fullInk, inkFigure } from '../check/inks';
import { type Drawing, type Ink, type PathElement, transformDrawing } from '../drawing';
import { count, type Figure, type Figures, inUnit, mm, say } from '../figure/figure';
import { boundsOf, type Contour, type Matrix, type Mm, mapPoint, type Rect } from '../geometry';
import type { SymbolNumber } from '../symbol/layout';
import { drawnBarHeight, type SymbolSpec } from '../symbol/spec';
import type { Artwork, ArtworkInk, ArtworkShape } from './artwork';
import { effectsOf } from './bar-paint';
import type { Difference } from './difference';
import { findSymbols, type MeasuredSymbol } from './symbols';

/** Everything that was meant, and where: `placed` maps the drawing as laid out to the page. */
export type Meant = {
  readonly number: SymbolNumber;
  readonly spec: SymbolSpec;
  readonly drawing: Drawing;
  readonly placed: Matrix;
};

/** Comparison of what was meant with what stands on the page. */
export type ReadBack = {
  /** The symbol that stands where it was meant to stand. */
  readonly symbol: MeasuredSymbol | null;
  readonly differences: readonly Difference[];
};

/** Documents may round coordinates; more than this is a difference. */
const MICROMETRE: Mm = 0.001;
/** Turned symbols are measured through sines and cosines. */
const ANGLE_TOLERANCE = 0.01;

/** Measures the symbol that stands nearest to its place and compares every property with what was meant. */
export function readBack(meant: Meant, artwork: Artwork): ReadBack {
  const tolerance = artwork.pixels ? 1.01 / artwork.pixels.dotsPerMm : MICROMETRE;
  const origin = mapPoint(meant.placed, { x: 0, y: 0 });
  const distance = (s: MeasuredSymbol) => Math.hypot(s.origin.x - origin.x, s.origin.y - origin.y);
  const symbol = [...findSymbols(artwork)].sort((a, b) => distance(a) - distance(b))[0] ?? null;
  if (!symbol || distance(symbol) > 2 * tolerance)
    return {
      symbol: null,
      differences: [
        {
          property: 'symbol',
          expected: place(origin),
          got: symbol ? place(symbol.origin) : 'nothing',
        },
      ],
    };
  const { number, spec } = meant;
  const turn = Math.atan2(-meant.placed[1], meant.placed[0]) * (180 / Math.PI);
  const paths = transformDrawing(meant.drawing, meant.placed).elements.filter((e) => e.kind === 'path');
  return {
    symbol,
    differences: [
      ...text('gtin13', number.gtin13, symbol.gtin13),
      ...text('addOn', number.addOn?.digits ?? null, symbol.addOn),
      // X is measured over 94 modules, so each dot of a picture counts for little.
      ...length('xDimension', spec.xDimension, symbol.xDimension, tolerance / 40),
      ...length('barHeight', drawnBarHeight(spec), symbol.barHeight, 2 * tolerance),
      ...length('reduction', spec.reduction, symbol.reduction, tolerance),
      ...(number.addOn && symbol.addOnGap !== null
        ? length(
            'addOnGap',
            spec.addOnGap * spec.xDimension,
            symbol.addOnGap * symbol.xDimension,
            2 * tolerance,
          )
        : []),
      ...angle(turn, symbol.rotationDegrees),
      // A picture knows ink and paper; which ink is said where the picture is placed.
      ...symbol.shapes.flatMap((s) => paintOf(s, artwork.pixels ? { kind: 'black' } : spec.ink, artwork)),
      ...barsInPlace(paths, symbol, tolerance),
      ...otherOutlines(paths, symbol, artwork, tolerance),
    ],
  };
}

const place = ({ x, y }: { readonly x: Mm; readonly y: Mm }): Figure => say('at', mm(x, 3), mm(y, 3));

const text = (
  property: Difference['property'],
  expected: string | null,
  got: string | null,
): readonly Difference[] =>
  expected === got ? [] : [{ property, expected: textOrNothing(expected), got: textOrNothing(got) }];

const textOrNothing = (text: string | null): Figure => (text === null ? 'nothing' : { text });

const length = (
  property: Difference['property'],
  expected: Mm,
  got: Mm,
  tolerance: Mm,
): readonly Difference[] =>
  Math.abs(expected - got) <= tolerance ? [] : [{ property, expected: mm(expected, 4), got: mm(got, 4) }];

function angle(expected: number, got: number): readonly Difference[] {
  const apart = Math.abs(((expected - got + 540) % 360) - 180);
  return apart <= ANGLE_TOLERANCE
    ? []
    : [{ property: 'rotation', expected: inUnit('degree', expected, 2), got: inUnit('degree', got, 2) }];
}

function paintOf(shape: ArtworkShape, ink: Ink, { colour }: Artwork): readonly Difference[] {
  return [
    ...(isInk(shape.ink, ink, colour)
      ? []
      : [{ property: 'ink', expected: fullInk(ink), got: inkFigure(shape.ink) } as const]),
    ...(shape.overprint === 'knockout'
      ? []
      : [{ property: 'overprint', expected: 'knockout', got: 'barsOverprint' } as const]),
    ...(isPlain(shape)
      ? []
      : [{ property: 'effect', expected: 'nothing', got: { all: effectOf(shape) } } as const]),
  ];
}

/** Whether a document does nothing to a paint besides its ink. */
const isPlain = ({ opacity, blend, effect, clip }: ArtworkShape): boolean =>
  opacity === undefined && !blend && !effect && !clip;

const effectOf = (shape: ArtworkShape): Figures => [
  ...effectsOf(shape),
  ...(shape.clip ? ['clipped' as const] : []),
];

/** Whether a fill prints as exactly this ink, at 100 % and on no other plate. */
function isInk(got: ArtworkInk, meant: Ink, colour: Artwork['colour']): boolean {
  if (meant.kind === 'spot') return got.space === 'spot' && got.name === meant.name && got.tint === 100;
  const black = meant.kind === 'black';
  switch (got.space) {
    case 'cmyk':
      return got.cmyk.every((v, plate) => v === (black && plate === 3 ? 100 : 0));
    case 'gray':
      return got.black === (black ? 100 : 0);
    case 'rgb':
      return colour === 'screen' && got.rgb.every((v) => v === (black ? 0 : 255));
    default:
      return false;
  }
}

/** Every bar by itself: means and modules would hide one that is a little off, and say nothing of guards and add-on. */
function barsInPlace(
  paths: readonly PathElement[],
  symbol: MeasuredSymbol,
  tolerance: Mm,
): readonly Difference[] {
  const there = symbol.shapes.flatMap((shape) => shape.contours.map(extentOf));
  const bars = paths.flatMap(({ role, contours }) => (role === 'bars' ? contours.map(extentOf) : []));
  // Mostly they stand in the same order.
  const stands = (bar: Rect, i: number) =>
    (there[i] !== undefined && sameExtent(bar, there[i], tolerance)) ||
    there.some((t) => sameExtent(bar, t, tolerance));
  const inPlace = bars.filter(stands);
  return inPlace.length === bars.length
    ? []
    : [
        {
          property: 'outlines',
          expected: say('barsInPlace', count(bars.length)),
          got: say('barsInPlace', count(inPlace.length)),
        },
      ];
}

/** Panel, digits, line and indicator: each must stand there with its ink, its contours and its extent. */
function otherOutlines(
  paths: readonly PathElement[],
  symbol: MeasuredSymbol,
  artwork: Artwork,
  tolerance: Mm,
): readonly Difference[] {
  // A picture has no objects; only its bars can be told apart.
  if (artwork.pixels) return [];
  // The panel hides what was painted before it.
  const firstBars = artwork.shapes.findIndex((shape) => symbol.shapes.includes(shape));
  return paths.flatMap((element) => {
    if (element.role === 'bars') return [];
    const isPanel = element.role === 'panel';
    const sought = isPanel ? artwork.shapes.slice(0, firstBars) : artwork.shapes.slice(firstBars);
    return sought.some((s) => isSame(s, element, artwork, tolerance))
      ? []
      : [{ property: isPanel ? 'panel' : 'outlines', expected: PART[element.role], got: 'nothing' }];
  });
}

const PART: Readonly<Record<Exclude<PathElement['role'], 'bars'>, Figure>> = {
  panel: 'onPanel',
  digits: 'partDigits',
  'issn-line': 'partLine',
  'light-margin-indicator': 'partIndicator',
};

function isSame(shape: ArtworkShape, element: PathElement, artwork: Artwork, tolerance: Mm): boolean {
  return (
    shape.contours.length === element.contours.length &&
    shape.overprint === element.overprint &&
    isPlain(shape) &&
    isInk(shape.ink, element.ink, artwork.colour) &&
    element.contours.every((c, i) => sameExtent(extentOf(c), extentOf(shape.contours[i] ?? []), tolerance))
  );
}

/** Outlines come again and again, as the layout and the readers hand them out. */
const extents = new WeakMap<Contour, Rect>();

function extentOf(contour: Contour): Rect {
  if (contour.length <= 4) return boundsOf(contour);
  const known = extents.get(contour);
  if (known) return known;
  const extent = boundsOf(contour);
  extents.set(contour, extent);
  return extent;
}

const sameExtent = (a: Rect, b: Rect, tolerance: Mm): boolean =>
  Math.abs(a.x - b.x) <= tolerance &&
  Math.abs(a.y - b.y) <= tolerance &&
  Math.abs(a.width - b.width) <= 2 * tolerance &&
  Math.abs(a.height - b.height) <= 2 * tolerance;
