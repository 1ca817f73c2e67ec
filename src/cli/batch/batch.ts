import type { Problem } from '../../core/problem';
import { problemsOf, type Result, refuse } from '../../core/result';
import { createBatchFolder } from '../../hosts/file/batch';
import { checkOutput } from '../../hosts/file/write-whole';
import { listNoteText } from '../../words/batch';
import { EXIT, exitCode, type UsageProblem } from '../outcome';
import { problemLines, problemsJson } from '../report';
import type { Streams } from '../streams';
import { defaultsOf } from './defaults';
import { answerDryRun } from './dry-run';
import type { StartThread } from './hands';
import { keepHeapSmall } from './heap';
import { BATCH_HELP } from './help';
import { judgeList } from './judged-list';
import { makeList } from './make-list';
import { type BatchOptions, parseBatchOptions } from './options';
import { onSheets, withoutCovers } from './sheets';
import { sourceRows } from './source';

/**
 * `issn-barcode batch`: makes the covers of a whole list, after every row has been judged. Returns the exit code: 0 all
 * made, 1 rows that cannot be made or a run that was stopped, 2 usage or no list, 3 a folder or file that fails.
 */
export async function batch(
  args: readonly string[],
  streams: Streams,
  startThread: StartThread | null = null,
  now: () => Date = () => new Date(),
): Promise<number> {
  const options = parseBatchOptions(args);
  if (options.ok && options.value.help) {
    streams.out(BATCH_HELP);
    return EXIT.done;
  }
  const ended = options.ok ? await batchOf(options.value, streams, startThread, now) : options;
  if (ended.ok) return ended.value;
  if (args.includes('--json')) streams.out(problemsJson(ended.problems));
  streams.err(problemLines(ended.problems));
  if (!options.ok) streams.err('Try: issn-barcode batch --help\n');
  return exitCode(ended.problems);
}

async function batchOf(
  options: BatchOptions,
  streams: Streams,
  startThread: StartThread | null,
  now: () => Date,
): Promise<Result<number, Problem | UsageProblem>> {
  const defaults = await defaultsOf(options);
  const { report, force, resume } = options;
  const output = report === null || resume ? null : await checkOutput(report, force);
  if (!defaults.ok || output?.ok === false)
    return refuse(...problemsOf(defaults), ...(output ? problemsOf(output) : []));
  keepHeapSmall();
  const host = createBatchFolder({ folder: options.out ?? '.', force });
  const source = sourceRows(options, defaults.value);
  const rows = options.sheet ? withoutCovers(source) : source;
  const list = await judgeList(rows, defaults.value, host);
  if (!list.ok) return list;
  try {
    for (const note of list.value.notes) streams.err(`note ${note.code}: ${listNoteText(note)}\n`);
    const { list: judged, sheets } = options.sheet
      ? onSheets(list.value, options.sheet)
      : { list: list.value, sheets: null };
    return options.dryRun
      ? { ok: true, value: answerDryRun(judged, options, streams) }
      : await makeList(judged, sheets, options, streams, startThread, now);
  } finally {
    list.value.remove();
  }
}
