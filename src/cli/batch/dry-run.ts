import { csvRow } from '../../core/batch/csv';
import type { JudgedRow } from '../../jobs/batch/judge';
import { dryRunText, rowText, toldOfRow } from '../../words/batch-run';
import { EXIT } from '../outcome';
import type { Streams } from '../streams';
import { type JudgedList, withStanding } from './judged-list';
import type { BatchOptions } from './options';

/** Says what becomes of rows, one at a time; `end` gives what comes after the last. */
type DryRunAnswer = {
  readonly begin: string;
  readonly row: (row: JudgedRow) => string;
  readonly end: (rows: number, bad: number) => string;
};

const HEADINGS = ['row', 'code', 'output', 'verdict', 'column', 'finding', 'message'];

const verdictOf = ({ problems }: JudgedRow): string => (problems.length > 0 ? 'bad' : 'good');
const toldOf = ({ problems, notes }: JudgedRow) => toldOfRow(problems, [], notes);

/** What a dry run answers: trouble in sentences, or every row as CSV or as one JSON array. */
const DRY_RUN_ANSWERS: Readonly<Record<BatchOptions['answer'], () => DryRunAnswer>> = {
  text: () => ({
    begin: '',
    row: (row) =>
      toldOf(row)
        .map(
          ({ severity, code, column, message }) =>
            `${severity} ${rowText(row.line, column)}: ${code}: ${message}\n`,
        )
        .join(''),
    end: (rows, bad) => `${dryRunText(rows, bad)}\n`,
  }),
  csv: () => ({
    begin: csvRow(HEADINGS),
    row(row) {
      const own = [String(row.line), row.cover?.code ?? '', row.cover?.output ?? '', verdictOf(row)];
      const told = toldOf(row);
      return told.length === 0
        ? csvRow([...own, '', '', ''])
        : told.map(({ column, code, message }) => csvRow([...own, column ?? '', code, message])).join('');
    },
    end: () => '',
  }),
  json() {
    let isFirst = true;
    return {
      begin: '[',
      row(row) {
        const between = isFirst ? '\n' : ',\n';
        isFirst = false;
        return (
          between +
          JSON.stringify({
            row: row.line,
            code: row.cover?.code ?? null,
            output: row.cover?.output ?? null,
            verdict: verdictOf(row),
            findings: toldOf(row),
          })
        );
      },
      end: () => '\n]\n',
    };
  },
};

/** Says what becomes of every row of a list, or of a part of it. Returns the exit code. */
export function answerDryRun(
  list: JudgedList,
  { answer, shard, out, force }: BatchOptions,
  streams: Streams,
): number {
  const { begin, row: rowAnswer, end } = DRY_RUN_ANSWERS[answer]();
  let [rows, bad] = [0, 0];
  streams.out(begin);
  for (const judged of list.reading(shard)) {
    const row = out === null || force ? judged : withStanding(judged, out);
    rows += 1;
    if (row.problems.length > 0) bad += 1;
    const text = rowAnswer(row);
    if (text !== '') streams.out(text);
  }
  streams.out(end(rows, bad));
  if (answer !== 'text') streams.err(`${dryRunText(rows, bad)}\n`);
  return bad > 0 ? EXIT.errors : EXIT.done;
}
