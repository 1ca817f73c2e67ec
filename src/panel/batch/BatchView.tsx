import { useRef, useState } from 'react';
import type { ColumnMap } from '../../core/batch/columns';
import { ok } from '../../core/result';
import type { Library } from '../../core/titles/title';
import { Button } from '../controls/Button';
import { Note } from '../controls/Note';
import { Picker } from '../controls/Picker';
import { Problems } from '../controls/Problems';
import { SCROLLED_BY_KEYS } from '../controls/scrolled';
import { TextArea } from '../controls/TextArea';
import type { CoverList, Lists, SaveFormat, Saving } from '../panel-host';
import type { Settings } from '../settings';
import { useSpeech } from '../speech';
import { useWork } from '../useWork';
import { Columns } from './Columns';
import { Covers } from './Covers';
import { type DryRun, dryRun, namesTemplates, requestsOf } from './dry-run';
import { RowList } from './RowList';

type BatchViewProps = {
  readonly lists: Lists;
  readonly saving: Saving | undefined;
  readonly library: Library;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
};

/** Headings are understood in many languages; these are the shortest. */
const LIST_EXAMPLE = 'issn;variant;issue\n1144-875X;00;06';

/** A list of covers, looked through row by row before any file is made. */
export function BatchView({ lists, saving, library, settings, onSettings }: BatchViewProps) {
  const { panel, problem } = useSpeech();
  const [text, setText] = useState('');
  const [list, setList] = useState<CoverList | null>(null);
  const [columns, setColumns] = useState<ColumnMap>({});
  const { covers } = lists;
  const [run, setRun] = useState<DryRun | null>(null);
  // Where files are saved too, a list that names templates is one of covers.
  const [makesCovers, setMakesCovers] = useState(!saving);
  const [done, setDone] = useState<number | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const latest = useRef(0);
  const canceled = useRef(false);
  const work = useWork();

  const look = async (chosen: CoverList, map: ColumnMap = {}) => {
    const turn = ++latest.current;
    setSaved(null);
    setList(() => chosen);
    setColumns(map);
    const ofCovers = covers !== undefined && (!saving || (await namesTemplates(chosen(), map)));
    const looked = await dryRun(chosen(), settings.size, library, ofCovers ? covers.kinds : null, map);
    // A list that was typed on meanwhile is looked through anew.
    if (turn !== latest.current) return ok(null);
    setRun(looked);
    setMakesCovers(ofCovers);
    return ok(null);
  };
  const type = (typed: string) => {
    setText(typed);
    if (typed.trim() === '') {
      latest.current += 1;
      setList(null);
      setRun(null);
    } else void look(() => lists.pasted(typed));
  };
  const { open } = lists;
  const choose = () => {
    if (open)
      work.run(
        async () => {
          const chosen = await open();
          return chosen ? look(chosen) : ok(null);
        },
        () => {},
      );
  };
  const requests = run ? requestsOf(run) : [];
  const saveAll = () => {
    canceled.current = false;
    if (saving)
      work.run(async () => {
        setDone(0);
        try {
          return await saving.saveAll(requests, settings.format, (count) => {
            setDone(count);
            return !canceled.current;
          });
        } finally {
          setDone(null);
        }
      }, setSaved);
  };
  return (
    <section className="part batch" aria-label={panel.tabs.batch}>
      <div className="desk">
        <div className="lead">
          <TextArea label={panel.list} value={text} placeholder={LIST_EXAMPLE} onType={type} />
          <div className="buttons">
            {open && (
              <Button label={panel.openList} variant="secondary" disabled={work.busy} onPress={choose} />
            )}
          </div>
          {list && run && (
            <Columns unknown={run.unknown} columns={columns} onMap={(map) => void look(list, map)} />
          )}
          <Problems texts={[...(run?.problems.map(problem) ?? []), ...work.trouble]} />
          <div role="status">
            {run && run.rows.length > 0 && <Note>{panel.rowsReady(requests.length, run.rows.length)}</Note>}
            {done !== null && <Note>{panel.making(done, requests.length)}</Note>}
            {saved !== null && <Note>{panel.saved(saved)}</Note>}
          </div>
        </div>
        {run && (
          <section className="body" aria-label={panel.rows} {...SCROLLED_BY_KEYS}>
            <RowList run={run} />
          </section>
        )}
      </div>
      <div className="foot">
        {covers && makesCovers ? (
          <Covers covers={covers} list={list} columns={columns} size={settings.size} library={library} />
        ) : saving ? (
          <div className="row">
            <Picker<SaveFormat>
              label={panel.format}
              value={settings.format}
              options={saving.formats.map((format) => ({ value: format, label: format.toUpperCase() }))}
              onPick={(format) => onSettings({ format })}
            />
            <div className="field fit">
              <Button
                label={done === null ? panel.saveAll : panel.cancel}
                variant="accent"
                disabled={done === null && (requests.length === 0 || work.busy)}
                onPress={() => {
                  if (done === null) saveAll();
                  else canceled.current = true;
                }}
              />
            </div>
          </div>
        ) : (
          <Note>{panel.listsElsewhere}</Note>
        )}
      </div>
    </section>
  );
}
