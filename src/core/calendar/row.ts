import { issuesApart } from './frequency';
import type { Issued } from './issued';
import type { Rule } from './rule';
import { isoWeek } from './week';

/**
 * Whether two issues carry the same number within the window in which their market needs them apart. Also true of an
 * issue and itself: a history asks it of every other one.
 */
export function repeats(rule: Rule, a: Issued, b: Issued): boolean {
  if (a.variant !== b.variant || a.addOn.digits !== b.addOn.digits) return false;
  const { repeatWindow } = rule;
  switch (repeatWindow.kind) {
    case 'year':
      return a.date === null || b.date === null || a.date.year === b.date.year;
    case 'week-year':
      return a.date === null || b.date === null || isoWeek(a.date).weekYear === isoWeek(b.date).weekYear;
    case 'issues':
      return a.count === null || b.count === null || Math.abs(a.count - b.count) < repeatWindow.issues;
  }
}

/** Numbers that an issue's place in the row holds: two where a double issue takes that of the next one too. */
export const placesOf = (rule: Rule, issued: Pick<Issued, 'double'>): 1 | 2 =>
  issued.double && (rule.doubleIssue === 'first-number' || rule.frequency === 'monthly') ? 2 : 1;

/** Whether an issue opens a new year's count; the first digit of its variant is the last of its year. */
export const countsAnew = (rule: Rule, previous: Issued, issued: Issued): boolean =>
  rule.addOn === 'issue-in-year' && previous.regularVariant[0] !== issued.regularVariant[0];

/** Issues left out between two that follow each other. */
export function skippedIssues(rule: Rule, previous: Issued, issued: Issued): number {
  const places = placesOf(rule, previous);
  if (previous.count !== null && issued.count !== null)
    return Math.max(
      0,
      countsAnew(rule, previous, issued) ? issued.count - 1 : issued.count - previous.count - places,
    );
  if (!rule.frequency || !previous.date || !issued.date) return 0;
  return Math.max(0, issuesApart(rule.frequency, previous.date, issued.date) - places);
}
