import { parseArgs } from 'node:util';
import type { ColumnMap } from '../../core/batch/columns';
import { COVER_FORMATS, type CoverFormat } from '../../core/batch/cover-format';
import { FIELDS, type Field } from '../../core/batch/fields';
import { parseShard, type Shard, WHOLE_LIST } from '../../core/batch/shard';
import { SHEET_FORMATS, type SheetFormat } from '../../core/batch/sheet-files';
import type { Problem } from '../../core/problem';
import { ok, problemsOf, type Result, refuse } from '../../core/result';
import { DEFAULT_TYPED_SPEC, type TypedSpec } from '../../core/symbol/spec';
import { optionProblem, type UsageProblem } from '../outcome';

/** Issues of one title in a row instead of a list; texts are as typed. */
export type TypedSeries = {
  /** An ISSN, or a title of the library. */
  readonly of: string;
  /** An issue number, or the cover date that a rule makes it of. */
  readonly first: string;
  readonly count: string;
  readonly step: string;
};

/** A command line of `batch`, taken apart. */
export type BatchOptions = {
  readonly help: boolean;
  /** A path, "-" for standard input, or a series. */
  readonly list: string | TypedSeries;
  readonly columns: ColumnMap;
  readonly template: string | null;
  readonly at: string | null;
  readonly format: CoverFormat | null;
  /** Sheets of many symbols instead of a file for each. */
  readonly sheet: SheetFormat | null;
  readonly spec: TypedSpec;
  readonly library: string | null;
  readonly rule: string | null;
  /** Enter the numbers of a run that has come to its end into the library. */
  readonly noteNumbers: boolean;
  readonly out: string | null;
  readonly report: string | null;
  readonly answer: 'text' | 'csv' | 'json';
  readonly dryRun: boolean;
  readonly skipBad: boolean;
  readonly resume: boolean;
  readonly force: boolean;
  readonly shard: Shard;
  /** Programs that draw at once; null for one a processor. */
  readonly jobs: number | null;
};

const FLAG = { type: 'boolean' } as const;
const TEXT = { type: 'string' } as const;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  series: TEXT,
  first: TEXT,
  count: TEXT,
  step: TEXT,
  column: { type: 'string', multiple: true },
  template: TEXT,
  at: TEXT,
  format: TEXT,
  sheet: FLAG,
  size: TEXT,
  height: TEXT,
  ink: TEXT,
  gap: TEXT,
  bwr: TEXT,
  resolution: TEXT,
  library: TEXT,
  rule: TEXT,
  'note-numbers': FLAG,
  out: { type: 'string', short: 'o' },
  report: TEXT,
  json: FLAG,
  csv: FLAG,
  'dry-run': FLAG,
  'skip-bad': FLAG,
  resume: FLAG,
  force: FLAG,
  shard: TEXT,
  jobs: TEXT,
} as const;

