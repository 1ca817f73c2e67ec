import type { Rule } from '../rule';
import { type Market, rule } from './market';

const MARKET: Market = {
  market: 'Croatia',
  variant: 'always-00',
  priceChange: 'not-in-number',
  source: 'GS1 Croatia, gs1hr.org/hr/gs1-standardi/identifikacija/publikacije-issn-knjige-isbn',
};

export const CROATIA: readonly Rule[] = [
  rule('hr-count', null, 'count-2', MARKET),
  rule('hr-count-5', null, 'count-5', MARKET),
];
