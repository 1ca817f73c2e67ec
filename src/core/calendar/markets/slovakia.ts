import type { Rule } from '../rule';
import { ANY_BUT_00, type Market, rule } from './market';

const MARKET: Market = {
  market: 'Slovakia and Czechia',
  variant: 'edition',
  priceChange: 'next-variant',
  specials: { special: ANY_BUT_00 },
  source:
    'University Library in Bratislava, ulib.sk/sk/narodna-agentura-issn/ciarovy-kod-ean-issn/struktura-kodu.html',
};
const BY_MONTH = { ...MARKET, doubleIssue: 'both-months' } as const;
const DAILIES: Market = { ...MARKET, variant: 'weekday', priceChange: 'not-in-number', specials: {} };

/** Of a frequency that the source does not name. */
const UNNAMED = {
  certainty: 'partial',
  doubts: ['frequency-unnamed'],
} as const;

export const SLOVAKIA: readonly Rule[] = [
  rule('sk-daily', 'daily', 'iso-week', DAILIES),
  rule('sk-weekly', 'weekly', 'iso-week', MARKET),
  rule('sk-fortnightly', 'fortnightly', 'iso-week', { ...MARKET, ...UNNAMED }),
  rule('sk-monthly', 'monthly', 'month', BY_MONTH),
  rule('sk-bimonthly', 'bimonthly', 'month', { ...BY_MONTH, ...UNNAMED }),
  rule('sk-quarterly', 'quarterly', 'month', BY_MONTH),
];
