import { type CalendarDate, dateOfDay, dayNumber } from './date';

/** A week of ISO 8601: it belongs to the year that its Thursday lies in. */
export type IsoWeek = { readonly weekYear: number; readonly week: number };

/** Monday is 1, Sunday 7 (ISO 8601). */
export const isoWeekday = (date: CalendarDate): number => ((dayNumber(date) - 1) % 7) + 1;

/** The week of a date, 1 to 53, and the year it counts in, which near New Year may be the next or the last one. */
export function isoWeek(date: CalendarDate): IsoWeek {
  const thursday = dayNumber(date) - isoWeekday(date) + 4;
  const weekYear = dateOfDay(thursday).year;
  return { weekYear, week: Math.floor((thursday - dayNumber({ year: weekYear, month: 1, day: 1 })) / 7) + 1 };
}

/** 52 or 53: 28 December always lies in the last week of its year. */
export const weeksIn = (weekYear: number): number => isoWeek({ year: weekYear, month: 12, day: 28 }).week;

/** The date of a weekday, 1 to 7, in a week: 4 January always lies in week 1. */
export function dateOfWeek({ weekYear, week }: IsoWeek, weekday: number): CalendarDate {
  const fourth = { year: weekYear, month: 1, day: 4 };
  return dateOfDay(dayNumber(fourth) - isoWeekday(fourth) + 7 * (week - 1) + weekday);
}
