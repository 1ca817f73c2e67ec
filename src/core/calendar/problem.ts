import type { Frequency } from './frequency';
import type { MarketName, RepeatWindow, SpecialKind } from './rule';

/** A newsstand that numbers its titles without 977. */
export type OtherMarketScheme = 'de-pressecode' | 'jp-magazine' | 'upc' | 'fr-codification';

/** Where such a newsstand is, as it is called in English. */
export type OtherMarket = 'Germany' | 'Japan' | 'the United States' | 'Canada' | 'France';

/** Why there is no number for an issue. Dates are written as in ISO 8601. */
export type CalendarProblem =
  | { readonly code: 'rule/unknown'; readonly got: string; readonly nearest: readonly string[] }
  | {
      readonly code: 'rule/other-scheme';
      readonly got: string;
      readonly market: OtherMarket;
      readonly scheme: OtherMarketScheme;
    }
  | { readonly code: 'date/format'; readonly got: string }
  /** `days`: how many the month has; null where there is no such month. */
  | { readonly code: 'date/impossible'; readonly got: string; readonly days: number | null }
  | { readonly code: 'date/no-such-week'; readonly got: string; readonly weeks: number }
  | { readonly code: 'date/range'; readonly got: string; readonly min: number; readonly max: number }
  | { readonly code: 'date/week-given'; readonly got: string; readonly frequency: Frequency }
  | { readonly code: 'date/day-missing'; readonly got: string; readonly frequency: Frequency }
  | { readonly code: 'date/needed'; readonly rule: string }
  | { readonly code: 'date/not-needed'; readonly rule: string }
  | { readonly code: 'date/before-last'; readonly got: string; readonly last: string }
  | { readonly code: 'count/needed'; readonly rule: string }
  | { readonly code: 'count/not-needed'; readonly rule: string }
  | { readonly code: 'count/format'; readonly got: string }
  | { readonly code: 'count/range'; readonly got: number; readonly min: number; readonly max: number }
  | { readonly code: 'count/before-last'; readonly got: number; readonly last: number }
  | { readonly code: 'double/not-in-use'; readonly rule: string }
  /** Two months of which one has two digits, or which together read like a month of its own. */
  | { readonly code: 'double/does-not-fit'; readonly months: readonly [number, number] }
  | {
      readonly code: 'special/unknown';
      readonly got: string;
      readonly rule: string;
      readonly known: readonly SpecialKind[];
    }
  | { readonly code: 'special/exhausted'; readonly kind: SpecialKind; readonly variant: string }
  | { readonly code: 'variant/one-off'; readonly variant: string; readonly rule: string }
  | {
      readonly code: 'number/repeats';
      readonly addOn: string;
      readonly variant: string;
      readonly window: RepeatWindow;
    }
  | {
      readonly code: 'number/not-of-rule';
      readonly rule: string;
      readonly variant: string;
      readonly addOn: string;
    }
  | { readonly code: 'price/not-in-number'; readonly rule: string; readonly market: MarketName }
  | { readonly code: 'price/exhausted'; readonly variant: string; readonly rule: string };

/** Something a person should know about a number that is right by the rule. */
export type CalendarNotice =
  | { readonly code: 'notice/skipped'; readonly issues: number }
  | {
      readonly code: 'notice/repeats';
      readonly addOn: string;
      readonly variant: string;
      readonly window: RepeatWindow;
    }
  | { readonly code: 'notice/variant-not-in-use'; readonly got: string; readonly used: string };
