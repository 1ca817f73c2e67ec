import {
  compose,
  type Matrix,
  mapPoint,
  type Point,
  rotation,
  scaling,
  translation,
} from '../../core/geometry';

type Curve = readonly [leaving: Point, arriving: Point, to: Point];

/** A quarter of a circle by one curve is off by less than a part in three thousand. */
const PIECE = Math.PI / 2;

/**
 * An elliptical arc as cubic curves: `n` are radii, turn in degrees and the two flags of an SVG arc command (SVG 1.1,
 * F.6); radii that are too small are enlarged, radii of nothing give a straight line.
 */
export function arcCurves(from: Point, n: readonly number[], to: Point): readonly Curve[] {
  const [rx = 0, ry = 0, degrees = 0, large = 0, sweep = 0] = n;
  if (from.x === to.x && from.y === to.y) return [];
  if (rx === 0 || ry === 0) return [[from, to, to]];
  const turn = rotation(-degrees);
  // In the frame where the ellipse is a circle of radius 1.
  const toCircle = compose(rotation(degrees), scaling(1 / Math.abs(rx), 1 / Math.abs(ry)));
  const [a, b] = [mapPoint(toCircle, from), mapPoint(toCircle, to)];
  const half = { x: (b.x - a.x) / 2, y: (b.y - a.y) / 2 };
  const distance = Math.hypot(half.x, half.y);
  const radius = Math.max(1, distance);
  const height = Math.sqrt(Math.max(0, radius * radius - distance * distance)) / distance;
  const side = large === sweep ? -1 : 1;
  const middle = {
    x: a.x + half.x - side * height * half.y,
    y: a.y + half.y + side * height * half.x,
  };
  const start = Math.atan2(a.y - middle.y, a.x - middle.x);
  let span = Math.atan2(b.y - middle.y, b.x - middle.x) - start;
  if (sweep !== 0 && span < 0) span += 2 * Math.PI;
  if (sweep === 0 && span > 0) span -= 2 * Math.PI;
  const back = compose(
    compose(scaling(radius, radius), translation(middle.x, middle.y)),
    compose(scaling(Math.abs(rx), Math.abs(ry)), turn),
  );
  const pieces = Math.max(1, Math.ceil(Math.abs(span) / PIECE - 1e-9));
  const curves = Array.from({ length: pieces }, (_, i) =>
    circlePiece(start + (span * i) / pieces, span / pieces, back),
  );
  const last = curves.at(-1) as Curve;
  return [...curves.slice(0, -1), [last[0], last[1], to]];
}

/** A piece of the circle of radius 1 about the origin, mapped. */
function circlePiece(start: number, span: number, map: Matrix): Curve {
  const reach = (4 / 3) * Math.tan(span / 4);
  const end = start + span;
  const on = (angle: number): Point => ({ x: Math.cos(angle), y: Math.sin(angle) });
  const [p, q] = [on(start), on(end)];
  return [
    mapPoint(map, { x: p.x - reach * p.y, y: p.y + reach * p.x }),
    mapPoint(map, { x: q.x + reach * q.y, y: q.y - reach * q.x }),
    mapPoint(map, q),
  ];
}
