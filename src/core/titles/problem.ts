/** Why a library cannot be used, or a code not be given out. `path` leads to the value, "titles[2].issn". */
export type LibraryProblem =
  | { readonly code: 'library/not-json'; readonly detail: string }
  | { readonly code: 'library/newer'; readonly schema: number; readonly known: number }
  | { readonly code: 'library/value'; readonly path: string; readonly got: string; readonly expected: string }
  | { readonly code: 'library/same-issn'; readonly issn: string; readonly names: readonly string[] }
  /** The number named for the bars is also named as that of another medium. */
  | {
      readonly code: 'library/not-print';
      readonly name: string;
      readonly issn: string;
      readonly medium: string;
    }
  | { readonly code: 'library/title-unknown'; readonly got: string; readonly nearest: readonly string[] }
  | { readonly code: 'library/title-ambiguous'; readonly got: string; readonly names: readonly string[] };
