import type { Problem } from '../../src/core/problem';
import { BG } from '../../src/words/bg/bg';
import { DA } from '../../src/words/da/da';
import { DE } from '../../src/words/de/de';
import { problemText } from '../../src/words/en';
import { ES } from '../../src/words/es/es';
import { FR } from '../../src/words/fr/fr';
import { IT } from '../../src/words/it/it';
import { LANGUAGES, type Language, languageOf } from '../../src/words/language';
import { PT } from '../../src/words/pt/pt';
import { speechOf } from '../../src/words/speech';
import { STILL_ENGLISH, type Translated } from '../../src/words/translation';
import { PROBLEMS } from './problems';

const TRANSLATIONS = { de: DE, fr: FR, es: ES, pt: PT, it: IT, da: DA, bg: BG };
const AREAS = [
  ...['panel', 'number', 'symbol', 'placement', 'document', 'findings', 'calendar', 'list'],
  ...['format', 'file', 'profile', 'library', 'update', 'readBack'],
];

/** Texts and numbers of a problem, as they may stand in a sentence. */
const given = (problem: Problem): readonly string[] =>
  Object.entries(problem).flatMap(([field, value]) =>
    field !== 'code' && (typeof value === 'string' || typeof value === 'number') ? [String(value)] : [],
  );

const translated = Object.keys(TRANSLATIONS) as readonly Translated[];

test.each(translated)('%s has every area, or says that it is still English', (language) => {
  const own = Object.keys(TRANSLATIONS[language]);
  expect([...own, ...STILL_ENGLISH[language]].sort()).toEqual([...AREAS].sort());
});

test.each(translated)('%s quotes in each sentence of its own what the English one quotes', (language) => {
  const { panel: _, ...areas } = TRANSLATIONS[language];
  const own = new Set(Object.values(areas).flatMap((area) => Object.keys(area)));
  const examples = Object.values(PROBLEMS)
    .map(([problem]) => problem as Problem)
    .filter(({ code }) => own.has(code));
  expect(examples.length).toBeGreaterThan(40);
  for (const problem of examples) {
    const [english, text] = [problemText(problem), speechOf(language).problem(problem)];
    expect(text).not.toBe(english);
    expect(text).toMatch(/[.?]$/);
    expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object|\$\{| {2}/);
    for (const part of given(problem))
      expect([problem.code, text.includes(part)]).toEqual([problem.code, english.includes(part)]);
    // Everything in quotation marks, and every measured length.
    for (const [quote] of english.matchAll(/"[^"]+"|\d+\.\d+ (?:×|mm)/g)) expect(text).toContain(quote);
  }
});

test.each(Object.keys(LANGUAGES) as Language[])('every text of the panel in %s is written', (language) => {
  const texts = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'function'
        ? [String(value('7', 8, '9')), String(value(1, 1, null))]
        : Object.values(value as object).flatMap(texts);
  const { panel } = speechOf(language);
  const measured = { ...panel, extent: panel.extent(1, 2), drawnBars: panel.drawnBars(1, '1 %') };
  const all = texts({ ...measured, readBack: panel.readBack('9', 0.33) });
  for (const text of all) expect(text).toMatch(/^\S(?:.*\S)?$/s);
  for (const text of all) expect(text).not.toMatch(/undefined|NaN|\[object/);
});

test('an unknown area is said in English, and never not at all', () => {
  const [problem] = PROBLEMS['file/exists'];
  expect(speechOf('fr').problem(problem)).toBe(problemText(problem));
});

test.each([
  ['de_AT', 'de'],
  ['pt-BR', 'pt'],
  ['bg', 'bg'],
  ['EN-us', 'en'],
  ['ja_JP', 'en'],
  ['', 'en'],
])('the locale %p is spoken to in %p', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
