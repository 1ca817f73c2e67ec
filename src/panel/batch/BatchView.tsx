import { useRef, useState } from 'react';
import type { ListEvent } from '../../core/batch/list-event';
import { ok } from '../../core/result';
import type { Library } from '../../core/titles/title';
import { Button } from '../controls/Button';
import { Note } from '../controls/Note';
import { Picker } from '../controls/Picker';
import { Problems } from '../controls/Problems';
import { TextArea } from '../controls/TextArea';
import type { Lists, SaveFormat, Saving } from '../panel-host';
import type { Settings } from '../settings';
import { useSpeech } from '../speech';
import { useWork } from '../useWork';
import { Covers } from './Covers';
import { type DryRun, dryRun, requestsOf } from './dry-run';
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
  const [run, setRun] = useState<DryRun | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const latest = useRef(0);
  const canceled = useRef(false);
  const work = useWork();

  const look = async (list: AsyncIterable<ListEvent>) => {
    const turn = ++latest.current;
    setSaved(null);
    const looked = await dryRun(list, settings.size, library, lists.covers?.kinds ?? null);
    // A list that was typed on meanwhile is looked through anew.
    if (turn === latest.current) setRun(looked);
    return ok(null);
  };
  const type = (typed: string) => {
    setText(typed);
    if (typed.trim() === '') {
      latest.current += 1;
      setRun(null);
    } else void look(lists.pasted(typed));
  };
  const { open } = lists;
  const choose = () => {
    if (open)
      work.run(
        async () => {
          const list = await open();
          return list ? look(list) : ok(null);
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
    <section className="batch" aria-label={panel.tabs.batch}>
      <TextArea label={panel.list} value={text} placeholder={LIST_EXAMPLE} onType={type} />
      <div className="buttons">
        {open && <Button label={panel.openList} variant="secondary" disabled={work.busy} onPress={choose} />}
      </div>
      <Problems texts={[...(run?.problems.map(problem) ?? []), ...work.trouble]} />
      <div role="status">
        {run && run.rows.length > 0 && <Note>{panel.rowsReady(requests.length, run.rows.length)}</Note>}
        {done !== null && <Note>{panel.making(done, requests.length)}</Note>}
        {saved !== null && <Note>{panel.saved(saved)}</Note>}
      </div>
      {run && <RowList run={run} />}
      {saving ? (
        <div className="row">
          <Picker<SaveFormat>
            label={panel.format}
            value={settings.format}
            options={saving.formats.map((format) => ({ value: format, label: format.toUpperCase() }))}
            onPick={(format) => onSettings({ format })}
          />
          <div className="field narrow foot">
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
      ) : lists.covers ? (
        <Covers
          covers={lists.covers}
          pasted={lists.pasted}
          text={text}
          size={settings.size}
          library={library}
        />
      ) : (
        <Note>{panel.listsElsewhere}</Note>
      )}
    </section>
  );
}
