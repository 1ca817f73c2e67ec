import fc from 'fast-check';
import type { Rule } from '../../../src/core/calendar/rule';
import { completeIssn, type Issn } from '../../../src/core/number/issn';
import { findTitle } from '../../../src/core/titles/find';
import { recordCode, usedBefore, withTitle } from '../../../src/core/titles/history';
import { formatLibrary, inOrder, parseLibrary } from '../../../src/core/titles/library-file';
import { mergeLibraries } from '../../../src/core/titles/merge';
import { type IssuedCode, type Library, lastCode, type Title } from '../../../src/core/titles/title';

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '0'));
const issns = fc.integer({ min: 1, max: 9_999_999 }).map((n) => completeIssn(String(n).padStart(7, '0')));
const times = fc.integer({ min: 0, max: 4e12 }).map((ms) => new Date(ms).toISOString());
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const codes: fc.Arbitrary<IssuedCode> = fc.record({
  variant: digits(2),
  addOn: maybe(fc.oneof(digits(2), digits(5))),
  date: maybe(fc.integer({ min: 1, max: 28 }).map((d) => `2026-06-${String(d).padStart(2, '0')}`)),
  count: maybe(fc.integer({ min: 1, max: 99_999 })),
  double: fc.boolean(),
  issuedAt: times,
  document: maybe(fc.string()),
});

const byTime = (history: readonly IssuedCode[]) =>
  mergeLibraries({ titles: [] }, { titles: [titleOf('any', '0317-8471' as Issn, history)] }).titles[0]!
    .history;

const titleOf = (name: string, issn: Issn, history: readonly IssuedCode[] = []): Title => ({
  name,
  issn,
  otherMedia: [],
  rule: null,
  symbol: { size: null, height: null, ink: null, place: null },
  history,
  changedAt: '2026-01-01T00:00:00.000Z',
});

const titles: fc.Arbitrary<Title> = fc
  .record({
    name: fc.string({ minLength: 1 }).filter((name) => name.trim() !== ''),
    issn: issns,
    otherMedia: fc.array(fc.record({ medium: fc.constantFrom('online', 'disc', 'other'), issn: issns }), {
      maxLength: 2,
    }),
    rule: maybe(fc.string()),
    symbol: fc.record({
      size: maybe(fc.string()),
      height: maybe(fc.string()),
      ink: maybe(fc.string()),
      place: maybe(fc.string()),
    }),
    history: fc.array(codes, { maxLength: 4 }).map(byTime),
    changedAt: times,
  })
  .filter(({ issn, otherMedia }) => otherMedia.every((other) => other.issn !== issn)) as fc.Arbitrary<Title>;

const libraries: fc.Arbitrary<Library> = fc
  .uniqueArray(titles, { maxLength: 4, selector: ({ issn }) => issn })
  .map((some) => ({ titles: inOrder(some) }));

const value = <T>(result: { readonly ok: boolean; readonly value?: T }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value as T;
};

describe('a library as text', () => {
  test('reads back as what it was', () => {
    fc.assert(
      fc.property(libraries, (library) => {
        expect(value(parseLibrary(formatLibrary(library)))).toEqual(library);
      }),
    );
  });

  test('is the same text for the same titles in any order', () => {
    fc.assert(
      fc.property(libraries, (library) => {
        expect(formatLibrary({ titles: [...library.titles].reverse() })).toBe(formatLibrary(library));
      }),
    );
  });

  test('is the same text however a title was put together', () => {
    fc.assert(
      fc.property(libraries, (library) => {
        const again = library.titles.map((t) => Object.fromEntries(Object.entries(t).reverse()) as Title);
        expect(formatLibrary({ titles: again })).toBe(formatLibrary(library));
      }),
    );
  });

  test('takes what a person writes by hand: few fields, a byte order mark, ISSNs in any notation', () => {
    const text = '\uFEFF{"schema":1,"titles":[{"name":"Weekly","issn":"issn 1144 875x"}]}';
    expect(value(parseLibrary(text)).titles).toMatchObject([
      { name: 'Weekly', issn: '1144-875X', history: [] },
    ]);
  });

  test.each<[string, string, string]>([
    ['nothing', '', 'library/not-json'],
    ['half a file', '{"schema":1,"titles":[{"na', 'library/not-json'],
    ['a list', '[]', 'library/value'],
    ['no schema', '{"titles":[]}', 'library/value'],
    ['a later schema', '{"schema":2,"shelves":[]}', 'library/newer'],
    ['titles that are no list', '{"schema":1,"titles":{}}', 'library/value'],
    ['a title without a name', '{"schema":1,"titles":[{"issn":"1144-875X"}]}', 'library/value'],
    ['a wrong ISSN', '{"schema":1,"titles":[{"name":"a","issn":"1144-8750"}]}', 'library/value'],
    [
      'a number for a text',
      '{"schema":1,"titles":[{"name":"a","issn":"1144-875X","rule":7}]}',
      'library/value',
    ],
    [
      'a code of three digits',
      '{"schema":1,"titles":[{"name":"a","issn":"1144-875X","history":[{"variant":"00","addOn":"123"}]}]}',
      'library/value',
    ],
    [
      'the same ISSN twice',
      '{"schema":1,"titles":[{"name":"a","issn":"1144-875X"},{"name":"b","issn":"1144-875X"}]}',
      'library/same-issn',
    ],
    [
      'the online number for print',
      '{"schema":1,"titles":[{"name":"a","issn":"1144-875X","otherMedia":[{"medium":"online","issn":"1144-875X"}]}]}',
      'library/not-print',
    ],
  ])('is refused as %s', (_, text, code) => {
    expect(parseLibrary(text)).toMatchObject({ ok: false, problems: [{ code }] });
  });

  test('names the place of every wrong value at once', () => {
    const text =
      '{"schema":1,"titles":[{"name":"","issn":"0"},{"name":"b","issn":"1144-875X","history":[{"variant":5}]}]}';
    const read = parseLibrary(text);
    expect(read.ok ? [] : read.problems.map((p) => 'path' in p && p.path)).toEqual([
      'titles[0].issn',
      'titles[0].name',
      'titles[1].history[0].variant',
    ]);
  });

  test('never throws, whatever is in the file', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(typeof parseLibrary(`{"schema":1,"titles":[${text}]}`).ok).toBe('boolean');
      }),
    );
  });
});

