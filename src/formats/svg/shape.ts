import type { ArtworkInk, ArtworkShape } from '../../core/artwork/artwork';
import { fattened, type Pen, type StrokedPath, strokeOutline } from '../../core/artwork/stroke';
import { type Contour, mapContour } from '../../core/geometry';
import { filledContours } from '../outline';
import { boundsOfContours, seenThrough } from '../pdf/clip';
import type { XmlElement } from '../xml/parse';
import type { Colour } from './colour';
import { type Around, noteUnseen, type Walk } from './document';
import { lengthIn } from './length';
import { opacityIn, paintOf } from './paint';
import { paintedWith } from './painted';
import type { OwnStyle, Style } from './style';

/** Paints an outline: its fill, its stroke above or below, and a note of what cannot be told. */
export function drawShape(
  walk: Walk,
  element: XmlElement,
  outline: readonly StrokedPath[],
  around: Around,
  own: OwnStyle,
): void {
  const { style } = around;
  const fill = element.name === 'line' ? null : fillOf(walk, element, style);
  const stroke = strokeOf(walk, around, own);
  if (!affordable(walk, outline, stroke !== null)) return;
  const rule = style['fill-rule'] === 'evenodd' ? 'evenodd' : undefined;
  const overprints = element.attributes['data-overprint'] === 'true';
  const paths = outline.map(({ points, closed }) => ({ points: mapContour(around.toPage, points), closed }));
  if (fill && stroke && samePaint(fill, stroke.colour)) {
    const thick = fattened(paths, stroke.pen, around.toPage);
    if (thick) {
      push(walk, thick, around, fill, rule, overprints);
      return;
    }
  }
  const strokeFirst = style['paint-order'].startsWith('stroke');
  if (stroke && strokeFirst) drawStroke(walk, paths, around, stroke);
  if (fill) push(walk, filled(paths), around, fill, rule, overprints);
  if (stroke && !strokeFirst) drawStroke(walk, paths, around, stroke);
  if ([style['marker-start'], style['marker-mid'], style['marker-end']].some((marker) => marker !== 'none'))
    noteUnseen(walk, 'content', 'marker', null);
}

/** Corners of the pieces that a stroke gives one point. */
const STROKED = 10;

/** Outlines that are used over and over, and strokes of endless ones, may not fill the memory. */
function affordable({ left }: Walk, outline: readonly StrokedPath[], isStroked: boolean): boolean {
  const points = outline.reduce((sum, path) => sum + path.points.length, 0);
  left.points -= isStroked ? STROKED * points : points;
  return left.points >= 0;
}

function fillOf(walk: Walk, { attributes }: XmlElement, style: Style): Colour | null {
  const paint = paintOf(style.fill, style, walk);
  if (!paint) return null;
  const spot = attributes['data-spot'];
  return {
    ink: spot === undefined ? paint.ink : spotOf(spot),
    alpha: paint.alpha * opacityIn(style['fill-opacity']),
  };
}

/** A spot that `writeSvg` recorded beside its look-alike. */
const spotOf = (spot: string): ArtworkInk => ({
  space: 'spot',
  name: spot.slice(0, spot.lastIndexOf('=')),
  tint: 100,
});

const samePaint = (a: Colour, b: Colour): boolean =>
  a.alpha === 1 && b.alpha === 1 && JSON.stringify(a.ink) === JSON.stringify(b.ink);

/** A fill closes every sub-path (SVG 1.1, 11.3). */
const filled = (paths: readonly StrokedPath[]): readonly Contour[] =>
  filledContours(paths).filter(enclosesArea);

const enclosesArea = (contour: Contour): boolean =>
  contour.length > 2 || contour.some(({ arriving, leaving }) => arriving || leaving);

type Stroke = { readonly colour: Colour; readonly pen: Pen };

const CAPS: readonly string[] = ['round', 'square'];
const JOINS: readonly string[] = ['round', 'bevel'];

/** The stroke of an element in its own units (SVG 1.1, 11.4); null without one. */
function strokeOf(walk: Walk, { style, room }: Around, own: OwnStyle): Stroke | null {
  if (style.stroke === 'none') return null;
  const diagonal = Math.sqrt((room.width * room.width + room.height * room.height) / 2);
  const length = (text: string) => lengthIn(text.trim(), { percent: diagonal, fontSize: style.fontSize });
  const width = length(style['stroke-width']) ?? 1;
  const paint = paintOf(style.stroke, style, walk);
  if (!paint || !(width > 0)) return null;
  if (own['vector-effect'] === 'non-scaling-stroke') {
    noteUnseen(walk, 'content', 'a stroke that does not scale', null);
    return null;
  }
  const pen: Pen = {
    width,
    cap: CAPS.includes(style['stroke-linecap']) ? (style['stroke-linecap'] as Pen['cap']) : 'butt',
    join: JOINS.includes(style['stroke-linejoin']) ? (style['stroke-linejoin'] as Pen['join']) : 'miter',
    miterLimit: Number(style['stroke-miterlimit']) || 4,
    dashes: dashesIn(style['stroke-dasharray'], length),
    dashPhase: length(style['stroke-dashoffset']) ?? 0,
  };
  return { colour: { ink: paint.ink, alpha: paint.alpha * opacityIn(style['stroke-opacity']) }, pen };
}

/** An odd number of dashes counts twice; all nothing, or one below nothing, is an unbroken line. */
function dashesIn(text: string, length: (text: string) => number | null): readonly number[] {
  if (text === 'none') return [];
  const dashes = text
    .trim()
    .split(/[\s,]+/)
    .map((dash) => length(dash) ?? -1);
  if (dashes.some((dash) => dash < 0) || dashes.every((dash) => dash === 0)) return [];
  return dashes.length % 2 === 0 ? dashes : [...dashes, ...dashes];
}

function drawStroke(
  walk: Walk,
  paths: readonly StrokedPath[],
  around: Around,
  { colour, pen }: Stroke,
): void {
  const contours = strokeOutline(paths, pen, around.toPage);
  if (contours) push(walk, contours, around, colour, undefined, false);
  else noteUnseen(walk, 'content', 'a stroke without an outline', null);
}

function push(
  walk: Walk,
  contours: readonly Contour[],
  around: Around,
  { ink, alpha }: Colour,
  rule: ArtworkShape['rule'],
  overprints: boolean,
): void {
  if (contours.length === 0) return;
  const path = seenThrough(around.clip, contours, boundsOfContours(contours));
  if (path) {
    const { clip: _, ...unclipped } = around;
    walk.left.points -= path.contours.reduce((sum, contour) => sum + contour.length, 0);
    if (walk.left.points >= 0) push(walk, path.contours, unclipped, { ink, alpha }, path.rule, overprints);
    return;
  }
  const painted = paintedWith(
    around,
    contours.length === 1 ? (contours[0] as Contour) : contours.flat(),
    alpha,
  );
  if (!painted) return;
  walk.shapes.push({
    ...painted,
    contours,
    ...(rule && { rule }),
    ink,
    overprint: overprints ? 'overprint' : 'knockout',
  });
}
