import type { OtherMedium } from './title';

/** What should stand where a wrong value stands; `schema` is the number of the schema that this version writes. */
export type ExpectedValue =
  | 'object'
  | 'list'
  | 'text'
  | 'name'
  | 'issn'
  | 'medium'
  | 'two-digits'
  | 'two-or-five-digits'
  | 'date'
  | 'time'
  | 'whole-number'
  | 'true-or-false'
  | 'schema-1';

/** Why a library cannot be used, or a code not be given out. `path` leads to the value, "titles[2].issn". */
export type LibraryProblem =
  | { readonly code: 'library/not-json'; readonly detail: string }
  /** Which of several files the other problems are about. */
  | { readonly code: 'library/file'; readonly path: string }
  | { readonly code: 'library/newer'; readonly schema: number; readonly known: number }
  /** `got` is the JSON of the value; null where there is none. */
  | {
      readonly code: 'library/value';
      readonly path: string;
      readonly got: string | null;
      readonly expected: ExpectedValue;
    }
  | { readonly code: 'library/same-issn'; readonly issn: string; readonly names: readonly string[] }
  /** The number named for the bars is also named as that of another medium. */
  | {
      readonly code: 'library/not-print';
      readonly name: string;
      readonly issn: string;
      readonly medium: OtherMedium['medium'];
    }
  | { readonly code: 'library/title-known'; readonly issn: string; readonly name: string }
  | { readonly code: 'library/name-missing'; readonly issn: string }
  | { readonly code: 'library/title-unknown'; readonly got: string; readonly nearest: readonly string[] }
  | { readonly code: 'library/title-ambiguous'; readonly got: string; readonly names: readonly string[] };
