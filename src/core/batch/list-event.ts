import type { FormatProblem } from '../problem';
import type { ListNote } from './note';
import type { ListProblem } from './problem';

/** What the reader of a list meets, in the order of the list. `line` is the row's number as a spreadsheet shows it. */
export type ListEvent =
  /** The first event of every list that can be read. The rows of a text have as many cells as its headings. */
  | { readonly kind: 'source'; readonly from: 'text' | 'workbook' }
  | { readonly kind: 'note'; readonly note: ListNote }
  | { readonly kind: 'row'; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: 'bad-row'; readonly line: number; readonly problem: ListProblem }
  /** The last event: nothing more can be read. */
  | { readonly kind: 'refused'; readonly problems: readonly (ListProblem | FormatProblem)[] };
