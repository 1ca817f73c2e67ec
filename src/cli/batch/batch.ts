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
import { sourceRows } from './source';

/**
 * `issn-barcode batch`: makes the covers of a whole list, after every row has been judged. Returns the exit code: 0 all
 * made, 1 rows that cannot be made or a run that was stopped, 2 usage or no list, 3 a folder or file that fails.
 */
export async function batch(
  args: readonly string[],
  streams: Streams,
  startThread: StartThread | null = null,
): Promise<number> {
  const options = parseBatchOptions(args);
  if (options.ok && options.value.help) {
    streams.out(BATCH_HELP);
    return EXIT.done;
  }
  const ended = options.ok ? await batchOf(options.value, streams, startThread) : options;
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
): Promise<Result<number, Problem | UsageProblem>> {
  const defaults = await defaultsOf(options);
  const { report, force, resume } = options;
  const output = report === null || resume ? null : await checkOutput(report, force);
  if (!defaults.ok || output?.ok === false)
    return refuse(...problemsOf(defaults), ...(output ? problemsOf(output) : []));
  keepHeapSmall();
  const host = createBatchFolder({ folder: options.out ?? '.', force });
  const list = await judgeList(sourceRows(options), defaults.value, host);
  if (!list.ok) return list;
  try {
    for (const note of list.value.notes) streams.err(`note ${note.code}: ${listNoteText(note)}\n`);
    return options.dryRun
      ? { ok: true, value: answerDryRun(list.value, options, streams) }
      : await makeList(list.value, options, streams, startThread);
  } finally {
    list.value.remove();
  }
}
