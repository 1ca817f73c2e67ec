import { createReadStream } from 'node:fs';
import { type BatchEvent, readRows } from '../../core/batch/read-rows';
import {
  countingRule,
  datedRule,
  parseSeriesCount,
  type SeriesRule,
  seriesRows,
} from '../../core/batch/series';
import { parseCoverDate } from '../../core/calendar/cover-date';
import { findRule } from '../../core/calendar/find-rule';
import type { Rule } from '../../core/calendar/rule';
import { RULES } from '../../core/calendar/rules';
import type { Problem } from '../../core/problem';
import { ok, problemsOf, type Result, refuse } from '../../core/result';
import { findTitle } from '../../core/titles/find';
import { readList } from '../../formats/list/read-list';
import { isSystemError } from '../../hosts/file/batch-folder';
import type { BatchDefaults } from '../../jobs/batch/plan';
import type { BatchOptions, TypedSeries } from './options';

/** The rows that a command line names: those of a file, of standard input or of a series. */
export async function* sourceRows(
  { list, columns }: Pick<BatchOptions, 'list' | 'columns'>,
  defaults: BatchDefaults,
): AsyncGenerator<BatchEvent> {
  if (typeof list !== 'string') yield* seriesEvents(list, defaults);
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

function* seriesEvents(typed: TypedSeries, defaults: BatchDefaults): Generator<BatchEvent> {
  const series = parseSeries(typed, defaults);
  if (!series.ok) yield { kind: 'refused', problems: series.problems };
  else
    for (const row of seriesRows(series.value))
      yield { kind: 'row', row, onlineIssn: null, notes: [], problems: [] };
}

type Parsed = Result<Parameters<typeof seriesRows>[0], Problem>;

function parseSeries({ of, first, count, step }: TypedSeries, { library, rule }: BatchDefaults): Parsed {
  const issues = parseSeriesCount(count);
  const known = library.titles.length > 0 ? findTitle(library, of) : null;
  const title = known?.ok ? known.value : null;
  const own = title?.rule == null ? null : findRule(title.rule);
  const numbering = DATE.test(first)
    ? datedSeries(own?.ok ? own.value : rule, first, issues.ok ? issues.value : 1)
    : countingRule(first, step, issues.ok ? issues.value : 1);
  return issues.ok && numbering.ok
    ? ok({ title: title?.name ?? null, issn: title ? null : of, count: issues.value, rule: numbering.value })
    : refuse<Problem>(...problemsOf(issues), ...problemsOf(numbering));
}

/** A day, a month or a week of ISO 8601; an issue number has no stroke. */
const DATE = /^\s*\d{4}-/;

function datedSeries(rule: Rule | null, first: string, count: number): Result<SeriesRule, Problem> {
  const frequency = rule?.frequency ?? null;
  const day = parseCoverDate(first, frequency);
  if (!day.ok) return day;
  return frequency === null
    ? refuse(
        rule
          ? { code: 'date/not-needed', rule: rule.id }
          : { code: 'rule/unknown', got: 'none', nearest: RULES.slice(0, 3).map(({ id }) => id) },
      )
    : ok(datedRule(frequency, day.value, count));
}
