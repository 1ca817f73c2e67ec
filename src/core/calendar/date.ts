/** A day of the proleptic Gregorian calendar, without time or zone; months and days count from 1. */
export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month, 28 to 31. */
export const daysIn = (year: number, month: number): number =>
  (DAYS_BEFORE_MONTH[month] as number) -
  (DAYS_BEFORE_MONTH[month - 1] as number) +
  (month === 2 && isLeapYear(year) ? 1 : 0);

/** Days since the last day of the year before year 1: 1 is Monday, 1 January 1. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return 365 * before + leapDays + (DAYS_BEFORE_MONTH[month - 1] as number) + leapDay + day;
}

/** The date of a day number. */
export function dateOfDay(number: number): CalendarDate {
  let year = Math.floor(number / 365.2425) + 1;
  while (dayNumber({ year, month: 1, day: 1 }) > number) year--;
  while (dayNumber({ year: year + 1, month: 1, day: 1 }) <= number) year++;
  let month = 12;
  while (dayNumber({ year, month, day: 1 }) > number) month--;
  return { year, month, day: number - dayNumber({ year, month, day: 1 }) + 1 };
}

/** Negative where the first date is the earlier one, 0 where both are the same day. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number => dayNumber(a) - dayNumber(b);

/** "2026-06-01" (ISO 8601). */
export const isoDate = ({ year, month, day }: CalendarDate): string =>
  `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;

const padded = (value: number, places: number): string => String(value).padStart(places, '0');
