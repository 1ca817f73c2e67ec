import type { Frequency } from '../frequency';
import type { AddOnMeaning, RepeatWindow, Rule } from '../rule';

/** What all rules of a market have in common; single rules say what differs. */
export type Market = Pick<Rule, 'market' | 'variant' | 'priceChange' | 'source'> &
  Partial<Pick<Rule, 'doubleIssue' | 'specials' | 'forbidsReuse' | 'certainty' | 'doubts'>>;

const WINDOW: Readonly<Record<AddOnMeaning, RepeatWindow>> = {
  'iso-week': { kind: 'week-year' },
  month: { kind: 'year' },
  'issue-in-year': { kind: 'year' },
  'count-2': { kind: 'issues', issues: 100 },
  'count-5': { kind: 'issues', issues: 100_000 },
};

/** A rule of a market; published and without double numbers unless the market says otherwise. */
export const rule = (
  id: string,
  frequency: Frequency | null,
  addOn: AddOnMeaning,
  market: Market & Partial<Rule>,
): Rule => ({
  id,
  frequency,
  addOn,
  doubleIssue: frequency === 'daily' ? 'none' : 'first-number',
  specials: {},
  repeatWindow: WINDOW[addOn],
  forbidsReuse: false,
  certainty: 'published',
  doubts: [],
  ...market,
});

/** The rules "id-weekly" and "id-monthly" of a market that does not say itself that it numbers by date. */
export const byDate = (id: string, market: Market): readonly Rule[] => {
  const unsure: Market = {
    ...market,
    certainty: market.certainty === 'partial' ? 'partial' : 'unconfirmed',
    doubts: [...(market.doubts ?? []), 'as-elsewhere'],
  };
  return [
    rule(`${id}-weekly`, 'weekly', 'iso-week', unsure),
    rule(`${id}-monthly`, 'monthly', 'month', unsure),
  ];
};

/** "01" to "99": the source leaves the choice to the publisher. */
export const ANY_BUT_00: readonly string[] = Array.from({ length: 99 }, (_, i) =>
  String(i + 1).padStart(2, '0'),
);
