import type { Drawing } from '../drawing';
import { compose, type Matrix, mapPoint, type Point, type Rect, rotation, translation } from '../geometry';
import { onDots } from '../placement';

/** The point of a symbol that stays where it is when its size changes; in its own upright frame. */
export type Anchor =
  | 'top-left'
  | 'top'
  | 'top-right'
  | 'left'
  | 'centre'
  | 'right'
  | 'bottom-left'
  | 'bottom'
  | 'bottom-right';

/** The nine anchors, row by row. */
export const ANCHORS: readonly Anchor[] = [
  'top-left',
  'top',
  'top-right',
  'left',
  'centre',
  'right',
  'bottom-left',
  'bottom',
  'bottom-right',
];

/** Where an anchor lies on a rectangle; mm, y down. */
export function anchorOn({ x, y, width, height }: Rect, anchor: Anchor): Point {
  const place = ANCHORS.indexOf(anchor);
  return { x: x + (width * (place % 3)) / 2, y: y + (height * Math.floor(place / 3)) / 2 };
}

/** A symbol as it stands: the room it takes in its own frame, and the map from there to the page, scaling included. */
export type Standing = { readonly extent: Rect; readonly toPage: Matrix; readonly rotationDegrees: number };

/**
 * The map that puts a new drawing, in true size and turned like the old symbol, with one anchor of its extent where that
 * of the old one is; mm on the page. A drawing on whole dots moves by less than a dot where it stands upright or on its
 * side.
 */
export function inPlaceOf(
  { extent, toPage, rotationDegrees }: Standing,
  drawing: Drawing,
  anchor: Anchor,
): Matrix {
  const fixed = mapPoint(toPage, anchorOn(extent, anchor));
  const turn = rotation(rotationDegrees);
  const moved = mapPoint(turn, anchorOn(drawing.extent, anchor));
  const placed = compose(turn, translation(fixed.x - moved.x, fixed.y - moved.y));
  return rotationDegrees % 90 === 0 ? onDots(placed, drawing.dot) : placed;
}
