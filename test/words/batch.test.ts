import type { ListNote } from '../../src/core/batch/note';
import type { OutputFault } from '../../src/core/batch/output-name';
import type { ForeignKind } from '../../src/core/batch/problem';
import { listNoteText } from '../../src/words/batch';
import { problemText } from '../../src/words/en';

type ByCode = {
  readonly [C in ListNote['code']]: readonly [Extract<ListNote, { readonly code: C }>, ...string[]];
};

/** A note of every code, and what its text must quote. */
const NOTES: ByCode = {
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

test.each(Object.entries(NOTES) as [string, [ListNote, ...string[]]][])(
  'says the note %s',
  (_, [note, ...quotes]) => {
    const text = listNoteText(note);
    expect(text).toMatch(/^[A-Z0-9"].*\.$/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}/);
    for (const quote of quotes) expect(text).toContain(quote);
  },
);

const KINDS: Readonly<Record<ForeignKind, readonly string[]>> = {
  xls: ['.xls', 'password', 'CSV UTF-8'],
  numbers: ['Numbers', 'File > Export To'],
  ods: ['OpenDocument', '.xlsx'],
  xlsb: ['.xlsb', '.xlsx'],
  markup: ['web page', '.xlsx'],
  pdf: ['PDF', 'spreadsheet'],
  picture: ['picture', 'CSV'],
  rtf: ['RTF', 'CSV'],
  zip: ['archive', 'XLSX'],
  binary: ['no text', 'CSV'],
};

test.each(Object.entries(KINDS))(
  'tells how to come from a list of the kind %s to one that is read',
  (kind, quotes) => {
    const text = problemText({ code: 'list/kind', kind: kind as ForeignKind });
    for (const quote of quotes) expect(text).toContain(quote);
  },
);

const FAULTS: Readonly<Record<OutputFault, string>> = {
  absolute: 'of its own',
  'leaves-folder': 'without ".."',
  character: 'control characters',
  reserved: 'device on Windows',
  ending: 'dot or a blank',
  'too-long': 'shorter',
};

test.each(Object.entries(FAULTS))('tells what is wrong with an output name: %s', (fault, quote) => {
  const text = problemText({ code: 'output/name', got: 'x', fault: fault as OutputFault });
  expect(text).toContain('"x"');
  expect(text).toContain(quote);
});
