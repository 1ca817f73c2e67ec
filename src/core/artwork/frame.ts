import type { Mm, Point } from '../geometry';

/**
 * A symbol's own frame on the page: `u` runs along the reading direction, `v` along the bars towards the digits.
 * `along` and `down` are unit vectors at right angles; a mirrored symbol has them the other way about.
 */
export type Frame = { readonly origin: Point; readonly along: Point; readonly down: Point };

/** The point of the page at `u`, `v` of a frame. */
export const onPage = ({ origin, along, down }: Frame, u: Mm, v: Mm): Point => ({
  x: origin.x + u * along.x + v * down.x,
  y: origin.y + u * along.y + v * down.y,
});

/** `u` and `v` of a point of the page. */
export function inFrame({ origin, along, down }: Frame, p: Point): { readonly u: Mm; readonly v: Mm } {
  const [x, y] = [p.x - origin.x, p.y - origin.y];
  return { u: x * along.x + y * along.y, v: x * down.x + y * down.y };
}

/** The frame with its origin elsewhere. */
export const movedTo = (frame: Frame, u: Mm, v: Mm): Frame => ({ ...frame, origin: onPage(frame, u, v) });

/** The direction at a right angle, clockwise as seen. */
export const clockwise = ({ x, y }: Point): Point => ({ x: -y, y: x });

/** Rounding noise about a right angle; over the width of a symbol it moves nothing by a micrometre. */
const RIGHT_ANGLE_NOISE = 1e-5;

/** The direction of unit length; one that is a right angle but for rounding becomes it. */
export function direction(x: number, y: number): Point {
  const length = Math.hypot(x, y);
  const unit = { x: x / length, y: y / length };
  if (Math.abs(unit.x) < RIGHT_ANGLE_NOISE) return { x: 0, y: Math.sign(unit.y) };
  if (Math.abs(unit.y) < RIGHT_ANGLE_NOISE) return { x: Math.sign(unit.x), y: 0 };
  return unit;
}
