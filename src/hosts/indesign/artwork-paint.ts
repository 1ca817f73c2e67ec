import type { ArtworkInk, ArtworkShape, ArtworkText, Unseen } from '../../core/artwork/artwork';
import { type Pen, type StrokedPath, strokeOutline } from '../../core/artwork/stroke';
import { boundsOf, type Contour, type Matrix, mapContour, mapRect, type Rect } from '../../core/geometry';
import { bothClips, clipTo } from '../../formats/clip';
import { filledContours } from '../../formats/outline';
import { paintedIn, type Surroundings } from '../../formats/placed';
import type { FrameValues, Graphic, TextFrameToRead } from './artwork-dom';
import type { Effects } from './artwork-effects';
import type { FrameItem, Reading, SpreadItem } from './artwork-items';
import { penSpace, stretchIn } from './artwork-scale';
import { frameText } from './artwork-text';
import { sameEnumerator } from './enumerators';
import type { PageFrame } from './page-frame';

/** What a page is painted with, from the rearmost to the front; a placed file is opened afterwards. */
export type Painting =
  | { readonly kind: 'shape'; readonly shape: ArtworkShape }
  | { readonly kind: 'text'; readonly text: Omit<ArtworkText, 'after'> }
  | { readonly kind: 'graphic'; readonly graphic: Graphic; readonly around: Surroundings }
  | { readonly kind: 'unseen'; readonly unseen: Unseen };

/** Where a spread's items are shown: `toPage` leads from points on the spread to mm on the page. */
export type Showing = { readonly reading: Reading; readonly frame: PageFrame; readonly toPage: Matrix };

/** An item with its fill, what is in it, its text and its stroke. */
export function paintings(showing: Showing, item: SpreadItem, around: Surroundings): readonly Painting[] {
  switch (item.kind) {
    case 'unread': {
      const bounds = item.bounds && mapRect(showing.toPage, item.bounds);
      return [{ kind: 'unseen', unseen: { what: 'content', detail: item.what, bounds } }];
    }
    case 'group': {
      const here = {
        ...under(around, item.effects),
        ...(item.label !== '' && { label: item.label }),
      };
      return item.inside.flatMap((inner) => paintings(showing, inner, here));
    }
    case 'frame':
      return framePaintings(showing, item, under(around, item.effects));
  }
}

function framePaintings(showing: Showing, item: FrameItem, around: Surroundings): readonly Painting[] {
  const paths = item.paths.map(({ points, closed }) => ({
    points: mapContour(showing.toPage, points),
    closed,
  }));
  const content = under(around, item.contentEffects);
  const clip = bothClips(around.clip, clipTo(paths.map(({ points }) => points)));
  const within = { ...content, clip };
  return [
    ...filled(item, paths, under(around, item.fillEffects)),
    ...item.graphics.map((graphic): Painting => ({ kind: 'graphic', graphic, around: within })),
    ...item.inside.flatMap((inner) => paintings(showing, inner, within)),
    ...(item.text ? textPaintings(showing, item.text, item, content) : []),
    ...stroked(showing.reading, item, paths, under(around, item.strokeEffects)),
  ];
}

function textPaintings(
  { reading, frame }: Showing,
  text: TextFrameToRead,
  item: FrameItem,
  around: Surroundings,
): readonly Painting[] {
  const { texts, unseen } = frameText(reading, frame, text, item, around);
  return [
    ...texts.map((t): Painting => ({ kind: 'text', text: t })),
    ...unseen.map((u): Painting => ({ kind: 'unseen', unseen: u })),
  ];
}

function under(around: Surroundings, { opacity, blend, effect }: Effects): Surroundings {
  return {
    ...around,
    opacity: around.opacity * opacity,
    ...(blend !== undefined && { blend }),
    ...(effect !== undefined && { effect }),
  };
}

function filled(
  { id, fill, values }: FrameItem,
  paths: readonly StrokedPath[],
  around: Surroundings,
): readonly Painting[] {
  const contours = filledContours(paths).filter(enclosesArea);
  return fill ? shapeOf(id, values, contours, fill, values.overprintFill, around) : [];
}

const enclosesArea = (contour: Contour): boolean =>
  contour.length > 2 || contour.some(({ arriving, leaving }) => arriving || leaving);

function stroked(
  reading: Reading,
  { id, stroke, strokeName, values }: FrameItem,
  paths: readonly StrokedPath[],
  around: Surroundings,
): readonly Painting[] {
  if (!stroke) return [];
  const pen = penOf(reading, values);
  const contours = paths.flatMap((path) => strokeContours(reading, path, pen, values));
  const ink: ArtworkInk = strokeName === null ? stroke : { space: 'unknown', description: strokeName };
  return shapeOf(id, values, contours, ink, values.overprintStroke, around);
}

/** A stroke along the middle of its path, or inside or outside of it. */
function strokeContours(
  { indesign: { StrokeAlignment } }: Reading,
  path: StrokedPath,
  pen: Pen,
  values: FrameValues,
): readonly Contour[] {
  const map = penSpace(values);
  const is = (alignment: keyof typeof StrokeAlignment) =>
    sameEnumerator(values.strokeAlignment, StrokeAlignment[alignment]);
  const isInside = is('INSIDE_ALIGNMENT');
  if (path.closed && (isInside || is('OUTSIDE_ALIGNMENT'))) {
    const wide = strokeOutline([path], { ...pen, width: 2 * pen.width }, map) ?? [];
    const [outer, inner, ...more] = wide;
    // A convex frame has an outer and an inner contour; the path itself is one edge of the stroke.
    if (outer && inner && more.length === 0)
      return isInside ? [path.points, inner] : [outer, [...path.points].reverse()];
    if (outer && wide.length === 1 && isInside) return [path.points];
  }
  return strokeOutline([path], pen, map) ?? [];
}

function penOf({ indesign: { EndCap, EndJoin }, strokeUnit }: Reading, values: FrameValues): Pen {
  const { endCap, endJoin } = values;
  return {
    width: values.strokeWeight * strokeUnit,
    cap: sameEnumerator(endCap, EndCap.ROUND_END_CAP)
      ? 'round'
      : sameEnumerator(endCap, EndCap.PROJECTING_END_CAP)
        ? 'square'
        : 'butt',
    join: sameEnumerator(endJoin, EndJoin.ROUND_END_JOIN)
      ? 'round'
      : sameEnumerator(endJoin, EndJoin.BEVEL_END_JOIN)
        ? 'bevel'
        : 'miter',
    miterLimit: values.miterLimit,
    dashes: [],
    dashPhase: 0,
  };
}

/** Ten kilometres: farther out there is no paper, only broken arithmetic. */
const FARTHEST = 1e7;

function shapeOf(
  id: string,
  values: FrameValues,
  contours: readonly Contour[],
  ink: ArtworkInk,
  overprints: boolean,
  around: Surroundings,
): readonly Painting[] {
  const bounds: Rect = boundsOf(contours.flat());
  const isSomewhere = [bounds.x, bounds.y, bounds.width, bounds.height].every((v) => Math.abs(v) < FARTHEST);
  const painted = contours.length > 0 && isSomewhere ? paintedIn(around, bounds) : undefined;
  if (!painted) return [];
  const overprint = overprints ? 'overprint' : 'knockout';
  return [{ kind: 'shape', shape: { ...painted, ...stretchIn(values), id, contours, ink, overprint } }];
}
