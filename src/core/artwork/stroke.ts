import {
  type Contour,
  determinant,
  inverse,
  type Matrix,
  type Mm,
  type PathPoint,
  type Point,
} from '../geometry';
import { dashed } from './dashes';
import {
  arc,
  cross,
  dot,
  flattened,
  type LinePoint,
  type Polyline,
  perpendicular,
  plus,
  times,
  unit,
  withoutStops,
} from './polyline';

/** A path that a pen follows, in mm on the page; handles bend it. A closed one joins its end to its start. */
export type StrokedPath = { readonly points: readonly PathPoint[]; readonly closed: boolean };

/** A pen as PDF, PostScript and SVG know it; lengths in the units of the space it is drawn in. */
export type Pen = {
  readonly width: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  /** Longest corner over width before it is cut off. */
  readonly miterLimit: number;
  /** Lengths on and off in turn; empty for an unbroken line. */
  readonly dashes: readonly number[];
  readonly dashPhase: number;
};

/** One dot of a plate at 2540 dpi: what "the thinnest line" (width 0) comes out as. */
const THINNEST: Mm = 0.01;
/** Pieces that one stroke may come to, and dashes among them; more are built to do harm. */
const MOST_CONTOURS = 2_000_000;
const MOST_DASHES = 100_000;
/** Curves and round ends are cut into lines that stay this close to them. */
const FLATNESS: Mm = 0.002;

/**
 * The outline of a stroke as contours to be filled by the nonzero rule, mm on the page. `toPage` leads from the
 * space of the pen to the page, so that an unequal scale makes a pen wider one way than the other. A straight line
 * gives four corners, a closed convex polygon an outer and an inner contour, other paths a piece for each
 * smooth stretch and each corner. Null where there is no outline: a map without an inverse, dashes or pieces beyond all measure.
 */
export function strokeOutline(
  paths: readonly StrokedPath[],
  pen: Pen,
  toPage: Matrix,
): readonly Contour[] | null {
  const frame = penFrame(pen, toPage);
  if (!frame) return null;
  const contours: Contour[] = [];
  for (const path of paths) {
    const line = withoutStops(flattened(path, frame.toPen, frame.flatness));
    const pieces = dashed(line, pen.dashes, pen.dashPhase);
    if (!pieces) return null;
    for (const piece of pieces)
      for (const contour of outlined(piece, frame)) contours.push(contour.map(frame.toPage));
    if (contours.length > (pieces[0] === line ? MOST_CONTOURS : MOST_DASHES)) return null;
  }
  return contours;
}

/**
 * The outer contours of closed convex polygons that are filled and stroked in one ink; null for everything else,
 * where fill and stroke have to stand one over the other.
 */
export function fattened(paths: readonly StrokedPath[], pen: Pen, toPage: Matrix): readonly Contour[] | null {
  const frame = penFrame(pen, toPage);
  if (!frame || pen.dashes.length > 0) return null;
  const contours: Contour[] = [];
  const turns = new Set<number>();
  for (const path of paths) {
    const line = withoutStops(flattened(path, frame.toPen, frame.flatness));
    const turn = convexTurn(line);
    const outer = turn === 0 ? straightThere(line, frame) : outerContour(line.points, turn, frame);
    if (!outer || !path.closed) return null;
    if (turn !== 0) turns.add(turn);
    contours.push(outer.map(frame.toPage));
  }
  // Polygons wound both ways may be holes in each other.
  return turns.size <= 1 ? contours : null;
}

type Frame = Pick<Pen, 'cap' | 'join' | 'miterLimit'> & {
  readonly half: number;
  readonly flatness: number;
  readonly toPen: (p: Point) => Point;
  readonly toPage: (p: Point) => Point;
};

/** The pen's own space, where it is round; undefined where the map has no inverse. */
function penFrame(pen: Pen, [a, b, c, d]: Matrix): Frame | undefined {
  const linear: Matrix = [a, b, c, d, 0, 0];
  const scale = Math.sqrt(Math.abs(determinant(linear)));
  if (!(scale > 1e-9 && scale < 1e9)) return undefined;
  const back = inverse(linear);
  const map = (m: Matrix) => (p: Point) => ({ x: m[0] * p.x + m[2] * p.y, y: m[1] * p.x + m[3] * p.y });
  const width = Math.max(Math.abs(pen.width), THINNEST / scale);
  return { ...pen, half: width / 2, flatness: FLATNESS / scale, toPen: map(back), toPage: map(linear) };
}

