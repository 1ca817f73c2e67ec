import { listNoteText } from './batch';
import { findingText, problemText } from './en';
import { counted } from './quote';
import { toldRowIn } from './told-row';

/** Everything that is to be said of one row, in plain English. */
export const toldOfRow = toldRowIn({ problem: problemText, finding: findingText, listNote: listNoteText });

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
