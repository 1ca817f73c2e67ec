import type { Issn } from '../number/issn';
import { parseIssn } from '../number/typed-issn';
import { printable } from '../number/typed-text';
import { ok, type Result, refuse } from '../result';
import type { ExpectedValue, LibraryProblem } from './problem';
import type { IssuedCode, Library, OtherMedium, Title, TitleSymbol } from './title';

/** Raised whenever a field changes its meaning. */
const SCHEMA = 1;

/** A library as a JSON text that people can read and edit: titles by name, the same text for the same library. */
export function formatLibrary({ titles }: Library): string {
  return `${JSON.stringify({ schema: SCHEMA, titles: inOrder(titles).map(inFieldOrder) }, null, 2)}\n`;
}

/** The same fields in the same order, however a title was put together. */
const inFieldOrder = ({ name, issn, otherMedia, rule, symbol, history, changedAt }: Title): Title => ({
  name,
  issn,
  otherMedia: otherMedia.map(({ medium, issn: other }) => ({ medium, issn: other })),
  rule,
  symbol: { size: symbol.size, height: symbol.height, ink: symbol.ink, place: symbol.place },
  history: history.map(({ variant, addOn, date, count, double, issuedAt, document }) => ({
    variant,
    addOn,
    date,
    count,
    double,
    issuedAt,
    document,
  })),
  changedAt,
});

/** Titles by name, and by ISSN where names are equal. */
export const inOrder = (titles: readonly Title[]): readonly Title[] =>
  [...titles].sort((a, b) => compare(a.name, b.name) || compare(a.issn, b.issn));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Reads a library that `formatLibrary` wrote or a person edited. Missing fields take their defaults; every wrong value is
 * named with its place. A library of a later version is refused, so that nothing of it is lost.
 */
export function parseLibrary(text: string): Result<Library, LibraryProblem> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refuse({ code: 'library/not-json', detail: (error as Error).message });
  }
  const problems: LibraryProblem[] = [];
  const root = fieldsOf(value, 'the file', problems);
  const { schema, titles } = root;
  if (typeof schema === 'number' && schema > SCHEMA)
    return refuse({ code: 'library/newer', schema, known: SCHEMA });
  if (problems.length === 0 && schema !== SCHEMA) problems.push(wrong('schema', schema, 'schema-1'));
  if (problems.length === 0 && !Array.isArray(titles)) problems.push(wrong('titles', titles, 'list'));
  if (problems.length > 0) return refuse(...problems);
  const read = (titles as readonly unknown[]).flatMap(
    (title, i) => titleOf(title, `titles[${i}]`, problems) ?? [],
  );
  problems.push(...sameIssn(read));
  return problems.length > 0 ? refuse(...problems) : ok({ titles: inOrder(read) });
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown, path: string, problems: LibraryProblem[]): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  problems.push(wrong(path, value, 'object'));
  return {};
}

const wrong = (path: string, got: unknown, expected: ExpectedValue): LibraryProblem => ({
  code: 'library/value',
  path,
  got: got === undefined ? null : printable(JSON.stringify(got)),
  expected,
});

function titleOf(value: unknown, path: string, problems: LibraryProblem[]): Title | null {
  const before = problems.length;
  const fields = fieldsOf(value, path, problems);
  if (problems.length > before) return null;
  const symbol = fields.symbol === undefined ? {} : fieldsOf(fields.symbol, `${path}.symbol`, problems);
  const text = (of: Fields, key: string, where: string): string | null => {
    const got = of[key] ?? null;
    if (got === null || typeof got === 'string') return got;
    problems.push(wrong(`${where}.${key}`, got, 'text'));
    return null;
  };
  const issn = issnOf(fields.issn, `${path}.issn`, problems);
  const look: TitleSymbol = {
    size: text(symbol, 'size', `${path}.symbol`),
    height: text(symbol, 'height', `${path}.symbol`),
    ink: text(symbol, 'ink', `${path}.symbol`),
    place: text(symbol, 'place', `${path}.symbol`),
  };
  const title = {
    name: text(fields, 'name', path) ?? '',
    otherMedia: listOf(fields.otherMedia, `${path}.otherMedia`, problems, mediumOf),
    rule: text(fields, 'rule', path),
    symbol: look,
    history: listOf(fields.history, `${path}.history`, problems, codeOf),
    changedAt: timeOf(fields.changedAt, `${path}.changedAt`, problems),
  };
  if (title.name.trim() === '') problems.push(wrong(`${path}.name`, fields.name, 'name'));
  const clash = title.otherMedia.find((other) => other.issn === issn);
  if (issn && clash)
    problems.push({ code: 'library/not-print', name: title.name, issn, medium: clash.medium });
  return problems.length > before || !issn ? null : { ...title, issn };
}

