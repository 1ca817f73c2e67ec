import type { Rule } from '../rule';
import { ANY_BUT_00, type Market, rule } from './market';

const MARKET: Market = {
  market: 'any market',
  variant: 'edition',
  priceChange: 'next-variant',
  specials: { special: ANY_BUT_00 },
  source:
    'GS1 General Specifications 2.1.3.5: structure and meaning of the add-on are the publisher’s responsibility',
};

export const ANY: readonly Rule[] = [
  rule('count', null, 'count-2', MARKET),
  rule('count-5', null, 'count-5', MARKET),
];
