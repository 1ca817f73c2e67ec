import { ENGLISH_ISSUES } from '../core/calendar/in-words';
import type { Problem, ReadBackProblem } from '../core/problem';
import type { Areas } from './areas';
import { LIST_NOTE_WORDS, LIST_WORDS } from './batch';
import { CALENDAR_WORDS, DOUBT_WORDS } from './calendar';
import { PROFILE_WORDS } from './check';
import { differenceText, MOST_DIFFERENCES } from './difference';
import { DOCUMENT_WORDS } from './document';
import { FILE_WORDS, FORMAT_WORDS } from './file';
import { FINDING_LEADS } from './finding';
import { NUMBER_WORDS } from './number';
import { PANEL_WORDS } from './panel';
import { PLACEMENT_WORDS } from './placement';
import { ENGLISH_MANNER } from './quote';
import { sentencesOf } from './sentences';
import { PLATES, SYMBOL_WORDS } from './symbol';
import { LIBRARY_WORDS } from './titles';
import { UPDATE_WORDS } from './update';
import type { Words } from './words';

export { differenceText } from './difference';
export { findingText } from './finding';

const READ_BACK_WORDS: Words<ReadBackProblem> = {
  'read-back/differs': ({ differences }) =>
    `The barcode read back from the document is not the one that was asked for, so nothing was kept. Found ${differences
      .slice(0, MOST_DIFFERENCES)
      .map(differenceText)
      .join('; ')}.`,
};

export const EN: Areas = {
  manner: ENGLISH_MANNER,
  panel: PANEL_WORDS,
  number: NUMBER_WORDS,
  symbol: SYMBOL_WORDS,
  plates: PLATES,
  placement: PLACEMENT_WORDS,
  document: DOCUMENT_WORDS,
  findings: FINDING_LEADS,
  calendar: CALENDAR_WORDS,
  issues: ENGLISH_ISSUES,
  doubts: DOUBT_WORDS,
  market: (name) => name,
  list: LIST_WORDS,
  listNotes: LIST_NOTE_WORDS,
  format: FORMAT_WORDS,
  file: FILE_WORDS,
  profile: PROFILE_WORDS,
  library: LIBRARY_WORDS,
  update: UPDATE_WORDS,
  readBack: READ_BACK_WORDS,
};

const SENTENCES = sentencesOf(EN);

/** A problem in plain English: what it is, what was given, what was expected, the way out. */
export const problemText = (problem: Problem): string =>
  (SENTENCES[problem.code] as (problem: Problem) => string)(problem);
