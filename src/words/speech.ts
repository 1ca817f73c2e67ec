import type { ListNote } from '../core/batch/note';
import { issueInWords } from '../core/calendar/in-words';
import type { Doubt, MarketName, Rule } from '../core/calendar/rule';
import type { Finding } from '../core/check/finding';
import type { Problem } from '../core/problem';
import type { NumberedCover } from '../core/update/plan-next';
import type { Areas, PlateName } from './areas';
import { BG } from './bg/bg';
import { DA } from './da/da';
import { DE } from './de/de';
import { EN } from './en';
import { ES } from './es/es';
import { FR } from './fr/fr';
import { IT } from './it/it';
import type { Language } from './language';
import type { Manner } from './manner';
import type { PanelWords } from './panel-words';
import { PT } from './pt/pt';
import { sentencesOf } from './sentences';

/** Everything that can be said in one language. */
export type Speech = {
  readonly manner: Manner;
  readonly panel: PanelWords;
  readonly problem: (problem: Problem) => string;
  /** A plate by the name that the document gives it; spot inks keep theirs. */
  readonly plate: (name: string) => string;
  readonly finding: (finding: Finding) => string;
  readonly listNote: (note: ListNote) => string;
  readonly market: (name: MarketName) => string;
  readonly doubt: (doubt: Doubt) => string;
  readonly issue: (rule: Rule, cover: Pick<NumberedCover, 'number' | 'issued'>) => string;
};

function speechFrom(areas: Areas): Speech {
  const { manner, panel, findings, listNotes, market, doubts, issues, plates } = areas;
  const sentences = sentencesOf(areas);
  return {
    manner,
    panel,
    problem: (problem) => (sentences[problem.code] as (problem: Problem) => string)(problem),
    plate: (name) => (Object.hasOwn(plates, name) ? plates[name as PlateName] : name),
    finding: ({ code, measured, required, source }) =>
      `${findings[code]}: ${measured}. ${panel.required}: ${required} (${source}).`,
    listNote: (note) => (listNotes[note.code] as (note: ListNote) => string)(note),
    market,
    doubt: (doubt) => doubts[doubt],
    issue: (rule, { number, issued }) => issueInWords(rule, issued, number.addOn, issues),
  };
}

const SPEECHES: Readonly<Record<Language, Speech>> = {
  en: speechFrom(EN),
  de: speechFrom(DE),
  fr: speechFrom(FR),
  es: speechFrom(ES),
  pt: speechFrom(PT),
  it: speechFrom(IT),
  da: speechFrom(DA),
  bg: speechFrom(BG),
};

/** The words of a language, and no other's. */
export const speechOf = (language: Language): Speech => SPEECHES[language];
