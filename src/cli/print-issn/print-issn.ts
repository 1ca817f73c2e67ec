import { parseArgs } from 'node:util';
import { parseIssn } from '../../core/number/typed-issn';
import type { Corner } from '../../core/placement';
import type { Problem } from '../../core/problem';
import { ok, problemsOf, type Result, refuse } from '../../core/result';
import { findTitle } from '../../core/titles/find';
import { formatOf } from '../../formats/formats';
import { libraryPath } from '../../hosts/file/library-path';
import { createTextFile } from '../../hosts/file/text-file';
import { createDiskText } from '../../hosts/file/update';
import { placePrintedIssn, printedNumbers } from '../../jobs/printed-issn';
import { readLibrary } from '../../jobs/titles';
import { EXIT, exitCode, optionProblem, type UsageProblem } from '../outcome';
import { problemLines, problemsJson } from '../report';
import type { Streams } from '../streams';

export const PRINT_ISSN_HELP = `issn-barcode print-issn: the ISSN apart from the barcode, as live text in a corner of the cover

Usage
  issn-barcode print-issn FILE.idml --issn N --out FILE.idml [options]
  issn-barcode print-issn FILE.idml --title NAME --out FILE.idml [options]

Number
  --issn N           the ISSN of the printed edition
  --online N         that of the online edition, printed below it; the title's own unless given
  --title NAME       a title of the library
  --library FILE     the title library; that of this user unless given
  --language CODE    en, de, fr, es, pt, it, da or bg; en unless given

Place
  --corner CORNER    top-right unless given, or top-left, bottom-left, bottom-right
  --margin MM        from both edges of the page; 8 unless given
  --size PT          type size; 8 unless given
  --page N           1 unless given
  --out FILE         the copy to write
  --force            replace FILE if it is there

Answer
  --json             as JSON; problems too
  --help

Many ISSN centres ask for the number top right on the front cover, or in the masthead of a newspaper.
Exit codes: 0 done, 2 refused input or usage, 3 could not read or write.
`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  force: { type: 'boolean' },
  issn: { type: 'string' },
  online: { type: 'string' },
  title: { type: 'string' },
  library: { type: 'string' },
  language: { type: 'string' },
  corner: { type: 'string' },
  margin: { type: 'string' },
  size: { type: 'string' },
  page: { type: 'string' },
  out: { type: 'string', short: 'o' },
} as const;

type Values = {
  readonly [K in keyof typeof OPTIONS]?: (typeof OPTIONS)[K]['type'] extends 'boolean' ? boolean : string;
};

/** `issn-barcode print-issn`: sets the printed ISSN into a corner of a cover, in a copy. Returns the exit code. */
export async function printIssn(args: readonly string[], { out, err }: Streams): Promise<number> {
  const options = parse(args);
  if (options.ok && options.value.values.help) {
    out(PRINT_ISSN_HELP);
    return EXIT.done;
  }
  const set = options.ok ? await setLines(options.value.file, options.value.values) : options;
  const json = options.ok ? options.value.values.json : args.includes('--json');
  if (!set.ok) {
    if (json) out(problemsJson(set.problems));
    err(problemLines(set.problems));
    if (!options.ok) err('Try: issn-barcode print-issn --help\n');
    return exitCode(set.problems);
  }
  const { lines, path } = set.value;
  out(json ? `${JSON.stringify({ lines, out: path }, null, 2)}\n` : `${lines.join('\n')}\nWrote ${path}\n`);
  return EXIT.done;
}

function parse(
  args: readonly string[],
): Result<{ readonly file: string | null; readonly values: Values }, UsageProblem> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    return positionals.length > 1
      ? refuse({ code: 'usage/file', message: 'Give one file.' })
      : ok({ file: positionals[0] ?? null, values });
  } catch (error) {
    return refuse(optionProblem(error));
  }
}

type Lines = { readonly lines: readonly string[]; readonly path: string };

async function setLines(file: string | null, values: Values): Promise<Result<Lines, Problem | UsageProblem>> {
  const { out: path } = values;
  const where = placeOf(values);
  if (file === null || path === undefined)
    return refuse({ code: 'usage/file', message: 'Name the layout, and where to write with --out FILE.' });
  const wrong = [file, path].find((name) => formatOf(name) !== 'idml');
  if (wrong !== undefined) return refuse({ code: 'file/extension', path: wrong, known: ['idml'] });
  const library = await readLibrary(createTextFile(values.library ?? libraryPath()));
  if (!library.ok) return library;
  const title = values.title === undefined ? null : findTitle(library.value, values.title);
  const print = title ?? parseIssn(values.issn ?? '');
  const online = values.online === undefined ? null : parseIssn(values.online);
  if (!where.ok || !print.ok || online?.ok === false)
    return refuse<Problem | UsageProblem>(
      ...problemsOf(where),
      ...(print.ok ? [] : print.problems),
      ...(online ? problemsOf(online) : []),
    );
  const numbers = printedNumbers(library.value, print.value.issn, online?.value.issn ?? null);
  if (!numbers.ok) return numbers;
  const host = createDiskText({ file, out: path, force: values.force ?? false });
  const language = values.language ?? 'en';
  const placed = await placePrintedIssn(host, { ...numbers.value, ...where.value, language });
  return placed.ok ? ok({ lines: placed.value, path }) : placed;
}

const CORNERS: readonly Corner[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];

function placeOf({ corner: typed = 'top-right', margin = '8', size = '8', page = '1' }: Values) {
  const corner = CORNERS.find((c) => c === typed);
  const inRange = (text: string, min: number, max: number) =>
    /^\d{1,3}(\.\d{1,3})?(mm|pt)?$/.test(text) &&
    Number.parseFloat(text) >= min &&
    Number.parseFloat(text) <= max;
  const problems: UsageProblem[] = [
    ...(corner
      ? []
      : [{ code: 'usage/corner', message: `--corner takes one of ${CORNERS.join(', ')}.` } as const]),
    ...(inRange(margin, 0, 200)
      ? []
      : [{ code: 'usage/margin', message: '--margin takes mm from 0 to 200.' } as const]),
    ...(inRange(size, 4, 72)
      ? []
      : [{ code: 'usage/size', message: '--size takes points from 4 to 72.' } as const]),
    ...(/^[1-9]\d{0,3}$/.test(page)
      ? []
      : [{ code: 'usage/page', message: '--page takes the number of a page, from 1.' } as const]),
  ];
  return corner && problems.length === 0
    ? ok({
        corner,
        margin: Number.parseFloat(margin),
        pointSize: Number.parseFloat(size),
        page: Number(page),
      })
    : refuse<UsageProblem>(...problems);
}
