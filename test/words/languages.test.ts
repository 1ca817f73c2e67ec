import { columnMeaning } from '../../src/core/batch/column-names';
import { FIELDS } from '../../src/core/batch/fields';
import type { ListNote } from '../../src/core/batch/note';
import { issueInWords } from '../../src/core/calendar/in-words';
import type { Doubt } from '../../src/core/calendar/rule';
import { RULES } from '../../src/core/calendar/rules';
import type { FindingCode } from '../../src/core/check/finding';
import type { Figure } from '../../src/core/figure/figure';
import type { Phrases } from '../../src/core/figure/phrase';
import { parseAddOn } from '../../src/core/number/add-on';
import type { Problem } from '../../src/core/problem';
import { BG } from '../../src/words/bg/bg';
import { DA } from '../../src/words/da/da';
import { DE } from '../../src/words/de/de';
import { EN } from '../../src/words/en';
import { ES } from '../../src/words/es/es';
import type { Term } from '../../src/words/figure';
import { FR } from '../../src/words/fr/fr';
import { IT } from '../../src/words/it/it';
import { LANGUAGES, type Language, languageOf } from '../../src/words/language';
import { PT } from '../../src/words/pt/pt';
import { speechOf } from '../../src/words/speech';
import { ruleOf, sure } from '../core/calendar/issue';
import { everyFinding } from './findings';
import { LIST_NOTES } from './list-notes';
import { MORE_PROBLEMS } from './more-problems';
import { PROBLEMS } from './problems';

const EVERY = { en: EN, de: DE, fr: FR, es: ES, pt: PT, it: IT, da: DA, bg: BG };
const ADD_ON = sure(parseAddOn('78'));
const ENGLISH = speechOf('en');
const SPOKEN = Object.keys(LANGUAGES) as readonly Language[];
const TRANSLATED = SPOKEN.filter((language) => language !== 'en');

/** The quotation marks that the printers of each language use. */
const QUOTES: Readonly<Record<Language, readonly [open: string, close: string]>> = {
  en: ['"', '"'],
  de: ['„', '“'],
  fr: ['«\u00a0', '\u00a0»'],
  es: ['«', '»'],
  pt: ['“', '”'],
  it: ['«', '»'],
  da: ['»', '«'],
  bg: ['„', '“'],
};

/** Words of English sentences that none of the other languages has. */
const ENGLISH_WORDS = /\b(?:the|and|which|that|with|choose|give|cannot|there|this|are|has|been|should)\b/i;

/** Fields that tell which words to take, and are not said themselves. */
const TURNS = ['code', 'frequency', 'market', 'scheme', 'encoding', 'fault', 'field', 'what', 'medium'];

const isWord = (code: string, field: string): boolean =>
  TURNS.includes(field) ||
  ['hint', 'mistakes', 'window', 'property', 'option', 'shape'].includes(field) ||
  (code === 'list/kind' && field === 'kind') ||
  (code === 'library/value' && field === 'expected');

/** Every text and number in a problem or note, whole. */
function given(value: unknown, code: string, field = ''): readonly string[] {
  if (value === 'nothing' || (field !== '' && isWord(code, field))) return [];
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    given(inner, code, Array.isArray(value) ? field : key),
  );
}

const longestFirst = (texts: readonly string[]) => [...texts].sort((a, b) => b.length - a.length);

/** What is left of a sentence without what it was given, JSON and options. */
const ownWords = (text: string, values: readonly string[]): string =>
  longestFirst(values)
    .filter((value) => value !== '')
    .reduce((left, value) => left.replaceAll(value, '#'), text.replace(/\{.*?\}|--\w+ID|--\w+/g, '#'));

/** Numbers of a text, however its language writes decimals. */
const numbersIn = (text: string): readonly string[] =>
  [...new Set((text.match(/\d+(?:[.,:/-]\d+)*/g) ?? []).map((n) => n.replace(/,/g, '.')))].sort();

const optionsIn = (text: string): readonly string[] => [...new Set(text.match(/--[a-z]+/g) ?? [])].sort();

