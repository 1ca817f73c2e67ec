import * as fc from 'fast-check';
import { type CalendarDate, compareDates, dateOfDay, dayNumber } from '../../../src/core/calendar/date';
import { isByMonth, nextDate, previousDate } from '../../../src/core/calendar/frequency';
import { type IssueNumber, issueNumberOf } from '../../../src/core/calendar/issue-number';
import { nextIssue, previousIssue } from '../../../src/core/calendar/next-issue';
import { readIssued } from '../../../src/core/calendar/read-issued';
import { repeats } from '../../../src/core/calendar/row';
import type { Rule } from '../../../src/core/calendar/rule';
import { RULES } from '../../../src/core/calendar/rules';
import { isoWeek } from '../../../src/core/calendar/week';
import { dateOf, numbered, ruleOf, sure, variantOf } from './issue';

const anyDay = fc
  .integer({
    min: dayNumber({ year: 1901, month: 1, day: 1 }),
    max: dayNumber({ year: 2900, month: 1, day: 1 }),
  })
  .map(dateOfDay);
const anyRule = fc.constantFrom(...RULES);

/** Any issue of a rule, in the row and single. */
const anyIssue = fc.tuple(anyRule, anyDay, fc.integer({ min: 1, max: 98 })).map(([rule, day, count]) => {
  const date = rule.frequency && isByMonth(rule.frequency) ? { ...day, day: 1 } : day;
  return { rule, issue: issueIn(rule, date, count) };
});

function issueIn(rule: Rule, date: CalendarDate, count: number): IssueNumber {
  const needsCount = rule.addOn.startsWith('count') || rule.addOn === 'issue-in-year';
  return sure(
    issueNumberOf(rule, {
      date: rule.addOn.startsWith('count') ? null : date,
      count: needsCount ? count : null,
    }),
  );
}

/** Issues one after the other. */
function row(rule: Rule, first: IssueNumber, length: number): readonly IssueNumber[] {
  const issues = [first];
  while (issues.length < length) issues.push(sure(nextIssue(rule, issues.at(-1) as IssueNumber)));
  return issues;
}

const FREQUENCIES = ['daily', 'weekly', 'fortnightly', 'monthly', 'bimonthly', 'quarterly'] as const;

describe('dates of a row', () => {
  test.each(FREQUENCIES)('%s: the next one of the one before is the same again', (frequency) =>
    fc.assert(
      fc.property(anyDay, (day) => {
        // Of a month the first day is given, and a daily rests on Sundays.
        const date = previousDate(frequency, nextDate(frequency, day));
        expect(nextDate(frequency, previousDate(frequency, date))).toEqual(date);
        expect(compareDates(nextDate(frequency, date), date)).toBeGreaterThan(0);
      }),
    ),
  );

  test.each([
    ['daily', '2026-06-05', '2026-06-06'],
    ['daily', '2026-06-06', '2026-06-08'],
    ['weekly', '2026-12-30', '2027-01-06'],
    ['fortnightly', '2024-02-20', '2024-03-05'],
    ['monthly', '2026-12-24', '2027-01-01'],
    ['bimonthly', '2026-11-01', '2027-01-01'],
    ['quarterly', '2026-10-01', '2027-01-01'],
  ] as const)('%s: after %s comes %s', (frequency, from, to) => {
    const date = (text: string) => dateOf(ruleOf('uk-weekly'), text);
    expect(nextDate(frequency, date(from))).toEqual(date(to));
  });
});

describe('next and previous issue', () => {
  test('lead back to the same number, without a notice', () =>
    fc.assert(
      fc.property(anyIssue, ({ rule, issue }) => {
        const next = sure(nextIssue(rule, issue));
        expect(next.notices).toEqual([]);
        const back = previousIssue(rule, next);
        const isFirst = next.count === 1;
        // Nobody knows how many issues the year before had; and after a Sunday issue comes Monday's.
        fc.pre(!isFirst && !(rule.frequency === 'daily' && isSunday(issue)));
        expect(sure(back)).toEqual({ ...issue, notices: [] });
      }),
    ));

  test.each([
    ['uk-monthly', '2026-05', 'June 2026, issue 06'],
    ['uk-weekly', '2026-12-21', '28 December 2026 (week 53 of 2026), issue 53'],
    ['uk-weekly', '2026-12-28', '4 January 2027 (week 1 of 2027), issue 01'],
    ['uk-daily', '2027-01-02', 'Monday 4 January 2027 (week 1 of 2027), issue 01'],
  ])('%s: after %s comes %s', (id, date, words) => {
    expect(sure(nextIssue(ruleOf(id), numbered(id, date))).inWords).toBe(words);
  });

  test('a double issue takes the place of two', () => {
    const doubles = [
      ['sk-monthly', '2026-07', '2026-09'],
      ['uk-monthly', '2026-07', '2026-09'],
      ['uk-weekly', '2026-12-21', '2027-01-04'],
      // The summer issue of a quarterly is one of its four.
      ['sk-quarterly', '2026-07', '2026-10'],
    ] as const;
    for (const [id, date, after] of doubles) {
      const next = sure(nextIssue(ruleOf(id), numbered(id, date, { double: true })));
      expect(next.date).toEqual(dateOf(ruleOf(id), after));
      expect(next.notices).toEqual([]);
    }
    const seven = numbered('count', null, { count: 7, double: true });
    expect(sure(nextIssue(ruleOf('count'), seven)).count).toBe(9);
  });

  test('a count within the year starts again at New Year', () => {
    const last = numbered('pl-weekly', '2026-12-28', { count: 52 });
    const first = sure(nextIssue(ruleOf('pl-weekly'), last));
    expect(first).toMatchObject({ count: 1, variant: '70', notices: [] });
    expect(previousIssue(ruleOf('pl-weekly'), first)).toMatchObject({
      problems: [{ code: 'count/needed' }],
    });
  });

  test('after a special issue the row goes on with its own variant', () => {
    const june = numbered('it-monthly', '2026-06', { special: 'supplement' });
    expect(sure(nextIssue(ruleOf('it-monthly'), june)).variant).toBe('00');
    const offer = numbered('uk-weekly', '2026-06-01', {
      special: 'one-off-price',
      variantNow: variantOf('03'),
    });
    expect(sure(nextIssue(ruleOf('uk-weekly'), offer)).variant).toBe('03');
  });
});

