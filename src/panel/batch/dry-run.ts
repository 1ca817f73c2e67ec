import type { ColumnMap } from '../../core/batch/columns';
import type { CoverKinds } from '../../core/batch/cover-format';
import type { ListEvent } from '../../core/batch/list-event';
import type { ListNote } from '../../core/batch/note';
import { type BatchEvent, readRows } from '../../core/batch/read-rows';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { DEFAULT_TYPED_SPEC } from '../../core/symbol/spec';
import type { Library } from '../../core/titles/title';
import { planRow } from '../../jobs/batch/plan';
import type { SymbolRequest } from '../../jobs/place';

/** A row of a list as it would be drawn, or what keeps it from that. */
export type DryRow = {
  readonly line: number;
  readonly request: Result<SymbolRequest, Problem>;
  /** The row wants a copy of a cover, which the panel does not open. */
  readonly wantsTemplate: boolean;
  readonly notes: readonly ListNote[];
};

/** A list that was looked through, or why it cannot be read. */
export type DryRun = {
  readonly rows: readonly DryRow[];
  readonly problems: readonly Problem[];
  /** Headings that say nothing known, and may be told by hand what they hold. */
  readonly unknown: readonly string[];
};

/** Longer lists are for the command line. */
const MOST_ROWS = 2000;

/** Looks a list through without drawing anything, with the title library for names, rules and looks; `kinds` is what the
 * application makes out of templates, null where it makes nothing; `columns` are those told by hand. */
export async function dryRun(
  list: AsyncIterable<ListEvent>,
  size: string,
  library: Library,
  kinds: CoverKinds | null,
  columns: ColumnMap,
): Promise<DryRun> {
  const rows: DryRow[] = [];
  const unknown: string[] = [];
  for await (const event of readRows(list, columns)) {
    if (event.kind === 'refused') {
      for (const problem of event.problems)
        if (problem.code === 'columns/not-recognised') unknown.push(...problem.names);
      return { rows, problems: event.problems, unknown };
    }
    if (event.kind === 'note' && event.note.code === 'columns/unused') unknown.push(...event.note.names);
    const row = rowOf(event, size, library, kinds);
    if (row) rows.push(row);
    if (rows.length >= MOST_ROWS) break;
  }
  return { rows, problems: [], unknown };
}

/** Whether a row of a list names a template. */
export async function namesTemplates(list: AsyncIterable<ListEvent>, columns: ColumnMap): Promise<boolean> {
  let rows = 0;
  for await (const event of readRows(list, columns)) {
    if (event.kind === 'row' && event.row.template !== null) return true;
    if (event.kind === 'refused' || ++rows >= MOST_ROWS) return false;
  }
  return false;
}

/** The frame is asked for when the covers are made. */
const ANY_FRAME = 'barcode';

function rowOf(event: BatchEvent, size: string, library: Library, kinds: CoverKinds | null): DryRow | null {
  if (event.kind === 'bad-row')
    return { line: event.line, request: refuse(event.problem), wantsTemplate: false, notes: [] };
  if (event.kind !== 'row') return null;
  const planned = planRow(event, {
    ...(kinds && { kinds }),
    format: null,
    template: null,
    templateAt: (name) => name,
    place: kinds ? ANY_FRAME : null,
    spec: { ...DEFAULT_TYPED_SPEC, size },
    library,
    rule: null,
  });
  const { line } = event.row;
  if (!planned.ok) return { line, request: planned, wantsTemplate: false, notes: event.notes };
  const { request, cover, notes } = planned.value;
  return { line, request: ok(request), wantsTemplate: kinds === null && cover.template !== null, notes };
}

/** The requests of the rows that can be made here. */
export const requestsOf = ({ rows }: DryRun): readonly SymbolRequest[] =>
  rows.flatMap(({ request, wantsTemplate }) => (request.ok && !wantsTemplate ? [request.value] : []));
