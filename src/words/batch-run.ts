import { columnOf } from '../core/batch/column-of';
import type { ListNote } from '../core/batch/note';
import type { Finding } from '../core/check/finding';
import type { Problem } from '../core/problem';
import { listNoteText } from './batch';
import { findingText, problemText } from './en';
import { counted } from './quote';

/** A problem, note or finding of a row in plain English; `column` is where in the list it is mended. */
export type ToldFinding = {
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly column: string | null;
  readonly message: string;
};

/** Everything that is to be said of one row. */
export const toldOfRow = (
  problems: readonly Problem[],
  findings: readonly Finding[],
  notes: readonly ListNote[],
): readonly ToldFinding[] => [
  ...problems.map(
    (problem): ToldFinding => ({
      code: problem.code,
      severity: 'error',
      column: columnOf(problem),
      message: problemText(problem),
    }),
  ),
  ...findings.map(
    (finding): ToldFinding => ({
      code: finding.code,
      severity: finding.severity,
      column: null,
      message: findingText(finding),
    }),
  ),
  ...notes.map(
    (note): ToldFinding => ({
      code: note.code,
      severity: 'note',
      column: 'field' in note ? note.field : null,
      message: listNoteText(note),
    }),
  ),
];

/** "row 12, issue: " */
export const rowText = (row: number, column: string | null): string =>
  `row ${row}${column === null ? '' : `, ${column}`}`;

/** How far a run is, "1,200 of 5,000, 240 a second, 0:16 left". */
export function progressText(done: number, of: number, milliseconds: number): string {
  const perSecond = (done * 1000) / Math.max(1, milliseconds);
  const left = perSecond > 0 ? Math.ceil((of - done) / perSecond) : 0;
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  const number = (n: number) => Math.round(n).toLocaleString('en');
  return `${number(done)} of ${number(of)}, ${number(perSecond)} a second, ${clock} left`;
}

/** What a dry run has found. */
export const dryRunText = (rows: number, bad: number): string =>
  bad === 0
    ? `${counted(rows, 'row', 'rows')}, all of which can be made.`
    : `${counted(rows, 'row', 'rows')}, of which ${bad} cannot be made.`;

/** What a run has made. */
export const runText = ({
  rows,
  made,
  failed,
  skipped,
}: {
  readonly rows: number;
  readonly made: number;
  readonly failed: number;
  readonly skipped: number;
}): string =>
  `${made} of ${counted(rows, 'cover', 'covers')} made and read back${failed > 0 ? `, ${failed} failed` : ''}${
    skipped > 0 ? `, ${counted(skipped, 'row', 'rows')} left out` : ''
  }.`;
