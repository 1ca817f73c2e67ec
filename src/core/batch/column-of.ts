import type { Problem } from '../problem';
import type { Field } from './fields';

/** What the codes of a column's problems begin with; the first that suits counts. */
const COLUMNS: readonly (readonly [beginning: string, column: Field])[] = [
  ['library/title', 'title'],
  ['issn/', 'issn'],
  ['gtin13/', 'issn'],
  ['variant/', 'variant'],
  ['add-on/', 'issue'],
  ['batch/number-used', 'issue'],
  ['batch/same-number', 'issue'],
  ['calendar/', 'date'],
  ['date/', 'date'],
  ['cell/zeros-unproved', 'issn'],
  ['cell/', 'date'],
  ['size/', 'size'],
  ['height/', 'height'],
  ['ink/', 'ink'],
  ['file/not-found', 'template'],
  ['file/read', 'template'],
  ['file/extension', 'template'],
  ['format/', 'template'],
  ['batch/place-without-template', 'template'],
  ['batch/template-missing', 'template'],
  ['template/', 'place'],
  ['update/', 'place'],
  ['output/', 'output'],
  ['file/', 'output'],
  ['batch/same-output', 'output'],
];

/** The column of a list in which a row's problem is to be mended; null for the row as a whole. */
export function columnOf(problem: Problem): Field | null {
  if ('field' in problem) return problem.field;
  return COLUMNS.find(([beginning]) => problem.code.startsWith(beginning))?.[1] ?? null;
}
