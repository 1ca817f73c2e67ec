import { useState } from 'react';
import { parseIssn } from '../../core/number/typed-issn';
import type { Corner } from '../../core/placement';
import { ok, problemsOf, refuse } from '../../core/result';
import type { Library } from '../../core/titles/title';
import { placePrintedIssn, printedNumbers } from '../../jobs/printed-issn';
import type { Language } from '../../words/language';
import { Button } from '../controls/Button';
import { Disclosure } from '../controls/Disclosure';
import { Note } from '../controls/Note';
import { Picker } from '../controls/Picker';
import { Problems } from '../controls/Problems';
import { Row } from '../controls/Row';
import { TextField } from '../controls/TextField';
import type { PanelHost } from '../panel-host';
import { useSpeech } from '../speech';
import { useWork } from '../useWork';
import { CORNERS, readWhere, STARTING_WHERE } from '../where';

/** Small enough for a cover, large enough to be read: what many centres print themselves. */
const POINTS = 8;

type PrintedIssnProps = {
  readonly texts: NonNullable<PanelHost['texts']>;
  /** As typed. */
  readonly issn: string;
  readonly library: Library;
  readonly language: Language;
};

/** The ISSN by itself, as live text in a corner of the cover; the online edition's beneath where there is one. */
export function PrintedIssn({ texts, issn, library, language }: PrintedIssnProps) {
  const { panel, problem } = useSpeech();
  const [online, setOnline] = useState('');
  const [page, setPage] = useState('1');
  const [corner, setCorner] = useState<Corner>('top-right');
  const [margin, setMargin] = useState(STARTING_WHERE.margin);
  const [lines, setLines] = useState<readonly string[] | null>(null);
  const work = useWork();

  const print = parseIssn(issn);
  const other = online.trim() === '' ? ok(null) : parseIssn(online);
  const where = readWhere({ ...STARTING_WHERE, kind: 'corner', corner, margin });
  const number = /^\s*[1-9]\d{0,4}\s*$/.test(page) ? Number(page) : null;
  const set = () =>
    work.run(async () => {
      if (!print.ok || !other.ok || number === null || !('target' in where) || where.target.kind !== 'corner')
        return refuse(...problemsOf(print), ...problemsOf(other));
      setLines(null);
      const numbers = printedNumbers(library, print.value.issn, other.value?.issn ?? null);
      if (!numbers.ok) return numbers;
      const at = { page: number, corner, margin: where.target.margin, pointSize: POINTS };
      return placePrintedIssn(texts(), { ...numbers.value, ...at, language });
    }, setLines);
  return (
    <Disclosure label={panel.printedIssn}>
      <Row problems={online.trim() === '' ? [] : problemsOf(other).map(problem)}>
        <TextField
          label={panel.onlineIssn}
          value={online}
          width="wide"
          invalid={!other.ok}
          onType={setOnline}
        />
        <TextField label={panel.pageNumber} value={page} invalid={number === null} onType={setPage} />
      </Row>
      <Row problems={'wrong' in where ? [panel.marginUnreadable(margin)] : []}>
        <Picker
          label={panel.corner}
          value={corner}
          options={CORNERS.map((name) => ({ value: name, label: panel.corners[name] }))}
          onPick={setCorner}
        />
        <TextField label={panel.margin} value={margin} invalid={'wrong' in where} onType={setMargin} />
      </Row>
      <Problems texts={work.trouble} />
      <div className="buttons">
        <Button
          label={panel.setIssn}
          variant="secondary"
          disabled={!print.ok || !other.ok || number === null || 'wrong' in where || work.busy}
          onPress={set}
        />
      </div>
      <div role="status">{lines && <Note>{panel.issnSet(lines.join(', '))}</Note>}</div>
    </Disclosure>
  );
}
