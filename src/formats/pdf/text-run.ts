import type { ArtworkText, Corners } from '../../core/artwork/artwork';
import { inverse, type Matrix, mapPoint } from '../../core/geometry';

/**
 * Shown text under construction. `frame` leads from the text's own space (x along the baseline, y up, in bodies) to
 * mm on the page; `length` is how far it reaches in that space.
 */
export type TextRun = Omit<ArtworkText, 'corners' | 'size' | 'characters'> & {
  characters: string;
  readonly frame: Matrix;
  length: number;
  readonly ascent: number;
  readonly descent: number;
};

/** Gaps in bodies: less is kerning, more is a space, and from there on it is another text. */
const SPACE_GAP = 0.15;
const APART = 1;
const OVERLAP = -0.3;
const OFF_THE_LINE = 0.02;

/** Adds a run, or lengthens the last one where this goes on in its line. */
export function addRun(runs: TextRun[], next: TextRun): void {
  const last = runs.at(-1);
  const gap = last && goesOn(last, next);
  if (!last || gap === undefined) {
    runs.push(next);
    return;
  }
  const isSpaced = gap > SPACE_GAP && !last.characters.endsWith(' ') && !next.characters.startsWith(' ');
  last.characters += `${isSpaced ? ' ' : ''}${next.characters}`;
  last.length += gap + next.length;
}

/** The gap between two runs of one line and look; undefined where they are apart. */
function goesOn(last: TextRun, next: TextRun): number | undefined {
  if (last.after !== next.after || last.font !== next.font || last.overprint !== next.overprint)
    return undefined;
  if (
    last.frame
      .slice(0, 4)
      .some((n, i) => Math.abs(n - next.frame[i]!) > 1e-6 * Math.abs(last.frame[0] + last.frame[1]))
  )
    return undefined;
  if (last.clip || next.clip || last.opacity !== next.opacity) return undefined;
  if (last.ink !== next.ink && JSON.stringify(last.ink) !== JSON.stringify(next.ink)) return undefined;
  const at = mapPoint(inverse(last.frame), { x: next.frame[4], y: next.frame[5] });
  const gap = at.x - last.length;
  return Math.abs(at.y) <= OFF_THE_LINE && gap >= OVERLAP && gap <= APART ? gap : undefined;
}

/** The finished text on the page. */
export function textOf({ frame, length, ascent, descent, ...run }: TextRun): ArtworkText {
  return { ...run, corners: cornersOf(frame, length, ascent, descent), size: Math.hypot(frame[2], frame[3]) };
}

/** A run's own frame on the page. */
export function cornersOf(frame: Matrix, length: number, ascent: number, descent: number): Corners {
  const at = (x: number, y: number) => mapPoint(frame, { x, y });
  return [at(0, ascent), at(length, ascent), at(length, descent), at(0, descent)];
}
