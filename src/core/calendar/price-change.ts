import { NO_VARIANT, type Variant } from '../number/variant';
import { ok, type Result, refuse } from '../result';
import type { CalendarProblem } from './problem';
import type { PriceChange, Rule } from './rule';

/** The variant before and after a change of the price, and the market's way that led from one to the other. */
export type ChangedPrice = {
  readonly from: Variant;
  readonly variant: Variant;
  readonly why: Exclude<PriceChange, 'not-in-number'>;
};

/** The variant of the issues after a change of the price, or why the number does not show it. */
export function afterPriceChange(rule: Rule, from: Variant): Result<ChangedPrice, CalendarProblem> {
  const oneOffs = rule.specials['one-off-price'] ?? [];
  if (oneOffs.includes(from)) return refuse({ code: 'variant/one-off', variant: from, rule: rule.id });
  const exhausted = refuse({ code: 'price/exhausted', variant: from, rule: rule.id } as const);
  switch (rule.priceChange) {
    case 'next-variant': {
      const variant = String(Number(from) + 1).padStart(2, '0') as Variant;
      return from === '99' || oneOffs.includes(variant)
        ? exhausted
        : ok({ from, variant, why: rule.priceChange });
    }
    case 'next-first-digit': {
      const variant = `${Number(from[0]) + 1}${from[1]}` as Variant;
      return from[0] === '9' ? exhausted : ok({ from, variant, why: rule.priceChange });
    }
    case 'changed-price': {
      const variant = (rule.specials['changed-price']?.[0] ?? NO_VARIANT) as Variant;
      return ok({ from, variant, why: rule.priceChange });
    }
    case 'not-in-number':
      return refuse({ code: 'price/not-in-number', rule: rule.id, market: rule.market });
  }
}
