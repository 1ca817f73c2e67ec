import { ADD_ON_NEEDS } from '../calendar/add-on-of';
import { parseCount, parseCoverDate } from '../calendar/cover-date';
import { type CalendarDate, isoDate } from '../calendar/date';
import { findRule } from '../calendar/find-rule';
import { issueInWords } from '../calendar/in-words';
import { type IssueNumber, issueNumberOf } from '../calendar/issue-number';
import type { Issued } from '../calendar/issued';
import { nextIssue, previousIssue } from '../calendar/next-issue';
import type { CalendarProblem } from '../calendar/problem';
import { placesOf } from '../calendar/row';
import type { Rule } from '../calendar/rule';
import type { Finding } from '../check/finding';
import { say } from '../figure/figure';
import { type CoverNumber, parseCoverNumber } from '../number/cover-number';
import type { NumberProblem } from '../number/problem';
import { parseVariant } from '../number/variant';
import { ok, problemsOf, type Result, refuse } from '../result';
import { usedBefore } from '../titles/history';
import type { IssuedCode, Title } from '../titles/title';
import { issueOnCover } from './issue-on-cover';
import type { UpdateProblem } from './problem';

/** Which issue comes, as typed; null where nothing was typed. */
export type AskedNext = {
  readonly direction: 'next' | 'previous';
  readonly date: string | null;
  readonly count: string | null;
  /** Instead of the title's own rule. */
  readonly rule: string | null;
  readonly variant: string | null;
  readonly double: boolean;
};

/** One step on in the row, and nothing else. */
export const NEXT: AskedNext = {
  direction: 'next',
  date: null,
  count: null,
  rule: null,
  variant: null,
  double: false,
};

/** The number of a cover, and what is known of its issue; null where the rule does not tell. */
export type NumberedCover = {
  readonly number: CoverNumber;
  readonly issued: Issued | null;
  readonly inWords: string;
};

/** The old and the new number of a cover in words and digits, to be shown before anything changes. */
export type PlannedIssue = {
  readonly rule: Rule;
  readonly from: NumberedCover;
  readonly to: NumberedCover;
  readonly issue: IssueNumber;
  readonly findings: readonly Finding[];
};

type PlanProblem = UpdateProblem | CalendarProblem | NumberProblem;

/**
 * The number that follows the one on a cover, by the rule of its title and with its history in view; a number that was
 * given out before is refused where the market forbids that, else told. `today` only decides which year a month or week
 * without a year most likely means.
 */
export function planNext(
  title: Title | null,
  number: CoverNumber,
  asked: AskedNext,
  today: CalendarDate,
): Result<PlannedIssue, PlanProblem> {
  const { issn } = number;
  if (number.isbn !== null) return refuse({ code: 'next/volume', isbn: number.isbn });
  const ruleId = asked.rule ?? title?.rule ?? null;
  if (ruleId === null) return refuse({ code: 'next/no-rule', issn, title: title?.name ?? null });
  const rule = findRule(ruleId);
  const date =
    asked.date === null ? ok(null) : parseCoverDate(asked.date, rule.ok ? rule.value.frequency : null);
  const count = asked.count === null ? ok(null) : parseCount(asked.count);
  const variant = asked.variant === null ? ok(null) : parseVariant(asked.variant);
  if (!rule.ok || !date.ok || !count.ok || !variant.ok)
    return refuse<PlanProblem>(...[rule, date, count, variant].flatMap(problemsOf<PlanProblem>));

  const current = issueOnCover(rule.value, number, title, date.value ?? today);
  const variantNow = variant.value ?? (current.ok ? current.value?.regularVariant : null) ?? number.variant;
  const issue = issueAsked(
    rule.value,
    current,
    { ...asked, date: date.value, count: count.value, variantNow },
    issn,
  );
  if (!issue.ok) return issue;
  const to = parseCoverNumber({ issn, variant: issue.value.variant, addOn: issue.value.addOn.digits });
  if (!to.ok) return to;
  const issued = current.ok ? current.value : null;
  const findings = title ? reuseFindings(title, rule.value, issue.value) : ok([NOT_RECORDED]);
  return findings.ok
    ? ok({
        rule: rule.value,
        from: { number, issued, inWords: issueInWords(rule.value, issued, number.addOn) },
        to: { number: to.value, issued: issue.value, inWords: issue.value.inWords },
        issue: issue.value,
        findings: findings.value,
      })
    : findings;
}

type Given = Pick<AskedNext, 'direction' | 'double'> & {
  readonly date: CalendarDate | null;
  readonly count: number | null;
  readonly variantNow: IssueNumber['variant'];
};

function issueAsked(
  rule: Rule,
  current: Result<Issued | null, CalendarProblem>,
  { direction, double, date, count, variantNow }: Given,
  issn: string,
): Result<IssueNumber, UpdateProblem | CalendarProblem> {
  if (date === null && count === null) {
    if (!current.ok) return current;
    if (!current.value) return refuse({ code: 'next/no-issue-number', issn });
    return (direction === 'next' ? nextIssue : previousIssue)(rule, current.value, { double, variantNow });
  }
  const before = current.ok ? current.value : null;
  return issueNumberOf(rule, {
    date,
    count: count ?? countAfter(rule, before, date),
    double,
    variantNow,
    previous: direction === 'next' ? before : null,
  });
}

/** Where a rule counts and only the date is given, the count goes on; it begins anew with a year. */
function countAfter(rule: Rule, before: Issued | null, date: CalendarDate | null): number | null {
  if (!ADD_ON_NEEDS[rule.addOn].count || before?.count == null) return null;
  const isNewYear = rule.addOn === 'issue-in-year' && before.date?.year !== date?.year;
  return isNewYear && before.date ? 1 : before.count + placesOf(rule, before);
}

/** A number as the history of a title keeps it; `issuedAt` is a time of ISO 8601 in UTC. */
export const codeOf = (
  { variant, addOn, date, count, double }: Issued,
  issuedAt: string,
  document: string | null,
): IssuedCode => ({
  variant,
  addOn: addOn.digits,
  date: date && isoDate(date),
  count,
  double,
  issuedAt,
  document,
});

function reuseFindings(
  title: Title,
  rule: Rule,
  issue: IssueNumber,
): Result<readonly Finding[], UpdateProblem> {
  const earlier = usedBefore(title, codeOf(issue, '', null), rule);
  if (!earlier) return ok([]);
  const { variant, addOn } = issue;
  const where = [earlier.date ?? (earlier.count === null ? null : `#${earlier.count}`), earlier.document]
    .filter(Boolean)
    .join(', ');
  const called = where || earlier.issuedAt;
  if (rule.forbidsReuse)
    return refuse({ code: 'next/reused', variant, addOn: addOn.digits, earlier: called });
  return ok([
    {
      code: 'history/reused',
      severity: 'warning',
      measured: [say('givenTo', { text: addOn.digits }, { text: variant }, { verbatim: called })],
      required: ['unusedNumber'],
      source: [{ verbatim: rule.source }],
    },
  ]);
}

const NOT_RECORDED: Finding = {
  code: 'history/not-recorded',
  severity: 'note',
  measured: ['unknownTitle'],
  required: ['everyNumberRecorded'],
  source: ['addTitle'],
};
