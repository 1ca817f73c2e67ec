/** Plain affine arithmetic of the double, apart from the product's own. Points are [x, y], y down. */
export type Pair = readonly [x: number, y: number];

/** (x, y) → (a·x + c·y + tx, b·x + d·y + ty). */
export type Affine = readonly [a: number, b: number, c: number, d: number, tx: number, ty: number];

export const SAME: Affine = [1, 0, 0, 1, 0, 0];

export const shift = (tx: number, ty: number): Affine => [1, 0, 0, 1, tx, ty];

export const apply = ([a, b, c, d, tx, ty]: Affine, [x, y]: Pair): Pair => [
  a * x + c * y + tx,
  b * x + d * y + ty,
];

/** First one map, then the next, and so on. */
export const chain = (...maps: readonly Affine[]): Affine => maps.reduce(then, SAME);

const then = (p: Affine, q: Affine): Affine => [
  q[0] * p[0] + q[2] * p[1],
  q[1] * p[0] + q[3] * p[1],
  q[0] * p[2] + q[2] * p[3],
  q[1] * p[2] + q[3] * p[3],
  q[0] * p[4] + q[2] * p[5] + q[4],
  q[1] * p[4] + q[3] * p[5] + q[5],
];

export function undo([a, b, c, d, tx, ty]: Affine): Affine {
  const det = a * d - b * c;
  return [d / det, -b / det, -c / det, a / det, (c * ty - d * tx) / det, (b * tx - a * ty) / det];
}

/** Counter-clockwise as seen, y down. */
export function turn(degrees: number): Affine {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  return [cos, -sin, sin, cos, 0, 0];
}

/** A map taken about a point instead of the origin. */
export const about = ([x, y]: Pair, m: Affine): Affine => chain(shift(-x, -y), m, shift(x, y));

/** Rotation (degrees counter-clockwise), scales and shear (degrees clockwise) of a map, as the application lists them. */
export function parts([a, b, c, d]: Affine) {
  const horizontal = Math.hypot(a, b);
  const determinant = a * d - b * c;
  return {
    rotation: clean((Math.atan2(-b, a) * 180) / Math.PI),
    horizontal: clean(horizontal),
    vertical: clean(determinant / horizontal),
    shear: clean((Math.atan2(-(a * c + b * d), determinant) * 180) / Math.PI),
  };
}

const clean = (n: number): number => {
  const rounded = Math.round(n * 1e9) / 1e9;
  return rounded === 0 ? 0 : rounded;
};
