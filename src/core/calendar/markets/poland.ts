import type { Rule } from '../rule';
import { type Market, rule } from './market';

const MARKET: Market = {
  market: 'Poland',
  variant: 'year-and-version',
  priceChange: 'not-in-number',
  specials: { special: ['.1', '.2', '.3', '.4', '.5', '.6', '.7', '.8', '.9'] },
  source: 'GS1 Poland, gs1pl.com/kody-kreskowe-issn-2',
};

const DAILIES: Market = {
  market: 'Poland, daily newspapers',
  variant: 'weekday-and-edition',
  priceChange: 'not-in-number',
  source: 'romek.info/ut/barcode/ISSN.html',
  certainty: 'partial',
  doubts: ['one-private-page'],
};

export const POLAND: readonly Rule[] = [
  rule('pl-daily', 'daily', 'iso-week', DAILIES),
  ...(['weekly', 'fortnightly', 'monthly', 'bimonthly', 'quarterly'] as const).map((frequency) =>
    rule(`pl-${frequency}`, frequency, 'issue-in-year', MARKET),
  ),
];
