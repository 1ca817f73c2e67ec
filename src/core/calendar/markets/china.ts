import type { Rule } from '../rule';
import { type Market, rule } from './market';

const BY_STANDARD: Market = {
  market: 'China, variant by the standard',
  variant: 'price-changes',
  priceChange: 'next-variant',
  source: 'GB/T 16827-1997, quoted at ybxx.org and cqn.com.cn',
  certainty: 'conflicting',
  doubts: ['standard-or-year'],
};

const BY_PRACTICE: Market = {
  market: 'China, variant by practice',
  variant: 'year',
  priceChange: 'not-in-number',
  source: 'Pages of publishers, cqymjc.cn and fx361.com',
  certainty: 'conflicting',
  doubts: ['year-or-standard'],
};

export const CHINA: readonly Rule[] = [
  rule('cn-weekly', 'weekly', 'iso-week', BY_STANDARD),
  rule('cn-monthly', 'monthly', 'month', BY_STANDARD),
  rule('cn-weekly-year', 'weekly', 'iso-week', BY_PRACTICE),
  rule('cn-monthly-year', 'monthly', 'month', BY_PRACTICE),
];
