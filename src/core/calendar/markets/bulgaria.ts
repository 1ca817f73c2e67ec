import type { Rule } from '../rule';
import { byDate, type Market, rule } from './market';

const MARKET: Market = {
  market: 'Bulgaria',
  variant: 'always-00',
  priceChange: 'not-in-number',
  source: 'Bulgarian ISSN agency',
  certainty: 'unconfirmed',
  doubts: ['agency-rule'],
};

export const BULGARIA: readonly Rule[] = [rule('bg-count', null, 'count-2', MARKET), ...byDate('bg', MARKET)];
