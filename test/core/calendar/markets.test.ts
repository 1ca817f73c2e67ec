import { RULES } from '../../../src/core/calendar/rules';
import { parseCoverNumber } from '../../../src/core/number/cover-number';
import { numbered, ruleOf, sure, variantOf } from './issue';

const ULIB = 'ulib.sk/sk/narodna-agentura-issn/ciarovy-kod-ean-issn/struktura-kodu.html';
const STAR = 'github.com/ppps/ms-barcode, test_star_barcode.py';

type Example = readonly [
  source: string,
  rule: string,
  date: string,
  asked: Parameters<typeof numbered>[2],
  issn: string,
  /** As far as the source prints it. */
  gtin13: string,
  addOn: string,
];

/** Covers that others publish, with what they say of the date. */
const EXAMPLES: readonly Example[] = [
  [`${ULIB}: Život, week 25`, 'sk-weekly', '2026-W25', {}, '0139-6323', '9770139632007', '25'],
  [`${ULIB}: Pravda, Monday of week 2`, 'sk-daily', '2026-W02-1', {}, '1335-4051', '9771335405013', '02'],
  [`${ULIB}: Línia, September`, 'sk-quarterly', '2026-09', {}, '1335-1699', '9771335169007', '09'],
  [
    `${ULIB}: Línia, summer double issue at another price`,
    'sk-quarterly',
    '2026-07',
    { double: true, special: 'special' },
    '1335-1699',
    '9771335169014',
    '78',
  ],
  [
    `${STAR}: Tuesday`,
    'uk-daily',
    '2016-11-15',
    { variantNow: variantOf('20') },
    '0307-1758',
    '977030717522',
    '46',
  ],
  [
    `${STAR}: Saturday`,
    'uk-daily',
    '2016-11-12',
    { variantNow: variantOf('30') },
    '0307-1758',
    '977030717536',
    '45',
  ],
  [
    `${STAR}: New Year`,
    'uk-daily',
    '2017-01-01',
    { variantNow: variantOf('20') },
    '0307-1758',
    '977030717527',
    '52',
  ],
];

test.each(EXAMPLES)('%s', (_, rule, date, asked, issn, gtin13, addOn) => {
  const issue = numbered(rule, date, asked);
  const cover = sure(parseCoverNumber({ issn, variant: issue.variant, addOn: issue.addOn.digits }));
  expect([cover.gtin13.slice(0, gtin13.length), issue.addOn.digits]).toEqual([gtin13, addOn]);
});

describe('the variant', () => {
  test.each([
    ['UK magazine keeps its price digits', 'uk-weekly', '2026-06-01', '03', '03'],
    ['UK daily on a Monday', 'uk-daily', '2026-06-01', '23', '21'],
    ['UK daily on a Sunday', 'uk-daily', '2026-06-07', '23', '27'],
    ['Slovak daily on a Saturday', 'sk-daily', '2026-06-06', '00', '06'],
    ['Polish daily on a Tuesday, third city edition', 'pl-daily', '2026-06-02', '13', '23'],
    ['Chinese magazine by the standard', 'cn-monthly', '2026-06', '00', '00'],
    ['Chinese magazine by practice', 'cn-monthly-year', '2026-06', '25', '26'],
    ['Chinese magazine by practice, 2005', 'cn-weekly-year', '2005-06-01', '04', '05'],
    ['Chinese magazine of week 1 before New Year', 'cn-weekly-year', '2024-12-30', '24', '25'],
    ['Bulgarian magazine', 'bg-monthly', '2026-06', '00', '00'],
  ])('of a %s', (_, rule, date, now, variant) => {
    expect(numbered(rule, date, { variantNow: variantOf(now) }).variant).toBe(variant);
  });

  test('of a Polish magazine is the last digit of the year and the version', () => {
    expect(numbered('pl-monthly', '2026-06', { count: 6 })).toMatchObject({
      variant: '60',
      addOn: { digits: '06' },
    });
    expect(numbered('pl-monthly', '2030-01', { count: 1, special: 'special' }).variant).toBe('01');
  });

  test.each([
    ['it-count', 'supplement', '01'],
    ['it-count', 'special', '02'],
    ['it-count', 'gadget', '06'],
    ['it-count', 'changed-price', '07'],
    ['it-count', 'banded', '10'],
    ['be-count', 'special', '01'],
  ] as const)('of %s, %s, is %s', (rule, special, variant) => {
    expect(numbered(rule, null, { count: 5, special })).toMatchObject({ variant, regularVariant: '00' });
  });

  test('of UK one-off prices goes down from 99, and leaves the row alone', () => {
    const first = numbered('uk-monthly', '2026-06', {
      special: 'one-off-price',
      variantNow: variantOf('02'),
    });
    const second = numbered('uk-monthly', '2026-07', {
      special: 'one-off-price',
      variantNow: variantOf('02'),
      previous: first,
    });
    expect([first.variant, second.variant, second.regularVariant]).toEqual(['99', '98', '02']);
  });

  test('of a special issue is never that of the row', () => {
    const issue = numbered('sk-monthly', '2026-06', { special: 'special', variantNow: variantOf('01') });
    expect(issue.variant).toBe('02');
  });
});

