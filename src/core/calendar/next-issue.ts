import { type Result, refuse } from '../result';
import type { CalendarDate } from './date';
import { type Frequency, nextDate, previousDate } from './frequency';
import { type AskedIssue, type IssueNumber, issueNumberOf } from './issue-number';
import type { Issued } from './issued';
import type { CalendarProblem } from './problem';
import { placesOf } from './row';
import type { Rule } from './rule';

/** What may be said of the neighbour of an issue besides its place in the row. */
export type Neighbour = Pick<AskedIssue, 'double' | 'special' | 'variantNow'>;

/** The number of the issue after one: the next date by the title's frequency, the next count, or both. */
export function nextIssue(
  rule: Rule,
  current: Issued,
  asked: Neighbour = {},
): Result<IssueNumber, CalendarProblem> {
  const places = placesOf(rule, current);
  const date = current.date && rule.frequency ? stepped(rule.frequency, current.date, places) : null;
  const isNewYear = rule.addOn === 'issue-in-year' && date?.year !== current.date?.year;
  const count = current.count === null ? null : isNewYear ? 1 : current.count + places;
  return issueNumberOf(rule, {
    variantNow: current.regularVariant,
    ...asked,
    date,
    count,
    previous: current,
  });
}

function stepped(frequency: Frequency, date: CalendarDate, places: number): CalendarDate {
  const next = nextDate(frequency, date);
  return places === 1 ? next : nextDate(frequency, next);
}

/**
 * The number of the issue before one, if it was a single one. How many issues the last year had is not known, so a
 * rule that counts within the year refuses to go back over New Year.
 */
export function previousIssue(
  rule: Rule,
  current: Issued,
  asked: Neighbour = {},
): Result<IssueNumber, CalendarProblem> {
  const date = current.date && rule.frequency ? previousDate(rule.frequency, current.date) : null;
  const isNewYear = rule.addOn === 'issue-in-year' && date?.year !== current.date?.year;
  const count = current.count === null ? null : current.count - 1;
  if (isNewYear || count === 0) return refuse({ code: 'count/needed', rule: rule.id });
  return issueNumberOf(rule, { variantNow: current.regularVariant, ...asked, date, count });
}
