import { basename } from 'node:path';
import type { CalendarDate } from '../../core/calendar/date';
import type { Finding } from '../../core/check/finding';
import type { Issn } from '../../core/number/issn';
import { parseIssn } from '../../core/number/typed-issn';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { findTitle } from '../../core/titles/find';
import type { Library } from '../../core/titles/title';
import { ANCHORS, type Anchor } from '../../core/update/anchor';
import type { UpdateFormat } from '../../formats/format';
import { FORMATS, formatOf } from '../../formats/formats';
import { libraryPath } from '../../hosts/file/library-path';
import { createTextFile } from '../../hosts/file/text-file';
import { createDiskLayout } from '../../hosts/file/update';
import { carryOut, planChange, recordChange } from '../../jobs/next';
import { readLibrary } from '../../jobs/titles';
import { problemText } from '../../words/en';
import { EXIT, exitCode, type UsageProblem } from '../outcome';
import { problemLines, problemsJson } from '../report';
import type { Streams } from '../streams';
import { NEXT_HELP } from './help';
import { type NextOptions, parseNextOptions } from './options';
import { findingLines, nextJson, planText } from './report';

/** What a `next` said and how it ended. */
type Ended = Result<{ readonly hasErrors: boolean }, Problem | UsageProblem>;

/** `issn-barcode next`: gives the symbol of a layout its next number, in a copy. Returns the exit code. */
export async function next(
  args: readonly string[],
  streams: Streams,
  now: () => Date = () => new Date(),
): Promise<number> {
  const options = parseNextOptions(args);
  if (options.ok && options.value.help) {
    streams.out(NEXT_HELP);
    return EXIT.done;
  }
  const ended = options.ok ? await changeLayout(options.value, streams, now) : options;
  if (ended.ok) return ended.value.hasErrors ? EXIT.errors : EXIT.done;
  const json = options.ok ? options.value.json : args.includes('--json');
  if (json) streams.out(problemsJson(ended.problems));
  streams.err(problemLines(ended.problems));
  if (!options.ok) streams.err('Try: issn-barcode next --help\n');
  return exitCode(ended.problems);
}

async function changeLayout(options: NextOptions, { out: say }: Streams, now: () => Date): Promise<Ended> {
  const paths = pathsOf(options);
  if (!paths.ok) return paths;
  const { file, out, anchor, update } = paths.value;
  const store = createTextFile(options.library ?? libraryPath());
  const library = await readLibrary(store);
  if (!library.ok) return library;
  const issn = issnMeant(options, library.value);
  if (!issn.ok) return issn;

  const host = createDiskLayout({ file, out, force: options.force }, update);
  const plan = await planChange(host, 'document', library.value, issn.value, options.asked, dayOf(now()));
  if (!plan.ok) return plan;
  if (!options.json) say(planText(plan.value));
  if (options.dryRun) {
    const findings = [...plan.value.findings, ...plan.value.known.findings];
    say(options.json ? nextJson(plan.value, findings, null) : findingLines(findings));
    return ok({ hasErrors: false });
  }
  const changed = await carryOut(host, plan.value, {
    anchor,
    foreign: options.removeForeign ? 'remove' : 'keep',
  });
  if (!changed.ok) return changed;
  const recorded = await recordChange(store, plan.value, now().toISOString(), basename(out));
  const findings = [
    ...changed.value.findings,
    ...(recorded.ok ? [] : recorded.problems.map((problem) => notRecorded(problemText(problem)))),
  ];
  say(options.json ? nextJson(plan.value, findings, out) : `${findingLines(findings)}Wrote ${out}\n`);
  return ok({ hasErrors: findings.some((f) => f.severity === 'error') });
}

/** The layout is written and right, whatever became of the record of it. */
const notRecorded = (why: string): Finding => ({
  code: 'history/not-recorded',
  severity: 'warning',
  measured: [{ verbatim: why }],
  required: ['everyNumberRecorded'],
  source: ['enterByHand'],
});

type Paths = {
  readonly file: string;
  readonly out: string;
  readonly anchor: Anchor;
  readonly update: UpdateFormat;
};

function pathsOf({ file, out, anchor = null, dryRun }: NextOptions): Result<Paths, Problem | UsageProblem> {
  const problems: (Problem | UsageProblem)[] = [];
  if (file === null)
    problems.push({ code: 'usage/file', message: 'Name the layout whose symbol gets its next number.' });
  if (out === null && !dryRun)
    problems.push({ code: 'usage/out-missing', message: 'Say where to write with --out FILE.' });
  const update = updateOf(file ?? '');
  for (const path of [file, out])
    if (path !== null && !updateOf(path)) problems.push({ code: 'file/extension', path, known: CHANGEABLE });
  if (file !== null && out !== null && update && updateOf(out) && updateOf(out) !== update)
    problems.push({ code: 'file/template-extension', path: file, out });
  const chosen = anchor === null ? 'bottom-left' : ANCHORS.find((a) => a === anchor);
  if (!chosen)
    problems.push({ code: 'usage/anchor', message: `--anchor takes one of ${ANCHORS.join(', ')}.` });
  return file === null || problems.length > 0 || !chosen || !update
    ? refuse(...problems)
    : ok({ file, out: out ?? file, anchor: chosen, update });
}

/** How the symbols of a file are changed, known by the file's name. */
function updateOf(path: string): UpdateFormat | undefined {
  const format = formatOf(path);
  return format ? FORMATS[format].update : undefined;
}

const CHANGEABLE = Object.values(FORMATS).flatMap(({ update, extensions }) => (update ? extensions : []));

/** The ISSN of the title named, or the one typed; null for the only symbol there is. */
function issnMeant({ title, issn }: NextOptions, library: Library): Result<Issn | null, Problem> {
  if (title !== null) {
    const found = findTitle(library, title);
    return found.ok ? ok(found.value.issn) : found;
  }
  if (issn === null) return ok(null);
  const read = parseIssn(issn);
  return read.ok ? ok(read.value.issn) : read;
}

const dayOf = (time: Date): CalendarDate => ({
  year: time.getFullYear(),
  month: time.getMonth() + 1,
  day: time.getDate(),
});
