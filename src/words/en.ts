import type { Problem, ReadBackProblem } from '../core/problem';
import { LIST_WORDS } from './batch';
import { CALENDAR_WORDS } from './calendar';
import { PROFILE_WORDS } from './check';
import { differenceText } from './difference';
import { DOCUMENT_WORDS } from './document';
import { FILE_WORDS, FORMAT_WORDS } from './file';
import { NUMBER_WORDS } from './number';
import { PLACEMENT_WORDS } from './placement';
import { SYMBOL_WORDS } from './symbol';
import { LIBRARY_WORDS } from './titles';
import { UPDATE_WORDS } from './update';
import type { Words } from './words';

export { differenceText } from './difference';
export { findingText } from './finding';

/** Differences that are told; the rest mostly follows from them. */
const MOST_DIFFERENCES = 3;

const READ_BACK_WORDS: Words<ReadBackProblem> = {
  'read-back/differs': ({ differences }) =>
    `The barcode read back from the document is not the one that was asked for, so nothing was kept. Found ${differences
      .slice(0, MOST_DIFFERENCES)
      .map(differenceText)
      .join('; ')}.`,
};

const WORDS: Words<Problem> = {
  ...NUMBER_WORDS,
  ...SYMBOL_WORDS,
  ...CALENDAR_WORDS,
  ...PLACEMENT_WORDS,
  ...LIST_WORDS,
  ...FORMAT_WORDS,
  ...FILE_WORDS,
  ...DOCUMENT_WORDS,
  ...PROFILE_WORDS,
  ...LIBRARY_WORDS,
  ...UPDATE_WORDS,
  ...READ_BACK_WORDS,
};

/** A problem in plain English: what it is, what was given, what was expected, the way out. */
export const problemText = (problem: Problem): string =>
  (WORDS[problem.code] as (problem: Problem) => string)(problem);
