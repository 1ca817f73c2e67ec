import { printable } from '../number/typed-text';
import { ok, type Result, refuse } from '../result';
import { type CalendarDate, daysIn } from './date';
import { type Frequency, isByMonth } from './frequency';
import type { CalendarProblem } from './problem';
import { dateOfWeek, weeksIn } from './week';

/** Other years are typing errors. */
const YEARS = { min: 1900, max: 2999 } as const;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const WEEK = /^(\d{4})-W(\d{2})(?:-([1-7]))?$/i;

/**
 * Reads a cover date of ISO 8601: a day (2026-06-01), a month (2026-06) where a title appears by the month, or a week
 * (2026-W23, 2026-W23-1) where it appears by the week. A month stands for its first day, a week for its Monday. A null
 * frequency takes days alone.
 */
export function parseCoverDate(
  text: string,
  frequency: Frequency | null,
): Result<CalendarDate, CalendarProblem> {
  const typed = text.trim();
  const got = printable(typed);
  const [, year, month, day] = DAY.exec(typed) ?? MONTH.exec(typed) ?? [];
  if (year !== undefined && month !== undefined) {
    if (day === undefined && frequency !== null && !isByMonth(frequency))
      return refuse({ code: 'date/day-missing', got, frequency });
    if (day === undefined && frequency === null) return refuse({ code: 'date/format', got });
    return dayOfMonth(got, Number(year), Number(month), day === undefined ? 1 : Number(day));
  }
  const [, weekYear, week, weekday] = WEEK.exec(typed) ?? [];
  if (weekYear === undefined || frequency === null) return refuse({ code: 'date/format', got });
  if (isByMonth(frequency)) return refuse({ code: 'date/week-given', got, frequency });
  if (frequency === 'daily' && weekday === undefined)
    return refuse({ code: 'date/day-missing', got, frequency });
  return dayOfWeek(got, Number(weekYear), Number(week), Number(weekday ?? 1));
}

function dayOfMonth(
  got: string,
  year: number,
  month: number,
  day: number,
): Result<CalendarDate, CalendarProblem> {
  if (!isInRange(year)) return refuse({ code: 'date/range', got, ...YEARS });
  const days = month >= 1 && month <= 12 ? daysIn(year, month) : null;
  if (days === null || day < 1 || day > days) return refuse({ code: 'date/impossible', got, days });
  return ok({ year, month, day });
}

function dayOfWeek(
  got: string,
  weekYear: number,
  week: number,
  weekday: number,
): Result<CalendarDate, CalendarProblem> {
  if (!isInRange(weekYear)) return refuse({ code: 'date/range', got, ...YEARS });
  const weeks = weeksIn(weekYear);
  if (week < 1 || week > weeks) return refuse({ code: 'date/no-such-week', got, weeks });
  return ok(dateOfWeek({ weekYear, week }, weekday));
}

const isInRange = (year: number): boolean => year >= YEARS.min && year <= YEARS.max;

/** Largest running number that is taken. */
const HIGHEST_COUNT = 99_999;

/** Reads the publisher's number of an issue, a whole number from 1. */
export function parseCount(text: string): Result<number, CalendarProblem> {
  const typed = text.trim();
  if (!/^\d{1,9}$/.test(typed)) return refuse({ code: 'count/format', got: printable(typed) });
  const count = Number(typed);
  return count >= 1 && count <= HIGHEST_COUNT
    ? ok(count)
    : refuse({ code: 'count/range', got: count, min: 1, max: HIGHEST_COUNT });
}
