import { type Contour, type PathPoint, POINTS_PER_MM } from '../../core/geometry';
import type { EntirePath, EntirePoint, InDesign, Path, PointPair, Polygon } from './dom';

/** How the directions of a smooth point are ordered; documentation and reports disagree. */
type SmoothOrder = 'left-anchor-right' | 'anchor-left-right';

/** What the first polygons of a drawing have shown of the application. */
type Shown = { placeholders?: number; order?: SmoothOrder };

/** Puts contours (mm on the page) into new polygons, one call for each: the object model knows none for several. */
export function contourPen({ PathType }: InDesign): (shape: Polygon, contours: readonly Contour[]) => void {
  const shown: Shown = {};
  const closed = PathType.CLOSED_PATH;
  return (shape, contours) => {
    const paths = shape.paths;
    // A new polygon comes with paths of its own, as many as the user's settings make; they are used first.
    shown.placeholders ??= paths.length;
    const { placeholders } = shown;
    const put = (contour: Contour, i: number, order: SmoothOrder): Path => {
      const entirePath = entirePathOf(contour, order);
      if (i >= placeholders) return paths.add({ entirePath, pathType: closed });
      const path = paths.item(i);
      path.properties = { entirePath, pathType: closed };
      return path;
    };
    contours.forEach((contour, i) => {
      const path = put(contour, i, shown.order ?? 'left-anchor-right');
      if (shown.order || !contour.some((p) => p.arriving || p.leaving)) return;
      // The first curve shows which order this version understands.
      shown.order = hasAnchors(path, contour) ? 'left-anchor-right' : 'anchor-left-right';
      if (shown.order === 'anchor-left-right') path.entirePath = entirePathOf(contour, shown.order);
    });
    for (let extra = placeholders - contours.length; extra > 0; extra--) paths.item(contours.length).remove();
  };
}

/** Far above the noise of ruler conversions, far below what a wrong order moves an anchor. */
const SAME_ANCHOR_POINTS = 0.01;

function hasAnchors(path: Path, contour: Contour): boolean {
  const anchors = path.pathPoints.everyItem().anchor;
  return contour.every((p, i) => {
    const [x, y] = pair(p);
    const [ax = Number.NaN, ay = Number.NaN] = anchors[i] ?? [];
    return Math.hypot(ax - x, ay - y) < SAME_ANCHOR_POINTS;
  });
}

const entirePathOf = (contour: Contour, order: SmoothOrder): EntirePath =>
  contour.map((p) => entirePoint(p, order));

function entirePoint(p: PathPoint, order: SmoothOrder): EntirePoint {
  const anchor = pair(p);
  if (!p.arriving && !p.leaving) return anchor;
  const [left, right] = [p.arriving ? pair(p.arriving) : anchor, p.leaving ? pair(p.leaving) : anchor];
  return order === 'left-anchor-right' ? [left, anchor, right] : [anchor, left, right];
}

const pair = ({ x, y }: { readonly x: number; readonly y: number }): PointPair => [
  x * POINTS_PER_MM,
  y * POINTS_PER_MM,
];
