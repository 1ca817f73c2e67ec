import type { AddOn } from '../number/add-on';
import { ok, type Result, refuse } from '../result';
import type { CalendarDate } from './date';
import type { CalendarProblem } from './problem';
import type { AddOnMeaning, Rule } from './rule';
import { isoWeek } from './week';

/** What an add-on is made from. */
export const ADD_ON_NEEDS: Readonly<
  Record<AddOnMeaning, { readonly date: boolean; readonly count: boolean }>
> = {
  'iso-week': { date: true, count: false },
  month: { date: true, count: false },
  'issue-in-year': { date: true, count: true },
  'count-2': { date: false, count: true },
  'count-5': { date: false, count: true },
};

const HIGHEST_IN_YEAR = 99;

/** The add-on of an issue that has the date and count its rule asks for. */
export function addOnOf(
  rule: Rule,
  date: CalendarDate | null,
  count: number | null,
  double: boolean,
): Result<AddOn, CalendarProblem> {
  switch (rule.addOn) {
    case 'iso-week':
      return ok(digits(isoWeek(date as CalendarDate).week, 2));
    case 'month':
      return ofMonth(rule, (date as CalendarDate).month, double);
    case 'issue-in-year':
      return (count as number) > HIGHEST_IN_YEAR
        ? refuse({ code: 'count/range', got: count as number, min: 1, max: HIGHEST_IN_YEAR })
        : ok(digits(count as number, 2));
    case 'count-2':
      return ok(digits((count as number) % 100, 2));
    case 'count-5':
      return ok(digits(count as number, 5));
  }
}

function ofMonth(rule: Rule, month: number, double: boolean): Result<AddOn, CalendarProblem> {
  if (!double || rule.doubleIssue === 'first-number') return ok(digits(month, 2));
  // January and February would read like December.
  return month >= 2 && month <= 8
    ? ok(digits(11 * month + 1, 2))
    : refuse({ code: 'double/does-not-fit', months: [month, (month % 12) + 1] });
}

const digits = (value: number, places: 2 | 5): AddOn =>
  ({ kind: places === 2 ? 'ean2' : 'ean5', digits: String(value).padStart(places, '0') }) as AddOn;
