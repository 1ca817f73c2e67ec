import type { Rule } from '../rule';
import { type Market, rule } from './market';

const MARKET: Market = {
  market: 'Russia',
  variant: 'always-00',
  priceChange: 'not-in-number',
  source: 'habr.com/ru/sandbox/2950',
  certainty: 'practice',
  doubts: ['seen-on-covers'],
};

export const RUSSIA: readonly Rule[] = [rule('ru-count-5', null, 'count-5', MARKET)];
