import type { AddOn } from '../number/add-on';
import type { CalendarDate } from './date';
import { isByMonth } from './frequency';
import type { Rule } from './rule';
import { isoWeek, isoWeekday } from './week';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** What an issue is called: "June 2026, issue 06", "1 June 2026 (week 23 of 2026), issue 23". */
export function issueInWords(
  rule: Rule,
  date: CalendarDate | null,
  count: number | null,
  double: boolean,
  addOn: AddOn,
): string {
  const names = [
    ...(date ? [dateInWords(rule, date, double)] : []),
    ...(count === null ? [] : [`no. ${count}${double ? `–${count + 1}` : ''}`]),
    `${double ? 'double issue' : 'issue'} ${addOn.digits}`,
  ];
  return names.join(', ');
}

function dateInWords(rule: Rule, date: CalendarDate, double: boolean): string {
  const { year, month, day } = date;
  const name = MONTHS[month - 1] as string;
  if (rule.frequency && isByMonth(rule.frequency)) {
    const isPair = double && (rule.doubleIssue === 'both-months' || rule.frequency === 'monthly');
    return `${isPair ? `${name}–${MONTHS[month % 12]}` : name} ${year}`;
  }
  const { week, weekYear } = isoWeek(date);
  const weekday = rule.frequency === 'daily' ? `${WEEKDAYS[isoWeekday(date) - 1]} ` : '';
  const inWeek = rule.addOn === 'iso-week' ? ` (week ${week} of ${weekYear})` : '';
  return `${weekday}${day} ${name} ${year}${inWeek}`;
}
