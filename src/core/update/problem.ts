import type { OtherMedium } from '../titles/title';

/** Why a symbol cannot be changed where it stands, or has no next number. */
export type UpdateProblem =
  /** It has a label, or looks like a symbol, and its bars give no number. */
  | { readonly code: 'update/unreadable'; readonly name: string }
  /** Its bars carry a number of another kind, and no label tells the ISSN. */
  | { readonly code: 'update/not-issn'; readonly gtin13: string }
  /** Deleted or taken apart since it was found. */
  | { readonly code: 'update/gone'; readonly id: string }
  /** Between the symbol and its page stands a transformation that cannot be undone. */
  | { readonly code: 'update/distorted'; readonly name: string }
  /** It, or a group that it is in. */
  | { readonly code: 'update/locked'; readonly name: string }
  /** Objects that are none of the symbol's would be removed with it. */
  | { readonly code: 'update/foreign-mixed'; readonly name: string; readonly others: number }
  /** Digits, line, mark or panel come or go, or are live text, and the application redraws only outlines that are there. */
  | { readonly code: 'update/other-parts'; readonly name: string; readonly standing: readonly string[] }
  /** A symbol of another maker that could not be taken over in this kind of document. */
  | { readonly code: 'update/foreign-only-files' }
  | { readonly code: 'next/no-symbol'; readonly issn: string | null; readonly found: readonly string[] }
  | { readonly code: 'next/several'; readonly found: readonly string[] }
  | { readonly code: 'next/no-rule'; readonly issn: string; readonly title: string | null }
  /** Each volume of a series has an ISBN of its own, which no calendar knows. */
  | { readonly code: 'next/volume'; readonly isbn: string }
  /** The bars have no issue number to go on from, and nobody gave one. */
  | { readonly code: 'next/no-issue-number'; readonly issn: string }
  | {
      readonly code: 'next/reused';
      readonly variant: string;
      readonly addOn: string;
      /** The earlier issue as the library has it, "2026-05-01, cover.idml". */
      readonly earlier: string;
    }
  | {
      readonly code: 'printed-issn/not-print';
      readonly issn: string;
      readonly medium: OtherMedium['medium'];
      readonly title: string;
    }
  | { readonly code: 'printed-issn/same'; readonly issn: string }
  | { readonly code: 'printed-issn/language'; readonly got: string; readonly known: readonly string[] }
  | { readonly code: 'printed-issn/page'; readonly width: number; readonly height: number }
  | { readonly code: 'printed-issn/read-back'; readonly expected: string; readonly got: string };
