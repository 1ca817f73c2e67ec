import type { Clip } from '../core/artwork/artwork';
import { boundsOf, type Contour, type Mm, type Rect } from '../core/geometry';
import { isUpright } from './pdf/clip';

/** Corners of a rectangle may be off by rounding; more than this and a clip is not one. */
const SAME: Mm = 0.001;

/** What a clip path leaves: its bounds, exact where it is one upright rectangle; mm on the page. */
export function clipTo(contours: readonly Contour[]): Clip {
  const bounds = boundsOf(contours.flat());
  return { bounds, exact: isUpright(contours, bounds) };
}

/** What two clips leave together. */
export function bothClips(a: Clip | undefined, b: Clip): Clip {
  if (!a) return b;
  const left = Math.max(a.bounds.x, b.bounds.x);
  const top = Math.max(a.bounds.y, b.bounds.y);
  const width = Math.min(a.bounds.x + a.bounds.width, b.bounds.x + b.bounds.width) - left;
  const height = Math.min(a.bounds.y + a.bounds.height, b.bounds.y + b.bounds.height) - top;
  const bounds = { x: left, y: top, width: Math.max(0, width), height: Math.max(0, height) };
  return { bounds, exact: a.exact && b.exact };
}

/** How a clip cuts something of these bounds: not at all, partly, or so that nothing is left. */
export function cutOf({ bounds: c, exact }: Clip, b: Rect): 'none' | 'some' | 'all' {
  if (b.x + b.width < c.x || b.y + b.height < c.y || b.x > c.x + c.width || b.y > c.y + c.height)
    return 'all';
  if (c.width === 0 || c.height === 0) return 'all';
  const isInside =
    b.x >= c.x - SAME &&
    b.y >= c.y - SAME &&
    b.x + b.width <= c.x + c.width + SAME &&
    b.y + b.height <= c.y + c.height + SAME;
  return exact && isInside ? 'none' : 'some';
}
