import { createReadStream } from 'node:fs';
import { type BatchEvent, readRows } from '../../core/batch/read-rows';
import { countingRule, parseSeriesCount, seriesRows } from '../../core/batch/series';
import type { Problem } from '../../core/problem';
import { ok, problemsOf, type Result, refuse } from '../../core/result';
import { readList } from '../../formats/list/read-list';
import { isSystemError } from '../../hosts/file/batch-folder';
import type { BatchOptions, TypedSeries } from './options';

/** The rows that a command line names: those of a file, of standard input or of a series. */
export async function* sourceRows({
  list,
  columns,
}: Pick<BatchOptions, 'list' | 'columns'>): AsyncGenerator<BatchEvent> {
  if (typeof list !== 'string') yield* seriesEvents(list);
  else if (list === '-') yield* listEvents(process.stdin, columns, 'standard input');
  else yield* listEvents(createReadStream(list), columns, list);
}

async function* listEvents(
  bytes: AsyncIterable<Uint8Array>,
  columns: BatchOptions['columns'],
  path: string,
): AsyncGenerator<BatchEvent> {
  try {
    yield* readRows(readList(bytes, { name: path }), columns);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const { code, message } = error;
    yield {
      kind: 'refused',
      problems: [
        code === 'ENOENT' ? { code: 'file/not-found', path } : { code: 'file/read', path, detail: message },
      ],
    };
  }
}

function* seriesEvents(typed: TypedSeries): Generator<BatchEvent> {
  const series = parseSeries(typed);
  if (!series.ok) yield { kind: 'refused', problems: series.problems };
  else
    for (const row of seriesRows(series.value))
      yield { kind: 'row', row, onlineIssn: null, notes: [], problems: [] };
}

function parseSeries({
  issn,
  first,
  count,
  step,
}: TypedSeries): Result<Parameters<typeof seriesRows>[0], Problem> {
  const issues = parseSeriesCount(count);
  const rule = countingRule(first, step, issues.ok ? issues.value : 1);
  return issues.ok && rule.ok
    ? ok({ title: null, issn, count: issues.value, rule: rule.value })
    : refuse<Problem>(...problemsOf(issues), ...problemsOf(rule));
}
