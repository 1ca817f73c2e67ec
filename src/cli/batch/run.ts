import { renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RecordedRow } from '../../core/batch/record';
import { type Shard, shardSuffix } from '../../core/batch/shard';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { diskProblem } from '../../hosts/file/batch-folder';
import { openLines } from '../../hosts/file/batch-lines';
import { type EarlierRecord, earlierRecord, isFailed, recordedRows } from '../../hosts/file/batch-record';
import { inOrder } from '../../jobs/batch/in-order';
import type { JudgedRow } from '../../jobs/batch/judge';
import type { CoverWork, MadeCover } from '../../jobs/batch/make';
import { toldOfRow } from '../../words/batch-run';
import type { Hands } from './hands';

/** A run through the rows of a list, or of a part of it. */
export type Run = {
  readonly folder: string;
  readonly shard: Shard;
  readonly plan: string;
  /** How many rows it has. */
  readonly rows: number;
  readonly reading: () => Iterable<JudgedRow>;
  /** How many symbols a file of sheets holds; null for a file each. */
  readonly onSheets: number | null;
  readonly resume: boolean;
  readonly force: boolean;
  readonly hands: Hands;
  readonly isStopped: () => boolean;
  readonly say: (done: number) => void;
};

/** How a run ended. `trouble` is what kept it from going on, in a row or in the record itself. */
export type RunEnd = {
  readonly record: string;
  readonly done: number;
  readonly made: number;
  readonly failed: number;
  readonly skipped: number;
  readonly trouble: { readonly line: number | null; readonly problems: readonly Problem[] } | null;
};

export const recordPath = (folder: string, shard: Shard): string =>
  join(folder, `results${shardSuffix(shard)}.jsonl`);

/** Rows that a hand draws at a time; their files are waited for together. */
const AT_A_TIME = 64;

/**
 * Makes the covers of all rows and records each in the order of the list, once its file is on the disk. Goes on where an
 * earlier run was broken off and tries again what failed then; ends early when it is stopped or nothing more can be
 * written.
 */
export async function runBatch(run: Run): Promise<Result<RunEnd, Problem>> {
  const path = recordPath(run.folder, run.shard);
  const earlier = run.force ? null : earlierRecord(path);
  if (earlier && !run.resume) return refuse({ code: 'batch/unfinished', path });
  if (earlier && !isSameRun(earlier, run)) return refuse({ code: 'batch/other-run', path });
  // Lines of rows that failed are not the last ones: the record is written anew, and replaces the old one when it says more.
  const anew = earlier && earlier.failed > 0 ? join(run.folder, `.${basename(path)}.part`) : null;
  const record = anew
    ? openLines(anew, 'replace')
    : openLines(path, earlier ? earlier.bytes : run.force ? 'replace' : 'new');
  const { index, of } = run.shard;
  if (!earlier?.head || anew)
    record.write(JSON.stringify({ schema: 1, plan: run.plan, shard: `${index}/${of}`, rows: run.rows }));

  const counts = { done: 0, made: 0, failed: 0, skipped: 0 };
  let trouble: RunEnd['trouble'] = null;
  try {
    await inOrder(
      handfuls(run, earlier ? recordedRows(path) : [].values()),
      2 * run.hands.count,
      (rows) => run.hands.make(rows.flatMap(({ work }) => work ?? [])),
      async (made, rows) => {
        const outcomes = made.values();
        for (const { row, before, work } of rows) {
          const outcome: MadeCover | null = work ? (outcomes.next().value ?? null) : null;
          if (outcome && !outcome.saved && (before || cannotWrite(outcome))) {
            trouble = { line: row.line, problems: outcome.problems };
            return false;
          }
          const line = before ?? recordOf(row, outcome);
          count(counts, line);
          if (!before || anew) record.write(JSON.stringify(line));
        }
        record.flush();
        run.say(counts.done);
        return !run.isStopped();
      },
    );
    record.flush('durable');
    if (anew && earlier && counts.done >= earlier.rows) renameSync(anew, path);
  } catch (error) {
    trouble = { line: null, problems: [diskProblem(error, path)] };
  } finally {
    record.close();
    if (anew) rmSync(anew, { force: true });
  }
  return ok({ record: path, ...counts, trouble });
}

const isSameRun = ({ head }: EarlierRecord, { plan, shard, rows }: Run): boolean =>
  head === null || (head.plan === plan && head.shard === `${shard.index}/${shard.of}` && head.rows === rows);

/** A row beside what an earlier run recorded of it, and what is to be done; null where nothing is. */
type RowWork = {
  readonly row: JudgedRow;
  readonly before: RecordedRow | null;
  readonly work: CoverWork | null;
};

/** The rows in handfuls; the rows of a file of sheets stay together. */
function* handfuls(
  { reading, resume, onSheets }: Run,
  earlier: Iterator<RecordedRow>,
): Generator<readonly RowWork[]> {
  let rows: RowWork[] = [];
  let works = 0;
  for (const row of reading()) {
    const next = earlier.next();
    const before = next.done || isFailed(next.value) ? null : next.value;
    const work = workOf(row, before, resume);
    rows.push({ row, before, work });
    if (work) works += 1;
    const isFull = onSheets !== null && works > 0 ? works === onSheets : rows.length >= AT_A_TIME;
    if (!isFull) continue;
    yield rows;
    rows = [];
    works = 0;
  }
  if (rows.length > 0) yield rows;
}

/** A row that was left out stays so; one that was made is made again only where its file is gone. */
function workOf({ cover }: JudgedRow, before: RecordedRow | null, mayStand: boolean): CoverWork | null {
  if (cover === null || before?.sha256 === null) return null;
  return { cover, recorded: before?.sha256 ? { sha256: before.sha256 } : null, mayStand };
}

const cannotWrite = ({ problems }: MadeCover): boolean => problems.some(({ code }) => code === 'file/write');

/** The record of one row; `made` is null where the row was not to be made. */
function recordOf({ line, cover, problems, notes }: JudgedRow, made: MadeCover | null): RecordedRow {
  if (!made || !cover)
    return {
      ...{ row: line, code: null, output: null, sha256: null, verdict: 'skipped' },
      findings: toldOfRow(problems, [], notes),
    };
  return {
    row: line,
    code: cover.code,
    output: made.saved ? cover.output : null,
    sha256: made.saved?.sha256 ?? null,
    verdict: made.verdict,
    findings: toldOfRow(made.problems, made.findings, notes),
  };
}

function count(
  counts: { done: number; made: number; failed: number; skipped: number },
  { verdict, sha256 }: RecordedRow,
) {
  counts.done += 1;
  if (verdict === 'skipped') counts.skipped += 1;
  else if (sha256 === null) counts.failed += 1;
  else counts.made += 1;
}
