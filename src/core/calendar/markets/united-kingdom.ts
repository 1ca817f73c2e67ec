import type { Rule } from '../rule';
import { type Market, rule } from './market';

const MAGAZINES: Market = {
  market: 'United Kingdom, magazines',
  variant: 'price-changes',
  priceChange: 'next-variant',
  specials: { 'one-off-price': ['99', '98', '97', '96'] },
  // robjwells.com/2018/02: wholesalers charge for a wrong code.
  forbidsReuse: true,
  source: 'PPA and ANMW, Best Practice (June 2014), quoted in bugs.launchpad.net/bugs/1569940',
};

/** Of a frequency that the quotations do not name. */
const SELDOMER: Market = {
  ...MAGAZINES,
  certainty: 'partial',
  doubts: ['on-sale'],
};

const DAILIES: Market = {
  market: 'United Kingdom, daily newspapers',
  variant: 'price-and-weekday',
  priceChange: 'next-first-digit',
  forbidsReuse: true,
  source:
    'nne.navigacloud.com/GN4Help/about_barcodes_in_newspapers.htm; robjwells.com/2018/02/british-newspaper-barcodes-explained-and-automated',
};

export const UNITED_KINGDOM: readonly Rule[] = [
  rule('uk-daily', 'daily', 'iso-week', DAILIES),
  rule('uk-weekly', 'weekly', 'iso-week', MAGAZINES),
  rule('uk-fortnightly', 'fortnightly', 'iso-week', SELDOMER),
  rule('uk-monthly', 'monthly', 'month', SELDOMER),
  rule('uk-bimonthly', 'bimonthly', 'month', SELDOMER),
  rule('uk-quarterly', 'quarterly', 'month', SELDOMER),
];
