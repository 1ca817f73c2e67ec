import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../../package.json';
import { shardSuffix } from '../../core/batch/shard';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { JudgedRow } from '../../jobs/batch/judge';
import { progressText, rowText, runText, toldOfRow } from '../../words/batch-run';
import { problemText } from '../../words/en';
import { EXIT, exitCode } from '../outcome';
import type { Streams } from '../streams';
import { createHands, type StartThread } from './hands';
import { letHeapGrow } from './heap';
import { type JudgedList, sumUp, withStanding } from './judged-list';
import { noteNumbers } from './note-numbers';
import type { BatchOptions } from './options';
import { writeResultsCsv, writeResultsHtml } from './results';
import { type RunEnd, recordPath, runBatch } from './run';
import type { Sheets } from './sheets';

/** Makes the covers of a judged list and writes what became of each row. Gives the exit code. */
export async function makeList(
  list: JudgedList,
  sheets: Sheets | null,
  options: BatchOptions,
  streams: Streams,
  startThread: StartThread | null,
  now: () => Date,
): Promise<Result<number, Problem>> {
  const { shard, resume, force, skipBad } = options;
  const folder = options.out as string;
  const summary = sumUp(list, `${packageJson.version} ${skipBad} ${JSON.stringify(sheets)}`);
  function* reading() {
    for (const row of list.reading(shard)) yield resume || force ? row : withStanding(row, folder);
  }
  const taken = resume || force ? 0 : takenIn(reading());
  if (!skipBad && summary.bad + taken > 0) {
    sayBad(reading(), streams);
    streams.err(
      `Nothing was drawn: ${summary.bad + taken} of ${list.rows} rows cannot be made. Mend them, or leave them out with --skip-bad.\n`,
    );
    return ok(EXIT.errors);
  }
  const made = makeFolder(folder);
  if (!made.ok) return made;
  const csv = join(folder, `results${shardSuffix(shard)}.csv`);
  if (!force && !existsSync(recordPath(folder, shard)) && existsSync(csv))
    return refuse({ code: 'file/exists', path: csv });

  const rows = list.rowsIn(shard);
  const stop = stopSign();
  letHeapGrow();
  const hands = createHands({ folder, force, grid: sheets?.grid ?? null }, options.jobs, rows, startThread);
  const started = performance.now();
  try {
    const ended = await runBatch({
      ...{ folder, shard, resume, force, hands, reading, rows },
      plan: summary.plan,
      onSheets: sheets?.inFile ?? null,
      isStopped: stop.isGiven,
      say: (done) => streams.live?.(progressText(done, rows, performance.now() - started)),
    });
    streams.live?.('');
    if (!ended.ok) return ended;
    const finished = finish(ended.value, { ...options, csv, rows }, streams);
    const noted =
      options.noteNumbers && finished.ok && ended.value.done === rows
        ? await noteNumbers(list.reading(shard), ended.value.record, options.library as string, now())
        : ok(null);
    return noted.ok ? finished : noted;
  } finally {
    stop.remove();
    await hands.close();
  }
}

const takenIn = (rows: Iterable<JudgedRow>): number => {
  let taken = 0;
  for (const { problems } of rows) if (problems[0]?.code === 'file/exists') taken += 1;
  return taken;
};

/** Rows whose trouble is told one by one; the dry run tells all. */
const MOST_TOLD = 50;

function sayBad(rows: Iterable<JudgedRow>, { err }: Streams): void {
  let told = 0;
  for (const { line, problems } of rows) {
    if (problems.length === 0) continue;
    told += 1;
    if (told > MOST_TOLD) {
      err('More rows cannot be made; --dry-run tells all of them.\n');
      return;
    }
    for (const { code, column, message } of toldOfRow(problems, [], []))
      err(`error ${rowText(line, column)}: ${code}: ${message}\n`);
  }
}

function makeFolder(folder: string): Result<null, Problem> {
  try {
    mkdirSync(folder, { recursive: true });
    return ok(null);
  } catch (error) {
    return refuse({ code: 'file/write', path: folder, detail: (error as Error).message });
  }
}

/** Listens for Ctrl-C: the first one ends the run behind the rows at hand, the second one ends the program. */
function stopSign(): { readonly isGiven: () => boolean; readonly remove: () => void } {
  let isGiven = false;
  const give = () => {
    isGiven = true;
  };
  process.once('SIGINT', give);
  process.once('SIGTERM', give);
  return {
    isGiven: () => isGiven,
    remove() {
      process.off('SIGINT', give);
      process.off('SIGTERM', give);
    },
  };
}

type Told = Pick<BatchOptions, 'answer' | 'report'> & { readonly csv: string; readonly rows: number };

function finish(
  end: RunEnd,
  { answer, report, csv, rows }: Told,
  { out, err }: Streams,
): Result<number, Problem> {
  const { made, failed, skipped, done, trouble, record } = end;
  const counts = { rows, made, failed, skipped };
  const results = written(() => {
    writeResultsCsv(record, csv);
    if (report !== null) writeResultsHtml(record, report, 'Covers made from a list', runText(counts));
  }, csv);
  if (trouble) err(troubleLines(trouble));
  const isWhole = done === rows;
  if (!isWhole)
    err(`${done} of ${rows} rows are done; the same command with --resume goes on with the rest.\n`);
  out(
    answer === 'json'
      ? `${JSON.stringify({ ...counts, done, record, results: csv })}\n`
      : `${runText(counts)} Record: ${results.ok ? csv : record}\n`,
  );
  if (trouble) return ok(exitCode(trouble.problems));
  return results.ok ? ok(isWhole && failed + skipped === 0 ? EXIT.done : EXIT.errors) : results;
}

function troubleLines({ line, problems }: NonNullable<RunEnd['trouble']>): string {
  const where = line === null ? '' : ` ${rowText(line, null)}:`;
  return problems.map((p) => `error${where} ${p.code}: ${problemText(p)}\n`).join('');
}

function written(write: () => void, path: string): Result<null, Problem> {
  try {
    write();
    return ok(null);
  } catch (error) {
    return refuse({ code: 'file/write', path, detail: (error as Error).message });
  }
}
