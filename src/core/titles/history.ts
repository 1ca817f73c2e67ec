import type { CalendarDate } from '../calendar/date';
import type { Rule } from '../calendar/rule';
import { isoWeek } from '../calendar/week';
import type { IssuedCode, Library, Title } from './title';

/** A title with one more code given out; the same code for the same document is noted once. */
export function recordCode(title: Title, code: IssuedCode): Title {
  const rest = title.history.filter((earlier) => !isSameNote(earlier, code));
  return { ...title, history: [...rest, code].sort(byTime) };
}

/** A library in which one title is replaced or added, by its ISSN. */
export const withTitle = ({ titles }: Library, title: Title): Library => ({
  titles: [...titles.filter(({ issn }) => issn !== title.issn), title],
});

const byTime = (a: IssuedCode, b: IssuedCode): number =>
  a.issuedAt < b.issuedAt ? -1 : a.issuedAt > b.issuedAt ? 1 : 0;

const isSameNote = (a: IssuedCode, b: IssuedCode): boolean =>
  isSameNumber(a, b) && a.date === b.date && a.count === b.count && a.document === b.document;

const isSameNumber = (a: IssuedCode, b: IssuedCode): boolean =>
  a.variant === b.variant && a.addOn === b.addOn;

/**
 * The earlier issue that carries the same variant and add-on within the rule's window, or null. Giving the same issue its
 * number again is no reuse. Without a rule every earlier use counts.
 */
export function usedBefore({ history }: Title, code: IssuedCode, rule: Rule | null): IssuedCode | null {
  const earlier = history.filter((e) => isSameNumber(e, code) && !isSameIssue(e, code));
  return [...earlier].reverse().find((e) => inWindow(history, e, code, rule)) ?? null;
}

const isSameIssue = (a: IssuedCode, b: IssuedCode): boolean =>
  a.date === null && a.count === null ? false : a.date === b.date && a.count === b.count;

function inWindow(
  history: readonly IssuedCode[],
  earlier: IssuedCode,
  code: IssuedCode,
  rule: Rule | null,
): boolean {
  const [from, to] = [dateOf(earlier), dateOf(code)];
  if (!rule) return true;
  switch (rule.repeatWindow.kind) {
    case 'year':
      return !from || !to || from.year === to.year;
    case 'week-year':
      return !from || !to || isoWeek(from).weekYear === isoWeek(to).weekYear;
    case 'issues': {
      const { issues } = rule.repeatWindow;
      if (earlier.count !== null && code.count !== null) return Math.abs(code.count - earlier.count) < issues;
      return history.length - history.indexOf(earlier) <= issues;
    }
  }
}

function dateOf({ date }: IssuedCode): CalendarDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? [];
  return year ? { year: Number(year), month: Number(month), day: Number(day) } : null;
}
