import { type Contour, type Mm, mapPoint, type Point, rotation } from '../geometry';
import type { Artwork, ArtworkShape } from './artwork';

/**
 * An upright rectangle in a frame turned so that the bars stand vertically: mm, y down, `left` and `right` along the
 * reading direction. `shape` is the painted object it is part of.
 */
export type Bar = {
  readonly left: Mm;
  readonly right: Mm;
  readonly top: Mm;
  readonly foot: Mm;
  readonly shape: ArtworkShape;
};

/** Bars of one direction, upright in the page turned clockwise by `turn` degrees, from left to right. */
export type UprightBars = { readonly turn: number; readonly bars: readonly Bar[] };

/** A bar is at least this much longer than wide; 4X wide bars at the lowest height drawn come near it. */
const SLIMMEST = 1.2;
/** Bars of one symbol differ in angle by the rounding of their corners only; degrees. */
const SAME_ANGLE = 0.05;
/** Rounding noise about a right angle; over the width of a symbol it moves nothing by a micrometre. */
const RIGHT_ANGLE_NOISE = 0.0005;

/** The slim rectangles of a page by the direction they lie in; the unprinted ground is no bar. */
export function findBars(artwork: Artwork): readonly UprightBars[] {
  const slim: (Lean & { readonly shape: ArtworkShape })[] = [];
  for (const shape of artwork.shapes) {
    if (isPaper(shape)) continue;
    for (const contour of shape.contours) {
      const lean = leanOf(contour);
      if (lean) slim.push({ ...lean, shape });
    }
  }
  return byAngle(slim).flatMap((group) => {
    const angle = snapped(meanAngle(group));
    const upright = rotation(-angle);
    const stood = (p: Point) => (angle === 0 ? p : mapPoint(upright, p));
    const bars = group.map(({ corners: [a, b, c, d], shape }) =>
      barOf([stood(a), stood(b), stood(c), stood(d)], shape),
    );
    // Bars do not tell up from down: both ways of reading are offered.
    return [
      { turn: angle, bars: bars.sort(byLeft) },
      { turn: angle + 180, bars: bars.map(aboutTurned).sort(byLeft) },
    ];
  });
}

const byLeft = (a: Bar, b: Bar): number => a.left - b.left;

const aboutTurned = ({ left, right, top, foot, shape }: Bar): Bar => ({
  left: -right,
  right: -left,
  top: -foot,
  foot: -top,
  shape,
});

/** Groups what lies in the same direction; a new group starts where the next angle is a step away. */
function byAngle<T extends { readonly angle: number }>(slim: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const entry of [...slim].sort((a, b) => a.angle - b.angle)) {
    if (entry.angle - last > SAME_ANGLE) groups.push([]);
    groups.at(-1)?.push(entry);
    last = entry.angle;
  }
  return groups;
}

/** Long bars show their direction best. */
function meanAngle(group: readonly Lean[]): number {
  const weight = group.reduce((sum, { length }) => sum + length, 0);
  return group.reduce((sum, { angle, length }) => sum + angle * length, 0) / weight;
}

const snapped = (degrees: number): number => {
  const right = Math.round(degrees / 90) * 90;
  return Math.abs(degrees - right) <= RIGHT_ANGLE_NOISE ? right : degrees;
};

/** True for a fill that leaves no ink: it may hide bars but is none. */
export function isPaper({ ink }: Pick<ArtworkShape, 'ink'>): boolean {
  switch (ink.space) {
    case 'cmyk':
      return ink.cmyk.every((v) => v === 0);
    case 'gray':
      return ink.black === 0;
    case 'rgb':
      return ink.rgb.every((v) => v === 255);
    case 'spot':
    case 'registration':
      return ink.tint === 0;
    case 'plates':
      return ink.plates.every(({ tint }) => tint === 0);
    case 'unknown':
      return false;
  }
}

type Corners = readonly [Point, Point, Point, Point];

/** Counter-clockwise angle of a slim rectangle's long side from upright, about 0 to 180 degrees, and its length. */
type Lean = { readonly angle: number; readonly length: Mm; readonly corners: Corners };

/** How a slim rectangle leans; null for other shapes. */
function leanOf(contour: Contour): Lean | null {
  if (contour.some((p) => p.arriving || p.leaving)) return null;
  const [a, b, c, d, ...more] = withoutRepeats(contour);
  if (!a || !b || !c || !d || more.length > 0) return null;
  const [ab, bc, cd, da] = [vector(a, b), vector(b, c), vector(c, d), vector(d, a)];
  const [across, along] = length(ab) < length(bc) ? [ab, bc] : [bc, ab];
  const tolerance = 1e-3 * length(along);
  const closed =
    Math.hypot(ab.x + cd.x, ab.y + cd.y) <= tolerance && Math.hypot(bc.x + da.x, bc.y + da.y) <= tolerance;
  const square = Math.abs(ab.x * bc.x + ab.y * bc.y) <= tolerance * length(across);
  if (!closed || !square || !(length(along) >= SLIMMEST * length(across)) || length(across) === 0)
    return null;
  const degrees = (Math.atan2(-along.x, -along.y) * 180) / Math.PI;
  const angle = ((degrees % 180) + 180) % 180;
  return {
    angle: angle > 180 - SAME_ANGLE ? angle - 180 : angle,
    length: length(along),
    corners: [a, b, c, d],
  };
}

function withoutRepeats(contour: Contour): Contour {
  const isRepeat = (p: Point, i: number): boolean => {
    const before = contour[(i + contour.length - 1) % contour.length] as Point;
    return contour.length > 1 && p.x === before.x && p.y === before.y;
  };
  return contour.some(isRepeat) ? contour.filter((p, i) => !isRepeat(p, i)) : contour;
}

const vector = (from: Point, to: Point): Point => ({ x: to.x - from.x, y: to.y - from.y });
const length = (v: Point): number => Math.hypot(v.x, v.y);

function barOf([a, b, c, d]: Corners, shape: ArtworkShape): Bar {
  const [left, right] = sides(a.x, b.x, c.x, d.x);
  const [top, foot] = sides(a.y, b.y, c.y, d.y);
  return { left, right, top, foot, shape };
}

/** The mean of the two lesser and of the two greater values: the two corners on a side take up a residual tilt. */
function sides(a: Mm, b: Mm, c: Mm, d: Mm): readonly [Mm, Mm] {
  const [low, high] = [Math.max(Math.min(a, b), Math.min(c, d)), Math.min(Math.max(a, b), Math.max(c, d))];
  const [least, greatest] = [Math.min(a, b, c, d), Math.max(a, b, c, d)];
  return [(least + Math.min(low, high)) / 2, (Math.max(low, high) + greatest) / 2];
}
