import type { ExpectedValue, LibraryProblem } from '../core/titles/problem';
import { listed, quoted } from './quote';
import type { Words } from './words';

const EXPECTED: Readonly<Record<ExpectedValue, string>> = {
  object: 'an object',
  list: 'a list',
  text: 'a text',
  name: 'the name of the title',
  issn: 'an ISSN such as 1144-875X',
  medium: 'online, disc or other',
  'two-digits': 'two digits',
  'two-or-five-digits': 'two or five digits',
  date: 'a date such as 2026-06-01',
  time: 'a time such as 2026-06-01T09:30:00Z',
  'whole-number': 'a whole number',
  'true-or-false': 'true or false',
  'schema-1': '1',
};

export const LIBRARY_WORDS: Words<LibraryProblem> = {
  'library/not-json': ({ detail }) =>
    `The title library is not readable JSON (${detail}). Mend it, or import a copy; the file is left as it is.`,
  'library/file': ({ path }) =>
    `${quoted(path)} is not a title library that can be taken over, as the next line says. Mend it, or leave it out.`,
  'library/newer': ({ schema, known }) =>
    `The title library was written by a later version (schema ${schema}; this one knows ${known}). Update the plug-in; the file is left as it is.`,
  'library/value': ({ path, got, expected }) =>
    `In the title library, ${path} is ${got ?? 'missing'}. Expected: ${EXPECTED[expected]}. Mend it; the file is left as it is.`,
  'library/same-issn': ({ issn, names }) =>
    `The title library has ${issn} ${names.length} times: ${listed(names.map(quoted), 'and')}. Keep one of them.`,
  'library/not-print': ({ name, issn, medium }) =>
    `For ${quoted(name)} the library names ${issn} both for print and for the ${medium} edition. Each medium has its own ISSN, and the barcode carries the print one: enter the right number.`,
  'library/title-known': ({ issn, name }) =>
    `The library has ${issn} already: ${quoted(name)}. Change that title, or correct the ISSN.`,
  'library/name-missing': ({ issn }) =>
    `The title of ISSN ${issn} has no name. Give it one, as it stands on the cover.`,
  'library/title-unknown': ({ got, nearest }) =>
    nearest.length > 0
      ? `There is no title ${quoted(got)} in the library. Did you mean ${listed(nearest.map(quoted), 'or')}?`
      : `There is no title ${quoted(got)} in the library, which is empty. Add the title first.`,
  'library/title-ambiguous': ({ got, names }) =>
    `${quoted(got)} fits ${listed(names.map(quoted), 'and')}. Give more of the name, or the ISSN.`,
};
