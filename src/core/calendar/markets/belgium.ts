import type { Rule } from '../rule';
import { ANY_BUT_00, byDate, type Market, rule } from './market';

const MARKET: Market = {
  market: 'Belgium and Luxembourg',
  variant: 'edition',
  priceChange: 'not-in-number',
  specials: { special: ANY_BUT_00 },
  source: 'GS1 Belgium & Luxembourg, gs1belu.org/nl/barcodes-op-boeken-en-tijdschriften',
};

const COUNTED: Market = {
  ...MARKET,
  certainty: 'partial',
  doubts: ['not-seen-whole'],
};

export const BELGIUM: readonly Rule[] = [
  rule('be-count', null, 'count-2', COUNTED),
  rule('be-count-5', null, 'count-5', COUNTED),
  ...byDate('be', MARKET),
];
