import type { Field } from './fields';
import type { OutputFault } from './output-name';

/** A file that is no list this product reads, told by its bytes, or by its name where the bytes say nothing. */
export type ForeignKind =
  | 'xls'
  | 'numbers'
  | 'ods'
  | 'xlsb'
  | 'markup'
  | 'pdf'
  | 'picture'
  | 'rtf'
  | 'zip'
  | 'binary';

/** What keeps a list, one of its rows or one of its cells from being understood. Cells are as given. */
export type ListProblem =
  | { readonly code: 'list/empty' }
  | { readonly code: 'list/header-only' }
  | { readonly code: 'list/kind'; readonly kind: ForeignKind }
  /** Limits are bytes of text in a row, and cells in a row. */
  | { readonly code: 'list/row-too-large'; readonly limit: number }
  | { readonly code: 'list/too-many-cells'; readonly limit: number }
  | { readonly code: 'list/nul' }
  | { readonly code: 'list/mixed-encoding'; readonly encoding: 'utf-8' | 'windows-1252' }
  | { readonly code: 'list/quote-open' }
  /** More cells than the headings say: an unquoted delimiter has moved the cells behind it. */
  | { readonly code: 'list/cells-beyond-header'; readonly cells: number; readonly columns: number }
  | { readonly code: 'columns/not-recognised'; readonly names: readonly string[] }
  | { readonly code: 'columns/only-online-issn'; readonly name: string }
  | { readonly code: 'columns/duplicate'; readonly field: Field; readonly names: readonly string[] }
  | {
      readonly code: 'columns/not-found';
      readonly name: string;
      readonly field: Field;
      readonly available: readonly string[];
    }
  | { readonly code: 'cell/became-date'; readonly field: Field; readonly got: string }
  | { readonly code: 'cell/became-exponent'; readonly field: Field; readonly got: string }
  /** Fewer than eight characters, and zeros put in front do not make the check character right. */
  | { readonly code: 'cell/zeros-unproved'; readonly got: string; readonly padded: string }
  | { readonly code: 'cell/formula'; readonly field: Field; readonly got: string }
  | { readonly code: 'cell/spreadsheet-error'; readonly field: Field; readonly got: string }
  | { readonly code: 'cell/date-ambiguous'; readonly got: string; readonly readings: readonly string[] }
  | { readonly code: 'cell/no-such-day'; readonly got: string }
  | { readonly code: 'output/name'; readonly got: string; readonly fault: OutputFault }
  | { readonly code: 'series/count'; readonly got: string; readonly max: number }
  | { readonly code: 'series/step'; readonly got: string; readonly max: number }
  /** The last issue number would need more digits than the first; `fits` issues would not. */
  | { readonly code: 'series/beyond'; readonly last: number; readonly fits: number }
  | { readonly code: 'batch/shard'; readonly got: string; readonly max: number }
  /** Two rows would write one file, or one that some systems take for the same. `line` is the earlier row. */
  | { readonly code: 'batch/same-output'; readonly output: string; readonly line: number }
  /** Two rows carry one number; `number` is "1144-875X 00 12". */
  | { readonly code: 'batch/same-number'; readonly number: string; readonly line: number }
  /** The title library has given the number out before; `date` and `document` are those of that issue. */
  | {
      readonly code: 'batch/number-used';
      readonly number: string;
      readonly date: string | null;
      readonly document: string | null;
    }
  | { readonly code: 'batch/template-missing' }
  | { readonly code: 'batch/place-without-template'; readonly place: string }
  /** The record of an earlier run that did not come to its end. */
  | { readonly code: 'batch/unfinished'; readonly path: string }
  /** The record of a run with another list, template, library or other options. */
  | { readonly code: 'batch/other-run'; readonly path: string };
