import type { Field } from '../core/batch/fields';
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
import { findingIn } from './finding';
import { FR } from './fr/fr';
import { IT } from './it/it';
import type { Language } from './language';
import type { Manner } from './manner';
import type { PanelWords } from './panel-words';
import { PT } from './pt/pt';
import { sentencesOf } from './sentences';

/** Everything that can be said in one language. */
export type Speech = {
  readonly language: Language;
  readonly manner: Manner;
  readonly panel: PanelWords;
  readonly problem: (problem: Problem) => string;
  /** A plate by the name that the document gives it; spot inks keep theirs. */
  readonly plate: (name: string) => string;
  readonly finding: (finding: Finding) => string;
  readonly listNote: (note: ListNote) => string;
  /** A column of a list. */
  readonly field: (field: Field) => string;
  readonly market: (name: MarketName) => string;
  readonly doubt: (doubt: Doubt) => string;
  readonly issue: (rule: Rule, cover: Pick<NumberedCover, 'number' | 'issued'>) => string;
};

function speechFrom(language: Language, areas: Areas): Speech {
  const { manner, panel, fields, listNotes, market, doubts, issues, plates } = areas;
  const sentences = sentencesOf(areas);
  const finding = findingIn(areas);
  return {
    language,
    manner,
    panel,
    problem: (problem) => (sentences[problem.code] as (problem: Problem) => string)(problem),
    plate: (name) => (Object.hasOwn(plates, name) ? plates[name as PlateName] : name),
    finding,
    listNote: (note) => (listNotes[note.code] as (note: ListNote) => string)(note),
    field: (field) => fields[field],
    market,
    doubt: (doubt) => doubts[doubt],
    issue: (rule, { number, issued }) => issueInWords(rule, issued, number.addOn, issues),
  };
}

const SPEECHES: Readonly<Record<Language, Speech>> = {
  en: speechFrom('en', EN),
  de: speechFrom('de', DE),
  fr: speechFrom('fr', FR),
  es: speechFrom('es', ES),
  pt: speechFrom('pt', PT),
  it: speechFrom('it', IT),
  da: speechFrom('da', DA),
  bg: speechFrom('bg', BG),
};

/** The words of a language, and no other's. */
export const speechOf = (language: Language): Speech => SPEECHES[language];
