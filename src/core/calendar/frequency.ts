import { type CalendarDate, dateOfDay, dayNumber } from './date';
import { isoWeekday } from './week';

/** How often a title appears. */
export type Frequency = 'daily' | 'weekly' | 'fortnightly' | 'monthly' | 'bimonthly' | 'quarterly';

const DAYS = { weekly: 7, fortnightly: 14 } as const;
const MONTHS = { monthly: 1, bimonthly: 2, quarterly: 3 } as const;

/** Whether cover dates of a frequency are months; else they are days. */
export const isByMonth = (frequency: Frequency): frequency is keyof typeof MONTHS => frequency in MONTHS;

/**
 * The cover date of the next issue. A daily goes from Saturday to Monday, since most have no Sunday issue; of a month
 * the first day is given.
 */
export const nextDate = (frequency: Frequency, date: CalendarDate): CalendarDate => step(frequency, date, 1);

/** The cover date of the issue before. */
export const previousDate = (frequency: Frequency, date: CalendarDate): CalendarDate =>
  step(frequency, date, -1);

function step(frequency: Frequency, date: CalendarDate, direction: 1 | -1): CalendarDate {
  if (isByMonth(frequency)) {
    const month = monthIndex(date) + direction * MONTHS[frequency];
    return { year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 };
  }
  if (frequency !== 'daily') return dateOfDay(dayNumber(date) + direction * DAYS[frequency]);
  const neighbour = dateOfDay(dayNumber(date) + direction);
  return isoWeekday(neighbour) === SUNDAY ? dateOfDay(dayNumber(neighbour) + direction) : neighbour;
}

const SUNDAY = 7;

const monthIndex = ({ year, month }: CalendarDate): number => 12 * year + month - 1;

/** How many issues after `earlier` the one of `later` is, if none was left out; 1 is the next. Sundays do not count. */
export function issuesApart(frequency: Frequency, earlier: CalendarDate, later: CalendarDate): number {
  if (isByMonth(frequency)) return Math.floor((monthIndex(later) - monthIndex(earlier)) / MONTHS[frequency]);
  const [from, to] = [dayNumber(earlier), dayNumber(later)];
  if (frequency !== 'daily') return Math.floor((weekIndex(to) - weekIndex(from)) / (DAYS[frequency] / 7));
  const sundaysBetween = Math.floor((to - 1) / 7) - Math.floor(from / 7);
  return to - from - sundaysBetween;
}

const weekIndex = (day: number): number => Math.floor((day - 1) / 7);