function outlined(line: Polyline, frame: Frame): readonly (readonly Point[])[] {
  const [only, second, ...more] = line.points;
  if (!only) return [];
  // A point is painted by round caps alone (ISO 32000-1, 8.5.3.2).
  if (!second)
    return frame.cap === 'round' ? [arc(only, { x: frame.half, y: 0 }, 2 * Math.PI, frame.flatness)] : [];
  if (more.length === 0 && !line.closed) return [straight(only, second, frame, frame.cap)];
  if (line.closed) {
    const there = straightThere(line, frame);
    if (there) return [there];
    const ring = convexRing(line, frame);
    if (ring) return ring;
  }
  return inPieces(line, frame);
}

/** A straight piece with its caps, one contour. */
function straight(from: Point, to: Point, frame: Frame, cap: Pen['cap']): readonly Point[] {
  const along = times(unit(from, to), frame.half);
  const side = perpendicular(along);
  if (cap === 'round')
    return [
      ...arc(to, side, -Math.PI, frame.flatness),
      plus(to, times(side, -1)),
      ...arc(from, times(side, -1), -Math.PI, frame.flatness),
      plus(from, side),
    ];
  const reach = cap === 'square' ? along : { x: 0, y: 0 };
  const [start, end] = [plus(from, times(reach, -1)), plus(to, reach)];
  const back = times(side, -1);
  return [plus(start, side), plus(end, side), plus(end, back), plus(start, back)];
}

