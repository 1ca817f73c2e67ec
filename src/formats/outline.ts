import type { StrokedPath } from '../core/artwork/stroke';
import type { Contour, PathPoint, Point } from '../core/geometry';

type Anchor = { x: number; y: number; arriving?: Point; leaving?: Point };

/** A path under construction, in the frame of the points it is given: finished sub-paths and the one still open. */
export type Outline = {
  paths: StrokedPath[];
  open: Anchor[];
  /** Where drawing goes on from behind a closed sub-path. */
  closedAt: Point | undefined;
};

export const emptyOutline = (): Outline => ({ paths: [], open: [], closedAt: undefined });

/** Starts a sub-path; what was open stays as it is. */
export function moveTo(outline: Outline, p: Point): void {
  finish(outline);
  outline.open = [{ x: p.x, y: p.y }];
}

/** A straight segment from the current point. False when there is none. */
export function lineTo(outline: Outline, p: Point): boolean {
  if (!reopened(outline)) return false;
  outline.open.push({ x: p.x, y: p.y });
  return true;
}

/** A Bézier segment from the current point; a handle on its own anchor is no handle. False without a current point. */
export function curveTo(outline: Outline, c1: Point, c2: Point, p: Point): boolean {
  const from = reopened(outline);
  if (!from) return false;
  if (!same(c1, from)) from.leaving = c1;
  const to: Anchor = { x: p.x, y: p.y };
  if (!same(c2, p)) to.arriving = c2;
  outline.open.push(to);
  return true;
}

/** A closed polygon all at once; drawing goes on from its first point. */
export function polygon(outline: Outline, points: readonly [Point, ...Point[]]): void {
  finish(outline);
  outline.paths.push({ points, closed: true });
  outline.closedAt = points[0];
}

/** Where the next segment starts. */
export const currentPoint = (outline: Outline): Point | undefined => outline.open.at(-1) ?? outline.closedAt;

/** Closes the open sub-path; drawing goes on from its start. */
export function closeContour(outline: Outline): void {
  const { open } = outline;
  const start = open[0];
  if (!start) return;
  outline.open = [];
  outline.paths.push({ points: withoutReturn(open), closed: true });
  outline.closedAt = { x: start.x, y: start.y };
}

/** The sub-paths drawn so far, open or closed; the outline is empty afterwards. A move alone draws nothing. */
export function takePaths(outline: Outline): readonly StrokedPath[] {
  finish(outline);
  const { paths } = outline;
  outline.paths = [];
  return paths;
}

/** The contours that a fill of sub-paths covers: it closes every one of them. */
export const filledContours = (paths: readonly StrokedPath[]): readonly Contour[] =>
  paths.flatMap(({ points, closed }) => {
    if (points.length < 2) return [];
    return [closed ? points : withoutReturn(points)];
  });

/** The contours drawn so far, all closed; the outline is empty afterwards. */
export const takeContours = (outline: Outline): readonly Contour[] => filledContours(takePaths(outline));

const same = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

/** A contour that was drawn back to its start repeats its first anchor. */
function withoutReturn(points: readonly PathPoint[]): readonly PathPoint[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2 || !same(first, last)) return points;
  const joined = last.arriving ? { ...first, arriving: last.arriving } : first;
  return [joined, ...points.slice(1, -1)];
}

/** The last anchor of the open sub-path, which starts where the one before it was closed. */
function reopened(outline: Outline): Anchor | undefined {
  const { open, closedAt } = outline;
  if (open.length === 0 && closedAt) open.push({ x: closedAt.x, y: closedAt.y });
  return open.at(-1);
}

function finish(outline: Outline): void {
  const { open } = outline;
  outline.open = [];
  outline.closedAt = undefined;
  if (open.length > 1) outline.paths.push({ points: open, closed: false });
}
