import { printable } from '../number/typed-text';
import { ok, type Result, refuse } from '../result';
import type { CalendarProblem, OtherMarket, OtherMarketScheme } from './problem';
import type { Rule } from './rule';
import { RULES } from './rules';

/** Newsstands whose titles carry no 977, by the first letters of a rule's name (barcodes of the press, by country). */
const OTHER_MARKETS: Readonly<Record<string, { market: OtherMarket; scheme: OtherMarketScheme }>> = {
  de: { market: 'Germany', scheme: 'de-pressecode' },
  jp: { market: 'Japan', scheme: 'jp-magazine' },
  us: { market: 'the United States', scheme: 'upc' },
  ca: { market: 'Canada', scheme: 'upc' },
  fr: { market: 'France', scheme: 'fr-codification' },
};

/** Names that are offered where one is not known. */
const MOST_NEAREST = 3;

/** The rule of a name such as "uk-weekly", in upper or lower case. */
export function findRule(text: string): Result<Rule, CalendarProblem> {
  const id = text.trim().toLowerCase();
  const rule = RULES.find((r) => r.id === id);
  if (rule) return ok(rule);
  const got = printable(text.trim());
  const country = /^[a-z]{2}(?=-|$)/.exec(id)?.[0] ?? '';
  if (Object.hasOwn(OTHER_MARKETS, country)) {
    const { market, scheme } = OTHER_MARKETS[country] as (typeof OTHER_MARKETS)[string];
    return refuse({ code: 'rule/other-scheme', got, market, scheme });
  }
  return refuse({ code: 'rule/unknown', got, nearest: nearestTo(id) });
}

/** Countries whose titles follow the rules of a neighbour, or whose other name people type. */
const SAME_RULES: Readonly<Record<string, string>> = { gb: 'uk', cz: 'sk', lu: 'be', nz: 'au' };

/** Longer names than any rule has are not near to one. */
const LONGEST_NAME = 30;

/** Rules of the same country first, then names that look alike. */
function nearestTo(id: string): readonly string[] {
  const [, country = '', rest = ''] = /^([a-z]{2})(-.*)?$/.exec(id.slice(0, LONGEST_NAME)) ?? [];
  const typed = country === '' ? id.slice(0, LONGEST_NAME) : (SAME_RULES[country] ?? country) + rest;
  return RULES.map((rule) => ({
    id: rule.id,
    isElsewhere: country === '' || !rule.id.startsWith(typed.slice(0, 3).padEnd(3, '-')),
    edits: editsBetween(typed, rule.id),
  }))
    .sort((a, b) => Number(a.isElsewhere) - Number(b.isElsewhere) || a.edits - b.edits)
    .slice(0, MOST_NEAREST)
    .map((r) => r.id);
}

/** Characters to put in, take out or change (Levenshtein). */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
