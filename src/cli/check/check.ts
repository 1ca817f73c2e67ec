import { readFile } from 'node:fs/promises';
import { strToU8 } from 'fflate';
import { DEFAULT_PROFILE, type Profile, parseProfile } from '../../core/check/profile';
import type { Demands } from '../../core/check/rules/rule';
import type { Problem } from '../../core/problem';
import { ok, problemsOf, type Result, refuse } from '../../core/result';
import { HostError } from '../../host';
import { checkOutput, writeWhole } from '../../hosts/file/write-whole';
import { problemText } from '../../words/en';
import { CHECK_HELP } from '../help';
import { EXIT, exitCode, type UsageProblem } from '../outcome';
import { problemLines, problemsJson } from '../report';
import type { Streams } from '../streams';
import { readExpected } from './expected-list';
import { type CheckedFile, checkFile } from './file';
import { checkedJson } from './json';
import { type CheckOptions, parseCheckOptions } from './options';
import { checkReport } from './report';
import { checkedText } from './text';

/**
 * `issn-barcode check`: says what the barcodes of finished covers are and what is wrong with them. Returns the exit
 * code: 0 pass or warnings, 1 errors, 2 usage, 3 a file that could not be read.
 */
export async function check(args: readonly string[], streams: Streams): Promise<number> {
  const options = parseCheckOptions(args);
  if (options.ok && options.value.help) {
    streams.out(CHECK_HELP);
    return EXIT.done;
  }
  const prepared: Result<Demands, Problem | UsageProblem> = options.ok
    ? await prepare(options.value, streams)
    : options;
  if (!options.ok || !prepared.ok) {
    const problems = problemsOf(prepared);
    if (args.includes('--json')) streams.out(problemsJson(problems));
    streams.err(problemLines(problems));
    streams.err('Try: issn-barcode check --help\n');
    return exitCode(problems);
  }
  const { json, report, force } = options.value;
  const files = await checkAll(options.value, prepared.value, streams);
  if (json) streams.out(checkedJson(files));
  const written = report === null ? ok(null) : await writeReport(report, force, files);
  if (!written.ok) {
    streams.err(problemLines(written.problems));
    return EXIT.io;
  }
  if (report !== null) streams.err(`Wrote ${report}\n`);
  if (files.some(({ problems }) => problems.length > 0)) return EXIT.io;
  return files.some(({ verdict }) => verdict === 'fail') ? EXIT.errors : EXIT.done;
}

/** Reads list and profile and looks at the report's destination, before any cover is opened. */
async function prepare(
  options: CheckOptions,
  { err }: Streams,
): Promise<Result<Demands, Problem | UsageProblem>> {
  const expected = options.expect === null ? ok(null) : await readExpected(options.expect);
  const profile = options.profile === null ? ok(DEFAULT_PROFILE) : await readProfile(options.profile);
  const output = options.report === null ? ok(null) : await checkOutput(options.report, options.force);
  if (!expected.ok || !profile.ok || !output.ok)
    return refuse<Problem | UsageProblem>(
      ...problemsOf(expected),
      ...problemsOf(profile),
      ...problemsOf(output),
    );
  for (const { line, problems } of expected.value?.unusable ?? [])
    err(`list row ${line} is left out: ${problems.map(problemText).join(' ')}\n`);
  return ok({
    expected: expected.value?.covers ?? null,
    profile: profile.value,
    requireAddOn: options.requireAddOn,
  });
}

async function readProfile(path: string): Promise<Result<Profile, Problem>> {
  try {
    return parseProfile(await readFile(path, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return refuse(
      code === 'ENOENT' ? { code: 'file/not-found', path } : { code: 'file/read', path, detail: message },
    );
  }
}

async function checkAll(
  { files, json, report }: CheckOptions,
  demands: Demands,
  { out, err, live }: Streams,
): Promise<readonly CheckedFile[]> {
  const checked: CheckedFile[] = [];
  for (const [index, file] of files.entries()) {
    const shown = (done: number, pages: number) =>
      live?.(`${index + 1}/${files.length} ${file}${pages > 1 ? `, page ${done}/${pages}` : ''}`);
    shown(0, 1);
    const one = await checkFile(file, demands, report !== null, shown);
    live?.('');
    if (json) err(problemLines(one.problems));
    else out(checkedText(one));
    checked.push(one);
  }
  return checked;
}

async function writeReport(
  path: string,
  force: boolean,
  files: readonly CheckedFile[],
): Promise<Result<null, Problem>> {
  const when = new Date().toISOString().slice(0, 16).replace('T', ' ');
  try {
    return await writeWhole(path, force, strToU8(checkReport(files, `${when} UTC`)), async () => ok(null));
  } catch (error) {
    if (error instanceof HostError) return refuse(error.problem);
    throw error;
  }
}
