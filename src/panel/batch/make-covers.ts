import type { ColumnMap } from '../../core/batch/columns';
import type { ListEvent } from '../../core/batch/list-event';
import type { ListNote } from '../../core/batch/note';
import { readRows } from '../../core/batch/read-rows';
import type { RecordedRow } from '../../core/batch/record';
import { memoryShelf } from '../../core/batch/repeated-keys';
import type { Finding, Verdict } from '../../core/check/finding';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { DEFAULT_TYPED_SPEC } from '../../core/symbol/spec';
import type { Library } from '../../core/titles/title';
import { type JudgedRow, judgeRows } from '../../jobs/batch/judge';
import { makeCovers } from '../../jobs/batch/make';
import { collectRows } from '../../jobs/batch/repeats';
import type { toldRowIn } from '../../words/told-row';
import type { CoverFolder } from '../panel-host';

/** What became of a row: `verdict` is null where nothing was made because another row is not in order. */
export type CoverRow = {
  readonly line: number;
  readonly code: string | null;
  readonly output: string | null;
  readonly sha256: string | null;
  readonly verdict: Verdict | null;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly notes: readonly ListNote[];
};

type CoverDefaults = {
  /** The frame that takes the symbol where a row names none; where it is empty, the symbol that stands there. */
  readonly place: string;
  readonly size: string;
  readonly library: Library;
  readonly columns: ColumnMap;
  /** Whether rows that are not in order are left out; otherwise one of them keeps all from being made. */
  readonly skipBad: boolean;
};

/**
 * Makes the covers of a list in a folder, one after the other; `say` hears how many of how many are done and answers
 * whether to go on.
 */
export async function makeCoverRows(
  list: AsyncIterable<ListEvent>,
  folder: CoverFolder,
  { place, size, library, columns, skipBad }: CoverDefaults,
  say: (done: number, rows: number) => boolean,
): Promise<Result<readonly CoverRow[], Problem>> {
  const judged: JudgedRow[] = [];
  const collector = collectRows(memoryShelf);
  const defaults = {
    ...{ kinds: folder.kinds, format: null, template: null, templateAt: folder.templateAt },
    ...{ place: place.trim() || null, spec: { ...DEFAULT_TYPED_SPEC, size }, library, rule: null },
  };
  for await (const event of judgeRows(readRows(list, columns), defaults, folder.host)) {
    if (event.kind === 'refused') return refuse(...event.problems);
    if (event.kind !== 'row') continue;
    collector.add(event);
    judged.push(event);
  }
  const marked = judged.map(collector.repeats().reading());
  const ready = marked.filter(({ cover }) => cover !== null);
  const isHalted = !skipBad && ready.length < marked.length;
  const rows: CoverRow[] = [];
  let [done, goOn] = [0, true];
  for (const { line, cover, problems, notes } of marked) {
    const row = {
      line,
      code: cover?.code ?? null,
      output: cover?.output ?? null,
      sha256: null,
      findings: [],
      notes,
    };
    goOn = goOn && say(done, ready.length);
    if (!cover) rows.push({ ...row, verdict: 'fail', problems });
    else if (isHalted || !goOn) rows.push({ ...row, verdict: null, problems: [] });
    else {
      const [made] = await makeCovers(folder.host, [{ cover, recorded: null, mayStand: false }]);
      rows.push({ ...row, verdict: 'fail', problems: [], ...made, sha256: made?.saved?.sha256 ?? null });
      done += 1;
    }
  }
  return ok(rows);
}

/** A row as the record keeps it; one that was left out because of others is skipped. */
export const recordedRow = (
  { line, code, output, sha256, verdict, findings, problems, notes }: CoverRow,
  told: ReturnType<typeof toldRowIn>,
): RecordedRow => ({
  row: line,
  code,
  output: sha256 === null ? null : output,
  sha256,
  verdict: verdict ?? 'skipped',
  findings: told(problems, findings, notes),
});
