import type { Point } from '../geometry';
import { MAIN_MODULES } from '../limits';
import type { Artwork } from './artwork';
import { candidateLines } from './candidate-lines';
import { inFrame } from './frame';
import type { Look } from './look';
import { digitsIn, type LineEdges, type MainReading, mainReadings } from './main-reading';
import { type Measured, measure } from './measure';
import type { PaintIndex } from './paint-index';
import { type Stretch, seenAlong } from './seen-along';
import { lightness } from './seen-colour';
import { EDGE_WORK, isSpent } from './work';

/** A symbol that shapes on the page make up, and the eye that it was seen with. */
export type DrawnSymbol = { readonly measured: Measured; readonly look: Look };

/** Colours nearer to each other than this look alike. */
const SAME_LIGHTNESS = 0.02;
/** Between so many pairs of neighbouring colours the border of dark and light is looked for. */
const MOST_LEVELS = 5;

/** The symbols of a page; `isWhole` is false where there was too much on it to look everywhere. */
export type DrawnSymbols = { readonly symbols: readonly DrawnSymbol[]; readonly isWhole: boolean };

/** Every EAN-13, and what stands like one, that the paint of a page shows. */
export function drawnSymbols(artwork: Artwork, index: PaintIndex): DrawnSymbols {
  const found: DrawnSymbol[] = [];
  const read = new Set<string>();
  const { lines, isSparse } = candidateLines(artwork, index.hidden);
  for (const { from, to, edges } of lines) {
    if (isSpent(index.work)) break;
    if (read.has(edges)) continue;
    const stretches = seenAlong(index, from, to);
    const towards = unit(from, to);
    for (const level of levelsOf(stretches)) {
      const look = lookAt(index, level);
      const line = edgesOf(stretches, level);
      index.work.left -= EDGE_WORK * line.at.length;
      for (const reading of mainReadings(line, true)) {
        if (reading.gtin13) read.add(edges);
        const known = found.findIndex(({ measured }) => isWithin(measured, middleOf(from, towards, reading)));
        const before = found[known]?.measured;
        if (before && !isBetter(reading, before) && !lacksAddOn(before, reading)) continue;
        const measured = measure(look, from, towards, reading);
        if (!measured || isSpent(index.work)) continue;
        if (before && !isBetter(reading, before) && !measured.addOn?.digits) continue;
        if (before) found.splice(known, 1);
        found.push({ measured, look });
      }
    }
  }
  return { symbols: found, isWhole: !isSparse && !isSpent(index.work) };
}

/** A reading with a number takes the place of one without, and one with more digits that of one read backwards. */
export const isBetter = (reading: MainReading, before: Measured): boolean =>
  before.gtin13 === null && (reading.gtin13 !== null || digitsIn(reading.modules) > digitsIn(before.modules));

/** An add-on in a lighter ink shows only to another eye. */
const lacksAddOn = ({ gtin13, addOn }: Measured, reading: MainReading): boolean =>
  gtin13 !== null && gtin13 === reading.gtin13 && !addOn?.digits;

function unit(a: Point, b: Point): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  return { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
}

function middleOf(from: Point, towards: Point, { edges }: MainReading): Point {
  const at = ((edges[0] as number) + (edges.at(-1) as number)) / 2;
  return { x: from.x + at * towards.x, y: from.y + at * towards.y };
}

/** Whether a point lies among the bars of a main symbol, or within a module of them. */
export function isWithin({ frame, xDimension, bars }: Measured, p: Point): boolean {
  const { u, v } = inFrame(frame, p);
  const top = Math.min(...bars.map((b) => b.top));
  const foot = Math.max(...bars.map((b) => b.foot));
  return u > 0 && u < MAIN_MODULES * xDimension && v > top - xDimension && v < foot + xDimension;
}

/** The eye that takes for dark what is darker than a level. */
const lookAt =
  (index: PaintIndex, level: number): Look =>
  (from, to) =>
    edgesOf(seenAlong(index, from, to), level);

function edgesOf(stretches: readonly Stretch[], level: number): LineEdges {
  const at: number[] = [];
  const isDark = (s: Stretch | undefined) => s !== undefined && lightness(s.colour) < level;
  const startsDark = isDark(stretches[0]);
  let dark = startsDark;
  for (const stretch of stretches) {
    if (isDark(stretch) === dark) continue;
    at.push(stretch.from);
    dark = !dark;
  }
  return { at, startsDark };
}

/** Borders between the colours of a line, the widest apart first. */
function levelsOf(stretches: readonly Stretch[]): readonly number[] {
  const seen = [...new Set(stretches.map(({ colour }) => lightness(colour)))].sort((a, b) => a - b);
  return seen
    .slice(1)
    .map((lighter, i) => ({
      level: (lighter + (seen[i] as number)) / 2,
      step: lighter - (seen[i] as number),
    }))
    .filter(({ step }) => step > SAME_LIGHTNESS)
    .sort((a, b) => b.step - a.step)
    .slice(0, MOST_LEVELS)
    .map(({ level }) => level);
}