describe('two libraries', () => {
  test('become one, whichever comes first, and merging again adds nothing', () => {
    fc.assert(
      fc.property(libraries, libraries, (a, b) => {
        const merged = mergeLibraries(a, b);
        expect(merged).toEqual(mergeLibraries(b, a));
        expect(mergeLibraries(merged, a)).toEqual(merged);
        expect(mergeLibraries(merged, merged)).toEqual(merged);
      }),
    );
  });

  test('lose no code and no title', () => {
    fc.assert(
      fc.property(libraries, libraries, (a, b) => {
        const merged = new Map(mergeLibraries(a, b).titles.map((t) => [t.issn, t]));
        for (const title of [...a.titles, ...b.titles])
          expect(merged.get(title.issn)?.history).toEqual(expect.arrayContaining([...title.history]));
      }),
    );
  });

  test('keep the later change of a title', () => {
    const old = titleOf('Old name', '1144-875X' as Issn);
    const later = { ...titleOf('New name', '1144-875X' as Issn), changedAt: '2026-05-01T00:00:00.000Z' };
    expect(mergeLibraries({ titles: [later] }, { titles: [old] }).titles).toEqual([later]);
  });
});

describe('the history of a title', () => {
  const code = (addOn: string, date: string | null, more: Partial<IssuedCode> = {}): IssuedCode => ({
    variant: '00',
    addOn,
    date,
    count: null,
    double: false,
    issuedAt: `${date ?? '2026-01-01'}T08:00:00.000Z`,
    document: null,
    ...more,
  });
  const rule = (repeatWindow: Rule['repeatWindow']): Rule => ({
    id: 'test',
    market: 'any market',
    frequency: 'monthly',
    variant: 'edition',
    addOn: 'month',
    doubleIssue: 'none',
    specials: {},
    priceChange: 'not-in-number',
    repeatWindow,
    forbidsReuse: true,
    source: 'a test',
    certainty: 'unconfirmed',
    doubts: [],
  });
  const title = titleOf('Monthly', '1144-875X' as Issn, [code('05', '2026-05-01'), code('06', '2026-06-01')]);

  test.each<[string, IssuedCode, Rule | null, string | null]>([
    ['a new number is free', code('07', '2026-07-01'), rule({ kind: 'year' }), null],
    ['the same issue may have its number again', code('06', '2026-06-01'), rule({ kind: 'year' }), null],
    ['another issue of the year may not', code('06', '2026-07-01'), rule({ kind: 'year' }), '2026-06-01'],
    ['an issue of the next year may', code('06', '2027-06-01'), rule({ kind: 'year' }), null],
    [
      'another variant is another number',
      code('06', '2026-07-01', { variant: '01' }),
      rule({ kind: 'year' }),
      null,
    ],
    [
      'within a window of issues it may not',
      code('05', '2027-05-01'),
      rule({ kind: 'issues', issues: 2 }),
      '2026-05-01',
    ],
    ['beyond it it may', code('05', '2027-05-01'), rule({ kind: 'issues', issues: 1 }), null],
    ['without a rule every earlier use counts', code('05', '2031-05-01'), null, '2026-05-01'],
    [
      'an undated issue is never the same as a dated one',
      code('06', null),
      rule({ kind: 'year' }),
      '2026-06-01',
    ],
  ])('%s', (_, next, by, earlier) => {
    expect(usedBefore(title, next, by)?.date ?? null).toBe(earlier);
  });

  test('is in the order of time, notes the same thing once, and knows the last code', () => {
    const again = recordCode(recordCode(title, code('07', '2026-07-01')), code('07', '2026-07-01'));
    expect(again.history.map((c) => c.addOn)).toEqual(['05', '06', '07']);
    expect(lastCode(again)?.addOn).toBe('07');
    expect(lastCode(titleOf('New', '1144-875X' as Issn))).toBeNull();
    expect(withTitle({ titles: [title] }, again).titles).toEqual([again]);
  });
});

describe('a title is found', () => {
  const library: Library = {
    titles: [
      titleOf('Élan Vital', '1144-875X' as Issn),
      titleOf('Elan Weekly', '0317-8471' as Issn),
      titleOf('The Sky', '2049-3630' as Issn),
    ],
  };
  test.each([
    ['elan vital', 'Élan Vital'],
    ['the', 'The Sky'],
    ['0317-8471', 'Elan Weekly'],
    ['9770317847001', 'Elan Weekly'],
  ])('by %s', (text, name) => {
    expect(findTitle(library, text)).toMatchObject({ ok: true, value: { name } });
  });
  test.each([
    ['elan', 'library/title-ambiguous'],
    ['Moon', 'library/title-unknown'],
    ['', 'library/title-unknown'],
  ])('not by "%s"', (text, code) => {
    expect(findTitle(library, text)).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
