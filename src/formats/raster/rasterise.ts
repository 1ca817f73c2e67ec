import type { Drawing } from '../../core/drawing';
import type { Contour, Mm, PathPoint, Point } from '../../core/geometry';
import { type Bitmap, rowBytes } from './bitmap';

/** Curves are cut into this many straight pieces; a digit is some hundred dots high. */
const CURVE_PIECES = 16;

/**
 * The drawing as a bitmap of its bounds: a dot is ink where its middle lies in a filled shape (non-zero winding).
 * The panel and the ground are no ink.
 */
export function rasterise(drawing: Drawing, dot: Mm): Bitmap {
  const width = Math.round(drawing.bounds.width / dot);
  const height = Math.round(drawing.bounds.height / dot);
  const bits = new Uint8Array(rowBytes(width) * height);
  const toDots = (p: Point): Point => ({
    x: (p.x - drawing.bounds.x) / dot,
    y: (p.y - drawing.bounds.y) / dot,
  });
  for (const element of drawing.elements) {
    if (element.kind !== 'path' || element.ink.kind === 'paper') continue;
    for (const shape of separate(element.contours))
      fill(
        shape.flatMap((contour) => edgesOf(contour, toDots)),
        { width, height, bits },
      );
  }
  return { width, height, bits, dotsPerMm: 1 / dot };
}

/** Straight contours never overlap others of their element: filling them alone keeps the edge lists short. */
function separate(contours: readonly Contour[]): readonly (readonly Contour[])[] {
  const isStraight = (c: Contour) => c.every((p) => !p.arriving && !p.leaving);
  return [...contours.filter(isStraight).map((c) => [c]), contours.filter((c) => !isStraight(c))];
}

type Edge = {
  readonly x: number;
  readonly y: number;
  readonly slope: number;
  readonly foot: number;
  readonly winding: 1 | -1;
};

function edgesOf(contour: Contour, toDots: (p: Point) => Point): readonly Edge[] {
  const points = flatten(contour).map(toDots);
  return points.flatMap((from, i): readonly Edge[] => {
    const to = points[(i + 1) % points.length] as Point;
    if (from.y === to.y) return [];
    const [upper, lower, winding] = from.y < to.y ? ([from, to, 1] as const) : ([to, from, -1] as const);
    return [
      { x: upper.x, y: upper.y, slope: (lower.x - upper.x) / (lower.y - upper.y), foot: lower.y, winding },
    ];
  });
}

function flatten(contour: Contour): readonly Point[] {
  return contour.flatMap((from, i) => {
    const to = contour[(i + 1) % contour.length] as PathPoint;
    if (!from.leaving && !to.arriving) return [from];
    const [b, c] = [from.leaving ?? from, to.arriving ?? to];
    return Array.from({ length: CURVE_PIECES }, (_, k) => {
      const t = k / CURVE_PIECES;
      const u = 1 - t;
      const at = (axis: 'x' | 'y') =>
        u * u * u * from[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * to[axis];
      return { x: at('x'), y: at('y') };
    });
  });
}

function fill(
  edges: readonly Edge[],
  { width, height, bits }: Pick<Bitmap, 'width' | 'height' | 'bits'>,
): void {
  if (edges.length === 0) return;
  const bytes = rowBytes(width);
  const top = Math.max(0, Math.floor(Math.min(...edges.map((e) => e.y))));
  const foot = Math.min(height, Math.ceil(Math.max(...edges.map((e) => e.foot))));
  for (let row = top; row < foot; row++) {
    const middle = row + 0.5;
    const crossings = edges
      .filter((e) => e.y <= middle && middle < e.foot)
      .map((e) => ({ x: e.x + (middle - e.y) * e.slope, winding: e.winding }))
      .sort((a, b) => a.x - b.x);
    let winding = 0;
    crossings.forEach((crossing, i) => {
      winding += crossing.winding;
      const next = crossings[i + 1];
      if (winding !== 0 && next) ink(bits, row * bytes, crossing.x, next.x, width);
    });
  }
}

/** Sets the dots of a row whose middles lie between two places. */
function ink(bits: Uint8Array, rowStart: number, from: number, to: number, width: number): void {
  const end = Math.min(width, Math.ceil(to - 0.5));
  for (let x = Math.max(0, Math.ceil(from - 0.5)); x < end; x++)
    bits[rowStart + (x >> 3)] = (bits[rowStart + (x >> 3)] as number) | (0x80 >> (x & 7));
}
