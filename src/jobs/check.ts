import type { Artwork } from '../core/artwork/artwork';
import { findBarcodes } from '../core/artwork/find';
import type { FoundSymbol } from '../core/artwork/found-symbol';
import { bySeverity, type Finding } from '../core/check/finding';
import { checkPage, NOT_FOUND } from '../core/check/page';
import type { Demands } from '../core/check/rules/rule';
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

/** A symbol, and the picture of it that was asked for. */
export type CheckedSymbol = { readonly symbol: FoundSymbol; readonly portrait: string | null };

/** A page of any document. */
export type PageToCheck = () => Result<Artwork, Problem> | Promise<Result<Artwork, Problem>>;

/**
 * Judges the pages of a document one after the other, holding one at a time. `portray` draws a symbol as it stands on
 * its page; `say` tells how many pages are done. A page that cannot be read is a finding, and the others are judged.
 */
export async function checkPages(
  pages: readonly PageToCheck[],
  demands: Demands,
  portray: (artwork: Artwork, symbol: FoundSymbol) => string | null = () => null,
  say: (done: number) => void = () => {},
): Promise<readonly CheckedPage[]> {
  const checked: CheckedPage[] = [];
  const seen = new Set<string>();
  for (const [index, read] of pages.entries()) {
    const artwork = await read();
    const page = index + 1;
    if (artwork.ok) {
      const symbols = findBarcodes(artwork.value);
      checked.push({
        page,
        colour: artwork.value.colour,
        symbols: symbols.map((symbol) => ({ symbol, portrait: portray(artwork.value, symbol) })),
        findings: bySeverity([
          ...checkPage(artwork.value, symbols, demands),
          ...symbols.flatMap((symbol) => repeated(symbol, seen)),
        ]),
        problems: [],
      });
      for (const { gtin13 } of symbols) if (gtin13) seen.add(gtin13);
    } else {
      const { problems } = artwork;
      checked.push({ page, colour: 'plates', symbols: [], findings: problems.map(unreadable), problems });
    }
    say(page);
  }
  const [first, ...rest] = checked;
  // A page that could not be read may hold one.
  const none = checked.every(({ symbols, problems }) => symbols.length === 0 && problems.length === 0);
  return first && none
    ? [{ ...first, findings: bySeverity([NOT_FOUND, ...first.findings]) }, ...rest]
    : checked;
}

/** The same number on an earlier page; on the same page the page's own rule speaks. */
const repeated = ({ gtin13, bounds }: FoundSymbol, earlier: ReadonlySet<string>): readonly Finding[] =>
  gtin13 !== null && earlier.has(gtin13)
    ? [
        {
          code: 'symbol/multiple',
          severity: 'warning',
          measured: `${gtin13} on an earlier page too`,
          required: 'one symbol in a publication',
          source: 'GS1: one barcode, or the till reads the wrong one',
          bounds,
        },
      ]
    : [];

const unreadable = (problem: Problem): Finding => ({
  code: 'cannot-verify',
  severity: 'error',
  measured: `the page cannot be read: ${problem.code}${'detail' in problem ? `, ${problem.detail}` : ''}`,
  required: 'a page that can be read',
  source: 'what is not seen is not judged',
});
