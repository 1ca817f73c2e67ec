import { jsBarcodeAlone } from '../judges/encoders';
import { type PdfImage, pdfFile } from './pdf-file';

/** A cover of A4 (trim) with 3 mm bleed, drawn the way a page description is written by hand; mm from the trim's top left. */
export type Cover = {
  readonly gtin13: string;
  readonly addOn: string | null;
  readonly x: number;
  readonly barHeight: number;
  readonly gap: number;
  /** How much longer guard bars are, in modules. */
  readonly guards: number;
  /** Left edge of the first guard bar, top of the bars. */
  readonly at: readonly [number, number];
  /** Operator that sets the ink of the bars. */
  readonly ink: string;
  /** Operator that sets another ink for the add-on; empty for the same. */
  readonly addOnInk: string;
  /** Operators painted before the bars, in mm (y down) inside the symbol's frame; the panel. */
  readonly ground: string;
  /** Painted after everything, in the page's mm, y down. */
  readonly after: string;
  /** Content put around the symbol's frame, such as a matrix. */
  readonly transform: string;
  /** Added to every bar's width, half on each side. */
  readonly gain: number;
  readonly changeModules: (modules: string) => string;
  readonly barsState: string;
  readonly digits: string;
  readonly issnLine: string;
  readonly printed: string;
  readonly image: PdfImage | null;
  readonly hasBars: boolean;
};

export const GOOD: Cover = {
  gtin13: '9771144875007',
  addOn: '12',
  x: 0.33,
  barHeight: 22.85,
  gap: 9,
  guards: 5,
  at: [20, 255],
  ink: '0 0 0 1 k',
  addOnInk: '',
  ground: '0 0 0 0 k -4 -5 52 33 re f',
  after: '',
  transform: '',
  gain: 0,
  changeModules: (modules) => modules,
  barsState: '',
  digits: '9 771144 875007',
  issnLine: 'ISSN 1144-875X',
  printed: 'ISSN 1144-875X',
  image: null,
  hasBars: true,
};

/** Dark runs of a module string. */
const runsOf = (modules: string): readonly { readonly at: number; readonly modules: number }[] =>
  [...modules.matchAll(/1+/g)].map((match) => ({ at: match.index, modules: match[0].length }));

const GUARDS = [0, 2, 46, 48, 92, 94];

/** The cover as a PDF: uncompressed operators, two standard fonts, nothing that another library of ours would write. */
export function coverPdf(change: Partial<Cover> = {}): Uint8Array {
  const cover = { ...GOOD, ...change };
  const [x, y] = cover.at;
  const symbol = [
    `q 1 0 0 1 ${x} ${y} cm ${cover.transform}`,
    cover.ground,
    cover.hasBars ? `q ${cover.barsState} ${cover.ink} ${bars(cover)} f Q` : '',
    text(cover.digits, 1, cover.barHeight + 4, 3),
    text(cover.issnLine, 2, -1.2, 3),
    'Q',
  ].join('\n');
  const page = [
    '0.2 0.1 0 0 k -3 -3 216 120 re f',
    symbol,
    text(cover.printed, 150, 20, 4),
    cover.after,
    // Crop marks in registration colour outside the bleed.
    '/All CS 1 SCN 0.1 w -8 0 m -4 0 l S 214 297 m 218 297 l S',
  ].join('\n');
  return pdfFile(page, cover.image);
}

function bars(cover: Cover): string {
  const { gtin13, addOn, addOnInk, x, barHeight, gap, guards, gain, changeModules } = cover;
  const main = runsOf(changeModules(jsBarcodeAlone('EAN13', gtin13))).map(({ at, modules }) =>
    rect(at, modules, 0, barHeight + (GUARDS.includes(at) ? guards * x : 0)),
  );
  const beside = addOn
    ? runsOf(jsBarcodeAlone(addOn.length === 2 ? 'EAN2' : 'EAN5', addOn)).map(({ at, modules }) =>
        rect(95 + gap + at, modules, 8 * x, barHeight + guards * x),
      )
    : [];
  return [...main, ...(addOnInk ? ['f', addOnInk] : []), ...beside].join('\n');

  function rect(at: number, modules: number, top: number, foot: number): string {
    const [left, width] = [at * x - gain / 2, modules * x + gain];
    return `${left.toFixed(5)} ${top.toFixed(5)} ${width.toFixed(5)} ${(foot - top).toFixed(5)} re`;
  }
}

/** Text in a frame whose y points down. */
const text = (characters: string, x: number, y: number, size: number): string =>
  characters === ''
    ? ''
    : `BT 0 0 0 1 k /F1 ${size} Tf 1 0 0 -1 ${x} ${y} Tm (${characters.replace(/([()\\])/g, '\\$1')}) Tj ET`;
