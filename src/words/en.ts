import type { Difference } from '../core/artwork/difference';
import { ENGLISH_ISSUES } from '../core/calendar/in-words';
import type { Problem } from '../core/problem';
import type { Areas } from './areas';
import { FIELD, LIST_NOTE_WORDS, LIST_WORDS } from './batch';
import { CALENDAR_WORDS, DOUBT_WORDS } from './calendar';
import { PROFILE_WORDS } from './check';
import { DIFFERENCE_WORDS, differenceIn } from './difference';
import { DOCUMENT_WORDS } from './document';
import { figuresIn } from './figure';
import { FIGURES, TERMS } from './figures';
import { FILE_WORDS, FORMAT_WORDS } from './file';
import { FINDING_LEADS, findingFiguresIn, findingIn } from './finding';
import { NUMBER_WORDS } from './number';
import { PANEL_WORDS } from './panel';
import { PLACEMENT_WORDS } from './placement';
import { ENGLISH_MANNER } from './quote';
import { sentencesOf } from './sentences';
import { PLATES, SYMBOL_WORDS } from './symbol';
import { LIBRARY_WORDS } from './titles';
import { UPDATE_WORDS } from './update';

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
  fields: FIELD,
  list: LIST_WORDS,
  listNotes: LIST_NOTE_WORDS,
  format: FORMAT_WORDS,
  file: FILE_WORDS,
  profile: PROFILE_WORDS,
  library: LIBRARY_WORDS,
  update: UPDATE_WORDS,
  differences: DIFFERENCE_WORDS,
  figures: FIGURES,
  terms: TERMS,
};

const SENTENCES = sentencesOf(EN);

/** A problem in plain English: what it is, what was given, what was expected, the way out. */
export const problemText = (problem: Problem): string =>
  (SENTENCES[problem.code] as (problem: Problem) => string)(problem);

/** A finding in plain English. */
export const findingText = findingIn(EN);

/** Measured, required and source of a finding in plain English. */
export const findingFigures = findingFiguresIn(EN);

/** A difference whose values are in plain English. */
export function differenceFigures({ property, expected, got }: Difference) {
  const say = figuresIn(EN);
  return { property, expected: say(expected), got: say(got) };
}

/** A difference between what was meant and what was read back, in plain English. */
export const differenceText = differenceIn(EN);
