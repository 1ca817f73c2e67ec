import { gtin13Of } from './gtin13';
import { type Issn, issnDigits } from './issn';
import type { Variant } from './variant';

/** One step from the ISSN to the number under the bars, for people who want to follow it. */
export type DerivationStep = {
  readonly step: 'prefix' | 'issn-digits' | 'variant' | 'check-digit';
  readonly digits: string;
  /** The number as far as it has come. */
  readonly soFar: string;
};

/** 977 → seven digits → variant → check digit. */
export function deriveGtin13(issn: Issn, variant: Variant): readonly DerivationStep[] {
  const digits = issnDigits(issn);
  const gtin13 = gtin13Of(issn, variant);
  return [
    { step: 'prefix', digits: '977', soFar: '977' },
    { step: 'issn-digits', digits, soFar: `977${digits}` },
    { step: 'variant', digits: variant, soFar: `977${digits}${variant}` },
    { step: 'check-digit', digits: gtin13.slice(12), soFar: gtin13 },
  ];
}
