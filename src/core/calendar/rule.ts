import type { Frequency } from './frequency';

/** What the two digits beside the seven of the ISSN say. */
export type VariantMeaning =
  /** Counts price changes: 00, 01, … */
  | 'price-changes'
  /** First digit counts price changes, second is the ISO weekday. */
  | 'price-and-weekday'
  /** 0 and the ISO weekday. */
  | 'weekday'
  /** ISO weekday, then the city edition. */
  | 'weekday-and-edition'
  /** Last digit of the year, then the version: 0 for the main one. */
  | 'year-and-version'
  /** Last two digits of the year. */
  | 'year'
  /** 00 unless editions or prices are to be told apart; the publisher's choice. */
  | 'edition'
  /** What comes with the issue, by a fixed list; 00 for the plain title. */
  | 'kind'
  | 'always-00';

/** What the add-on says. */
export type AddOnMeaning =
  /** ISO 8601 week of the cover date, 01 to 53. */
  | 'iso-week'
  /** Month of the cover date, 01 to 12. */
  | 'month'
  /** The publisher's number within the calendar year, 01 to 99. */
  | 'issue-in-year'
  /** Last two, or all five, digits of the publisher's running number. */
  | 'count-2'
  | 'count-5';

/** Issues outside the row that a market tells apart by the variant. */
export type SpecialKind = 'special' | 'one-off-price' | 'supplement' | 'gadget' | 'changed-price' | 'banded';

/** What a change of the price does to the variant. */
export type PriceChange = 'next-variant' | 'next-first-digit' | 'changed-price' | 'not-in-number';

/**
 * How well a rule is known. `published`: a public page of the body named says it. `partial`: it says a part, and the
 * doubt names the rest. `practice`: seen in use. `conflicting`: sources differ. `unconfirmed`: found nowhere.
 */
export type Certainty = 'published' | 'partial' | 'practice' | 'conflicting' | 'unconfirmed';

/** Within which no two issues may carry the same number. */
export type RepeatWindow =
  | { readonly kind: 'year' }
  | { readonly kind: 'week-year' }
  | { readonly kind: 'issues'; readonly issues: number };

/** The markets whose numbering is known, as they are called in English. */
export type MarketName =
  | 'United Kingdom, magazines'
  | 'United Kingdom, daily newspapers'
  | 'Slovakia and Czechia'
  | 'Poland'
  | 'Poland, daily newspapers'
  | 'China, variant by the standard'
  | 'China, variant by practice'
  | 'Belgium and Luxembourg'
  | 'Italy'
  | 'Denmark'
  | 'Croatia'
  | 'Bulgaria'
  | 'Australia and New Zealand'
  | 'Russia'
  | 'any market';

/**
 * What is not certain of a rule. `on-sale`: weeks or months of sale need not be those on the cover. `frequency-unnamed`:
 * which of weeks and months is not said. `one-private-page`. `standard-or-year`, `year-or-standard`: the variant, seen
 * from either side. `not-seen-whole`. `date-or-number`: what the add-on tells. `library-rule`, `agency-rule`: only the
 * variant is known. `seen-on-covers`. `as-elsewhere`: numbered as in other markets. `double-issue`: how it is numbered.
 */
export type Doubt =
  | 'on-sale'
  | 'frequency-unnamed'
  | 'one-private-page'
  | 'standard-or-year'
  | 'year-or-standard'
  | 'not-seen-whole'
  | 'date-or-number'
  | 'library-rule'
  | 'agency-rule'
  | 'seen-on-covers'
  | 'as-elsewhere'
  | 'double-issue';

/** How one market numbers titles of one frequency. */
export type Rule = {
  readonly id: string;
  readonly market: MarketName;
  /** Null where the rule serves every frequency, since the add-on is a running number. */
  readonly frequency: Frequency | null;
  readonly variant: VariantMeaning;
  readonly addOn: AddOnMeaning;
  /** A double issue of July and August: 78, or the number of the first one, or not in use. */
  readonly doubleIssue: 'both-months' | 'first-number' | 'none';
  /** Variants of each kind in the order they are used; a point keeps the digit that the variant has anyway. */
  readonly specials: Readonly<Partial<Record<SpecialKind, readonly string[]>>>;
  readonly priceChange: PriceChange;
  readonly repeatWindow: RepeatWindow;
  /** A number used twice costs the publisher money, so it is refused and not only told. */
  readonly forbidsReuse: boolean;
  readonly source: string;
  readonly certainty: Certainty;
  readonly doubts: readonly Doubt[];
};
