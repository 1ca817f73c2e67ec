import type { Contour, PathPoint } from '../../core/geometry';
import type { EntirePath, EntirePoint, EveryPath, PointPair } from './dom';

/** The contours of every polygon of a collection, read in two calls; rulers as they are. */
export function contoursOf(every: EveryPath): readonly (readonly Contour[])[] {
  const polygons = ofEach<EntirePath>(every.entirePath, every.index);
  const anchorAt = polygons.flat(2).some(isAnchorFirst) ? 0 : 1;
  return polygons.map((paths) => paths.map((path) => path.map((point) => pathPoint(point, anchorAt))));
}

/** Of many items' paths values come in one list for each item, or all in one, where every item counts its paths from 0. */
export function ofEach<T>(
  values: readonly T[] | readonly (readonly T[])[],
  index: EveryPath['index'],
): readonly (readonly T[])[] {
  if (Array.isArray(index[0])) return values as readonly (readonly T[])[];
  const items: T[][] = [];
  (values as readonly T[]).forEach((value, i) => {
    if (index[i] === 0) items.push([]);
    items.at(-1)?.push(value);
  });
  return items;
}

/** Which of the three of a curved point is its anchor. */
export type AnchorAt = 0 | 1;

const isPair = (point: EntirePoint): point is PointPair => typeof point[0] === 'number';

/**
 * Tells the order of directions by points whose right direction stands on the anchor: then the anchor is either the
 * middle one of three, and equals the last, or the first one, and equals the last.
 */
function isAnchorFirst(point: EntirePoint): boolean {
  if (isPair(point)) return false;
  const [first, middle, last] = point;
  return same(first, last) && !same(first, middle);
}

const same = (a: PointPair, b: PointPair): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) < 1e-6;

/** A point of a path; a handle on its own anchor is no handle. */
export function pathPoint(point: EntirePoint, anchorAt: AnchorAt): PathPoint {
  if (isPair(point)) return { x: point[0], y: point[1] };
  const anchor = point[anchorAt];
  const [left, right] = [point[anchorAt === 1 ? 0 : 1], point[2]];
  return {
    x: anchor[0],
    y: anchor[1],
    ...(!same(left, anchor) && { arriving: { x: left[0], y: left[1] } }),
    ...(!same(right, anchor) && { leaving: { x: right[0], y: right[1] } }),
  };
}
