import { parseCount, parseCoverDate } from '../../../src/core/calendar/cover-date';
import { findRule } from '../../../src/core/calendar/find-rule';
import { issueNumberOf } from '../../../src/core/calendar/issue-number';
import { afterPriceChange } from '../../../src/core/calendar/price-change';
import { problemsOf } from '../../../src/core/result';
import { numbered, refused, ruleOf, variantOf } from './issue';

describe('cover dates', () => {
  test.each([
    ['2026-02-30', 'weekly', { code: 'date/impossible', days: 28 }],
    ['2024-02-30', 'weekly', { code: 'date/impossible', days: 29 }],
    ['2026-13-01', 'weekly', { code: 'date/impossible', days: null }],
    ['2026-00-01', 'weekly', { code: 'date/impossible', days: null }],
    ['2026-06-00', 'weekly', { code: 'date/impossible', days: 30 }],
    ['2026-00', 'monthly', { code: 'date/impossible', days: null }],
    ['0026-06-01', 'weekly', { code: 'date/range' }],
    ['9999-06-01', 'weekly', { code: 'date/range' }],
    ['2026-W23', 'monthly', { code: 'date/week-given', frequency: 'monthly' }],
    ['2026-W23', 'daily', { code: 'date/day-missing', frequency: 'daily' }],
    ['2026-06', 'weekly', { code: 'date/day-missing', frequency: 'weekly' }],
    ['2027-W53', 'weekly', { code: 'date/no-such-week', weeks: 52 }],
    ['2026-W00', 'weekly', { code: 'date/no-such-week', weeks: 53 }],
    ['3000-W01', 'weekly', { code: 'date/range' }],
    ['2026-W23-8', 'weekly', { code: 'date/format' }],
    ['1.6.2026', 'weekly', { code: 'date/format' }],
    ['01/06/2026', 'weekly', { code: 'date/format' }],
    ['２０２６-06-01', 'weekly', { code: 'date/format' }],
    ['', 'weekly', { code: 'date/format' }],
    ['9'.repeat(100_000), 'weekly', { code: 'date/format' }],
  ] as const)('%s is no date of a %s title', (text, frequency, problem) => {
    const result = parseCoverDate(text, frequency);
    expect(result).toMatchObject({ ok: false, problems: [problem] });
  });

  test.each([
    ['2026-06-01', 'weekly', 1],
    [' 2024-02-29 ', 'daily', 29],
    ['2026-06', 'monthly', 1],
    ['2026-06-15', 'monthly', 15],
    ['2026-W23', 'weekly', 1],
    ['2026-w23-3', 'daily', 3],
  ] as const)('%s is a date of a %s title', (text, frequency, day) => {
    expect(parseCoverDate(text, frequency)).toMatchObject({ ok: true, value: { day } });
  });

  test.each([
    ['0', 'count/range'],
    ['100000', 'count/range'],
    ['-1', 'count/format'],
    ['6.5', 'count/format'],
    ['', 'count/format'],
    ['9'.repeat(50), 'count/format'],
  ])('%s is no count', (text, code) => {
    expect(parseCount(text)).toMatchObject({ problems: [{ code }] });
  });
});

