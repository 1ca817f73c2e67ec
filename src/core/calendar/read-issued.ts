import type { AddOn } from '../number/add-on';
import type { Variant } from '../number/variant';
import { ok, type Result, refuse } from '../result';
import type { CalendarDate } from './date';
import type { Issued } from './issued';
import type { CalendarProblem } from './problem';
import type { Rule } from './rule';
import { dateOfWeek, weeksIn } from './week';

/** Which weekday's digit of a variant is the ISO weekday. */
const WEEKDAY_DIGIT: Readonly<Partial<Record<Rule['variant'], 0 | 1>>> = {
  'price-and-weekday': 1,
  weekday: 1,
  'weekday-and-edition': 0,
};

/**
 * Which issue a number read from bars is, given the year it came out in (of weeks: the year of ISO 8601). A running
 * number is known by its last two or five digits only; the day within a month or week is not known, so the first is
 * given.
 */
export function readIssued(
  rule: Rule,
  variant: Variant,
  addOn: AddOn,
  year: number,
): Result<Issued, CalendarProblem> {
  const foreign = refuse({
    code: 'number/not-of-rule',
    rule: rule.id,
    variant,
    addOn: addOn.digits,
  } as const);
  if ((addOn.kind === 'ean5') !== (rule.addOn === 'count-5')) return foreign;
  const issued = { date: null, count: null, double: false, variant, regularVariant: variant, addOn };
  const value = Number(addOn.digits);
  switch (rule.addOn) {
    case 'iso-week': {
      const place = WEEKDAY_DIGIT[rule.variant];
      const weekday = place === undefined ? 1 : Number(variant[place]);
      if (value < 1 || value > weeksIn(year) || weekday < 1 || weekday > 7) return foreign;
      return ok({ ...issued, date: dateOfWeek({ weekYear: year, week: value }, weekday) });
    }
    case 'month': {
      const read = monthOf(rule, value);
      if (!read) return foreign;
      const date: CalendarDate = { year, month: read.month, day: 1 };
      return ok({ ...issued, date, double: read.double });
    }
    case 'issue-in-year':
    case 'count-2':
    case 'count-5':
      return ok({ ...issued, count: value });
  }
}

function monthOf(rule: Rule, value: number): { readonly month: number; readonly double: boolean } | null {
  if (value >= 1 && value <= 12) return { month: value, double: false };
  const month = Math.floor(value / 10);
  return rule.doubleIssue === 'both-months' && value === 11 * month + 1 && month >= 2 && month <= 8
    ? { month, double: true }
    : null;
}
