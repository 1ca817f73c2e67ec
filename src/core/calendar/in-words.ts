import type { AddOn } from '../number/add-on';
import type { CalendarDate } from './date';
import { isByMonth } from './frequency';
import type { Issued } from './issued';
import type { Rule } from './rule';
import { isoWeek, isoWeekday } from './week';

/** How a language calls issues and their dates. */
export type IssueNames = {
  /** January first. */
  readonly months: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly day: (weekday: string | null, day: number, month: string, year: number) => string;
  readonly month: (month: string, year: number) => string;
  readonly week: (week: number, year: number) => string;
  readonly count: (numbers: string) => string;
  readonly issue: (digits: string) => string;
  readonly doubleIssue: (digits: string) => string;
  /** A cover without an issue number. */
  readonly none: string;
};

export const ENGLISH_ISSUES: IssueNames = {
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
    ...['October', 'November', 'December'],
  ],
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  day: (weekday, day, month, year) => `${weekday === null ? '' : `${weekday} `}${day} ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  week: (week, year) => `week ${week} of ${year}`,
  count: (numbers) => `no. ${numbers}`,
  issue: (digits) => `issue ${digits}`,
  doubleIssue: (digits) => `double issue ${digits}`,
  none: 'no issue number',
};

/**
 * What an issue is called: "June 2026, issue 06", "1 June 2026 (week 23 of 2026), issue 23"; its number alone where
 * nothing else is known of it.
 */
export function issueInWords(
  rule: Rule,
  issued: Pick<Issued, 'date' | 'count' | 'double'> | null,
  addOn: AddOn | null,
  names: IssueNames = ENGLISH_ISSUES,
): string {
  if (!addOn) return names.none;
  if (!issued) return names.issue(addOn.digits);
  const { date, count, double } = issued;
  return [
    ...(date ? [dateInWords(rule, date, double, names)] : []),
    ...(count === null ? [] : [names.count(double ? `${count}–${count + 1}` : String(count))]),
    double ? names.doubleIssue(addOn.digits) : names.issue(addOn.digits),
  ].join(', ');
}

function dateInWords(rule: Rule, date: CalendarDate, double: boolean, names: IssueNames): string {
  const { year, month, day } = date;
  const name = names.months[month - 1] as string;
  if (rule.frequency && isByMonth(rule.frequency)) {
    const isPair = double && (rule.doubleIssue === 'both-months' || rule.frequency === 'monthly');
    return names.month(isPair ? `${name}–${names.months[month % 12]}` : name, year);
  }
  const { week, weekYear } = isoWeek(date);
  const weekday = rule.frequency === 'daily' ? (names.weekdays[isoWeekday(date) - 1] as string) : null;
  const inWeek = rule.addOn === 'iso-week' ? ` (${names.week(week, weekYear)})` : '';
  return `${names.day(weekday, day, name, year)}${inWeek}`;
}