const sentencesIn = (text: string): number => text.split(/[.?] (?=[\p{Lu}\d¿"„«»“])/u).length;

const count = (text: string, part: string): number => text.split(part).length - 1;

/** What a text has that its language does not write. */
function strangeIn(language: Language, text: string, values: readonly string[]): readonly unknown[] {
  const [open, close] = QUOTES[language];
  const own = ownWords(text, values);
  const isOdd = (mark: string) => !`${open}${close}`.includes(mark);
  return [
    ...(/ {2}|undefined|\bnull\b|NaN|\[object|\$\{/.exec(text) ?? []),
    ...(own.match(/["„“”«»]/g) ?? []).filter(isOdd),
    ...(open !== close && count(own, open) !== count(own, close) ? ['quotes left open'] : []),
    ...((language === 'en' ? null : ENGLISH_WORDS.exec(own)) ?? []),
    ...(language !== 'en' && own.includes("'") ? ["'"] : []),
    // A French mark of two parts stands apart from its word, and never begins a line.
    ...((language === 'fr' ? /[^\u00a0\d][;?!:»]|«(?!\u00a0)/.exec(own) : null) ?? []),
  ];
}

/** Words of English figures that none of the other languages has. */
const ENGLISH_FIGURES =
  /\b(?:of|is|bars|only|one|from|least|most|measured|cover|what|inks?|plates?|drawn|its|by)\b/i;

/** Facts, phrases and terms that read the same in English and another language. */
const SAME_IN_SOME = ['seenImage', 'variant', 'satin'];

/** What comparing what was read back with what was meant tells, and no finding. */
const OF_READ_BACKS = ['nothing', 'clipped', 'partIndicator', 'partDigits', 'partLine', 'at', 'barsInPlace'];

/** Texts in figures that are the document's, a standard's or a parser's, in no language of ours. */
function asDocumentsSay(figure: Figure | readonly Figure[]): readonly string[] {
  if (typeof figure === 'string') return [];
  if (Array.isArray(figure)) return figure.flatMap(asDocumentsSay);
  return Object.entries(figure as object).flatMap(([key, inner]) => {
    if (key === 'text' || key === 'quoted' || key === 'verbatim') return [inner];
    if (key === 'term') return inner in EN.terms ? [] : [inner];
    if (key === 'plates')
      return inner.map(({ name }: { name: string }) => name).filter((n: string) => !(n in EN.plates));
    return typeof inner === 'object' ? asDocumentsSay(inner) : [];
  });
}

/** The facts and phrases that figures are made of. */
function namesIn(figure: Figure | readonly Figure[]): readonly string[] {
  if (typeof figure === 'string') return [figure];
  if (Array.isArray(figure)) return figure.flatMap(namesIn);
  return Object.entries(figure as object).flatMap(([key, inner]) =>
    key === 'say' ? [inner] : typeof inner === 'object' ? namesIn(inner) : [],
  );
}

const ALL_PROBLEMS: readonly Problem[] = [
  ...Object.values(PROBLEMS).map(([problem]) => problem as Problem),
  ...MORE_PROBLEMS,
];

describe.each(TRANSLATED)('%s', (language) => {
  const speech = speechOf(language);
  const [open, close] = QUOTES[language];

  test('says every problem in its own words, with all that was given and the way out', () => {
    for (const problem of ALL_PROBLEMS) {
      const [english, text] = [ENGLISH.problem(problem), speech.problem(problem)];
      const values = given(problem, problem.code);
      const told = [problem.code, text] as const;
      expect(text).not.toBe(english);
      expect(text).toMatch(/^["„«»“\p{Lu}\d].*[.?]$/u);
      expect([text, strangeIn(language, text, values)]).toEqual([text, []]);
      for (const value of values) {
        if (english.includes(value) && !/^\d+\.\d+$/.test(value)) expect(text).toContain(value);
        if (english.includes(`"${value}"`)) expect(text).toContain(`${open}${value}${close}`);
      }
      expect([...told, numbersIn(text)]).toEqual([...told, numbersIn(english)]);
      expect([...told, optionsIn(text)]).toEqual([...told, optionsIn(english)]);
      // As many sentences: what it is, what was expected, what to do.
      expect([...told, sentencesIn(text)]).toEqual([...told, sentencesIn(english)]);
    }
  });

  test('says every note on a list in its own words', () => {
    for (const [note] of Object.values(LIST_NOTES) as readonly (readonly [ListNote, ...string[]])[]) {
      const [english, text] = [ENGLISH.listNote(note), speech.listNote(note)];
      const values = given(note, note.code).filter((value) => !FIELDS.includes(value as never));
      expect(text).not.toBe(english);
      expect(text).toMatch(/^["„«»“\p{Lu}\d].*\.$/u);
      expect([text, strangeIn(language, text, values)]).toEqual([text, []]);
      expect(optionsIn(text)).toEqual(optionsIn(english));
      for (const value of values) expect([text, text.includes(value.slice(0, 1))]).toEqual([text, true]);
    }
  });

  test('begins every finding in its own words', () => {
    const codes = Object.keys(EN.findings) as readonly FindingCode[];
    const leads = codes.map((code) => {
      const figures = [{ text: '#' }] as const;
      const told = { measured: figures, required: figures, source: figures };
      const finding = { code, severity: 'error', ...told } as const;
      const [lead, required] = speech.finding(finding).split(/\s?: #/);
      expect(speech.finding(finding)).not.toBe(ENGLISH.finding(finding));
      expect(required).toMatch(new RegExp(`^\\. ${speech.panel.required}$`));
      expect(lead).toMatch(/^\p{Lu}.*[^.:]$/u);
      expect([lead, strangeIn(language, lead as string, [])]).toEqual([lead, []]);
      return lead;
    });
    expect(new Set(leads).size).toBe(codes.length);
  });

  test('says the figures of every finding in its own words and numbers', async () => {
    for (const finding of await everyFinding()) {
      const [english, text] = [ENGLISH.finding(finding), speech.finding(finding)];
      const values = [finding.measured, finding.required, finding.source].flatMap(asDocumentsSay);
      const own = ownWords(text, values);
      const told = [finding.code, text] as const;
      expect([...told, strangeIn(language, text, values)]).toEqual([...told, []]);
      expect([...told, ENGLISH_FIGURES.exec(own), /\d\.\d/.exec(own)]).toEqual([...told, null, null]);
      expect([...told, numbersIn(text)]).toEqual([...told, numbersIn(english)]);
      for (const value of values)
        if (english.includes(value)) expect([...told, text.includes(value)]).toEqual([...told, true]);
    }
  });

  test('has a fact, a phrase and a term of its own for each of the English ones, with all that they hold', () => {
    const of = ['7', '8', '9', '5'] as const;
    const say = (figures: typeof EN.figures, key: string) => {
      const words = figures[key as keyof Phrases] as string | ((...of: readonly string[]) => string);
      return typeof words === 'string' ? words : words(...of);
    };
    const same: string[] = [];
    for (const key of Object.keys(EN.figures)) {
      const [english, text] = [say(EN.figures, key), say(EVERY[language].figures, key)];
      if (text === english) same.push(key);
      expect([text, strangeIn(language, text, [])]).toEqual([text, []]);
      expect([key, text, ENGLISH_FIGURES.exec(text)]).toEqual([key, text, null]);
      expect([key, text, numbersIn(text)]).toEqual([key, text, numbersIn(english)]);
    }
    const { terms } = EVERY[language];
    for (const name of Object.keys(terms) as readonly Term[]) {
      if (terms[name] === EN.terms[name]) same.push(name);
      expect([name, strangeIn(language, terms[name], [])]).toEqual([name, []]);
    }
    expect(same.filter((key) => !SAME_IN_SOME.includes(key))).toEqual([]);
  });

  test('calls each market by a name of its own', () => {
    const markets = [...new Set(RULES.map(({ market }) => market))];
    const names = markets.map(speech.market);
    expect(new Set(names).size).toBe(markets.length);
    expect(names.flatMap((name) => strangeIn(language, name, []))).toEqual([]);
  });

  test('says every doubt of a rule, and calls the plates, in its own words', () => {
    for (const doubt of Object.keys(EN.doubts) as readonly Doubt[]) {
      const [english, text] = [ENGLISH.doubt(doubt), speech.doubt(doubt)];
      expect(text).not.toBe(english);
      expect([text, strangeIn(language, text, [])]).toEqual([text, []]);
      expect([text, numbersIn(text)]).toEqual([text, numbersIn(english)]);
    }
    expect(speech.plate('Black')).not.toBe('Black');
    expect(speech.plate('PANTONE 293 C')).toBe('PANTONE 293 C');
  });

  test('writes dates and numbers as the Unicode tables for the language do', () => {
    const utc = { timeZone: 'UTC' } as const;
    const long = { ...utc, day: 'numeric', month: 'long', year: 'numeric' } as const;
    const written = (date: Date, form: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(language, form).format(date);
    for (let i = 0; i < 12; i++) {
      const [month, day] = [i + 1, i + 2];
      const date = new Date(Date.UTC(2026, i, day));
      const call = (id: string) => {
        const issued = { date: { year: 2026, month, day }, count: null, double: false };
        return issueInWords(ruleOf(id), issued, ADD_ON, EVERY[language].issues);
      };
      expect(call('be-weekly')).toContain(written(date, long));
      expect(call('uk-daily')).toContain(written(date, { ...long, weekday: 'long' }));
      expect(call('be-monthly')).toContain(written(date, { ...utc, month: 'long', year: 'numeric' }));
    }
    const { millimetres, percent } = speech.manner;
    const number = (value: number, places: number) =>
      new Intl.NumberFormat(language, {
        minimumFractionDigits: places,
        maximumFractionDigits: places,
      }).format(value);
    expect(millimetres(22.85, 2)).toMatch(new RegExp(`^${number(22.85, 2)} (?:mm|мм)$`));
    expect(percent(0.615)).toBe(`${number(61.5, 1)} %`);
  });

  test('calls issues in its own words', () => {
    const call = (l: Language, id: string, more: object) => {
      const issued = { date: null, count: 12, double: false, ...more };
      return issueInWords(ruleOf(id), issued, ADD_ON, EVERY[l].issues);
    };
    for (const double of [false, true]) {
      const [english, text] = [call('en', 'count', { double }), call(language, 'count', { double })];
      expect(text).not.toBe(english);
      expect(numbersIn(text)).toEqual(numbersIn(english));
    }
    const july = { date: { year: 2026, month: 7, day: 1 }, count: null, double: true };
    expect(call(language, 'sk-monthly', july)).toMatch(/^\p{L}+–\p{L}+ .*2026.* 78$/u);
    expect(issueInWords(ruleOf('count'), null, null, EVERY[language].issues)).toMatch(/^\p{L}+ /u);
  });

  test('names columns by headings that a list may really have', () => {
    for (const field of FIELDS) {
      const words = speech
        .listNote({ code: 'columns/positional', fields: [field] })
        .slice(0, -1)
        .split(' ');
      const endings = [1, 2, 3].map((length) => columnMeaning(words.slice(-length).join(' ')));
      expect([field, endings]).toEqual([
        field,
        expect.arrayContaining([expect.objectContaining({ kind: 'field', field })]),
      ]);
    }
  });
});

test('every fact, phrase and code of a finding is what some rule, host or read-back tells', async () => {
  const findings = await everyFinding();
  const told = new Set(findings.flatMap((f) => [f.measured, f.required, f.source].flatMap(namesIn)));
  const silent = Object.keys(EN.figures).filter((key) => !told.has(key) && !OF_READ_BACKS.includes(key));
  expect(silent).toEqual(['or']);
  const codes = new Set(findings.map(({ code }) => code));
  expect(Object.keys(EN.findings).filter((code) => !codes.has(code as FindingCode))).toEqual([]);
});

test('no language says a problem in the words of another', () => {
  const shared = ALL_PROBLEMS.map((problem) => SPOKEN.map((l) => speechOf(l).problem(problem))).filter(
    (texts) => new Set(texts).size < SPOKEN.length,
  );
  expect(shared).toEqual([]);
});

test.each(SPOKEN)('every text of the panel in %s is written, in the manner of the language', (language) => {
  const texts = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'function'
        ? [String(value('7', 8, '9')), String(value(1, 1, null))]
        : Object.values(value as object).flatMap(texts);
  const { panel } = speechOf(language);
  const all = texts({
    ...panel,
    extent: panel.extent(1, 2),
    drawnBars: panel.drawnBars(1, 0.5),
    readBack: panel.readBack('9', 0.33),
    marginUnreadable: panel.marginUnreadable('x'),
    coversMade: panel.coversMade(1, 2, 'x'),
    columnHolds: panel.columnHolds('x'),
  });
  for (const text of all) {
    expect(text).toMatch(/^\S(?:.*\S)?$/s);
    expect([text, strangeIn(language, text, [])]).toEqual([text, []]);
  }
});

/** Two of these stand beside each other where the panel is narrowest; each is under half of 300 px at 12 px type. */
const WIDEST_LABEL = 26;

test.each(SPOKEN)('labels of buttons in %s are short enough for a narrow panel', (language) => {
  const { panel } = speechOf(language);
  const labels = [
    ...[panel.place, panel.save('PDF'), panel.copySvg, panel.edit, panel.update, panel.stopEditing],
    ...[panel.nextIssue, panel.change, panel.keepTitle, panel.cancel, panel.checkDocument],
    ...[panel.checkSelection, panel.checkFile, panel.show, panel.openList, panel.saveAll, panel.setIssn],
    ...[panel.importTitles, panel.exportTitles],
  ];
  for (const label of labels) expect([label, label.length <= WIDEST_LABEL]).toEqual([label, true]);
  for (const tab of Object.values(panel.tabs)) expect([tab, tab.length <= 12]).toEqual([tab, true]);
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
