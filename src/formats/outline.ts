import type { Contour, Point } from '../core/geometry';

type Anchor = { x: number; y: number; arriving?: Point; leaving?: Point };

/** A path under construction, in the frame of the points it is given: finished contours and the one still open. */
export type Outline = { contours: Contour[]; open: Anchor[] };

export const emptyOutline = (): Outline => ({ contours: [], open: [] });

/** Starts a contour; what was open is closed, because a fill closes every contour. */
export function moveTo(outline: Outline, p: Point): void {
  finish(outline);
  outline.open = [{ x: p.x, y: p.y }];
}

/** A straight segment from the current point. False when there is none. */
export function lineTo(outline: Outline, p: Point): boolean {
  if (outline.open.length === 0) return false;
  outline.open.push({ x: p.x, y: p.y });
  return true;
}

/** A Bézier segment from the current point; a handle on its own anchor is no handle. False without a current point. */
export function curveTo(outline: Outline, c1: Point, c2: Point, p: Point): boolean {
  const from = outline.open.at(-1);
  if (!from) return false;
  if (!same(c1, from)) from.leaving = c1;
  const to: Anchor = { x: p.x, y: p.y };
  if (!same(c2, p)) to.arriving = c2;
  outline.open.push(to);
  return true;
}

/** Where the next segment starts. */
export const currentPoint = (outline: Outline): Point | undefined => outline.open.at(-1);

/** Closes the open contour; drawing goes on from its start. */
export function closeContour(outline: Outline): void {
  const start = outline.open[0];
  finish(outline);
  if (start) outline.open = [{ x: start.x, y: start.y }];
}

/** The contours drawn so far, all closed; the outline is empty afterwards. */
export function takeContours(outline: Outline): readonly Contour[] {
  finish(outline);
  const { contours } = outline;
  outline.contours = [];
  return contours;
}

const same = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

function finish(outline: Outline): void {
  const { open } = outline;
  outline.open = [];
  const first = open[0];
  const last = open.at(-1);
  if (!first || !last || open.length < 2) return;
  // A contour that was drawn back to its start repeats its first anchor.
  if (same(first, last)) {
    open.pop();
    if (last.arriving) first.arriving = last.arriving;
  }
  outline.contours.push(open);
}
