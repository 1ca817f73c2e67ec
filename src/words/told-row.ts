import { columnOf } from '../core/batch/column-of';
import type { ListNote } from '../core/batch/note';
import type { RecordedFinding } from '../core/batch/record';
import type { Finding } from '../core/check/finding';
import type { Problem } from '../core/problem';
import type { Speech } from './speech';

/** Says everything that is to be said of one row of a list, in one language. */
export const toldRowIn =
  ({ problem, finding, listNote }: Pick<Speech, 'problem' | 'finding' | 'listNote'>) =>
  (
    problems: readonly Problem[],
    findings: readonly Finding[],
    notes: readonly ListNote[],
  ): readonly RecordedFinding[] => [
    ...problems.map(
      (p): RecordedFinding => ({
        code: p.code,
        severity: 'error',
        column: columnOf(p),
        message: problem(p),
      }),
    ),
    ...findings.map(
      (f): RecordedFinding => ({
        code: f.code,
        severity: f.severity,
        column: null,
        message: finding(f),
      }),
    ),
    ...notes.map(
      (n): RecordedFinding => ({
        code: n.code,
        severity: 'note',
        column: 'field' in n ? n.field : null,
        message: listNote(n),
      }),
    ),
  ];
