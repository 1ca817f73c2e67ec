import { symbolText } from '../../words/symbol-text';
import { Note } from '../controls/Note';
import { useSpeech } from '../speech';
import type { DryRow, DryRun } from './dry-run';

/** Rows that are shown; the rest is counted. */
const MOST_SHOWN = 100;

/** The rows of a list with their numbers, or with what is wrong. */
export function RowList({ run: { rows } }: { readonly run: DryRun }) {
  const { panel } = useSpeech();
  return (
    <>
      <ul className="rows" aria-label={panel.rows}>
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <RowItem key={row.line} row={row} />
        ))}
      </ul>
      {rows.length > MOST_SHOWN && <Note>{panel.moreRows(rows.length - MOST_SHOWN)}</Note>}
    </>
  );
}

function RowItem({ row: { line, request, wantsTemplate, notes } }: { readonly row: DryRow }) {
  const { panel, problem, listNote } = useSpeech();
  const isWrong = !request.ok || wantsTemplate;
  return (
    <li className={isWrong ? 'finding error' : 'finding'}>
      <b>
        {isWrong ? '✗' : '✓'} {panel.row(line)}
      </b>{' '}
      {request.ok && symbolText(request.value.number.gtin13, request.value.number.addOn?.digits ?? null)}{' '}
      {request.ok ? wantsTemplate && panel.templateElsewhere : request.problems.map(problem).join(' ')}{' '}
      {notes.map(listNote).join(' ')}
    </li>
  );
}
