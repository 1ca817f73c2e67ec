import type { Artwork, ArtworkInk, ArtworkShape } from '../../core/artwork/artwork';
import {
  boundsOf,
  type Contour,
  compose,
  inverse,
  mapContour,
  type PathPoint,
  translation,
} from '../../core/geometry';
import { artboardRect, toArtboard } from './artboard';
import type { Box } from './executor/dom';
import type { ArtboardPlace, ReadBack } from './executor/protocol';
import type { Plan, PlanItem } from './executor/protocol-plan';
import type { Fill, ReadItem, ReadPoint } from './executor/protocol-seen';
import type { DocumentColours } from './plan';

/**
 * The items of a group as they really stand, in mm on their artboard. Where they lie is asked in document coordinates
 * too, apart from the artboard's, and corrects them.
 */
export function artworkOf(
  read: ReadBack,
  plan: Pick<Plan, 'items'>,
  artboard: number,
  colours: DocumentColours,
): Artwork {
  const place = read.artboards[artboard] as ArtboardPlace;
  const outlines = read.items.map((item) => {
    const drawn = plan.items.find(({ name }) => name === item.name);
    return inOrder(
      item.paths.map((path) => path.map(pathPoint)),
      drawn,
    );
  });
  const shift = shiftTo(read, artboard, outlines);
  const toMm = compose(translation(shift.x, shift.y), inverse(toArtboard(place)));
  const shapes = read.items.map(
    (item, i): ArtworkShape => ({
      contours: (outlines[i] ?? []).map((c) => mapContour(toMm, c)),
      ...(item.evenodd && { rule: 'evenodd' }),
      ...(item.opacity !== 100 && { opacity: item.opacity / 100 }),
      ...(!item.isNormal && { blend: 'other than normal' }),
      ink: inkOf(item),
      overprint: item.overprint ? 'overprint' : 'knockout',
    }),
  );
  // The item added last comes first.
  return { page: artboardRect(place), shapes: shapes.reverse(), texts: [], images: [], colour: colours };
}

/** Far above what coordinates may be off, far below the distance of two outlines. */
const SAME_POINTS = 0.01;

/**
 * The outlines of a compound path as they were drawn. Their order means nothing, and whether the last one added comes
 * first depends on the version: the first one drawn tells.
 */
function inOrder(contours: readonly Contour[], drawn: PlanItem | undefined): readonly Contour[] {
  const [x, y] = drawn?.paths[0]?.anchors[0] ?? [];
  const start = contours[0]?.[0];
  const isFirst =
    start && x !== undefined && y !== undefined && Math.hypot(start.x - x, start.y - y) < SAME_POINTS;
  return isFirst ? contours : [...contours].reverse();
}

/** An anchor with the directions that it has. */
export function pathPoint([x, y, lx, ly, rx, ry]: ReadPoint): PathPoint {
  return {
    x,
    y,
    ...((lx !== x || ly !== y) && { arriving: { x: lx, y: ly } }),
    ...((rx !== x || ry !== y) && { leaving: { x: rx, y: ry } }),
  };
}

/** How far, in points, the document says that an item of straight sides stands from where its points are. */
function shiftTo(
  { artboards, boxes, items }: ReadBack,
  artboard: number,
  outlines: readonly (readonly Contour[])[],
) {
  // Only of straight sides do the anchors tell the box.
  const straight = outlines.findIndex(
    (contours) => contours.length > 0 && contours.flat().every((p) => !p.arriving && !p.leaving),
  );
  if (straight < 0) return { x: 0, y: 0 };
  const [left, top] = (items[straight] as ReadItem).box;
  const [boardLeft, boardTop] = boxes[artboard] as Box;
  const { corner } = artboards[artboard] as ArtboardPlace;
  const points = boundsOf((outlines[straight] as readonly Contour[]).flat());
  return {
    x: left - boardLeft - (points.x - corner[0]),
    y: top - boardTop - (points.y + points.height - corner[1]),
  };
}

function inkOf({ fill, stroked, hidden }: ReadItem): ArtworkInk {
  if (hidden) return { space: 'unknown', description: 'hidden' };
  return stroked ? { space: 'unknown', description: 'a stroke' } : fillInk(fill);
}

/** A flat colour as an ink. */
export function fillInk(fill: Fill): ArtworkInk {
  switch (fill.kind) {
    case 'cmyk':
      return { space: 'cmyk', cmyk: fill.cmyk };
    case 'rgb':
      return { space: 'rgb', rgb: fill.rgb };
    case 'spot':
      return { space: 'spot', name: fill.name, tint: fill.tint };
    // Version 30 counts black, whatever its guide says.
    case 'gray':
      return { space: 'gray', black: fill.gray };
    case 'other':
      return { space: 'unknown', description: fill.description };
  }
}
