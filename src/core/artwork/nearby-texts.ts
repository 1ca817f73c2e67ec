import type { Mm } from '../geometry';
import { MAIN_MODULES } from '../limits';
import type { Artwork, ArtworkText } from './artwork';
import type { NearbyText } from './found-symbol';
import type { Measured } from './measure';
import { type Region, regionAround } from './region';

/** Live texts of a page as a symbol sees them, and which of them are part of it. */
export type Nearby = {
  readonly texts: readonly NearbyText[];
  readonly own: ReadonlySet<ArtworkText>;
  /** The runs under the bars. */
  readonly digits: readonly ArtworkText[];
};

/** Digits and lines stand this near to the bars, and reach so far beyond them at either end, in modules. */
const NEAR_X = 14;
const BESIDE_X = 15;
/** Digits may stand between long guards. */
const BETWEEN_X = 4;
/** Runs further apart than this part of their size are apart as words. */
const WORD_GAP = 0.4;

type Placed = { readonly text: ArtworkText; readonly region: Region; readonly u: Mm; readonly v: Mm };

/** Texts under and above the bars, runs of one line joined in reading order, and others that name an ISSN. */
export function nearbyTexts(measured: Measured, { texts }: Artwork): Nearby {
  const { frame, barHeight, guardExtension, addOn, xDimension: x } = measured;
  const placed = texts.map((text): Placed => {
    const region = regionAround(frame, text.corners);
    return { text, region, u: (region.left + region.right) / 2, v: (region.top + region.foot) / 2 };
  });
  const mainEnd = (MAIN_MODULES + (addOn ? addOn.gap / 2 : BESIDE_X)) * x;
  const isBeside = ({ u }: Placed) => u > -BESIDE_X * x && u < mainEnd;
  const foot = barHeight + Math.max(0, guardExtension);
  const isUnder = ({ v }: Placed) => v > barHeight - BETWEEN_X * x && v < foot + NEAR_X * x;
  const isOver = ({ v }: Placed) => v < 0 && v > -NEAR_X * x;
  const ofAddOn = ({ u, v }: Placed) =>
    addOn !== null &&
    u >= mainEnd &&
    u < addOn.left + (addOn.modules.length + BESIDE_X) * x &&
    v > -NEAR_X * x &&
    v < Math.min(...addOn.bars.map((b) => b.top));

  const below = placed.filter((p) => isBeside(p) && isUnder(p));
  const above = placed.filter((p) => isBeside(p) && isOver(p));
  const addOnDigits = placed.filter(ofAddOn);
  const own = [...below, ...above, ...addOnDigits];
  const elsewhere = placed.filter((p) => !own.includes(p) && namesIssn(p.text.characters));
  return {
    own: new Set(own.map((p) => p.text)),
    digits: below.map((p) => p.text),
    texts: [
      ...linesOf(below).map((characters) => ({ characters, place: 'below' as const })),
      ...[...linesOf(above), ...linesOf(addOnDigits)].map((characters) => ({
        characters,
        place: 'above' as const,
      })),
      ...elsewhere.map(({ text }) => ({ characters: text.characters, place: 'elsewhere' as const })),
    ],
  };
}

const namesIssn = (characters: string): boolean =>
  /issn/i.test(characters) || /\b\d{4}[-\u2010-\u2015]\d{3}[\dX]\b/i.test(characters);

/** Runs on one height, from left to right, as one string. */
function linesOf(runs: readonly Placed[]): readonly string[] {
  const lines: Placed[][] = [];
  for (const run of [...runs].sort((a, b) => a.v - b.v)) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line && before && run.v - before.v < run.text.size / 2) line.push(run);
    else lines.push([run]);
  }
  return lines
    .map((line) => joined(line.sort((a, b) => a.u - b.u)))
    .filter((characters) => characters !== '');
}

function joined(line: readonly Placed[]): string {
  let characters = '';
  let end = Number.POSITIVE_INFINITY;
  for (const { text, region } of line) {
    const apart = region.left - end > WORD_GAP * text.size;
    characters += (apart ? ' ' : '') + text.characters;
    end = region.right;
  }
  return characters.replace(/\s+/g, ' ').trim();
}
