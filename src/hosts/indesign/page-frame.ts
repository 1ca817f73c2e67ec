import { POINTS_PER_MM, type Point, type Rect } from '../../core/geometry';
import type { Enumerator, InDesign, Page, Placeable, PointPair } from './dom';

/** A page and where it lies: `size` in mm from its own corner, `corner` in points on its spread. */
export type PageFrame = { readonly page: Page; readonly size: Rect; readonly corner: PointPair };

/** Asks where a page lies. What is resolved comes in points on the spread, whatever units and rulers say. */
export function pageFrame({ AnchorPoint, CoordinateSpaces }: InDesign, page: Page): PageFrame {
  const at = (anchor: Enumerator) =>
    page.resolve(anchor, CoordinateSpaces.SPREAD_COORDINATES)[0] as PointPair;
  const [corner, end] = [at(AnchorPoint.TOP_LEFT_ANCHOR), at(AnchorPoint.BOTTOM_RIGHT_ANCHOR)];
  const [width, height] = [(end[0] - corner[0]) / POINTS_PER_MM, (end[1] - corner[1]) / POINTS_PER_MM];
  return { page, corner, size: { x: 0, y: 0, width, height } };
}

/** Top left, top right and bottom left corner of an item's own box, in mm on its page. */
export function cornersOf(
  { AnchorPoint, BoundingBoxLimits, CoordinateSpaces }: InDesign,
  item: Placeable,
  { corner }: PageFrame,
): readonly [Point, Point, Point] {
  const at = (anchor: Enumerator): Point => {
    const location = [anchor, BoundingBoxLimits.GEOMETRIC_PATH_BOUNDS, CoordinateSpaces.INNER_COORDINATES];
    const [x, y] = item.resolve(location, CoordinateSpaces.SPREAD_COORDINATES)[0] as PointPair;
    return { x: (x - corner[0]) / POINTS_PER_MM, y: (y - corner[1]) / POINTS_PER_MM };
  };
  return [
    at(AnchorPoint.TOP_LEFT_ANCHOR),
    at(AnchorPoint.TOP_RIGHT_ANCHOR),
    at(AnchorPoint.BOTTOM_LEFT_ANCHOR),
  ];
}

/** The three corners and the fourth that follows from them, clockwise from the top left. */
export const fourCorners = ([topLeft, topRight, bottomLeft]: readonly [Point, Point, Point]) =>
  [
    topLeft,
    topRight,
    { x: topRight.x + bottomLeft.x - topLeft.x, y: topRight.y + bottomLeft.y - topLeft.y },
    bottomLeft,
  ] as const;
