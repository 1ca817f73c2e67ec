import { type Affine, apply, type Pair } from './affine';

/** A point of a path: anchor, the handle towards the point before (`left`) and towards the next (`right`). */
export type Knot = { readonly anchor: Pair; readonly left: Pair; readonly right: Pair };

export type Outline = { readonly open: boolean; readonly knots: readonly Knot[] };

/** Left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export const corner = (anchor: Pair): Knot => ({ anchor, left: anchor, right: anchor });

export const mapOutline = (m: Affine, { open, knots }: Outline): Outline => ({
  open,
  knots: knots.map(({ anchor, left, right }) => {
    const at = apply(m, anchor);
    const follow = (handle: Pair): Pair => (isSame(handle, anchor) ? at : apply(m, handle));
    return { anchor: at, left: follow(left), right: follow(right) };
  }),
});

const isSame = (p: Pair, q: Pair): boolean => p === q || (p[0] === q[0] && p[1] === q[1]);

export const rectangle = ([left, top, right, bottom]: Box): Outline => ({
  open: false,
  knots: (
    [
      [left, top],
      [left, bottom],
      [right, bottom],
      [right, top],
    ] as const
  ).map(corner),
});

/** The smallest box around the curves themselves, not their handles. */
export function boxOf(outlines: readonly Outline[]): Box | undefined {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const { open, knots } of outlines)
    knots.forEach((from, i) => {
      const to = knots[(i + 1) % knots.length] as Knot;
      xs.push(from.anchor[0]);
      ys.push(from.anchor[1]);
      if ((open && i === knots.length - 1) || isStraight(from, to)) return;
      xs.push(...turningValues(from.anchor[0], from.right[0], to.left[0], to.anchor[0]));
      ys.push(...turningValues(from.anchor[1], from.right[1], to.left[1], to.anchor[1]));
    });
  if (xs.length === 0) return undefined;
  const low = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
  const high = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
  return [low(xs), low(ys), high(xs), high(ys)];
}

const isStraight = (from: Knot, to: Knot): boolean =>
  isSame(from.right, from.anchor) && isSame(to.left, to.anchor);

/** Values of a cubic where it turns round. */
function turningValues(p0: number, p1: number, p2: number, p3: number): readonly number[] {
  const a = 3 * (p3 - 3 * p2 + 3 * p1 - p0);
  const b = 6 * (p2 - 2 * p1 + p0);
  const c = 3 * (p1 - p0);
  const root = Math.sqrt(b * b - 4 * a * c);
  const times = Math.abs(a) < 1e-12 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  return times
    .filter((t) => t > 0 && t < 1)
    .map((t) => (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t * t * p2 + t ** 3 * p3);
}

export const joinBoxes = (boxes: readonly Box[]): Box | undefined =>
  boxes.length === 0
    ? undefined
    : boxes.reduce((p, q) => [
        Math.min(p[0], q[0]),
        Math.min(p[1], q[1]),
        Math.max(p[2], q[2]),
        Math.max(p[3], q[3]),
      ]);
