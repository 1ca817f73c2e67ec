import type { Point } from '../geometry';
import { type Polyline, plus, times, unit } from './polyline';

/** Dashes of one path; more are built to do harm. */
const MOST_DASHES = 10_000;
/** A dash without length keeps its direction by this part of the pattern. */
const SHORTEST = 1e-6;

/**
 * A line cut into its dashes (ISO 32000-1, 8.4.3.6), lengths in the line's own units; the line itself where there
 * are no dashes, null where there are more than ten thousand.
 */
export function dashed(line: Polyline, dashes: readonly number[], phase: number): readonly Polyline[] | null {
  const period = dashes.reduce((sum, dash) => sum + dash, 0) * (dashes.length % 2 === 0 ? 1 : 2);
  if (!(period > 0) || dashes.some((dash) => dash < 0) || line.points.length < 2) return [line];
  const corners = line.closed ? [...line.points, line.points[0]!] : line.points;
  const whole = corners.reduce((sum, p, i) => sum + (i === 0 ? 0 : lengthOf(corners[i - 1]!, p)), 0);
  if (!((whole / period) * dashes.length < MOST_DASHES)) return null;

  let { index, left } = start(dashes, phase, period);
  const startsOn = index % 2 === 0;
  const pieces: Point[][] = [];
  let piece: Point[] | undefined = startsOn ? [corners[0]!] : undefined;
  for (let i = 1; i < corners.length; i++) {
    const [from, to] = [corners[i - 1]!, corners[i]!];
    const length = lengthOf(from, to);
    const along = unit(from, to);
    let at = 0;
    while (length - at > left) {
      at += left;
      const cut = plus(from, times(along, at));
      if (piece) pieces.push(ended(piece, cut, times(along, SHORTEST * period)));
      index++;
      left = dashes[index % dashes.length]!;
      piece = index % 2 === 0 ? [cut] : undefined;
    }
    left -= length - at;
    // A dash that begins on a corner has no direction but that of the next segment.
    if (piece && lengthOf(piece.at(-1)!, to) > SHORTEST * period) piece.push(to);
  }
  if (piece && piece.length > 1) {
    // On a closed path the last dash runs into the first.
    if (line.closed && startsOn && pieces[0]) pieces[0] = [...piece, ...pieces[0].slice(1)];
    else if (line.closed && startsOn) return [line];
    else pieces.push(piece);
  }
  return pieces.map((points) => ({ points, closed: false }));
}

/** Where in the pattern the line starts: which dash or gap, and how much of it is left. */
function start(dashes: readonly number[], phase: number, period: number): { index: number; left: number } {
  let rest = Number.isFinite(phase) ? ((phase % period) + period) % period : 0;
  for (let index = 0; ; index++) {
    const dash = dashes[index % dashes.length]!;
    if (rest < dash || (rest === 0 && dash === 0) || index > 2 * dashes.length)
      return { index, left: dash - Math.min(rest, dash) };
    rest -= dash;
  }
}

const lengthOf = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** A dash up to its cut; one that ends on a corner is whole already. */
function ended(piece: readonly Point[], cut: Point, nudge: Point): Point[] {
  if (lengthOf(piece.at(-1)!, cut) > lengthOf(nudge, { x: 0, y: 0 })) return [...piece, cut];
  return piece.length === 1 ? [...piece, plus(cut, nudge)] : [...piece];
}