const isSunday = ({ date }: IssueNumber): boolean => date !== null && dayNumber(date) % 7 === 0;

describe('a number within its window', () => {
  const lengths = { daily: 313, weekly: 53, fortnightly: 27, monthly: 12, bimonthly: 6, quarterly: 4 };

  test.each(RULES.filter((r) => r.frequency !== null).map((r) => r.id))(
    '%s never repeats in twenty years',
    (id) => {
      const rule = ruleOf(id);
      const first = issueIn(rule, { year: 2020, month: 1, day: 1 }, 1);
      const issues = row(rule, first, 20 * lengths[rule.frequency as keyof typeof lengths]);
      const last = issues.at(-1) as IssueNumber;
      expect((last.date as CalendarDate).year).toBeGreaterThanOrEqual(2039);
      const seen = new Set<string>();
      for (const issue of issues) {
        const date = issue.date as CalendarDate;
        const year = rule.repeatWindow.kind === 'week-year' ? isoWeek(date).weekYear : date.year;
        seen.add(`${year} ${issue.variant} ${issue.addOn.digits}`);
        expect(issue.notices).toEqual([]);
      }
      expect(seen.size).toBe(issues.length);
    },
  );

  test('a running number returns after a hundred issues, and not before', () => {
    const rule = ruleOf('count');
    const issues = row(rule, issueIn(rule, { year: 2026, month: 1, day: 1 }, 1), 201);
    expect(new Set(issues.slice(0, 100).map((i) => i.addOn.digits)).size).toBe(100);
    expect(issues[100]?.addOn).toEqual(issues[0]?.addOn);
    expect(repeats(rule, issues[0] as IssueNumber, issues[100] as IssueNumber)).toBe(false);
    expect(
      repeats(rule, issues[0] as IssueNumber, { ...(issues[99] as IssueNumber), ...numberOf(issues[0]) }),
    ).toBe(true);
  });

  test('the same month of another year is not a repeat, nor the same week of another year', () => {
    for (const [id, a, b] of [
      ['uk-monthly', '2026-06', '2027-06'],
      ['uk-weekly', '2026-W53', '2032-W53'],
    ] as const)
      expect(repeats(ruleOf(id), numbered(id, a), numbered(id, b))).toBe(false);
    expect(
      repeats(ruleOf('uk-weekly'), numbered('uk-weekly', '2026-12-31'), numbered('uk-weekly', '2027-01-01')),
    ).toBe(true);
    expect(
      repeats(ruleOf('uk-daily'), numbered('uk-daily', '2026-06-01'), numbered('uk-daily', '2026-06-02')),
    ).toBe(false);
  });
});

const numberOf = (issue: IssueNumber | undefined) =>
  ({ variant: issue?.variant, addOn: issue?.addOn }) as IssueNumber;

describe('a number read from bars', () => {
  test('is the issue that it was made for', () =>
    fc.assert(
      fc.property(anyIssue, fc.boolean(), ({ rule, issue }, double) => {
        const again = issueNumberOf(rule, { date: issue.date, count: issue.count, double });
        fc.pre(again.ok && (!double || rule.doubleIssue === 'both-months'));
        const meant = sure(again);
        const date = meant.date ?? { year: 2026, month: 1, day: 1 };
        const year = rule.addOn === 'iso-week' ? isoWeek(date).weekYear : date.year;
        const read = sure(readIssued(rule, meant.variant, meant.addOn, year));
        expect(read.double).toBe(meant.double);
        if (read.count !== null) expect(read.count).toBe(meant.count);
        else expect(sure(issueNumberOf(rule, { date: read.date, double })).addOn).toEqual(meant.addOn);
        if (rule.frequency === 'daily') expect(read.date).toEqual(meant.date);
      }),
    ));

  test.each([
    ['uk-monthly', '00', '13'],
    ['uk-monthly', '00', '78'],
    ['sk-monthly', '00', '12345'],
    ['sk-monthly', '00', '87'],
    ['uk-weekly', '00', '00'],
    ['uk-weekly', '00', '54'],
    ['uk-daily', '20', '23'],
    ['uk-daily', '28', '23'],
    ['count-5', '00', '23'],
  ])('%s knows no %s %s', (id, variant, digits) => {
    const addOn = { kind: digits.length === 2 ? 'ean2' : 'ean5', digits } as IssueNumber['addOn'];
    expect(readIssued(ruleOf(id), variantOf(variant), addOn, 2026)).toMatchObject({
      problems: [{ code: 'number/not-of-rule', rule: id, variant, addOn: digits }],
    });
  });

  test('week 53 is read only of a year that has one', () => {
    const addOn = numbered('uk-weekly', '2026-W53').addOn;
    expect(readIssued(ruleOf('uk-weekly'), variantOf('00'), addOn, 2026).ok).toBe(true);
    expect(readIssued(ruleOf('uk-weekly'), variantOf('00'), addOn, 2027).ok).toBe(false);
  });
});
