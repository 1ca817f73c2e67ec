import type { Field } from './fields';

/** What was understood otherwise than it was written, or left aside: nothing is done silently. */
export type ListNote =
  | { readonly code: 'list/windows-1252' }
  /** A workbook of several sheets, of which the first visible one is read. */
  | { readonly code: 'list/sheet'; readonly name: string; readonly sheets: number }
  | { readonly code: 'list/rows-above-header'; readonly rows: number }
  | { readonly code: 'columns/positional'; readonly fields: readonly Field[] }
  | { readonly code: 'columns/unused'; readonly names: readonly string[] }
  | { readonly code: 'columns/online-issn'; readonly name: string }
  /** Several columns could be meant; the one that says so more plainly is taken. */
  | {
      readonly code: 'columns/preferred';
      readonly field: Field;
      readonly taken: string;
      readonly left: readonly string[];
    }
  | {
      readonly code: 'cell/understood';
      readonly field: Field;
      readonly got: string;
      readonly understood: string;
    }
  | { readonly code: 'row/only-online-issn'; readonly got: string }
  /** No rule is known that makes an issue number of a date. */
  | { readonly code: 'row/date-unused'; readonly got: string };
