import type { Contour, Mm, PathPoint, Point } from '../geometry';

/** A straight line across the page: from a point, in a direction of unit length. */
export type Line = { readonly from: Point; readonly towards: Point };

/** Where a contour crosses a line: how far along it, and whether from the left (1) or from the right (-1). */
export type Crossing = { readonly at: Mm; readonly turns: 1 | -1 };

/** A curve this near to its chord is taken for it. */
const FLAT: Mm = 0.0002;
const DEEPEST = 24;

/** Every crossing of a closed contour with the whole line, in no order. */
export function crossingsOf(contour: Contour, { from, towards }: Line, found: Crossing[]): void {
  let before = contour.at(-1);
  if (!before) return;
  const side = (p: Point) => towards.x * (p.y - from.y) - towards.y * (p.x - from.x);
  const at = (p: Point) => towards.x * (p.x - from.x) + towards.y * (p.y - from.y);
  let sideBefore = side(before);
  for (const point of contour) {
    const sideHere = side(point);
    if (before.leaving || point.arriving) curve(before, point);
    else chord(before, sideBefore, point, sideHere);
    before = point;
    sideBefore = sideHere;
  }

  function chord(a: Point, sideA: number, b: Point, sideB: number): void {
    if (sideA >= 0 === sideB >= 0) return;
    const atA = at(a);
    found.push({ at: atA + ((at(b) - atA) * sideA) / (sideA - sideB), turns: sideB >= 0 ? 1 : -1 });
  }

  function curve(a: PathPoint, d: PathPoint): void {
    split(a, a.leaving ?? a, d.arriving ?? d, d, 0);
  }

  function split(a: Point, b: Point, c: Point, d: Point, depth: number): void {
    const sides = [side(a), side(b), side(c), side(d)] as const;
    if (sides.every((s) => s >= 0) || sides.every((s) => s < 0)) return;
    if (depth === DEEPEST || isFlat(a, b, c, d)) {
      chord(a, sides[0], d, sides[3]);
      return;
    }
    const [ab, bc, cd] = [middle(a, b), middle(b, c), middle(c, d)];
    const [abc, bcd] = [middle(ab, bc), middle(bc, cd)];
    const half = middle(abc, bcd);
    split(a, ab, abc, half, depth + 1);
    split(half, bcd, cd, d, depth + 1);
  }
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** Handles at a third and two thirds of a chord make it straight; so far are these from there. */
function isFlat(a: Point, b: Point, c: Point, d: Point): boolean {
  const off = (p: Point, part: number) =>
    Math.abs(p.x - a.x - (d.x - a.x) * part) + Math.abs(p.y - a.y - (d.y - a.y) * part);
  return off(b, 1 / 3) < FLAT && off(c, 2 / 3) < FLAT;
}
