import { compose, type Matrix, type Mm, type Rect, scaling, translation } from '../../core/geometry';
import type { XmlElement } from '../xml/parse';
import { lengthMm, PX } from './length';

/** Ten kilometres: no page is larger. */
const FARTHEST: Mm = 1e7;

/** Sides of a viewport in the user units inside it. */
export type Sides = { readonly width: number; readonly height: number };

/** The page an SVG document paints on, and the map from its user units to mm on that page (y down). */
export type Viewport = { readonly page: Rect; readonly toMm: Matrix; readonly inside: Sides };

/** Width, height, viewBox and preserveAspectRatio of the outermost svg (SVG 1.1, 7.8); null where they make no sense. */
export function viewportOf(root: XmlElement): Viewport | null {
  const { width: w, height: h, viewBox, preserveAspectRatio } = root.attributes;
  const box = viewBox === undefined ? null : boxIn(viewBox);
  if (viewBox !== undefined && !box) return null;
  const [statedWidth, statedHeight] = [lengthMm(w), lengthMm(h)];
  // One side alone fixes the other by the ratio of the viewBox, as CSS has it (CSS 2.1, 10.3.2).
  const scale = box
    ? statedWidth !== null
      ? statedWidth / box.width
      : statedHeight !== null
        ? statedHeight / box.height
        : PX
    : 0;
  const width = statedWidth ?? (box?.width ?? 0) * scale;
  const height = statedHeight ?? (box?.height ?? 0) * scale;
  const page = { x: 0, y: 0, width, height };
  if (!(width > 0 && height > 0 && width < FARTHEST && height < FARTHEST)) return null;
  return box
    ? { page, toMm: fitBox(box, page, preserveAspectRatio), inside: box }
    : { page, toMm: scaling(PX, PX), inside: { width: width / PX, height: height / PX } };
}

/**
 * How what is inside an element with a viewBox fits a viewport whose corner is the origin: the map from inside to
 * outside, and the sides of the viewport as seen inside. Null where nothing is painted.
 */
export function fitViewBox(
  { attributes: { viewBox, preserveAspectRatio } }: XmlElement,
  outside: Sides,
): { readonly map: Matrix; readonly inside: Sides } | null {
  if (viewBox === undefined) return { map: scaling(1, 1), inside: outside };
  const box = boxIn(viewBox);
  return box && { map: fitBox(box, outside, preserveAspectRatio), inside: box };
}

/** The map that fits a box into a viewport whose corner is the origin (SVG 1.1, 7.8). */
export function fitBox(box: Rect, outside: Sides, preserveAspectRatio: string | undefined): Matrix {
  const [scale, alignX, alignY] = fitted(
    preserveAspectRatio,
    outside.width / box.width,
    outside.height / box.height,
  );
  const spare = { x: outside.width - box.width * scale[0], y: outside.height - box.height * scale[3] };
  return compose(
    compose(translation(-box.x, -box.y), scale),
    translation(spare.x * alignX, spare.y * alignY),
  );
}

function boxIn(viewBox: string): Rect | null {
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN, ...more] = viewBox
    .trim()
    .split(/[\s,]+/, 5)
    .map(Number);
  const isBox = [x, y, width, height].every(Number.isFinite) && more.length === 0;
  return isBox && width > 0 && height > 0 ? { x, y, width, height } : null;
}

const ALIGN: Readonly<Record<string, number>> = { Min: 0, Mid: 0.5, Max: 1 };

/** The scale, and the part of the spare width and height that lies left of and above the picture. */
function fitted(
  preserve: string | undefined,
  sx: number,
  sy: number,
): readonly [scale: Matrix, alignX: number, alignY: number] {
  const match = /^\s*(?:defer\s+)?(?:(none)|x(Min|Mid|Max)Y(Min|Mid|Max)(?:\s+(meet|slice))?)/.exec(
    preserve ?? '',
  );
  if (match?.[1]) return [scaling(sx, sy), 0, 0];
  const both = match?.[4] === 'slice' ? Math.max(sx, sy) : Math.min(sx, sy);
  return [scaling(both, both), ALIGN[match?.[2] ?? 'Mid'] as number, ALIGN[match?.[3] ?? 'Mid'] as number];
}
