import type { Artwork, ArtworkInk, ArtworkShape } from '../../core/artwork/artwork';
import type { Cmyk } from '../../core/drawing';
import {
  type Contour,
  mapContour,
  type PathPoint,
  POINTS_PER_MM,
  scaling,
  translation,
} from '../../core/geometry';
import type { Color, EntirePoint, Group, InDesign, Page, PointPair, Polygon } from './dom';
import { sameEnumerator } from './enumerators';
import { pageRect } from './where';

/**
 * The polygons of a group as they really stand, in mm on the page. Path points come in ruler coordinates; where the
 * bars lie on the spread is asked apart from the rulers, and corrects them.
 */
export function readGroup(indesign: InDesign, group: Group, page: Page): Artwork {
  const polygons = group.polygons.everyItem().getElements();
  const contours = polygons.map(contoursOf);
  // Only of straight outlines do the anchors tell the box.
  const straight = contours.findIndex((c) => c.flat().every((p) => !p.arriving && !p.leaving));
  const shift = shiftToPage(indesign, polygons[straight], contours[straight] ?? [], page);
  const shapes = polygons.map((polygon, i): ArtworkShape => {
    const placed = (contours[i] ?? []).map((c) => mapContour(shift, c));
    return {
      contours: placed,
      ink: inkOf(indesign, polygon),
      overprint: polygon.overprintFill ? 'overprint' : 'knockout',
    };
  });
  // The first polygon of a group is its topmost.
  return { page: pageRect(page), shapes: shapes.reverse(), colour: 'plates' };
}

function contoursOf(polygon: Polygon): readonly Contour[] {
  const paths = polygon.paths.everyItem().entirePath as unknown as readonly (readonly EntirePoint[])[];
  const anchorAt = paths.some((path) => path.some(isAnchorFirst)) ? 0 : 1;
  return paths.map((path) => path.map((point) => pathPoint(point, anchorAt)));
}

const isPair = (point: EntirePoint): point is PointPair => typeof point[0] === 'number';

/**
 * Tells the order of directions by points whose right direction stands on the anchor: then the anchor is either the
 * middle one of three, and equals the last, or the first one, and equals the last.
 */
function isAnchorFirst(point: EntirePoint): boolean {
  if (isPair(point)) return false;
  const [first, middle, last] = point as readonly [PointPair, PointPair, PointPair];
  return same(first, last) && !same(first, middle);
}

const same = (a: PointPair, b: PointPair): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) < 1e-6;

function pathPoint(point: EntirePoint, anchorAt: 0 | 1): PathPoint {
  if (isPair(point)) return { x: point[0], y: point[1] };
  const triple = point as readonly [PointPair, PointPair, PointPair];
  const anchor = triple[anchorAt];
  const [left, right] = [triple[anchorAt === 1 ? 0 : 1], triple[2]];
  return {
    x: anchor[0],
    y: anchor[1],
    ...(!same(left, anchor) && { arriving: { x: left[0], y: left[1] } }),
    ...(!same(right, anchor) && { leaving: { x: right[0], y: right[1] } }),
  };
}

/** From points by the rulers to mm from the page's corner. */
function shiftToPage(
  { AnchorPoint, BoundingBoxLimits, CoordinateSpaces }: InDesign,
  polygon: Polygon | undefined,
  contours: readonly Contour[],
  page: Page,
) {
  const scale = scaling(1 / POINTS_PER_MM, 1 / POINTS_PER_MM);
  const points = contours.flat();
  if (!polygon || points.length === 0) return scale;
  const space = CoordinateSpaces.SPREAD_COORDINATES;
  const location = [
    AnchorPoint.TOP_LEFT_ANCHOR,
    BoundingBoxLimits.GEOMETRIC_PATH_BOUNDS,
    CoordinateSpaces.INNER_COORDINATES,
  ];
  const [x, y] = polygon.resolve(location, space)[0] as PointPair;
  const [pageX, pageY] = page.resolve(AnchorPoint.TOP_LEFT_ANCHOR, space)[0] as PointPair;
  const left = Math.min(...points.map((p) => p.x));
  const top = Math.min(...points.map((p) => p.y));
  const moved = translation((x - pageX - left) / POINTS_PER_MM, (y - pageY - top) / POINTS_PER_MM);
  return [scale[0], 0, 0, scale[3], moved[4], moved[5]] as const;
}

function inkOf({ ColorModel, ColorSpace }: InDesign, polygon: Polygon): ArtworkInk {
  if (polygon.nonprinting) return { space: 'unknown', description: 'not printed' };
  if (polygon.strokeWeight > 0) return { space: 'unknown', description: 'a stroke' };
  const colour: Color = polygon.fillColor;
  const fillTint = polygon.fillTint;
  const tint = fillTint < 0 ? 100 : fillTint;
  if (colour.constructorName !== 'Color') return { space: 'unknown', description: colour.name };
  if (sameEnumerator(colour.model, ColorModel.SPOT)) return { space: 'spot', name: colour.name, tint };
  const values = colour.colorValue;
  if (sameEnumerator(colour.space, ColorSpace.CMYK))
    return { space: 'cmyk', cmyk: values.map((v) => (v * tint) / 100) as unknown as Cmyk };
  return { space: 'unknown', description: `${colour.name} (${values.join('/')})` };
}
