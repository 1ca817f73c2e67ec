import type { PathPoint, Point } from '../geometry';

/** A point of a line; `inCurve` tells one that a curve was cut at from a corner. */
export type LinePoint = Point & { readonly inCurve?: true };

/** Straight segments from point to point; `closed` joins the last to the first. */
export type Polyline = { readonly points: readonly LinePoint[]; readonly closed: boolean };

export const plus = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });
export const times = (p: Point, k: number): Point => ({ x: p.x * k, y: p.y * k });
export const cross = (a: Point, b: Point): number => a.x * b.y - a.y * b.x;
export const dot = (a: Point, b: Point): number => a.x * b.x + a.y * b.y;
/** A quarter turn from x towards y. */
export const perpendicular = ({ x, y }: Point): Point => ({ x: -y, y: x });

/** The direction from one point to another, of length 1. */
export function unit(from: Point, to: Point): Point {
  const [x, y] = [to.x - from.x, to.y - from.y];
  // Upright lines stay exactly upright.
  const length = x === 0 ? Math.abs(y) : y === 0 ? Math.abs(x) : Math.hypot(x, y);
  return { x: x / length, y: y / length };
}

/** Segments that one curve or arc may be cut into. */
const MOST_SEGMENTS = 64;

/** The points of a path under a map, its curves cut into lines that stay within `flatness` of them. */
export function flattened(
  { points, closed }: { readonly points: readonly PathPoint[]; readonly closed: boolean },
  map: (p: Point) => Point,
  flatness: number,
): Polyline {
  const out: LinePoint[] = [];
  points.forEach((from, i) => {
    out.push(map(from));
    const isLast = i === points.length - 1;
    const to = isLast ? points[0]! : points[i + 1]!;
    if ((!from.leaving && !to.arriving) || (isLast && !closed)) return;
    const bend = [from, from.leaving ?? from, to.arriving ?? to, to].map(map) as unknown as Bend;
    for (const p of alongBend(bend, flatness)) out.push(p);
  });
  return { points: out, closed };
}

type Bend = readonly [Point, Point, Point, Point];

/** The points between the ends of a Bézier curve; none where it is straight. */
function alongBend([a, b, c, d]: Bend, flatness: number): readonly LinePoint[] {
  if (isStraight([a, b, c, d])) return [];
  const second = (p: Point, q: Point, r: Point) => Math.hypot(p.x - 2 * q.x + r.x, p.y - 2 * q.y + r.y);
  // A chord of a curve is off by at most an eighth of its second derivative.
  const steps = Math.ceil(Math.sqrt((0.75 * Math.max(second(a, b, c), second(b, c, d))) / flatness));
  const count = Math.min(MOST_SEGMENTS, Math.max(1, steps));
  return Array.from({ length: count - 1 }, (_, i) => {
    const t = (i + 1) / count;
    const s = 1 - t;
    const at = (k: 'x' | 'y') =>
      s * s * s * a[k] + 3 * s * s * t * b[k] + 3 * s * t * t * c[k] + t * t * t * d[k];
    return { x: at('x'), y: at('y'), inCurve: true };
  });
}

/** Whether both handles lie on the chord, between its ends. */
function isStraight([a, b, c, d]: Bend): boolean {
  const chord = { x: d.x - a.x, y: d.y - a.y };
  const length = dot(chord, chord);
  return [b, c].every((p) => {
    const offset = { x: p.x - a.x, y: p.y - a.y };
    const along = dot(chord, offset);
    return Math.abs(cross(chord, offset)) <= 1e-6 * length && along >= 0 && along <= length;
  });
}

/** The same line without points that stand still or go straight on. */
export function withoutStops({ points, closed }: Polyline): Polyline {
  const apart: LinePoint[] = [];
  for (const p of points) {
    const last = apart.at(-1);
    if (last && last.x === p.x && last.y === p.y) continue;
    const before = apart.at(-2);
    if (last && before && goesOn(before, last, p)) apart.pop();
    apart.push(p);
  }
  if (!closed) return { points: apart, closed };
  const [first, last] = [apart[0], apart.at(-1)];
  if (apart.length > 1 && first!.x === last!.x && first!.y === last!.y) apart.pop();
  while (apart.length > 3 && goesOn(apart.at(-2)!, apart.at(-1)!, apart[0]!)) apart.pop();
  while (apart.length > 3 && goesOn(apart.at(-1)!, apart[0]!, apart[1]!)) apart.shift();
  return { points: apart, closed };
}

function goesOn(a: Point, b: Point, c: Point): boolean {
  const [into, out] = [
    { x: b.x - a.x, y: b.y - a.y },
    { x: c.x - b.x, y: c.y - b.y },
  ];
  const along = dot(into, out);
  return along > 0 && Math.abs(cross(into, out)) <= 1e-9 * along;
}

/** Points on an arc around `centre` that starts at `radius` and turns by an angle, without its last point. */
export function arc(centre: Point, radius: Point, angle: number, flatness: number): readonly Point[] {
  const r = Math.hypot(radius.x, radius.y);
  const step = 2 * Math.acos(Math.max(0, 1 - flatness / r));
  // An even number, so that the farthest point of a round end is one of them.
  const count = Math.min(MOST_SEGMENTS, 2 * Math.ceil(Math.abs(angle) / (2 * Math.min(step, Math.PI / 4))));
  return Array.from({ length: count }, (_, i) => {
    const turn = (angle * i) / count;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    return {
      x: centre.x + cos * radius.x - sin * radius.y,
      y: centre.y + sin * radius.x + cos * radius.y,
    };
  });
}
