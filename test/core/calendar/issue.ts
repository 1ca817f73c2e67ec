import { parseCoverDate } from '../../../src/core/calendar/cover-date';
import type { CalendarDate } from '../../../src/core/calendar/date';
import { findRule } from '../../../src/core/calendar/find-rule';
import { type AskedIssue, type IssueNumber, issueNumberOf } from '../../../src/core/calendar/issue-number';
import type { CalendarProblem } from '../../../src/core/calendar/problem';
import type { Rule } from '../../../src/core/calendar/rule';
import { parseVariant, type Variant } from '../../../src/core/number/variant';
import type { Result } from '../../../src/core/result';

/** The value of a result that is known to be in order. */
export function sure<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export const ruleOf = (id: string): Rule => sure(findRule(id));
export const variantOf = (text: string): Variant => sure(parseVariant(text));

/** A cover date as it is typed for a title of that rule. */
export const dateOf = (rule: Rule, text: string): CalendarDate => sure(parseCoverDate(text, rule.frequency));

/** The number of an issue whose rule and date are named. */
export function numbered(id: string, date: string | null, asked: AskedIssue = {}): IssueNumber {
  const rule = ruleOf(id);
  return sure(issueNumberOf(rule, { ...asked, date: date === null ? null : dateOf(rule, date) }));
}

/** The codes of what is wrong with an issue. */
export function refused(id: string, date: string | null, asked: AskedIssue = {}): readonly CalendarProblem[] {
  const rule = ruleOf(id);
  const result = issueNumberOf(rule, { ...asked, date: date === null ? null : dateOf(rule, date) });
  return result.ok ? [] : result.problems;
}
