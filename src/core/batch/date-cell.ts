import type { ListProblem } from './problem';

const YEAR_FIRST = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?:[ T]\d.*)?$/;
const YEAR_LAST = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?:[ T]\d.*)?$/;

/**
 * A day as YYYY-MM-DD (ISO 8601) where its digits allow one reading only: dots put the day first everywhere, strokes
 * and dashes do not. A text of another form comes back as it was.
 */
export function readDateCell(text: string): string | ListProblem {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst)
    return day(yearFirst[1], yearFirst[3], yearFirst[4]) ?? { code: 'cell/no-such-day', got: text };
  const yearLast = YEAR_LAST.exec(text);
  if (!yearLast) return text;
  const [, first, separator, second, year] = yearLast;
  const dayFirst = day(year, second, first);
  const monthFirst = separator === '.' ? null : day(year, first, second);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst)
    return { code: 'cell/date-ambiguous', got: text, readings: [dayFirst, monthFirst] };
  return dayFirst ?? monthFirst ?? { code: 'cell/no-such-day', got: text };
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day in ISO 8601, by the Gregorian calendar; null where there is none. */
function day(year = '', month = '', date = ''): string | null {
  const y = Number(year);
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = DAYS[Number(month) - 1] ?? 0;
  const last = Number(month) === 2 && !isLeap ? 28 : days;
  const isDay = Number(date) >= 1 && Number(date) <= last;
  return isDay ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : null;
}
