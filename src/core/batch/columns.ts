import { printable } from '../number/typed-text';
import { ok, type Result, refuse } from '../result';
import { cellText } from './cell';
import { columnMeaning } from './column-names';
import { FIELDS, type Field } from './fields';
import { foldHeading } from './heading';
import type { ListNote } from './note';
import type { ListProblem } from './problem';

/** Columns chosen by hand, by their heading or their letter ("A", "AB"), and the field each holds. */
export type ColumnMap = Readonly<Record<string, Field>>;

/** Which column of a list holds what; places count from zero. */
export type Columns = {
  readonly places: { readonly [F in Field]: number | null };
  /** Never used for a barcode: it only explains a row that has no print ISSN. */
  readonly onlineIssn: number | null;
  readonly hasHeader: boolean;
  /** Cells a row may have; null where a row may be wider than the headings. */
  readonly width: number | null;
};

/** The most names that a message repeats. */
const MOST_NAMES = 20;

/** The columns of a list, and what was left aside or decided on the way. */
export type RecognisedColumns = { readonly columns: Columns; readonly notes: readonly ListNote[] };

/**
 * Reads the first row of a list as its headings. A first row that already holds an ISSN is no heading; the fields then
 * come in their own order, or as mapped by letter. A list needs a column for the print ISSN or for the title.
 */
export function recogniseColumns(
  first: readonly string[],
  map: ColumnMap = {},
): Result<RecognisedColumns, ListProblem> {
  const names = first.map((cell) => cellText(cell));
  const byHand = columnsByHand(names, map);
  if (!byHand.ok) return byHand;
  const isRow = looksLikeIssn(names[byHand.value.get('issn') ?? 0] ?? '');
  if (!isRow) return byHeading(names, byHand.value);
  return ok(byHand.value.size > 0 ? withoutHeadings(byHand.value, null) : inFieldOrder(names.length));
}

function inFieldOrder(cells: number): RecognisedColumns {
  const fields = FIELDS.slice(0, cells);
  const places = new Map(fields.map((field, place) => [field, place]));
  const { columns } = withoutHeadings(places, FIELDS.length);
  return { columns, notes: [{ code: 'columns/positional', fields }] };
}

const withoutHeadings = (places: ReadonlyMap<Field, number>, width: number | null): RecognisedColumns => ({
  columns: { places: placesOf(places), onlineIssn: null, hasHeader: false, width },
  notes: [],
});

const placesOf = (places: ReadonlyMap<Field, number>): Columns['places'] =>
  Object.fromEntries(FIELDS.map((field) => [field, places.get(field) ?? null])) as Columns['places'];

const looksLikeIssn = (cell: string): boolean =>
  /^(?:ISSN)?(?:\d{6,7}[\dX]|977\d{10})$/i.test(cell.replace(/[\s\p{Pd}:]/gu, ''));

function columnsByHand(
  names: readonly string[],
  map: ColumnMap,
): Result<ReadonlyMap<Field, number>, ListProblem> {
  const places = new Map<Field, number>();
  const problems: ListProblem[] = [];
  for (const [name, field] of Object.entries(map)) {
    const same = names.flatMap((heading, i) => (isSameHeading(heading, name) ? [i] : []));
    const place = same[0] ?? placeOfLetter(name, names.length);
    const earlier = places.get(field);
    if (place === null)
      problems.push({ code: 'columns/not-found', name, field, available: shown(names.filter(Boolean)) });
    else if (same.length > 1)
      problems.push({ code: 'columns/duplicate', field, names: shown(same.map((i) => names[i] as string)) });
    else if (earlier !== undefined)
      problems.push({ code: 'columns/duplicate', field, names: shown([nameAt(names, earlier), name]) });
    else places.set(field, place);
  }
  return problems.length > 0 ? refuse(...problems) : ok(places);
}

/** A heading of signs alone, such as "#", folds to nothing and is only itself. */
const isSameHeading = (a: string, b: string): boolean =>
  a === b || (foldHeading(a) !== '' && foldHeading(a) === foldHeading(b));

function placeOfLetter(letters: string, columns: number): number | null {
  if (!/^[A-Z]{1,3}$/i.test(letters)) return null;
  const place = [...letters.toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
  return place < columns ? place : null;
}

/** A column's letters as a spreadsheet shows them: 0 is A, 26 is AA. */
export const columnLetters = (place: number): string =>
  (place >= 26 ? columnLetters(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));

const nameAt = (names: readonly string[], place: number): string => names[place] || columnLetters(place);

const shown = (names: readonly string[]): readonly string[] => names.slice(0, MOST_NAMES).map(printable);

function byHeading(
  names: readonly string[],
  byHand: ReadonlyMap<Field, number>,
): Result<RecognisedColumns, ListProblem> {
  const takenByHand = new Set(byHand.values());
  const found = new Map<Field, readonly [plain: number[], looser: number[]]>();
  const online: number[] = [];
  const unused: string[] = [];
  names.forEach((name, place) => {
    if (name === '' || takenByHand.has(place)) return;
    const meaning = columnMeaning(name);
    if (meaning?.kind === 'online-issn') online.push(place);
    else if (meaning === null || byHand.has(meaning.field)) unused.push(name);
    else {
      const ranks = found.get(meaning.field) ?? ([[], []] as const);
      ranks[meaning.rank].push(place);
      found.set(meaning.field, ranks);
    }
  });

  const places = new Map(byHand);
  const notes: ListNote[] = [];
  const problems: ListProblem[] = [];
  for (const [field, [plain, looser]] of found) {
    const candidates = plain.length > 0 ? plain : looser;
    const left = plain.length > 0 ? looser.map((place) => names[place] as string) : [];
    const taken = names[candidates[0] as number] as string;
    places.set(field, candidates[0] as number);
    if (candidates.length > 1)
      problems.push({
        code: 'columns/duplicate',
        field,
        names: shown(candidates.map((place) => names[place] as string)),
      });
    if (left.length > 0)
      notes.push({ code: 'columns/preferred', field, taken: printable(taken), left: shown(left) });
  }
  if (problems.length > 0) return refuse(...problems);

  const onlineIssn = online[0] ?? null;
  const onlineName = onlineIssn === null ? null : printable(names[onlineIssn] as string);
  if (!places.has('issn') && !places.has('title'))
    return refuse(
      onlineName === null
        ? { code: 'columns/not-recognised', names: shown(names.filter(Boolean)) }
        : { code: 'columns/only-online-issn', name: onlineName },
    );
  if (onlineName !== null) notes.push({ code: 'columns/online-issn', name: onlineName });
  if (unused.length > 0) notes.push({ code: 'columns/unused', names: shown(unused) });
  return ok({
    columns: {
      places: placesOf(places),
      onlineIssn,
      hasHeader: true,
      width: names.length,
    },
    notes,
  });
}