describe('an issue has no number', () => {
  const last = numbered('uk-weekly', '2026-06-08');

  test.each([
    ['without its date', 'uk-weekly', null, {}, 'date/needed'],
    ['with a date that nobody needs', 'count', '2026-06-01', { count: 1 }, 'date/not-needed'],
    ['without its count', 'count', null, {}, 'count/needed'],
    ['with a count that nobody needs', 'uk-weekly', '2026-06-01', { count: 1 }, 'count/not-needed'],
    ['with a hundredth issue in a year', 'pl-weekly', '2026-06-01', { count: 100 }, 'count/range'],
    ['when it lies before the last one', 'uk-weekly', '2026-06-01', { previous: last }, 'date/before-last'],
    ['when it is the last one again', 'uk-weekly', '2026-06-08', { previous: last }, 'number/repeats'],
    ['twice in a week', 'uk-weekly', '2026-06-11', { previous: last }, 'number/repeats'],
    ['as a double issue of a daily', 'uk-daily', '2026-06-01', { double: true }, 'double/not-in-use'],
    [
      'as a double issue that reads like December',
      'sk-monthly',
      '2026-01',
      { double: true },
      'double/does-not-fit',
    ],
    [
      'as a double issue of two-digit months',
      'sk-monthly',
      '2026-09',
      { double: true },
      'double/does-not-fit',
    ],
    ['as a double issue over New Year', 'sk-monthly', '2026-12', { double: true }, 'double/does-not-fit'],
    ['as a gadget of a market without', 'uk-weekly', '2026-06-01', { special: 'gadget' }, 'special/unknown'],
    [
      'in the row with a one-off variant',
      'uk-weekly',
      '2026-06-01',
      { variantNow: variantOf('99') },
      'variant/one-off',
    ],
  ] as const)('%s', (_, rule, date, asked, code) => {
    expect(refused(rule, date, asked).map((p) => p.code)).toEqual([code]);
  });

  test('when its count goes back', () => {
    const previous = numbered('count', null, { count: 8 });
    expect(refused('count', null, { count: 7, previous })).toEqual([
      { code: 'count/before-last', got: 7, last: 8 },
    ]);
  });

  test('when no one-off variant is left', () => {
    const previous = { ...numbered('uk-weekly', '2026-06-01'), variant: variantOf('96') };
    expect(refused('uk-weekly', '2026-06-08', { special: 'one-off-price', previous })).toEqual([
      { code: 'special/exhausted', kind: 'one-off-price', variant: '96' },
    ]);
  });

  test('and all that is missing is said at once', () => {
    expect(refused('pl-weekly', null, {}).map((p) => p.code)).toEqual(['date/needed', 'count/needed']);
  });

  test('of a kind that is no kind', () => {
    expect(refused('uk-weekly', '2026-06-01', { special: 'toString' })).toMatchObject([
      { code: 'special/unknown', known: ['one-off-price'] },
    ]);
  });
});

describe('notices', () => {
  test.each([
    ['uk-weekly', '2026-06-01', '2026-06-22', 2],
    ['uk-weekly', '2026-12-21', '2027-01-04', 1],
    ['uk-monthly', '2026-11', '2027-03', 3],
    ['uk-quarterly', '2026-03', '2026-09', 1],
    ['uk-fortnightly', '2026-06-01', '2026-06-29', 1],
    ['uk-daily', '2026-06-05', '2026-06-08', 1],
  ])('%s: from %s to %s %d are left out', (id, from, to, issues) => {
    expect(numbered(id, to, { previous: numbered(id, from) }).notices).toEqual([
      { code: 'notice/skipped', issues },
    ]);
  });

  test('a daily leaves nothing out on Sundays', () => {
    const saturday = numbered('uk-daily', '2026-06-06');
    expect(numbered('uk-daily', '2026-06-07', { previous: saturday }).notices).toEqual([]);
    expect(numbered('uk-daily', '2026-06-08', { previous: saturday }).notices).toEqual([]);
  });

  test('a count within the year that does not start at one leaves some out', () => {
    const previous = numbered('pl-monthly', '2026-12', { count: 12 });
    expect(numbered('pl-monthly', '2027-03', { count: 3, previous }).notices).toEqual([
      { code: 'notice/skipped', issues: 2 },
    ]);
  });

  test('a repeat is told where the market does not refuse it', () => {
    const previous = numbered('sk-weekly', '2026-06-01');
    expect(numbered('sk-weekly', '2026-06-03', { previous }).notices).toEqual([
      { code: 'notice/repeats', addOn: '23', variant: '00', window: { kind: 'week-year' } },
    ]);
  });

  test('a second issue of a week with a variant of its own is no repeat', () => {
    const previous = numbered('sk-weekly', '2026-06-01');
    const special = numbered('sk-weekly', '2026-06-03', { previous, special: 'special' });
    expect([special.variant, special.notices]).toEqual(['01', []]);
  });

  test('a variant that the market does not use is told', () => {
    expect(numbered('hr-count', null, { count: 1, variantNow: variantOf('05') })).toMatchObject({
      variant: '00',
      notices: [{ code: 'notice/variant-not-in-use', got: '05', used: '00' }],
    });
  });
});

