import type { Variant } from '../number/variant';
import { ok, problemsOf, type Result, refuse } from '../result';
import { ADD_ON_NEEDS, addOnOf } from './add-on-of';
import { type CalendarDate, compareDates, isoDate } from './date';
import { issueInWords } from './in-words';
import type { Issued } from './issued';
import type { CalendarNotice, CalendarProblem } from './problem';
import { countsAnew, repeats, skippedIssues } from './row';
import type { Certainty, Doubt, Rule } from './rule';
import { regularVariant, specialVariant } from './variant-of';

/** The number of an issue, what it is called, and whose rule it follows. */
export type IssueNumber = Issued & {
  /** "June 2026, issue 06". */
  readonly inWords: string;
  /** The rule's name. */
  readonly rule: string;
  readonly source: string;
  readonly certainty: Certainty;
  readonly doubts: readonly Doubt[];
  readonly notices: readonly CalendarNotice[];
};

/** What is known of an issue before it has a number. */
export type AskedIssue = {
  readonly date?: CalendarDate | null;
  readonly count?: number | null;
  /** The last issue, so that repeats and gaps are noticed. */
  readonly previous?: Issued | null;
  readonly double?: boolean;
  /** A `SpecialKind` of the rule, as typed. */
  readonly special?: string | null;
  /** The variant that issues of the row have now; 00 unless given. */
  readonly variantNow?: Variant | null;
};

/** Variant and add-on of an issue by the rule of its market, or every reason why it has none. */
export function issueNumberOf(rule: Rule, asked: AskedIssue): Result<IssueNumber, CalendarProblem> {
  const { date = null, count = null, previous = null, double = false, special = null } = asked;
  const missing = missingOrTooMuch(rule, date, count, double);
  if (missing.length > 0) return refuse(...missing);

  const regular = regularVariant(rule, date, asked.variantNow ?? null);
  const addOn = addOnOf(rule, date, count, double);
  if (!regular.ok || !addOn.ok) return refuse(...problemsOf(regular), ...problemsOf(addOn));
  const variant =
    special === null
      ? ok(regular.value.variant)
      : specialVariant(rule, special, regular.value.variant, previous?.variant ?? null);
  if (!variant.ok) return variant;

  const issued: Issued = {
    date,
    count,
    double,
    variant: variant.value,
    regularVariant: regular.value.variant,
    addOn: addOn.value,
  };
  const row = previous ? besidePrevious(rule, previous, issued) : ok([]);
  if (!row.ok) return row;
  const unsure = double && rule.doubleIssue === 'first-number';
  return ok({
    ...issued,
    inWords: issueInWords(rule, issued, addOn.value),
    rule: rule.id,
    source: rule.source,
    certainty: unsure ? 'unconfirmed' : rule.certainty,
    doubts: unsure ? [...rule.doubts, 'double-issue'] : rule.doubts,
    notices: [...regular.value.notices, ...row.value],
  });
}

function missingOrTooMuch(
  rule: Rule,
  date: CalendarDate | null,
  count: number | null,
  double: boolean,
): readonly CalendarProblem[] {
  const needs = ADD_ON_NEEDS[rule.addOn];
  const problems: CalendarProblem[] = [];
  if (needs.date && !date) problems.push({ code: 'date/needed', rule: rule.id });
  if (!needs.date && date) problems.push({ code: 'date/not-needed', rule: rule.id });
  if (needs.count && count === null) problems.push({ code: 'count/needed', rule: rule.id });
  if (!needs.count && count !== null) problems.push({ code: 'count/not-needed', rule: rule.id });
  if (double && rule.doubleIssue === 'none') problems.push({ code: 'double/not-in-use', rule: rule.id });
  return problems;
}

function besidePrevious(
  rule: Rule,
  previous: Issued,
  issued: Issued,
): Result<readonly CalendarNotice[], CalendarProblem> {
  if (previous.date && issued.date && compareDates(issued.date, previous.date) < 0)
    return refuse({ code: 'date/before-last', got: isoDate(issued.date), last: isoDate(previous.date) });
  const continues = !countsAnew(rule, previous, issued);
  if (continues && previous.count !== null && issued.count !== null && issued.count < previous.count)
    return refuse({ code: 'count/before-last', got: issued.count, last: previous.count });
  if (repeats(rule, previous, issued)) {
    const { variant, addOn } = issued;
    const repeated = { addOn: addOn.digits, variant, window: rule.repeatWindow };
    return rule.forbidsReuse
      ? refuse({ code: 'number/repeats', ...repeated })
      : ok([{ code: 'notice/repeats', ...repeated }]);
  }
  const issues = skippedIssues(rule, previous, issued);
  return ok(issues > 0 ? [{ code: 'notice/skipped', issues }] : []);
}
