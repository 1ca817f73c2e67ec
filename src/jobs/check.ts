import type { Artwork } from '../core/artwork/artwork';
import { findBarcodes } from '../core/artwork/find';
import type { FoundSymbol } from '../core/artwork/found-symbol';
import { type Portrait, portraitOf } from '../core/artwork/portrait';
import { bySeverity, type Finding } from '../core/check/finding';
import { checkPage, NOT_FOUND } from '../core/check/page';
import { remainsFound } from '../core/check/remains';
import type { Demands } from '../core/check/rules/rule';
import { ONE_BARCODE } from '../core/check/source';
import { count, say } from '../core/figure/figure';
import type { Problem } from '../core/problem';
import type { Result } from '../core/result';

/** One page as it was judged; `page` counts from 1. */
export type CheckedPage = {
  readonly page: number;
  /** Whether inks are plates or screen colours there. */
  readonly colour: Artwork['colour'];
  readonly symbols: readonly CheckedSymbol[];
  readonly findings: readonly Finding[];
  /** Why the page could not be read; empty where it was. */
  readonly problems: readonly Problem[];
};

/** A symbol, and its picture where one was asked for. */
export type CheckedSymbol = { readonly symbol: FoundSymbol; readonly portrait: Portrait | null };

/** Shapes of all pages together that are looked through: a document that holds more is built to do harm. */
const MOST_SHAPES = 10_000_000;

/** A page of any document. */
export type PageToCheck = () => Result<Artwork, Problem> | Promise<Result<Artwork, Problem>>;

/**
 * Judges the pages of a document one after the other, holding one at a time. `withPortraits` keeps what lies
 * around each symbol; `tell` tells how many pages are done. A page that cannot be read is a finding, and the others are judged.
 */
export async function checkPages(
  pages: readonly PageToCheck[],
  demands: Demands,
  withPortraits = false,
  tell: (done: number) => void = () => {},
): Promise<readonly CheckedPage[]> {
  const checked: CheckedPage[] = [];
  const seen = new Set<string>();
  let isFound = false;
  let remains: { readonly page: number; readonly findings: readonly Finding[] } | undefined;
  let shapes = 0;
  for (const [index, read] of pages.entries()) {
    const page = index + 1;
    if (shapes > MOST_SHAPES) {
      const findings = [leftOut(page, pages.length)];
      checked.push({ page, colour: 'plates', symbols: [], findings, problems: [] });
      break;
    }
    const artwork = await read();
    if (artwork.ok) {
      shapes += artwork.value.shapes.length;
      const unseen = [...(artwork.value.unseen ?? [])];
      const symbols = findBarcodes(artwork.value, (tooMuch) => unseen.push(tooMuch));
      isFound ||= symbols.length > 0;
      const left = isFound || remains ? [] : remainsFound(artwork.value);
      if (left.length > 0) remains = { page, findings: left };
      checked.push({
        page,
        colour: artwork.value.colour,
        symbols: symbols.map((symbol) => ({
          symbol,
          portrait: withPortraits ? portraitOf(artwork.value, symbol) : null,
        })),
        findings: bySeverity([
          ...checkPage({ ...artwork.value, unseen }, symbols, demands),
          ...symbols.flatMap((symbol) => repeated(symbol, seen)),
        ]),
        problems: [],
      });
      for (const { gtin13 } of symbols) if (gtin13) seen.add(gtin13);
    } else {
      const { problems } = artwork;
      checked.push({ page, colour: 'plates', symbols: [], findings: problems.map(unreadable), problems });
    }
    tell(page);
  }
  // A page that could not be read may hold one.
  const isNone = checked.every(({ symbols, problems }) => symbols.length === 0 && problems.length === 0);
  const { page, findings } = remains ?? { page: 1, findings: [NOT_FOUND] };
  return checked.map((one) =>
    isNone && one.page === page ? { ...one, findings: bySeverity([...findings, ...one.findings]) } : one,
  );
}

/** The same number on an earlier page; on the same page the page's own rule speaks. */
const repeated = ({ gtin13, bounds }: FoundSymbol, earlier: ReadonlySet<string>): readonly Finding[] =>
  gtin13 !== null && earlier.has(gtin13)
    ? [
        {
          code: 'symbol/multiple',
          severity: 'warning',
          measured: [say('earlierPage', { text: gtin13 })],
          required: ['oneInPublication'],
          source: ONE_BARCODE,
          bounds,
        },
      ]
    : [];

const leftOut = (first: number, last: number): Finding => ({
  code: 'cannot-verify',
  severity: 'warning',
  measured: [say('pagesLeftOut', count(first), count(last), count(MOST_SHAPES / 1e6))],
  required: ['readable'],
  source: ['unseenIsUnjudged'],
});

const unreadable = (problem: Problem): Finding => ({
  code: 'cannot-verify',
  severity: 'error',
  measured: [
    say('unreadablePage', { verbatim: `${problem.code}${'detail' in problem ? `, ${problem.detail}` : ''}` }),
  ],
  required: ['readable'],
  source: ['unseenIsUnjudged'],
});
