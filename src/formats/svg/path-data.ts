import type { Contour, Point } from '../../core/geometry';
import {
  closeContour,
  currentPoint,
  curveTo,
  emptyOutline,
  lineTo,
  moveTo,
  type Outline,
  takeContours,
} from '../outline';

/** How many numbers each command takes at a time; elliptical arcs are not among them. */
const NUMBERS_NEEDED: ReadonlyMap<string, number> = new Map([
  ['M', 2],
  ['L', 2],
  ['H', 1],
  ['V', 1],
  ['C', 6],
  ['S', 4],
  ['Q', 4],
  ['T', 2],
  ['Z', 0],
]);

type Command = { readonly letter: string; readonly numbers: number[] };

/**
 * The closed contours that a fill of SVG path data covers, in its own units; open sub-paths count as closed
 * (SVG 1.1, 8.3). Null where the data is broken or holds elliptical arcs.
 */
export function parsePathData(data: string): readonly Contour[] | null {
  const commands = commandsOf(data);
  if (!commands || (commands.length > 0 && commands[0]?.letter.toUpperCase() !== 'M')) return null;
  const outline = emptyOutline();
  let bend: Bend | null = null;
  for (const { letter, numbers } of commands) {
    const kind = letter.toUpperCase();
    const needed = NUMBERS_NEEDED.get(kind) ?? 0;
    if (kind === 'Z') closeContour(outline);
    for (let i = 0; i < numbers.length; i += needed)
      // Further pairs behind a move are lines.
      bend = draw(outline, kind === 'M' && i > 0 ? 'L' : kind, letter !== kind, numbers, i, bend);
    if (needed === 0) bend = null;
  }
  return takeContours(outline);
}

const TOKEN = /([MLHVCSQTZ])|([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)|[\s,]+/giy;

/** Commands with their numbers; null where something else stands in between or a number is missing. */
function commandsOf(data: string): readonly Command[] | null {
  const commands: Command[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < data.length; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(data);
    if (!token) return null;
    if (token[1]) commands.push({ letter: token[1], numbers: [] });
    else if (token[2]) {
      const number = Number(token[2]);
      const command = commands.at(-1);
      if (!command || !Number.isFinite(number)) return null;
      command.numbers.push(number);
    }
  }
  return commands.every(isComplete) ? commands : null;
}

function isComplete({ letter, numbers }: Command): boolean {
  const needed = NUMBERS_NEEDED.get(letter.toUpperCase()) as number;
  return needed === 0 ? numbers.length === 0 : numbers.length > 0 && numbers.length % needed === 0;
}

/** The control point that a smooth curve takes up, mirrored, from the curve before it. */
type Bend = { readonly kind: 'cubic' | 'quadratic'; readonly control: Point };

/** Draws one segment and returns the bend it ends with. */
function draw(
  outline: Outline,
  kind: string,
  isRelative: boolean,
  numbers: readonly number[],
  i: number,
  bend: Bend | null,
): Bend | null {
  const at = currentPoint(outline) ?? { x: 0, y: 0 };
  const [left, top] = isRelative ? [at.x, at.y] : [0, 0];
  const point = (k: number): Point => ({
    x: left + (numbers[i + k] as number),
    y: top + (numbers[i + k + 1] as number),
  });
  switch (kind) {
    case 'M':
      moveTo(outline, point(0));
      return null;
    case 'L':
      lineTo(outline, point(0));
      return null;
    case 'H':
      lineTo(outline, { x: left + (numbers[i] as number), y: at.y });
      return null;
    case 'V':
      lineTo(outline, { x: at.x, y: top + (numbers[i] as number) });
      return null;
    case 'C':
      return cubic(outline, point(0), point(2), point(4));
    case 'S':
      return cubic(outline, mirrored(bend, 'cubic', at), point(0), point(2));
    case 'Q':
      return quadratic(outline, at, point(0), point(2));
    default:
      return quadratic(outline, at, mirrored(bend, 'quadratic', at), point(0));
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
