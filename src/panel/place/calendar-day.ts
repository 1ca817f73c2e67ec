import type { CalendarDate } from '../../core/calendar/date';

/** The day of an ISO 8601 time. */
export function calendarDay(time: string): CalendarDate {
  const [year = 0, month = 0, day = 0] = time.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}