describe('a change of the price', () => {
  test.each([
    ['uk-monthly', '00', '01', 'next-variant'],
    ['uk-monthly', '94', '95', 'next-variant'],
    ['uk-daily', '23', '33', 'next-first-digit'],
    ['uk-daily', '06', '16', 'next-first-digit'],
    ['au-count', '00', '01', 'next-variant'],
    ['sk-weekly', '00', '01', 'next-variant'],
    ['it-count', '00', '07', 'changed-price'],
  ])('%s: %s becomes %s', (id, from, variant, why) => {
    expect(afterPriceChange(ruleOf(id), variantOf(from))).toEqual({
      ok: true,
      value: { from, variant, why },
    });
  });

  test.each([
    ['uk-monthly', '95', 'price/exhausted'],
    ['uk-monthly', '98', 'variant/one-off'],
    ['uk-daily', '93', 'price/exhausted'],
    ['au-count', '99', 'price/exhausted'],
    ['bg-monthly', '00', 'price/not-in-number'],
    ['pl-weekly', '60', 'price/not-in-number'],
    ['sk-daily', '01', 'price/not-in-number'],
    ['cn-monthly-year', '26', 'price/not-in-number'],
  ])('%s: %s is the end', (id, from, code) => {
    expect(afterPriceChange(ruleOf(id), variantOf(from))).toMatchObject({ problems: [{ code }] });
  });
});

describe('rules by name', () => {
  test.each(['uk-weekly', ' UK-Weekly ', 'count-5'])('finds %s', (name) => {
    expect(findRule(name)).toMatchObject({ ok: true, value: { id: name.trim().toLowerCase() } });
  });

  test.each([
    ['uk-wekly', 'uk-weekly'],
    ['sk_monthly', 'sk-monthly'],
    ['counts', 'count'],
    ['cz-weekly', 'sk-weekly'],
  ])('offers for %s among others %s', (name, meant) => {
    const result = findRule(name);
    expect(result).toMatchObject({ problems: [{ code: 'rule/unknown', got: name }] });
    expect(result.ok ? [] : result.problems[0]).toMatchObject({
      nearest: expect.arrayContaining([meant]),
    });
  });

  test.each([
    ['uk', ['uk-daily', 'uk-weekly', 'uk-monthly']],
    ['gb-monthly', ['uk-monthly']],
    ['nz-count', ['au-count']],
    ['lu-weekly', ['be-weekly']],
  ])('offers for %s the rules of its own country first', (name, first) => {
    const [problem] = problemsOf(findRule(name));
    expect(problem?.code === 'rule/unknown' && problem.nearest.slice(0, first.length)).toEqual(first);
  });

  test.each([
    ['de-weekly', 'de-pressecode'],
    ['de', 'de-pressecode'],
    ['jp-monthly', 'jp-magazine'],
    ['US-monthly', 'upc'],
    ['ca-weekly', 'upc'],
    ['fr-weekly', 'fr-codification'],
  ])('says of %s that its market has %s', (name, scheme) => {
    expect(findRule(name)).toMatchObject({ problems: [{ code: 'rule/other-scheme', scheme }] });
  });

  test('a name of 100 000 characters is answered at once', () => {
    const result = findRule('u'.repeat(100_000));
    expect(result).toMatchObject({ problems: [{ code: 'rule/unknown' }] });
    expect(JSON.stringify(result).length).toBeLessThan(200);
  });

  test.each(['__proto__', 'constructor', 'toString', '', '   '])('%j is no rule', (name) => {
    expect(findRule(name)).toMatchObject({ problems: [{ code: 'rule/unknown' }] });
  });
});

test('an issue of a rule never throws, whatever is asked', () => {
  const dates = [null, { year: 2026, month: 1, day: 1 }];
  for (const id of ['uk-daily', 'sk-monthly', 'pl-weekly', 'count', 'it-weekly'])
    for (const date of dates)
      for (const count of [null, 1, 99_999])
        for (const double of [false, true])
          for (const special of [null, 'special', 'one-off-price'] as const) {
            const result = issueNumberOf(ruleOf(id), { date, count, double, special });
            if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
            else expect(result.value.addOn.digits).toMatch(/^\d{2}(\d{3})?$/);
          }
});
