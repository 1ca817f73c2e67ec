import { parseCoverDate } from '../calendar/cover-date';
import { type CalendarDate, dayNumber } from '../calendar/date';
import type { Issued } from '../calendar/issued';
import type { CalendarProblem } from '../calendar/problem';
import { readIssued } from '../calendar/read-issued';
import type { Rule } from '../calendar/rule';
import type { CoverNumber } from '../number/cover-number';
import { ok, type Result } from '../result';
import type { Title } from '../titles/title';

/**
 * Which issue the number on a cover is: as the title's history has it, else as its rule reads it, in the year that brings
 * it nearest to `near`. Null for a cover without issue number.
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
  const inThisYear = readIssued(rule, variant, addOn, near.year);
  const others = [near.year - 1, near.year + 1].map((year) => readIssued(rule, variant, addOn, year));
  const distance = ({ date }: Issued): number => (date ? Math.abs(dayNumber(date) - dayNumber(near)) : 0);
  return [inThisYear, ...others].reduce((best, other) => {
    if (!other.ok) return best;
    return best.ok && distance(best.value) <= distance(other.value) ? best : other;
  });
}
