import type { ListNote } from '../../src/core/batch/note';
import type { OutputFault } from '../../src/core/batch/output-name';
import type { ForeignKind } from '../../src/core/batch/problem';
import { listNoteText } from '../../src/words/batch';
import { problemText } from '../../src/words/en';
import { LIST_NOTES } from './list-notes';

test.each(Object.entries(LIST_NOTES) as [string, [ListNote, ...string[]]][])(
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
