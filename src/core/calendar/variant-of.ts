import { printable } from '../number/typed-text';
import { NO_VARIANT, type Variant } from '../number/variant';
import { ok, type Result, refuse } from '../result';
import type { CalendarDate } from './date';
import type { CalendarNotice, CalendarProblem } from './problem';
import type { Rule, SpecialKind } from './rule';
import { isoWeek, isoWeekday } from './week';

/** The variant of an issue in the row; digits that the date decides replace those of the variant in use. */
export function regularVariant(
  rule: Rule,
  date: CalendarDate | null,
  inUse: Variant | null,
): Result<{ readonly variant: Variant; readonly notices: readonly CalendarNotice[] }, CalendarProblem> {
  if (inUse !== null && rule.specials['one-off-price']?.includes(inUse))
    return refuse({ code: 'variant/one-off', variant: inUse, rule: rule.id });
  const variant = derived(rule, date, inUse ?? NO_VARIANT);
  const isFixed = rule.variant === 'always-00' || rule.variant === 'kind';
  const notices: CalendarNotice[] =
    isFixed && inUse !== null && inUse !== variant
      ? [{ code: 'notice/variant-not-in-use', got: inUse, used: variant }]
      : [];
  return ok({ variant, notices });
}

function derived(rule: Rule, date: CalendarDate | null, inUse: Variant): Variant {
  const weekday = date ? isoWeekday(date) : 0;
  const year = date ? yearOf(rule, date) % 100 : 0;
  switch (rule.variant) {
    case 'price-changes':
    case 'edition':
      return inUse;
    case 'price-and-weekday':
      return `${inUse[0]}${weekday}` as Variant;
    case 'weekday':
      return `0${weekday}` as Variant;
    case 'weekday-and-edition':
      return `${weekday}${inUse[1]}` as Variant;
    case 'year-and-version':
      return `${year % 10}0` as Variant;
    case 'year':
      return String(year).padStart(2, '0') as Variant;
    case 'kind':
    case 'always-00':
      return NO_VARIANT;
  }
}

/** Weeks count in a year of their own: with the calendar year, weeks 1 of two years would carry one number. */
const yearOf = (rule: Rule, date: CalendarDate): number =>
  rule.addOn === 'iso-week' ? isoWeek(date).weekYear : date.year;

/** The variant of an issue outside the row: the first of its kind that neither the last issue nor the row uses. */
export function specialVariant(
  rule: Rule,
  kind: string,
  regular: Variant,
  last: Variant | null,
): Result<Variant, CalendarProblem> {
  const variants = Object.hasOwn(rule.specials, kind) ? rule.specials[kind as SpecialKind] : undefined;
  if (!variants)
    return refuse({
      code: 'special/unknown',
      got: printable(kind),
      rule: rule.id,
      known: Object.keys(rule.specials) as SpecialKind[],
    });
  const kept = variants.map((v) => v.replace('.', regular[0] as string) as Variant);
  // A list of one is a sign of the kind and stands for every issue of it.
  if (kept.length === 1) return ok(kept[0] as Variant);
  const used = Math.max(kept.indexOf(regular), last === null ? -1 : kept.indexOf(last));
  const next = kept[used + 1];
  return next === undefined
    ? refuse({ code: 'special/exhausted', kind: kind as SpecialKind, variant: kept[used] as Variant })
    : ok(next);
}
