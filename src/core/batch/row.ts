import { printable } from '../number/typed-text';
import { cellText } from './cell';
import type { Columns } from './columns';
import { readDateCell } from './date-cell';
import type { Field } from './fields';
import type { ListNote } from './note';
import { readNumberCell } from './number-cell';
import { parseOutputName } from './output-name';
import type { ListProblem } from './problem';

/** One row of a list: texts as if typed, null where the list says nothing. `line` is the row's number in the list. */
export type BatchRow = { readonly line: number } & { readonly [F in Field]: string | null };

/** A row with what was understood otherwise than written, and what could not be; a cell with a problem is null. */
export type ReadRow = {
  readonly row: BatchRow;
  /** What the column of the online edition's number says; never used as the print ISSN. */
  readonly onlineIssn: string | null;
  readonly notes: readonly ListNote[];
  readonly problems: readonly ListProblem[];
};

/** Reads the cells of one row by the columns of its list. Numbers and measures stay texts, for their own parsers. */
export function readRow(columns: Columns, line: number, cells: readonly string[]): ReadRow {
  const notes: ListNote[] = [];
  const problems: ListProblem[] = [];
  if (columns.width !== null && cells.slice(columns.width).some((cell) => cellText(cell) !== ''))
    problems.push({ code: 'list/cells-beyond-header', cells: cells.length, columns: columns.width });

  const read = (field: Field): string | null => {
    const place = columns.places[field];
    const text = place === null ? '' : cellText(cells[place] ?? '');
    if (text === '') return null;
    const understood = readCell(field, text);
    if (typeof understood !== 'string') {
      problems.push(quotable(understood));
      return null;
    }
    // Another stroke in an output's path changes nothing worth telling.
    if (understood !== text && field !== 'output')
      notes.push({ code: 'cell/understood', field, got: printable(text), understood: printable(understood) });
    return understood;
  };
  const row: BatchRow = {
    line,
    issn: read('issn'),
    variant: read('variant'),
    issue: read('issue'),
    date: read('date'),
    title: read('title'),
    size: read('size'),
    height: read('height'),
    ink: read('ink'),
    template: read('template'),
    place: read('place'),
    output: read('output'),
  };
  const online = columns.onlineIssn === null ? '' : cellText(cells[columns.onlineIssn] ?? '');
  const issnCell = columns.places.issn === null ? '' : cellText(cells[columns.places.issn] ?? '');
  if (online !== '' && issnCell === '') notes.push({ code: 'row/only-online-issn', got: printable(online) });
  return { row, onlineIssn: online === '' ? null : online, notes, problems };
}

/** What spreadsheets show for a value they cannot work out, in the languages of their users. */
const ERROR = /^#(?:N\/A|NV|N\/D|I\/T|Н\/Д|[\p{Lu}/0¡¿ ]+[!?]|#+)$/u;

function readCell(field: Field, text: string): string | ListProblem {
  if (field === 'title') return text;
  if (text.startsWith('=')) return { code: 'cell/formula', field, got: text };
  if (text.startsWith('#') && ERROR.test(text)) return { code: 'cell/spreadsheet-error', field, got: text };
  if (field === 'date') return readDateCell(text);
  if (field === 'issn' || field === 'variant' || field === 'issue') return readNumberCell(field, text);
  if (field !== 'output') return text;
  const name = parseOutputName(text);
  return name.ok ? name.value : (name.problems[0] as ListProblem);
}

const quotable = (problem: ListProblem): ListProblem =>
  'got' in problem ? { ...problem, got: printable(problem.got) } : problem;
