import type { ListNote } from '../core/batch/note';
import type { Finding } from '../core/check/finding';
import type { Problem } from '../core/problem';
import type { Areas } from './areas';
import { listNoteText } from './batch';
import { BG } from './bg/bg';
import { DA } from './da/da';
import { DE } from './de/de';
import { findingText, problemText } from './en';
import { ES } from './es/es';
import { FR } from './fr/fr';
import { IT } from './it/it';
import type { Language } from './language';
import { PANEL_WORDS } from './panel';
import type { PanelWords } from './panel-words';
import { PT } from './pt/pt';
import type { Translated, Translation } from './translation';

/** Everything that can be said in one language. */
export type Speech = {
  readonly panel: PanelWords;
  readonly problem: (problem: Problem) => string;
  readonly finding: (finding: Finding) => string;
  readonly listNote: (note: ListNote) => string;
};

const TRANSLATIONS: { readonly [L in Translated]: Translation<L> } = {
  de: DE,
  fr: FR,
  es: ES,
  pt: PT,
  it: IT,
  da: DA,
  bg: BG,
};

const ENGLISH: Speech = {
  panel: PANEL_WORDS,
  problem: problemText,
  finding: findingText,
  listNote: listNoteText,
};

/** The words of a language; what it lacks is said in English, as `STILL_ENGLISH` lists it. */
export function speechOf(language: Language): Speech {
  if (language === 'en') return ENGLISH;
  const { panel, findings, ...problems }: Partial<Areas> & Pick<Areas, 'panel'> = TRANSLATIONS[language];
  const own: Readonly<Record<string, (problem: never) => string>> = Object.assign(
    {},
    ...Object.values(problems),
  );
  const leads: Readonly<Partial<Record<string, string>>> = findings ?? {};
  return {
    panel,
    problem: (problem) => (own[problem.code] ?? problemText)(problem as never),
    finding: (finding) => {
      const lead = leads[finding.code];
      const { measured, required, source } = finding;
      return lead
        ? `${lead}: ${measured}. ${panel.required}: ${required} (${source}).`
        : findingText(finding);
    },
    listNote: listNoteText,
  };
}
