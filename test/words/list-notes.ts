import type { ListNote } from '../../src/core/batch/note';

type ByCode = {
  readonly [C in ListNote['code']]: readonly [Extract<ListNote, { readonly code: C }>, ...string[]];
};

/** A note of every code, and what its English text must quote. */
export const LIST_NOTES: ByCode = {
  'list/windows-1252': [{ code: 'list/windows-1252' }, 'Windows-1252', 'UTF-8'],
  'list/sheet': [{ code: 'list/sheet', name: 'Liste', sheets: 3 }, '3 sheets', '"Liste"'],
  'list/rows-above-header': [{ code: 'list/rows-above-header', rows: 1 }, '1 row above', 'was passed over'],
  'columns/positional': [
    { code: 'columns/positional', fields: ['issn', 'variant', 'issue'] },
    'ISSN, variant and issue number',
  ],
  'columns/unused': [{ code: 'columns/unused', names: ['a', 'b\u0007'] }, '"a" and "b\\u{7}"'],
  'columns/online-issn': [{ code: 'columns/online-issn', name: 'EISSN' }, '"EISSN"', 'not used'],
  'columns/preferred': [
    { code: 'columns/preferred', field: 'issn', taken: 'issn_print', left: ['issn'] },
    'ISSN',
    'from "issn_print" and not from "issn"',
  ],
  'cell/understood': [
    { code: 'cell/understood', field: 'issue', got: '5', understood: '05' },
    'The issue number "5" was understood as 05.',
  ],
  'row/only-online-issn': [{ code: 'row/only-online-issn', got: '0317-848X' }, '"0317-848X"', 'online'],
  'row/date-unused': [{ code: 'row/date-unused', got: '2026-05-01' }, '"2026-05-01"', '--rule'],
};