/** A closed path that goes straight there and back, such as a rectangle without width: a line as thick as the pen. */
function straightThere({ points, closed }: Polyline, frame: Frame): readonly Point[] | undefined {
  const first = points[0];
  if (!first || !closed || points.length < 2) return undefined;
  const far = points.reduce((a, b) => (distance(first, b) > distance(first, a) ? b : a));
  const along = unit(first, far);
  const offset = (p: Point) => ({ x: p.x - first.x, y: p.y - first.y });
  const reach = 1e-9 * distance(first, far);
  if (points.some((p) => Math.abs(cross(along, offset(p))) > reach)) return undefined;
  const start = points.reduce((a, b) => (dot(along, offset(b)) < dot(along, offset(a)) ? b : a));
  const end = points.reduce((a, b) => (dot(along, offset(b)) > dot(along, offset(a)) ? b : a));
  return straight(start, end, frame, frame.join === 'round' ? 'round' : 'butt');
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** 1 or −1 for a closed convex polygon, by the way it turns; 0 for everything else. */
function convexTurn({ points, closed }: Polyline): number {
  if (!closed || points.length < 3) return 0;
  let turned = 0;
  let way = 0;
  for (let i = 0; i < points.length; i++) {
    const [into, out] = sidesAt(points, i);
    const turn = Math.atan2(cross(into, out), dot(into, out));
    if (way !== 0 && Math.sign(turn) === -way) return 0;
    if (turn !== 0) way = Math.sign(turn);
    turned += turn;
  }
  return Math.abs(Math.abs(turned) - 2 * Math.PI) < 1e-6 ? way : 0;
}

/** Directions of the sides before and behind a corner of a closed polygon. */
function sidesAt(points: readonly Point[], i: number): readonly [Point, Point] {
  const here = points[i]!;
  const before = points[(i + points.length - 1) % points.length]!;
  const behind = points[(i + 1) % points.length]!;
  return [unit(before, here), unit(here, behind)];
}

function convexRing(line: Polyline, frame: Frame): readonly (readonly Point[])[] | undefined {
  const { points } = line;
  const turn = convexTurn(line);
  if (turn === 0) return undefined;
  const outer = outerContour(points, turn, frame);
  const inner = points.map((corner, i) => {
    const [into, out] = sidesAt(points, i);
    return plus(corner, mitre(into, out, turn * frame.half));
  });
  const keeps = inner.filter((p, i) => {
    const next = inner[(i + 1) % inner.length]!;
    return dot(sidesAt(points, i)[1], { x: next.x - p.x, y: next.y - p.y }) > 0;
  });
  if (keeps.length === inner.length) return [outer, inner.reverse()];
  // A parallelogram has nothing left inside when one side is gone; other polygons may.
  return isParallelogram(points) ? [outer] : undefined;
}

function isParallelogram([a, b, c, d, more]: readonly Point[]): boolean {
  if (!a || !b || !c || !d || more) return false;
  const gap = { x: a.x + c.x - b.x - d.x, y: a.y + c.y - b.y - d.y };
  return Math.hypot(gap.x, gap.y) <= 1e-9 * distance(a, c);
}

const outerContour = (points: readonly LinePoint[], turn: number, frame: Frame): readonly Point[] =>
  points.flatMap((corner, i) => cornerPoints(corner, ...sidesAt(points, i), -turn, frame));

/** Where two lines meet that run beside two directions, both `offset` to their left. */
function mitre(into: Point, out: Point, offset: number): Point {
  const sum = plus(perpendicular(into), perpendicular(out));
  return times(sum, offset / (1 + dot(into, out)));
}

/** The outer edge of a corner, on the side `side` (1 left, −1 right) of the path. */
function cornerPoints(
  corner: LinePoint,
  into: Point,
  out: Point,
  side: number,
  frame: Frame,
): readonly Point[] {
  // A curve is swept by the pen, whatever its corners are like.
  const join = corner.inCurve ? 'round' : frame.join;
  const offset = side * frame.half;
  const start = times(perpendicular(into), offset);
  // Away from its outer side, even where the path turns right round.
  const turn = -side * Math.abs(Math.atan2(cross(into, out), dot(into, out)));
  // The mitre's length over the width is 1 / cos(turn / 2).
  if (join === 'miter' && Math.cos(turn / 2) * frame.miterLimit >= 1 - 1e-9)
    return [plus(corner, mitre(into, out, offset))];
  const end = plus(corner, times(perpendicular(out), offset));
  return join === 'round' ? [...arc(corner, start, turn, frame.flatness), end] : [plus(corner, start), end];
}

/** A strip for each smooth stretch, one segment or many, and a wedge for each corner, all wound the same way. */
function inPieces({ points, closed }: Polyline, frame: Frame): readonly (readonly Point[])[] {
  const pieces: (readonly Point[])[] = [];
  const line = closed ? [...points, points[0]!] : points;
  const last = line.length - 1;
  for (let start = 0, end = 1; end <= last; end++) {
    if (end < last && isSmooth(line[end - 1]!, line[end]!, line[end + 1]!, frame)) continue;
    pieces.push(strip(line.slice(start, end + 1), frame.half));
    if (end < last || closed)
      pieces.push(...cornerAt(line[end - 1]!, line[end]!, line[end < last ? end + 1 : 1]!, frame));
    start = end;
  }
  if (!closed && frame.cap !== 'butt')
    pieces.push(capAt(line[1]!, line[0]!, frame), capAt(line[last - 1]!, line[last]!, frame));
  return pieces;
}

/** Whether a turn is as slight as those within a curve: the edges meet within both segments, and hardly farther out. */
function isSmooth(before: Point, here: Point, behind: Point, { half, flatness }: Frame): boolean {
  const [into, out] = [unit(before, here), unit(here, behind)];
  const turn = Math.abs(Math.atan2(cross(into, out), dot(into, out)));
  const shortest = Math.min(distance(before, here), distance(here, behind));
  const tip = half / Math.cos(turn / 2) - half;
  return turn < Math.PI / 2 && tip <= 2 * flatness && 2 * half * Math.tan(turn / 2) <= shortest;
}

/** The outline of a smooth stretch: along its left edge and back along its right one. */
function strip(points: readonly Point[], half: number): readonly Point[] {
  const edge = (offset: number) =>
    points.map((here, i) => {
      const into = i > 0 ? unit(points[i - 1]!, here) : unit(here, points[1]!);
      const out = i < points.length - 1 ? unit(here, points[i + 1]!) : into;
      return plus(here, mitre(into, out, offset));
    });
  return [...edge(half), ...edge(-half).reverse()];
}

const cornerAt = (before: Point, here: LinePoint, behind: Point, frame: Frame) =>
  wedge(here, unit(before, here), unit(here, behind), frame);

/** The cap on the end of a path that comes from `from`. */
function capAt(from: Point, end: Point, frame: Frame): readonly Point[] {
  const along = times(unit(from, end), frame.half);
  const left = perpendicular(along);
  const right = times(left, -1);
  return frame.cap === 'round'
    ? [...arc(end, left, -Math.PI, frame.flatness), plus(end, right)]
    : [plus(end, left), plus(plus(end, left), along), plus(plus(end, right), along), plus(end, right)];
}

function wedge(corner: LinePoint, into: Point, out: Point, frame: Frame): readonly (readonly Point[])[] {
  const side = cross(into, out) > 0 ? -1 : 1;
  const points = [corner, ...cornerPoints(corner, into, out, side, frame)];
  if (points.length === 2) return [mitreTip(corner, into, out, side, frame)];
  return [side > 0 ? points : points.reverse()];
}

/** A mitred corner: the middle, both ends of the sides and the tip between them. */
function mitreTip(corner: Point, into: Point, out: Point, side: number, frame: Frame): readonly Point[] {
  const offset = side * frame.half;
  const points = [
    corner,
    plus(corner, times(perpendicular(into), offset)),
    plus(corner, mitre(into, out, offset)),
    plus(corner, times(perpendicular(out), offset)),
  ];
  return side > 0 ? points : points.reverse();
}
