import type { BatchRow } from '../../core/batch/row';
import { parseCoverDate } from '../../core/calendar/cover-date';
import { findRule } from '../../core/calendar/find-rule';
import { issueNumberOf } from '../../core/calendar/issue-number';
import type { Rule } from '../../core/calendar/rule';
import type { CoverNumber } from '../../core/number/cover-number';
import { NO_VARIANT, parseVariant } from '../../core/number/variant';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { usedBefore } from '../../core/titles/history';
import { lastCode, type Title } from '../../core/titles/title';

type Numbered = {
  readonly variant: string | null;
  readonly addOn: string | null;
  /** The row has a date, and nothing makes a number of it. */
  readonly isDateUnused: boolean;
};

/** Variant and issue number as the row states them, or as the title's rule makes them of its date. */
export function datedNumber(
  { variant, issue, date }: BatchRow,
  title: Title | null,
  standard: Rule | null,
): Result<Numbered, Problem> {
  const asWritten = { variant, addOn: issue, isDateUnused: false };
  if (issue !== null || date === null) return ok(asWritten);
  const rule = ruleOf(title, standard);
  if (rule === null) return ok({ ...asWritten, isDateUnused: true });
  const inUse = parseVariant(variant ?? (title && lastCode(title)?.variant) ?? NO_VARIANT);
  const day = parseCoverDate(date, rule.frequency);
  if (!inUse.ok || !day.ok)
    return refuse<Problem>(...(inUse.ok ? [] : inUse.problems), ...(day.ok ? [] : day.problems));
  const number = issueNumberOf(rule, { date: day.value, variantNow: inUse.value });
  return number.ok
    ? ok({ variant: number.value.variant, addOn: number.value.addOn.digits, isDateUnused: false })
    : number;
}

function ruleOf(title: Title | null, standard: Rule | null): Rule | null {
  const own = title?.rule == null ? null : findRule(title.rule);
  return own?.ok ? own.value : standard;
}

/** The cover date of a row, where it says a day. */
export const dayOf = ({ date }: Pick<BatchRow, 'date'>): string | null =>
  /^\d{4}-\d{2}-\d{2}$/.test(date ?? '') ? date : null;

/**
 * The earlier issue of the title that carries this number; none where the cover has no issue number. The file that a row
 * writes is no earlier issue of it.
 */
export function earlierUse(
  title: Title | null,
  { issn, variant, addOn }: CoverNumber,
  day: string | null,
  standard: Rule | null,
  output: string | null,
): readonly Problem[] {
  if (!title || !addOn) return [];
  const code = {
    variant,
    addOn: addOn.digits,
    date: day,
    count: null,
    double: false,
    issuedAt: '',
    document: null,
  };
  const history = title.history.filter(({ document }) => output === null || document !== output);
  const before = usedBefore({ ...title, history }, code, ruleOf(title, standard));
  const number = `${issn} ${variant} ${addOn.digits}`;
  return before ? [{ code: 'batch/number-used', number, date: before.date, document: before.document }] : [];
}
