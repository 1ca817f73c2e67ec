import { columnOf } from '../../core/batch/column-of';
import {
  type CoverFormat,
  type CoverKinds,
  coverFormatOf,
  FILE_KINDS,
  formatsOfTemplate,
  isFileFormat,
} from '../../core/batch/cover-format';
import type { ListNote } from '../../core/batch/note';
import { parseOutputName } from '../../core/batch/output-name';
import { parsePlace, type TypedPlace } from '../../core/batch/place-cell';
import type { BatchRow, ReadRow } from '../../core/batch/row';
import type { Rule } from '../../core/calendar/rule';
import type { TypedNumber } from '../../core/number/cover-number';
import { parseIssn } from '../../core/number/typed-issn';
import type { Problem } from '../../core/problem';
import { ok, problemsOf, type Result, refuse } from '../../core/result';
import type { TypedSpec } from '../../core/symbol/spec';
import { findTitle } from '../../core/titles/find';
import type { Library, Title } from '../../core/titles/title';
import { parseRequest, type SymbolRequest } from '../place';
import { datedNumber, dayOf, earlierUse } from './issue-of-date';

/** What holds for every row that says nothing else. */
export type BatchDefaults = {
  /** What the host can make; what files allow, unless given. */
  readonly kinds?: CoverKinds;
  readonly format: CoverFormat | null;
  readonly template: string | null;
  /** The path of a template that a row names. */
  readonly templateAt: (name: string) => string;
  readonly place: string | null;
  readonly spec: TypedSpec;
  readonly library: Library;
  /** For rows with a date, where the title has no rule of its own. */
  readonly rule: Rule | null;
};

/** One cover to make, as plain data: texts as typed, the output as a path within the output folder. */
export type PlannedCover = {
  readonly line: number;
  readonly number: TypedNumber;
  readonly spec: TypedSpec;
  readonly template: string | null;
  /** Null for a document of the symbol alone, and in a template for the place of the symbol that stands there. */
  readonly place: TypedPlace | null;
  readonly format: CoverFormat;
  readonly output: string;
  /** ISSN, variant and issue number as they are read, "1144-875X 00 12". */
  readonly code: string;
  /** Cover date, "2026-06-01"; null where the row says no day. */
  readonly date: string | null;
};

/** A row that can be made as far as can be told without looking at templates and folders. */
export type Plan = {
  readonly cover: PlannedCover;
  readonly request: SymbolRequest;
  readonly notes: readonly ListNote[];
};

/** Fills up one row from the title library and the defaults, and gives every problem of all of it. */
export function planRow({ row, problems, notes }: ReadRow, defaults: BatchDefaults): Result<Plan, Problem> {
  const title = titleOf(row, defaults.library);
  const known = title.ok ? title.value : null;
  const number = datedNumber(row, known, defaults.rule);
  const typed = number.ok
    ? { issn: row.issn ?? known?.issn ?? '', variant: number.value.variant, addOn: number.value.addOn }
    : null;
  const spec = specOf(row, known, defaults.spec);
  const request = typed && parseRequest(typed, spec);
  const where = destinationOf(row, known, defaults);
  const code = request?.ok ? codeOf(request.value) : '';
  const output = request?.ok && where.ok ? outputOf(row, code, where.value.format) : null;
  const file = output?.ok ? output.value : null;
  const used = request?.ok ? earlierUse(known, request.value.number, dayOf(row), defaults.rule, file) : [];
  // A cell that could not be read is told once, and not as missing too.
  const unread = new Set(problems.map(columnOf));
  const later = [
    ...problemsOf(title),
    ...(title.ok ? [...problemsOf(number), ...(request ? problemsOf(request) : [])] : []),
    ...problemsOf(where),
    ...(output ? problemsOf(output) : []),
    ...used,
  ].filter((problem) => !unread.has(columnOf(problem)));
  if (
    problems.length + later.length > 0 ||
    !typed ||
    !number.ok ||
    !request?.ok ||
    !where.ok ||
    file === null
  )
    return refuse<Problem>(...problems, ...later);

  return ok({
    cover: {
      ...{ line: row.line, number: typed, spec, ...where.value, output: file, code },
      date: dayOf(row),
    },
    request: request.value,
    notes: number.value.isDateUnused
      ? [...notes, { code: 'row/date-unused', got: row.date as string }]
      : notes,
  });
}

const codeOf = ({ number: { issn, variant, addOn } }: SymbolRequest): string =>
  [issn, variant, ...(addOn ? [addOn.digits] : [])].join(' ');

function titleOf(row: BatchRow, library: Library): Result<Title | null, Problem> {
  if (row.issn === null && row.title !== null && library.titles.length > 0)
    return findTitle(library, row.title);
  return ok(row.issn === null ? null : titleByIssn(library, row.issn));
}

function titleByIssn({ titles }: Library, typed: string): Title | null {
  if (titles.length === 0) return null;
  const read = parseIssn(typed);
  return (read.ok && titles.find(({ issn }) => issn === read.value.issn)) || null;
}

const specOf = (row: BatchRow, title: Title | null, typed: TypedSpec): TypedSpec => ({
  ...typed,
  size: row.size ?? title?.symbol.size ?? typed.size,
  height: row.height ?? title?.symbol.height ?? typed.height,
  ink: row.ink ?? title?.symbol.ink ?? typed.ink,
});

type Destination = Pick<PlannedCover, 'template' | 'place' | 'format'>;

function destinationOf(
  row: BatchRow,
  title: Title | null,
  defaults: BatchDefaults,
): Result<Destination, Problem> {
  const template = row.template === null ? defaults.template : defaults.templateAt(row.template);
  const named = row.output === null ? null : coverFormatOf(row.output);
  const wanted = named ?? defaults.format;
  const { kinds = FILE_KINDS } = defaults;
  if (template === null) {
    if (row.place !== null) return refuse({ code: 'batch/place-without-template', place: row.place });
    const alone = kinds.alone && (wanted ?? kinds.alone);
    return alone && isFileFormat(alone)
      ? ok({ template, place: null, format: alone })
      : refuse({ code: 'batch/template-missing' });
  }
  const possible = formatsOfTemplate(kinds, template);
  const format = possible?.find((f) => wanted === null || f === wanted);
  const place = row.place ?? title?.symbol.place ?? defaults.place;
  const problems: Problem[] = [];
  if (!possible)
    problems.push({ code: 'file/extension', path: template, known: Object.keys(kinds.templates) });
  else if (!format)
    problems.push({ code: 'file/template-extension', path: template, out: row.output ?? `*.${wanted}` });
  return !format || problems.length > 0
    ? refuse(...problems)
    : ok({ template, place: place === null ? null : parsePlace(place), format });
}

/** The name that the row gives, with the format's ending; without a name, ISSN, variant and issue number. */
function outputOf(row: BatchRow, code: string, format: CoverFormat) {
  const name = row.output ?? code.replaceAll(' ', '-');
  return parseOutputName(coverFormatOf(name) === format ? name : `${name}.${format}`);
}
