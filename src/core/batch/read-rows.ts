import type { Problem } from '../problem';
import { type ColumnMap, type Columns, recogniseColumns } from './columns';
import type { ListEvent } from './list-event';
import type { ListNote } from './note';
import type { ListProblem } from './problem';
import { type ReadRow, readRow } from './row';

/** A list as its run meets it: the columns once, then row by row. */
export type BatchEvent =
  | { readonly kind: 'note'; readonly note: ListNote }
  | { readonly kind: 'columns'; readonly columns: Columns }
  | ({ readonly kind: 'row' } & ReadRow)
  | { readonly kind: 'bad-row'; readonly line: number; readonly problem: ListProblem }
  /** The last event: nothing more can be read. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Above the headings a list may have this many rows, such as its name and its date. */
const MOST_ROWS_ABOVE = 20;

/**
 * The rows of a list by its headings, one at a time and none kept. The headings are the first row that names a column
 * for the ISSN or the title; without headings the very first row begins with an ISSN.
 */
export async function* readRows(
  list: AsyncIterable<ListEvent>,
  map: ColumnMap = {},
): AsyncGenerator<BatchEvent> {
  let isWorkbook = false;
  let columns: Columns | null = null;
  let above = 0;
  let rows = 0;
  let refusal: readonly ListProblem[] | null = null;
  for await (const event of list) {
    if (event.kind === 'source') isWorkbook = event.from === 'workbook';
    else if (event.kind === 'note') yield event;
    else if (event.kind === 'refused') {
      yield event;
      return;
    } else if (event.kind === 'bad-row') {
      rows += 1;
      yield event;
    } else if (columns !== null) {
      rows += 1;
      yield { kind: 'row', ...readRow(columns, event.line, event.cells) };
    } else {
      const read = recogniseColumns(event.cells, map);
      if (read.ok && (read.value.columns.hasHeader || above === 0)) {
        columns = isWorkbook ? { ...read.value.columns, width: null } : read.value.columns;
        if (above > 0) yield { kind: 'note', note: { code: 'list/rows-above-header', rows: above } };
        for (const note of read.value.notes) yield { kind: 'note', note };
        yield { kind: 'columns', columns };
        if (columns.hasHeader) continue;
        rows += 1;
        yield { kind: 'row', ...readRow(columns, event.line, event.cells) };
      } else {
        if (!read.ok) refusal ??= read.problems;
        above += 1;
        if (above > MOST_ROWS_ABOVE) break;
      }
    }
  }
  if (columns === null) yield { kind: 'refused', problems: refusal ?? [withoutRow(rows)] };
  else if (rows === 0) yield { kind: 'refused', problems: [{ code: 'list/header-only' }] };
}

const withoutRow = (badRows: number): ListProblem =>
  badRows === 0 ? { code: 'list/empty' } : { code: 'columns/not-recognised', names: [] };
