import { boundsOf, type Contour, type Rect } from '../../core/geometry';

/** What painting is cut to. `path` is given where one path alone decides it: a fill of its bounds looks like it. */
export type ClipRegion = {
  readonly bounds: Rect;
  /** The region is this very rectangle. */
  readonly exact: boolean;
  readonly path?: FilledPath;
};

export type FilledPath = { readonly contours: readonly Contour[]; readonly rule?: 'evenodd' };

/** A region cut further by a path. */
export function clipped(region: ClipRegion | undefined, path: FilledPath): ClipRegion {
  const bounds = boundsOfContours(path.contours);
  const isRect = isUpright(path.contours, bounds);
  if (!region) return isRect ? { bounds, exact: true } : { bounds, exact: false, path };
  if (region.exact && isRect) return { bounds: common(region.bounds, bounds), exact: true };
  if (region.exact && contains(region.bounds, bounds)) return { bounds, exact: false, path };
  if (isRect && contains(bounds, region.bounds)) return region;
  return { bounds: common(region.bounds, bounds), exact: false };
}

/** A region cut by something of which only the bounds are known. */
export const clippedWithin = (region: ClipRegion | undefined, bounds: Rect): ClipRegion => ({
  bounds: region ? common(region.bounds, bounds) : bounds,
  exact: false,
});

/** The path that a fill looks like: that of the clip, where a plain surface lies behind all of it. */
export const seenThrough = (
  region: ClipRegion | undefined,
  contours: readonly Contour[],
  bounds: Rect,
): FilledPath | undefined =>
  region?.path && isUpright(contours, bounds) && contains(bounds, region.bounds) ? region.path : undefined;

/** A tenth of a micrometre: less is the rounding of a turned page, mm. */
const ROUNDING = 1e-4;

/** Whether contours are one rectangle with upright sides. */
export function isUpright(contours: readonly Contour[], { x, y, width, height }: Rect): boolean {
  const [contour, another] = contours;
  if (!contour || another || contour.length < 4 || contour.length > 5) return false;
  const near = (a: number, b: number) => Math.abs(a - b) <= ROUNDING;
  return contour.every((p, i) => {
    const next = contour[(i + 1) % contour.length]!;
    return (
      !p.arriving &&
      !p.leaving &&
      (near(p.x, x) || near(p.x, x + width)) &&
      (near(p.y, y) || near(p.y, y + height)) &&
      (near(p.x, next.x) || near(p.y, next.y))
    );
  });
}

export function boundsOfContours(contours: readonly Contour[]): Rect {
  const [only, another] = contours;
  return only && !another ? boundsOf(only) : boundsOf(contours.flat());
}

export const contains = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x - ROUNDING &&
  inner.y >= outer.y - ROUNDING &&
  inner.x + inner.width <= outer.x + outer.width + ROUNDING &&
  inner.y + inner.height <= outer.y + outer.height + ROUNDING;

/** Whether two rectangles touch or overlap; lines without width count as well. */
export const meet = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

function common(a: Rect, b: Rect): Rect {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  };
}
