import type { StrokedPath } from '../../core/artwork/stroke';
import type { Point } from '../../core/geometry';
import {
  closeContour,
  currentPoint,
  curveTo,
  emptyOutline,
  lineTo,
  moveTo,
  type Outline,
  takePaths,
} from '../outline';
import { arcCurves } from './arc';

/** How many numbers each command takes at a time. */
const NUMBERS_NEEDED: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** The control point that a smooth curve takes up, mirrored, from the curve before it. */
type Bend = { readonly kind: 'cubic' | 'quadratic'; readonly control: Point };

/** A path under construction, and the bend its last segment ends with. */
type Pen = { readonly outline: Outline; bend: Bend | null };

const LETTER = /[\s,]*([MLHVCSQTAZ])/iy;
const NUMBER = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy;
const FLAG = /[\s,]*([01])/y;

/** The sub-paths of SVG path data in its own units (SVG 1.1, 8.3), as far as the first error in it. */
export function parsePathData(data: string): readonly StrokedPath[] {
  const pen: Pen = { outline: emptyOutline(), bend: null };
  let at = 0;
  const next = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(data)?.[1];
    if (found !== undefined) at = pattern.lastIndex;
    return found;
  };
  for (let letter = next(LETTER); letter !== undefined; letter = next(LETTER)) {
    const kind = letter.toUpperCase();
    const needed = NUMBERS_NEEDED[kind] as number;
    if (kind !== 'M' && !currentPoint(pen.outline)) break;
    if (needed === 0) {
      closeContour(pen.outline);
      pen.bend = null;
    } else if (!segments(pen, kind, letter !== kind, () => numbers(next, kind, needed))) break;
  }
  return takePaths(pen.outline);
}

/** The numbers of one segment; null where none or a broken lot follows, undefined where the data ends amid them. */
function numbers(
  next: (pattern: RegExp) => string | undefined,
  kind: string,
  needed: number,
): readonly number[] | null | undefined {
  const read: number[] = [];
  for (let i = 0; i < needed; i++) {
    // Flags of an arc need no separator behind them.
    const text = next(kind === 'A' && (i === 3 || i === 4) ? FLAG : NUMBER);
    const number = Number(text);
    if (text === undefined || !Number.isFinite(number))
      return i === 0 && text === undefined ? null : undefined;
    read.push(number);
  }
  return read;
}

/** Draws a command as often as numbers follow it; false where they break off. */
function segments(
  pen: Pen,
  kind: string,
  isRelative: boolean,
  more: () => readonly number[] | null | undefined,
): boolean {
  let drawn = 0;
  for (let n = more(); n !== null; n = more()) {
    if (n === undefined) return false;
    // Further pairs behind a move are lines.
    pen.bend = draw(pen, kind === 'M' && drawn > 0 ? 'L' : kind, isRelative, n);
    drawn++;
  }
  return drawn > 0;
}

function draw({ outline, bend }: Pen, kind: string, isRelative: boolean, n: readonly number[]): Bend | null {
  const at = currentPoint(outline) ?? { x: 0, y: 0 };
  const [left, top] = isRelative ? [at.x, at.y] : [0, 0];
  const point = (k: number): Point => ({ x: left + (n[k] as number), y: top + (n[k + 1] as number) });
  switch (kind) {
    case 'M':
      moveTo(outline, point(0));
      return null;
    case 'L':
      lineTo(outline, point(0));
      return null;
    case 'H':
      lineTo(outline, { x: left + (n[0] as number), y: at.y });
      return null;
    case 'V':
      lineTo(outline, { x: at.x, y: top + (n[0] as number) });
      return null;
    case 'C':
      return cubic(outline, point(0), point(2), point(4));
    case 'S':
      return cubic(outline, mirrored(bend, 'cubic', at), point(0), point(2));
    case 'Q':
      return quadratic(outline, at, point(0), point(2));
    case 'T':
      return quadratic(outline, at, mirrored(bend, 'quadratic', at), point(0));
    default:
      for (const [c1, c2, to] of arcCurves(at, n, point(5))) curveTo(outline, c1, c2, to);
      return null;
  }
}

const mirrored = (bend: Bend | null, kind: Bend['kind'], at: Point): Point =>
  bend?.kind === kind ? { x: 2 * at.x - bend.control.x, y: 2 * at.y - bend.control.y } : at;

function cubic(outline: Outline, leaving: Point, arriving: Point, to: Point): Bend {
  curveTo(outline, leaving, arriving, to);
  return { kind: 'cubic', control: arriving };
}

function quadratic(outline: Outline, at: Point, control: Point, to: Point): Bend {
  curveTo(outline, towards(at, control), towards(to, control), to);
  return { kind: 'quadratic', control };
}

/** A quadratic curve as a cubic one: handles two thirds of the way to its control point. */
const towards = (end: Point, control: Point): Point => ({
  x: end.x + (2 / 3) * (control.x - end.x),
  y: end.y + (2 / 3) * (control.y - end.y),
});
