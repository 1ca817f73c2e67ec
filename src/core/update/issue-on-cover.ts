import { parseCoverDate } from '../calendar/cover-date';
import { type CalendarDate, dateOfDay, dayNumber } from '../calendar/date';
import type { Issued } from '../calendar/issued';
import type { CalendarProblem } from '../calendar/problem';
import { readIssued } from '../calendar/read-issued';
import type { Rule } from '../calendar/rule';
import type { CoverNumber } from '../number/cover-number';
import { ok, type Result } from '../result';
import type { Title } from '../titles/title';

/** The year sought goes from nine months back to three months ahead. */
const DAYS_BACK = 91;

/**
 * Which issue the number on a cover is: as the title's history has it, else as its rule reads it, in the year that brings
 * it nearest to `near`, but for what lies ahead: covers are drawn some months before their date, and old ones lie about
 * longer than that. Null for a cover without issue number.
 */
export function issueOnCover(
  rule: Rule,
  { variant, addOn }: CoverNumber,
  title: Title | null,
  near: CalendarDate,
): Result<Issued | null, CalendarProblem> {
  if (!addOn) return ok(null);
  const noted = title?.history
    .filter((code) => code.variant === variant && code.addOn === addOn.digits)
    .at(-1);
  if (noted) {
    const date = noted.date === null ? null : parseCoverDate(noted.date, null);
    return ok({
      date: date?.ok ? date.value : null,
      count: noted.count,
      double: noted.double,
      variant,
      regularVariant: variant,
      addOn,
    });
  }
  const middle = dayNumber(near) - DAYS_BACK;
  const { year } = dateOfDay(middle);
  const inThisYear = readIssued(rule, variant, addOn, year);
  const others = [year - 1, year + 1].map((other) => readIssued(rule, variant, addOn, other));
  const distance = ({ date }: Issued): number => (date ? Math.abs(dayNumber(date) - middle) : 0);
  return [inThisYear, ...others].reduce((best, other) => {
    if (!other.ok) return best;
    return best.ok && distance(best.value) <= distance(other.value) ? best : other;
  });
}