describe('the add-on', () => {
  test.each([
    ['uk-weekly', '2026-06-01', '23'],
    ['uk-weekly', '2026-12-31', '53'],
    ['uk-weekly', '2027-01-01', '53'],
    ['uk-weekly', '2027-01-04', '01'],
    ['uk-weekly', '2024-12-30', '01'],
    ['uk-fortnightly', '2026-06-01', '23'],
    ['uk-monthly', '2026-12', '12'],
    ['uk-bimonthly', '2026-05-15', '05'],
    ['uk-quarterly', '2026-09', '09'],
    ['sk-monthly', '2026-01', '01'],
    ['dk-weekly', '2026-06-01', '23'],
    ['bg-monthly', '2026-06', '06'],
  ])('%s of %s is %s', (rule, date, addOn) => {
    expect(numbered(rule, date).addOn.digits).toBe(addOn);
  });

  test.each([
    ['count', 6, '06'],
    ['count', 100, '00'],
    ['count', 1234, '34'],
    ['count-5', 1234, '01234'],
    ['hr-count', 7, '07'],
    ['hr-count-5', 7, '00007'],
    ['be-count', 45, '45'],
    ['au-count', 1, '01'],
    ['ru-count-5', 12_001, '12001'],
  ])('%s of number %d is %s', (rule, count, addOn) => {
    expect(numbered(rule, null, { count }).addOn.digits).toBe(addOn);
  });

  test.each([
    ['sk-monthly', '2026-02', '23'],
    ['sk-monthly', '2026-07', '78'],
    ['sk-monthly', '2026-08', '89'],
    ['uk-monthly', '2026-07', '07'],
    ['sk-weekly', '2026-W07', '07'],
  ])('%s of a double issue from %s is %s', (rule, date, addOn) => {
    expect(numbered(rule, date, { double: true }).addOn.digits).toBe(addOn);
  });
});

describe('what an issue is called', () => {
  test.each([
    ['uk-monthly', '2026-06', {}, 'June 2026, issue 06'],
    ['sk-monthly', '2026-07', { double: true }, 'July–August 2026, double issue 78'],
    ['uk-weekly', '2026-06-01', {}, '1 June 2026 (week 23 of 2026), issue 23'],
    ['uk-weekly', '2027-01-01', {}, '1 January 2027 (week 53 of 2026), issue 53'],
    ['uk-daily', '2026-06-01', {}, 'Monday 1 June 2026 (week 23 of 2026), issue 23'],
    ['pl-monthly', '2026-06', { count: 6 }, 'June 2026, no. 6, issue 06'],
    ['count', null, { count: 123 }, 'no. 123, issue 23'],
    ['count', null, { count: 7, double: true }, 'no. 7–8, double issue 07'],
  ] as const)('%s, %s', (rule, date, asked, words) => {
    expect(numbered(rule, date, asked).inWords).toBe(words);
  });
});

describe('the table', () => {
  test('every rule has a name of its own and a source, and every doubt is said', () => {
    expect(new Set(RULES.map((r) => r.id)).size).toBe(RULES.length);
    for (const rule of RULES) {
      expect(rule.source).not.toBe('');
      expect(rule.doubts.length === 0).toBe(rule.certainty === 'published');
    }
  });

  test.each(['uk', 'sk', 'pl', 'cn', 'be', 'it', 'dk', 'hr', 'bg', 'au', 'ru'])(
    'has the market %s',
    (market) => {
      expect(RULES.some((r) => r.id.startsWith(`${market}-`))).toBe(true);
    },
  );

  test('a double issue that the market does not tell of is marked as not confirmed', () => {
    expect(ruleOf('uk-weekly').certainty).toBe('published');
    expect(numbered('uk-weekly', '2026-06-01').certainty).toBe('published');
    const double = numbered('uk-weekly', '2026-06-01', { double: true });
    expect(double.certainty).toBe('unconfirmed');
    expect(double.doubts).toContain('double-issue');
    expect(numbered('sk-monthly', '2026-07', { double: true }).certainty).toBe('published');
  });
});