type ReadItem<T> = (value: unknown, path: string, problems: LibraryProblem[]) => T | null;

function listOf<T>(
  value: unknown,
  path: string,
  problems: LibraryProblem[],
  read: ReadItem<T>,
): readonly T[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, i) => read(item, `${path}[${i}]`, problems) ?? []);
  problems.push(wrong(path, value, 'list'));
  return [];
}

function issnOf(value: unknown, path: string, problems: LibraryProblem[]): Issn | null {
  const read = typeof value === 'string' ? parseIssn(value) : null;
  if (read?.ok) return read.value.issn;
  problems.push(wrong(path, value, 'issn'));
  return null;
}

const MEDIA: readonly OtherMedium['medium'][] = ['online', 'disc', 'other'];

const mediumOf: ReadItem<OtherMedium> = (value, path, problems) => {
  const fields = fieldsOf(value, path, problems);
  const issn = issnOf(fields.issn, `${path}.issn`, problems);
  const medium = MEDIA.find((m) => m === fields.medium);
  if (!medium) problems.push(wrong(`${path}.medium`, fields.medium, 'medium'));
  return issn && medium ? { medium, issn } : null;
};

const codeOf: ReadItem<IssuedCode> = (value, path, problems) => {
  const before = problems.length;
  const {
    variant,
    addOn = null,
    date = null,
    count = null,
    double = false,
    ...rest
  } = fieldsOf(value, path, problems);
  const digits = (got: unknown, pattern: RegExp) => typeof got === 'string' && pattern.test(got);
  if (!digits(variant, /^\d{2}$/)) problems.push(wrong(`${path}.variant`, variant, 'two-digits'));
  if (addOn !== null && !digits(addOn, /^(\d{2}|\d{5})$/))
    problems.push(wrong(`${path}.addOn`, addOn, 'two-or-five-digits'));
  if (date !== null && !digits(date, /^\d{4}-\d{2}-\d{2}$/))
    problems.push(wrong(`${path}.date`, date, 'date'));
  if (count !== null && !(Number.isInteger(count) && (count as number) > 0))
    problems.push(wrong(`${path}.count`, count, 'whole-number'));
  if (typeof double !== 'boolean') problems.push(wrong(`${path}.double`, double, 'true-or-false'));
  const { document = null } = rest;
  if (document !== null && typeof document !== 'string')
    problems.push(wrong(`${path}.document`, document, 'text'));
  const issuedAt = timeOf(rest.issuedAt, `${path}.issuedAt`, problems);
  if (problems.length > before) return null;
  return { variant, addOn, date, count, double, issuedAt, document } as IssuedCode;
};

/** The time before everything: an edited file may leave times out. */
const NEVER = '1970-01-01T00:00:00.000Z';

function timeOf(value: unknown, path: string, problems: LibraryProblem[]): string {
  if (value === undefined || value === null) return NEVER;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/.test(value))
    return value;
  problems.push(wrong(path, value, 'time'));
  return NEVER;
}

function sameIssn(titles: readonly Title[]): readonly LibraryProblem[] {
  const byIssn = new Map<string, readonly string[]>();
  for (const { issn, name } of titles) byIssn.set(issn, [...(byIssn.get(issn) ?? []), name]);
  return [...byIssn].flatMap(([issn, names]) =>
    names.length > 1 ? [{ code: 'library/same-issn', issn, names } as const] : [],
  );
}
