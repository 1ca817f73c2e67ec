import { type DragEvent, useRef, useState } from 'react';
import { type Finding, type Verdict, verdictOf } from '../../core/check/finding';
import { DEFAULT_PROFILE } from '../../core/check/profile';
import type { Problem } from '../../core/problem';
import { ok, type Result } from '../../core/result';
import { type CheckedPage, checkPages } from '../../jobs/check';
import { readExpectedCovers } from '../../jobs/expected';
import { Button } from '../controls/Button';
import { Note } from '../controls/Note';
import { Problems } from '../controls/Problems';
import { SCROLLED_BY_KEYS } from '../controls/scrolled';
import type { Checking, CheckSource, Lists } from '../panel-host';
import { useSpeech } from '../speech';
import { useWork } from '../useWork';
import { CheckedPageView } from './CheckedPageView';
import { Demands, NOTHING_ASKED } from './Demands';

type Checked = {
  readonly name: string | null;
  readonly pages: readonly CheckedPage[];
  /** Lines of the list of expected covers that say none. */
  readonly unusable: readonly number[];
};

type CheckViewProps = { readonly checking: Checking; readonly lists: Lists | undefined };

/** Reads what stands on finished pages, and says what would go wrong in print. */
export function CheckView({ checking, lists }: CheckViewProps) {
  const { panel } = useSpeech();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [progress, setProgress] = useState<{ readonly done: number; readonly pages: number } | null>(null);
  const [asked, setAsked] = useState(NOTHING_ASKED);
  const canceled = useRef(false);
  const work = useWork();

  const check = (open: () => Promise<Result<CheckSource | null, Problem>>) =>
    work.run(async () => {
      setChecked(null);
      canceled.current = false;
      const expected =
        lists && asked.list.trim() !== '' ? await readExpectedCovers(lists.pasted(asked.list)) : ok(null);
      if (!expected.ok) return expected;
      const demands = {
        expected: expected.value?.covers ?? null,
        profile: DEFAULT_PROFILE,
        requireAddOn: asked.requireAddOn,
      };
      const source = await open();
      if (!source.ok || source.value === null) return source.ok ? ok(null) : source;
      const { name, pages } = source.value;
      setProgress({ done: 1, pages: pages.length });
      try {
        const judged = await checkPages(stoppable(pages, canceled), demands, true, (done) =>
          setProgress({ done: Math.min(done + 1, pages.length), pages: pages.length }),
        );
        const unusable = expected.value?.unusable.map(({ line }) => line) ?? [];
        return ok(canceled.current ? null : { name, pages: judged, unusable });
      } finally {
        setProgress(null);
      }
    }, setChecked);
  const { dropped } = checking;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const { files } = event.dataTransfer;
    if (dropped && files.length > 0) check(() => dropped(files));
  };
  const ways = (['document', 'selection', 'file'] as const).flatMap((way) => {
    const open = checking.open[way];
    return open ? [{ way, open }] : [];
  });
  const labels = { document: panel.checkDocument, selection: panel.checkSelection, file: panel.checkFile };
  return (
    <section
      className="part check"
      aria-label={panel.tabs.check}
      {...(dropped && { onDragOver: (event) => event.preventDefault(), onDrop: drop })}
    >
      <div className="lead">
        <div className="buttons">
          {ways.map(({ way, open }, i) => (
            <Button
              key={way}
              label={labels[way]}
              variant={i === 0 ? 'accent' : 'secondary'}
              disabled={work.busy}
              onPress={() => check(open)}
            />
          ))}
          {progress && (
            <Button
              label={panel.cancel}
              variant="secondary"
              disabled={false}
              onPress={() => {
                canceled.current = true;
              }}
            />
          )}
        </div>
        {lists && <Demands asked={asked} onAsk={setAsked} />}
        {dropped && !checked && <Note>{panel.dropFile}</Note>}
        {!checked && <Note>{panel.designData}</Note>}
        <div role="status">
          {progress && <Note>{panel.checking(progress.done, progress.pages)}</Note>}
          {checked && <Summary checked={checked} />}
        </div>
        <Problems
          texts={[
            ...work.trouble,
            ...(checked && checked.unusable.length > 0
              ? [panel.unusableRows(checked.unusable.join(', '))]
              : []),
          ]}
        />
      </div>
      {checked && (
        <section className="body" aria-label={panel.verdicts[verdictIn(checked)]} {...SCROLLED_BY_KEYS}>
          {checked.pages.map((page) => (
            <CheckedPageView
              key={page.page}
              page={page}
              isNumbered={checked.pages.length > 1}
              show={checking.show}
            />
          ))}
          <Note>{panel.designData}</Note>
        </section>
      )}
    </section>
  );
}

/** The same pages, each read only while nobody has cancelled. */
const stoppable = (
  pages: CheckSource['pages'],
  canceled: { readonly current: boolean },
): CheckSource['pages'] =>
  pages.map((read) => async () => {
    // Between two pages the panel hears keys and clicks.
    await new Promise((done) => setTimeout(done, 0));
    return canceled.current ? { ok: false, problems: [] } : read();
  });

const MARK: Readonly<Record<Verdict, string>> = { pass: '✓', warn: '!', fail: '✗' };

const verdictIn = ({ pages }: Checked): Verdict => {
  const findings: readonly Finding[] = pages.flatMap((page) => page.findings);
  return verdictOf(findings);
};

function Summary({ checked }: { readonly checked: Checked }) {
  const { panel } = useSpeech();
  const verdict = verdictIn(checked);
  return (
    <div className="verdict">
      <b>
        {MARK[verdict]} {panel.verdicts[verdict]}
      </b>
      {checked.name !== null && <Note>{panel.checkedFile(checked.name)}</Note>}
    </div>
  );
}
