/** What probably happened, where it can be told. */
export type IssnMistake =
  | { readonly kind: 'zero-for-x' }
  | { readonly kind: 'x-for-zero' }
  /** One-based places of two neighbours which, exchanged, make the number valid. */
  | { readonly kind: 'swapped'; readonly first: number; readonly second: number };

export type ThirteenDigitMistake =
  /** The ISSN's own check digit was kept as the eleventh digit. */
  | { readonly kind: 'issn-check-digit-kept' }
  | { readonly kind: 'swapped'; readonly first: number; readonly second: number };

/** A newsstand numbering that is not an ISSN. */
export type OtherScheme = 'de-pressecode' | 'jp-magazine' | 'upc' | 'other-gtin';

/** Everything that keeps typed text from being a number. Texts that were given are cut to a printable length. */
export type NumberProblem =
  | { readonly code: 'issn/empty' }
  | { readonly code: 'issn/too-long'; readonly got: number; readonly limit: number }
  | {
      readonly code: 'issn/character';
      readonly got: string;
      readonly position: number;
      readonly meant: string | null;
    }
  | {
      readonly code: 'issn/length';
      readonly got: string;
      readonly digits: number;
      readonly hint: LengthHint | null;
    }
  | {
      readonly code: 'issn/check-character';
      readonly got: string;
      readonly typed: string;
      readonly expected: string;
      readonly mistakes: readonly IssnMistake[];
      readonly suggestions: readonly string[];
    }
  | { readonly code: 'issn/zero' }
  | { readonly code: 'issn/is-isbn'; readonly got: string }
  | { readonly code: 'issn/is-ismn'; readonly got: string }
  | { readonly code: 'issn/other-scheme'; readonly got: string; readonly scheme: OtherScheme }
  | {
      readonly code: 'gtin13/check-digit';
      readonly got: string;
      readonly typed: string;
      readonly expected: string;
      readonly mistakes: readonly ThirteenDigitMistake[];
      readonly suggestions: readonly string[];
    }
  | { readonly code: 'variant/format'; readonly got: string; readonly suggestion: string | null }
  | { readonly code: 'variant/conflict'; readonly got: string; readonly inNumber: string }
  | { readonly code: 'add-on/format'; readonly got: string; readonly suggestion: string | null }
  | IsbnProblem;

/** What keeps the second number of a series volume from being drawn. */
type IsbnProblem =
  | { readonly code: 'isbn/empty' }
  | {
      readonly code: 'isbn/character';
      readonly got: string;
      readonly position: number;
      readonly meant: string | null;
    }
  | { readonly code: 'isbn/length'; readonly got: string; readonly digits: number }
  | { readonly code: 'isbn/ten-digits'; readonly got: string; readonly suggestion: string }
  | { readonly code: 'isbn/prefix'; readonly got: string; readonly prefix: string }
  | {
      readonly code: 'isbn/check-digit';
      readonly got: string;
      readonly typed: string;
      readonly expected: string;
      readonly suggestions: readonly string[];
    }
  | { readonly code: 'isbn/variant'; readonly variant: string }
  | { readonly code: 'bars/format'; readonly got: string };

/** Why a number of digits that is neither 7, 8 nor 13 may have come about. */
export type LengthHint =
  | 'variant-missing'
  | 'gtin13-check-digit-missing'
  | 'issn-check-character-kept'
  | 'add-on-included';