/** Takes a command line of `batch` apart; what makes no sense by itself are usage problems, all at once. */
export function parseBatchOptions(args: readonly string[]): Result<BatchOptions, Problem | UsageProblem> {
  const parsed = parsedArgs(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const help = values.help ?? false;
  const list = listOf(values, positionals);
  const columns = columnsOf(values.column ?? []);
  const format = formatOf(values.format);
  const sheet = values.sheet && format.ok ? sheetFormat(format.value) : ok(null);
  const shard = values.shard === undefined ? ok(WHOLE_LIST) : parseShard(values.shard);
  const jobs = jobsOf(values.jobs);
  const conflicts = conflictsIn(values);
  if (
    help ||
    (list.ok && columns.ok && format.ok && sheet.ok && shard.ok && jobs.ok && conflicts.length === 0)
  )
    return ok({
      help,
      list: list.ok ? list.value : '-',
      columns: columns.ok ? columns.value : {},
      format: format.ok ? format.value : null,
      sheet: sheet.ok ? sheet.value : null,
      shard: shard.ok ? shard.value : WHOLE_LIST,
      jobs: jobs.ok ? jobs.value : null,
      template: values.template ?? null,
      at: values.at ?? null,
      spec: {
        ...DEFAULT_TYPED_SPEC,
        size: values.size ?? null,
        height: values.height ?? null,
        ink: values.ink ?? null,
        gap: values.gap ?? null,
        reduction: values.bwr ?? null,
        resolution: values.resolution ?? null,
      },
      library: values.library ?? null,
      rule: values.rule ?? null,
      noteNumbers: values['note-numbers'] ?? false,
      out: values.out ?? null,
      report: values.report ?? null,
      answer: values.json ? 'json' : values.csv ? 'csv' : 'text',
      dryRun: values['dry-run'] ?? false,
      skipBad: values['skip-bad'] ?? false,
      resume: values.resume ?? false,
      force: values.force ?? false,
    });
  return refuse<Problem | UsageProblem>(
    ...[list, columns, format, sheet, shard, jobs].flatMap((r: Result<unknown, Problem | UsageProblem>) =>
      problemsOf(r),
    ),
    ...conflicts,
  );
}

function parsedArgs(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }));
  } catch (error) {
    return refuse(optionProblem(error));
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>['values'];

const usage = (name: string, message: string): UsageProblem => ({ code: `usage/${name}`, message });

function listOf(
  { series, first, count, step, rule, library }: Values,
  positionals: readonly string[],
): Result<BatchOptions['list'], UsageProblem> {
  const [list, ...more] = positionals;
  if (series !== undefined) {
    if (list !== undefined) return refuse(usage('list', 'Name a list or --series, not both.'));
    if (/^\d{4}-/.test(first ?? '') && ((rule ?? library) === undefined || step !== undefined))
      return refuse(
        usage('series', 'A series of dates needs --rule or the rule of a title of --library, and no --step.'),
      );
    return first === undefined || count === undefined
      ? refuse(usage('series', '--series needs --first and --count, such as --first 01 --count 12.'))
      : ok({ of: series, first, count, step: step ?? '1' });
  }
  if (first !== undefined || count !== undefined || step !== undefined)
    return refuse(usage('series', '--first, --count and --step belong to --series ISSN.'));
  if (list === undefined) return refuse(usage('list', 'Name a list, or - for standard input.'));
  return more.length > 0 ? refuse(usage('list', 'Name one list only.')) : ok(list);
}

function columnsOf(texts: readonly string[]): Result<ColumnMap, UsageProblem> {
  const pairs = texts.map((text) => /^(.+)=([a-z]+)$/s.exec(text));
  const known = (field: string | undefined): field is Field => FIELDS.includes(field as Field);
  return pairs.every((pair) => known(pair?.[2]))
    ? ok(Object.fromEntries(pairs.map((pair) => [pair?.[1], pair?.[2] as Field])))
    : refuse(
        usage('column', `--column needs HEADING=FIELD or LETTER=FIELD; the fields are ${FIELDS.join(', ')}.`),
      );
}

function formatOf(text: string | undefined): Result<CoverFormat | null, UsageProblem> {
  const format = COVER_FORMATS.find((name) => name === text?.toLowerCase());
  return text === undefined || format
    ? ok(format ?? null)
    : refuse(usage('format', `--format is one of ${COVER_FORMATS.join(', ')}.`));
}

function sheetFormat(named: CoverFormat | null): Result<SheetFormat, UsageProblem> {
  const format = SHEET_FORMATS.find((name) => name === (named ?? 'pdf'));
  return format ? ok(format) : refuse(usage('sheet', `--sheet makes ${SHEET_FORMATS.join(' or ')}.`));
}

const MOST_JOBS = 256;

function jobsOf(text: string | undefined): Result<number | null, UsageProblem> {
  if (text === undefined) return ok(null);
  return /^[1-9]\d{0,2}$/.test(text) && Number(text) <= MOST_JOBS
    ? ok(Number(text))
    : refuse(usage('jobs', `--jobs is a whole number from 1 to ${MOST_JOBS}.`));
}

function conflictsIn(values: Values): readonly UsageProblem[] {
  const wrong: UsageProblem[] = [];
  if (values.out === undefined && !values['dry-run'])
    wrong.push(usage('out-missing', 'Name a folder with --out DIR, or only look with --dry-run.'));
  if (values.resume && values.force)
    wrong.push(usage('resume', 'Choose --resume, which keeps what is there, or --force, which replaces it.'));
  if (values.sheet && (values.template !== undefined || values.at !== undefined))
    wrong.push(usage('sheet', 'Choose --sheet or --template: a sheet has no cover under it.'));
  if (values['note-numbers'] && (values.library === undefined || values.shard !== undefined || values.sheet))
    wrong.push(
      usage(
        'note-numbers',
        '--note-numbers needs --library FILE, and covers made by one run: no --shard, no --sheet.',
      ),
    );
  if (values.json && values.csv) wrong.push(usage('answer', 'Choose --json or --csv.'));
  return wrong;
}
