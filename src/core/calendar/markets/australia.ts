import type { Rule } from '../rule';
import { type Market, rule } from './market';

const MARKET: Market = {
  market: 'Australia and New Zealand',
  variant: 'price-changes',
  priceChange: 'next-variant',
  source: 'buybarcodesaustralia.com.au/barcodes-for-magazines; nzbarcodes.nz/2024/11/05',
};

export const AUSTRALIA: readonly Rule[] = [rule('au-count', null, 'count-2', MARKET)];
