import { useRef, useState } from 'react';
import type { ColumnMap } from '../../core/batch/columns';
import { ok } from '../../core/result';
import type { Library } from '../../core/titles/title';
import { toldRowIn } from '../../words/told-row';
import { Button } from '../controls/Button';
import { Note } from '../controls/Note';
import { Picker } from '../controls/Picker';
import { Problems } from '../controls/Problems';
import { Row } from '../controls/Row';
import { TextField } from '../controls/TextField';
import type { CoverList, CoverMaking } from '../panel-host';
import { useSpeech } from '../speech';
import { useWork } from '../useWork';
import { type CoverRow, makeCoverRows, recordedRow } from './make-covers';

type CoversProps = {
  readonly covers: CoverMaking;
  /** Null where there is none yet. */
  readonly list: CoverList | null;
  readonly columns: ColumnMap;
  readonly size: string;
  readonly library: Library;
};

type Progress = { readonly done: number; readonly rows: number };
type Ended = { readonly rows: readonly CoverRow[]; readonly record: string };

const madeOf = (rows: readonly CoverRow[]) => rows.filter(({ sha256 }) => sha256 !== null);

/** Covers out of the templates of a folder, each opened as a copy, filled, saved beside them and closed. */
export function Covers({ covers, list, columns, size, library }: CoversProps) {
  const speech = useSpeech();
  const { panel, problem, language } = speech;
  const [place, setPlace] = useState('barcode');
  const [bad, setBad] = useState<'stop' | 'skip'>('stop');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [ended, setEnded] = useState<Ended | null>(null);
  const canceled = useRef(false);
  const work = useWork();

  const make = () => {
    if (list)
      work.run(async () => {
        setEnded(null);
        canceled.current = false;
        const folder = await covers.choose();
        if (!folder) return ok(null);
        setProgress({ done: 0, rows: 0 });
        try {
          const made = await makeCoverRows(
            list(),
            folder,
            { place, size, library, columns, skipBad: bad === 'skip' },
            (done, rows) => {
              setProgress({ done, rows });
              return !canceled.current;
            },
          );
          if (!made.ok) return made;
          const told = toldRowIn(speech);
          const record = await folder.writeRecord({
            rows: made.value.map((row) => recordedRow(row, told)),
            words: {
              language,
              title: panel.tabs.batch,
              about: panel.coversMade(madeOf(made.value).length, made.value.length, 'results.csv'),
              verdicts: { ...panel.verdicts, skipped: panel.notMade },
              severities: panel.severities,
            },
          });
          return ok({ rows: made.value, record });
        } finally {
          setProgress(null);
        }
      }, setEnded);
  };
  const failed = ended?.rows.filter(({ verdict }) => verdict === 'fail') ?? [];
  const made = madeOf(ended?.rows ?? []);
  return (
    <div>
      <Row problems={[]}>
        <TextField label={panel.frameName} value={place} width="wide" invalid={false} onType={setPlace} />
        <Picker
          label={panel.badRows}
          value={bad}
          options={(['stop', 'skip'] as const).map((value) => ({ value, label: panel.badRowChoices[value] }))}
          onPick={setBad}
        />
      </Row>
      <div className="buttons">
        <Button
          label={progress ? panel.cancel : panel.makeCovers}
          variant="accent"
          disabled={!progress && (list === null || work.busy)}
          onPress={() => {
            if (progress) canceled.current = true;
            else make();
          }}
        />
      </div>
      <div role="status">
        {progress && <Note>{panel.making(progress.done, progress.rows)}</Note>}
        {ended && <Note>{panel.coversMade(made.length, ended.rows.length, ended.record)}</Note>}
      </div>
      <Problems
        texts={[
          ...work.trouble,
          ...failed.map(({ line, problems }) => `${panel.row(line)}: ${problems.map(problem).join(' ')}`),
        ]}
      />
    </div>
  );
}
