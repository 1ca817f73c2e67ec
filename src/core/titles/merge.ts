import { inOrder } from './library-file';
import type { IssuedCode, Library, Title } from './title';

/**
 * Two machines' libraries as one: every title and every code that either knows. Where both know a title, the rest is taken
 * from the one that was changed last. The result does not depend on which comes first, and merging again adds nothing.
 */
export function mergeLibraries(a: Library, b: Library): Library {
  const byIssn = new Map(a.titles.map((title) => [title.issn, title]));
  for (const title of b.titles) {
    const other = byIssn.get(title.issn);
    byIssn.set(title.issn, other ? mergeTitles(other, title) : title);
  }
  return { titles: inOrder([...byIssn.values()].map((t) => ({ ...t, history: union(t.history, []) }))) };
}

function mergeTitles(a: Title, b: Title): Title {
  const later = rank(b) > rank(a) ? b : a;
  return { ...later, history: union(a.history, b.history) };
}

/** Equal times are told apart by content, so that both machines choose alike. */
const rank = ({ history: _, ...title }: Title): string => `${title.changedAt} ${JSON.stringify(title)}`;

function union(a: readonly IssuedCode[], b: readonly IssuedCode[]): readonly IssuedCode[] {
  const byText = new Map([...a, ...b].map((code) => [keyOf(code), code]));
  return [...byText.entries()].sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0)).map(([, code]) => code);
}

const keyOf = ({ issuedAt, variant, addOn, date, count, double, document }: IssuedCode): string =>
  JSON.stringify([issuedAt, variant, addOn, date, count, double, document]);
