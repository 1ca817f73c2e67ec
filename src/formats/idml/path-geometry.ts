import type { Contour, Point } from '../../core/geometry';
import { element } from './markup';
import { points } from './numbers';

/** A PathGeometry in points with one closed sub-path per contour (millimetres). */
export const pathGeometry = (contours: readonly Contour[]): string =>
  element('PathGeometry', {}, ...contours.map(geometryPath));

const geometryPath = (contour: Contour): string =>
  element('GeometryPathType', { PathOpen: false }, element('PathPointArray', {}, ...contour.map(pathPoint)));

function pathPoint({ x, y, arriving, leaving }: Contour[number]): string {
  const anchor = pair({ x, y });
  return element('PathPointType', {
    Anchor: anchor,
    LeftDirection: arriving ? pair(arriving) : anchor,
    RightDirection: leaving ? pair(leaving) : anchor,
  });
}

const pair = ({ x, y }: Point): string => `${points(x)} ${points(y)}`;
