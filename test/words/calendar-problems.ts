import type { CalendarProblem } from '../../src/core/calendar/problem';

/** A problem of every code, and what its text must quote. */
export const CALENDAR_PROBLEMS: {
  readonly [C in CalendarProblem['code']]: readonly [
    Extract<CalendarProblem, { readonly code: C }>,
    ...string[],
  ];
} = {
  'rule/unknown': [
    { code: 'rule/unknown', got: 'uk-wekly', nearest: ['uk-weekly', 'uk-daily'] },
    '"uk-wekly"',
    'mean uk-weekly or uk-daily?',
  ],
  'rule/other-scheme': [
    { code: 'rule/other-scheme', got: 'de-weekly', market: 'Germany', scheme: 'de-pressecode' },
    '"de-weekly"',
    'Germany',
    '419 or 414',
    'the rule count',
  ],
  'date/format': [{ code: 'date/format', got: '1.6.2026' }, '"1.6.2026"', '2026-06-01'],
  'date/impossible': [{ code: 'date/impossible', got: '2026-02-30', days: 28 }, '"2026-02-30"', '28 days'],
  'date/no-such-week': [{ code: 'date/no-such-week', got: '2027-W53', weeks: 52 }, '"2027-W53"', '52'],
  'date/range': [
    { code: 'date/range', got: '0026-06-01', min: 1900, max: 2999 },
    '"0026-06-01"',
    '1900',
    '2999',
  ],
  'date/week-given': [
    { code: 'date/week-given', got: '2026-W23', frequency: 'monthly' },
    '"2026-W23"',
    'monthly',
  ],
  'date/day-missing': [
    { code: 'date/day-missing', got: '2026-06', frequency: 'weekly' },
    '"2026-06"',
    'does not name a week',
  ],
  'date/needed': [{ code: 'date/needed', rule: 'uk-weekly' }, 'uk-weekly', 'cover date'],
  'date/not-needed': [{ code: 'date/not-needed', rule: 'count' }, 'The rule count'],
  'date/before-last': [
    { code: 'date/before-last', got: '2026-05-01', last: '2026-06-01' },
    '2026-05-01',
    '2026-06-01',
  ],
  'count/needed': [{ code: 'count/needed', rule: 'pl-weekly' }, 'pl-weekly', 'number of the issue'],
  'count/not-needed': [{ code: 'count/not-needed', rule: 'uk-weekly' }, 'uk-weekly'],
  'count/format': [{ code: 'count/format', got: 'six' }, '"six"', 'whole number'],
  'count/range': [{ code: 'count/range', got: 100, min: 1, max: 99 }, '100', '1 to 99'],
  'count/before-last': [{ code: 'count/before-last', got: 6, last: 7 }, '6', '7'],
  'double/not-in-use': [{ code: 'double/not-in-use', rule: 'uk-daily' }, 'uk-daily', 'double'],
  'double/does-not-fit': [{ code: 'double/does-not-fit', months: [9, 10] }, '9 and 10', '89'],
  'special/unknown': [
    { code: 'special/unknown', got: 'gadget', rule: 'uk-weekly', known: ['one-off-price'] },
    '"gadget"',
    'one-off-price',
  ],
  'special/exhausted': [
    { code: 'special/exhausted', kind: 'one-off-price', variant: '96' },
    'one-off-price',
    '96',
  ],
  'variant/one-off': [{ code: 'variant/one-off', variant: '99', rule: 'uk-weekly' }, '99', 'uk-weekly'],
  'number/repeats': [
    { code: 'number/repeats', addOn: '23', variant: '00', window: { kind: 'week-year' } },
    '23',
    '00',
    'last issue',
  ],
  'number/not-of-rule': [
    { code: 'number/not-of-rule', rule: 'uk-monthly', variant: '00', addOn: '13' },
    'uk-monthly',
    '13',
  ],
  'price/not-in-number': [
    { code: 'price/not-in-number', rule: 'bg-monthly', market: 'Bulgaria' },
    'bg-monthly',
    'Bulgaria',
  ],
  'price/exhausted': [{ code: 'price/exhausted', variant: '95', rule: 'uk-weekly' }, '95', 'uk-weekly'],
};
