import { number } from '../../src/cli/number';
import { RULES } from '../../src/core/calendar/rules';
import { doubtText } from '../../src/words/calendar';
import type { Ran } from './run';

/** Runs `number` in this process. */
async function runNumber(...args: readonly string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await number(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

const json = async (...args: readonly string[]) => JSON.parse((await runNumber(...args, '--json')).out);

describe('issn-barcode number', () => {
  test('gives variant, issue, number, rule and source as JSON', async () => {
    const ran = await runNumber(
      '--rule',
      'uk-weekly',
      '--issn',
      '0307-1758',
      '--date',
      '2026-06-01',
      '--json',
    );
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(JSON.parse(ran.out)).toEqual({
      issn: '0307-1758',
      variant: '00',
      addOn: '23',
      gtin13: '9770307175008',
      rule: 'uk-weekly',
      source: expect.stringContaining('PPA'),
      certainty: 'published',
      doubt: null,
      inWords: '1 June 2026 (week 23 of 2026), issue 23',
      date: '2026-06-01',
      count: null,
      double: false,
      priceChange: null,
      notices: [],
    });
  });

  test('says the same for people', async () => {
    const { out } = await runNumber(
      '--rule',
      'sk-quarterly',
      '--issn',
      '1335-1699',
      '--date',
      '2026-07',
      '--double',
    );
    expect(out).toContain('ISSN 1335-1699, July–August 2026, double issue 78');
    expect(out).toContain('977 + 1335169 + 00 + 7 = 9771335169007, add-on 78');
    expect(out).toContain('Rule sk-quarterly, published: University Library in Bratislava');
    expect(out).not.toContain('warning');
  });

  test('says what is not certain', async () => {
    const { out } = await runNumber('--rule', 'cn-monthly', '--issn', '1144-875X', '--date', '2026-06');
    expect(out).toContain('Rule cn-monthly, sources differ: GB/T 16827');
    expect(out).toContain('warning doubt: The standard lets the variant count price changes');
  });

  test.each([
    ['a week', ['--rule', 'uk-weekly', '--date', '2026-W53'], { addOn: '53', date: '2026-12-28' }],
    ['a count', ['--rule', 'count', '--count', '123'], { addOn: '23', count: 123, date: null }],
    [
      'a year and a count',
      ['--rule', 'pl-monthly', '--date', '2026-06', '--count', '6'],
      { variant: '60', addOn: '06' },
    ],
    [
      'the variant in use',
      ['--rule', 'uk-daily', '--date', '2016-11-15', '--variant', '21'],
      { variant: '22', addOn: '46' },
    ],
    [
      'a special issue',
      ['--rule', 'it-monthly', '--date', '2026-06', '--special', 'supplement'],
      { variant: '01' },
    ],
    [
      'a changed price',
      ['--rule', 'uk-monthly', '--date', '2026-06', '--variant', '02', '--price-change'],
      {
        variant: '03',
        priceChange: expect.objectContaining({ from: '02', variant: '03', why: 'next-variant' }),
      },
    ],
    [
      'a changed price in Italy, which is a special issue',
      ['--rule', 'it-monthly', '--date', '2026-06', '--price-change'],
      { variant: '07' },
    ],
  ])('takes %s', async (_, args, expected) => {
    expect(await json('--issn', '1144-875X', ...args)).toMatchObject(expected);
  });

  test('takes the variant in use from thirteen digits', async () => {
    expect(await json('--rule', 'uk-monthly', '--issn', '9771335169014', '--date', '2026-06')).toMatchObject({
      issn: '1335-1699',
      variant: '01',
    });
  });

  test('tells of issues left out since the last one', async () => {
    const args = ['--rule', 'uk-weekly', '--issn', '0307-1758', '--last', '2026-06-01'];
    const { code, out } = await runNumber(...args, '--date', '2026-06-15');
    expect(code).toBe(0);
    expect(out).toContain('warning notice/skipped: 1 issue is left out');
    expect((await json(...args, '--date', '2026-06-08')).notices).toEqual([]);
    const polish = ['--rule', 'pl-weekly', '--issn', '0307-1758', '--date', '2026-06-15'];
    expect((await json(...polish, '--count', '24', '--last', '23')).notices).toEqual([]);
    expect((await json(...polish, '--count', '26', '--last', '23')).notices).toMatchObject([{ issues: 2 }]);
    const newYear = ['--rule', 'pl-weekly', '--issn', '0307-1758', '--date', '2027-01-04', '--last', '52'];
    expect(await json(...newYear, '--count', '1')).toMatchObject({ variant: '70', addOn: '01', notices: [] });
    expect((await json(...newYear, '--count', '3')).notices).toMatchObject([{ issues: 2 }]);
  });

  test('lists every rule, with its source and what is not certain', async () => {
    const { code, out } = await runNumber('--rules');
    expect(code).toBe(0);
    for (const rule of RULES) {
      expect(out).toContain(`${rule.id} `);
      expect(out).toContain(rule.source);
      for (const doubt of rule.doubts) expect(out).toContain(doubtText([doubt]));
    }
    expect(JSON.parse((await runNumber('--rules', '--json')).out).rules).toEqual(RULES);
  });

  test('shows its options', async () => {
    const { code, out } = await runNumber('--help');
    expect(code).toBe(0);
    for (const option of [
      'rule',
      'rules',
      'issn',
      'date',
      'count',
      'double',
      'special',
      'variant',
      'price-change',
      'last',
      'json',
    ])
      expect(out).toContain(`--${option}`);
  });
});

const ISSN = ['--issn', '0307-1758'] as const;
const WEEKLY = [...ISSN, '--rule', 'uk-weekly'] as const;

test.each<readonly [args: readonly string[], codes: readonly string[]]>([
  [[], ['usage/rule-missing']],
  [['--frobnicate'], ['usage/option']],
  [['uk-weekly'], ['usage/option']],
  [['--rule'], ['usage/option']],
  [[...ISSN, '--rule', 'uk-wekly', '--date', '2026-06-01'], ['rule/unknown']],
  [[...ISSN, '--rule', 'de-weekly', '--date', '2026-06-01'], ['rule/other-scheme']],
  [['--rule', 'uk-weekly', '--date', '2026-06-01'], ['issn/empty']],
  [
    ['--rule', 'x', '--issn', '0307-1759', '--variant', '7'],
    ['rule/unknown', 'issn/check-character', 'variant/format'],
  ],
  [['--rule', 'uk-weekly', '--issn', '9771335169014', '--variant', '02'], ['variant/conflict']],
  [WEEKLY, ['date/needed']],
  [[...WEEKLY, '--date', '2026-02-29'], ['date/impossible']],
  [[...WEEKLY, '--date', '2026-06'], ['date/day-missing']],
  [
    [...WEEKLY, '--date', 'tomorrow', '--count', '1.5'],
    ['date/format', 'count/format'],
  ],
  [[...WEEKLY, '--date', '2026-06-01', '--count', '1'], ['count/not-needed']],
  [[...WEEKLY, '--date', '2026-06-01', '--last', '2026-06-08'], ['date/before-last']],
  [[...WEEKLY, '--date', '2026-06-03', '--last', '2026-06-01'], ['number/repeats']],
  [[...WEEKLY, '--date', '2026-06-03', '--last', 'May'], ['date/format']],
  [[...WEEKLY, '--date', '2026-06-03', '--last', '22'], ['usage/last']],
  [[...ISSN, '--rule', 'count', '--count', '6', '--last', '2026-05'], ['usage/last']],
  [[...WEEKLY, '--date', '2026-06-01', '--special', 'gadget'], ['special/unknown']],
  [[...WEEKLY, '--date', '2026-06-01', '--variant', '97'], ['variant/one-off']],
  [[...WEEKLY, '--date', '2026-06-01', '--variant', '95', '--price-change'], ['price/exhausted']],
  [[...ISSN, '--rule', 'uk-monthly', '--date', '2026-W23'], ['date/week-given']],
  [[...ISSN, '--rule', 'bg-monthly', '--date', '2026-06', '--price-change'], ['price/not-in-number']],
  [[...ISSN, '--rule', 'sk-monthly', '--date', '2026-09', '--double'], ['double/does-not-fit']],
  [[...ISSN, '--rule', 'count', '--count', '1', '--date', '2026-06-01'], ['date/not-needed']],
])('%j is refused with %j', async (args, codes) => {
  const ran = await runNumber(...args);
  expect([ran.code, ran.out]).toEqual([2, '']);
  expect([...ran.err.matchAll(/^error (\S+):/gm)].map((m) => m[1])).toEqual(codes);
  expect(ran.err).not.toMatch(/ {4}at |undefined|NaN/);
});

test('gives problems as JSON too', async () => {
  expect(await json(...ISSN, '--rule', 'jp-monthly')).toMatchObject({
    problems: [{ code: 'rule/other-scheme', market: 'Japan', message: expect.stringContaining('491') }],
  });
});
