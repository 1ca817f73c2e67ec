import { type Pen, type StrokedPath, strokeOutline } from '../../core/artwork/stroke';
import type { Contour, Matrix } from '../../core/geometry';
import { child, childrenNamed, type XmlElement } from '../xml/parse';
import { pathIn } from './items';
import { numbersIn } from './numbers';
import { itemAttribute, type ObjectStyles } from './object-styles';

/** The paths of an item in its own coordinates (points), each open or closed. */
export function pathsOf(element: XmlElement): readonly StrokedPath[] {
  const geometry = child(child(element, 'Properties'), 'PathGeometry');
  return childrenNamed(geometry, 'GeometryPathType').flatMap((path) => {
    const points = pathIn(path);
    return points ? [{ points, closed: path.attributes.PathOpen !== 'true' }] : [];
  });
}

const CAPS: Readonly<Record<string, Pen['cap']>> = { RoundEndCap: 'round', ProjectingEndCap: 'square' };
const JOINS: Readonly<Record<string, Pen['join']>> = { RoundEndJoin: 'round', BevelEndJoin: 'bevel' };

/** A stroke as an item or its object style sets it, in points; null where it has no width. */
export function penOf(element: XmlElement, styles: ObjectStyles): Pen | null {
  const of = (name: string) => itemAttribute(styles, element, 'Stroke', name);
  const [width = 1] = numbersIn(of('StrokeWeight'), 1) ?? [];
  const [miterLimit = 4] = numbersIn(of('MiterLimit'), 1) ?? [];
  if (!(width > 0)) return null;
  return {
    width,
    cap: CAPS[of('EndCap') ?? ''] ?? 'butt',
    join: JOINS[of('EndJoin') ?? ''] ?? 'miter',
    miterLimit,
    dashes: [],
    dashPhase: 0,
  };
}

/**
 * The outline of a stroke on the page: along the middle of its path, or inside or outside of it. `paths` are mapped to
 * the page already. Null where there is none.
 */
export function strokeContours(
  paths: readonly StrokedPath[],
  pen: Pen,
  alignment: string | undefined,
  toPage: Matrix,
): readonly Contour[] | null {
  if (alignment !== 'InsideAlignment' && alignment !== 'OutsideAlignment')
    return strokeOutline(paths, pen, toPage);
  const contours: Contour[] = [];
  for (const path of paths) {
    const wide = path.closed ? strokeOutline([path], { ...pen, width: 2 * pen.width }, toPage) : null;
    const [outer, inner, ...more] = wide ?? [];
    // A convex frame has an outer and an inner contour; the path itself is one edge of the stroke.
    if (outer && inner && more.length === 0)
      contours.push(
        ...(alignment === 'InsideAlignment' ? [path.points, inner] : [outer, [...path.points].reverse()]),
      );
    else if (outer && wide?.length === 1 && alignment === 'InsideAlignment') contours.push(path.points);
    else contours.push(...(strokeOutline([path], pen, toPage) ?? []));
  }
  return contours;
}
