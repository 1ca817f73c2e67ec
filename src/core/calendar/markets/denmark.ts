import type { Rule } from '../rule';
import { ANY_BUT_00, byDate, type Market, rule } from './market';

const MARKET: Market = {
  market: 'Denmark',
  variant: 'edition',
  priceChange: 'not-in-number',
  specials: { special: ANY_BUT_00 },
  source: 'Royal Danish Library, pro.kb.dk/udgivere/international-standard-serial-number-issn',
  certainty: 'unconfirmed',
  doubts: ['library-rule'],
};

export const DENMARK: readonly Rule[] = [rule('dk-count', null, 'count-2', MARKET), ...byDate('dk', MARKET)];
