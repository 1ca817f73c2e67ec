import type { LibraryProblem } from '../core/titles/problem';
import { listed, quoted } from './quote';
import type { Words } from './words';

export const LIBRARY_WORDS: Words<LibraryProblem> = {
  'library/not-json': ({ detail }) =>
    `The title library is not readable JSON (${detail}). Mend it, or import a copy; the file is left as it is.`,
  'library/newer': ({ schema, known }) =>
    `The title library was written by a later version (schema ${schema}; this one knows ${known}). Update the plug-in; the file is left as it is.`,
  'library/value': ({ path, got, expected }) =>
    `In the title library, ${path} is ${got}. Expected: ${expected}. Mend it; the file is left as it is.`,
  'library/same-issn': ({ issn, names }) =>
    `The title library has ${issn} ${names.length} times: ${listed(names.map(quoted), 'and')}. Keep one of them.`,
  'library/not-print': ({ name, issn, medium }) =>
    `For ${quoted(name)} the library names ${issn} both for print and for the ${medium} edition. Each medium has its own ISSN, and the barcode carries the print one: enter the right number.`,
  'library/title-unknown': ({ got, nearest }) =>
    nearest.length > 0
      ? `There is no title ${quoted(got)} in the library. Did you mean ${listed(nearest.map(quoted), 'or')}?`
      : `There is no title ${quoted(got)} in the library, which is empty. Add the title first.`,
  'library/title-ambiguous': ({ got, names }) =>
    `${quoted(got)} fits ${listed(names.map(quoted), 'and')}. Give more of the name, or the ISSN.`,
};
