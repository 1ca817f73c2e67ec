import type { Frequency } from './frequency';
import type { AddOnMeaning, RepeatWindow, Rule } from './rule';

const WINDOW: Readonly<Record<AddOnMeaning, RepeatWindow>> = {
  'iso-week': { kind: 'week-year' },
  month: { kind: 'year' },
  'issue-in-year': { kind: 'year' },
  'count-2': { kind: 'issues', issues: 100 },
  'count-5': { kind: 'issues', issues: 100_000 },
};

/** What all rules of a market have in common; single rules say what differs. */
type Market = Pick<Rule, 'market' | 'variant' | 'priceChange' | 'source'> &
  Partial<Pick<Rule, 'doubleIssue' | 'specials' | 'forbidsReuse' | 'certainty' | 'doubt'>>;

const rule = (
  id: string,
  frequency: Frequency | null,
  addOn: AddOnMeaning,
  market: Market & Partial<Rule>,
): Rule => ({
  id,
  frequency,
  addOn,
  doubleIssue: frequency === 'daily' ? 'none' : 'first-number',
  specials: {},
  repeatWindow: WINDOW[addOn],
  forbidsReuse: false,
  certainty: 'published',
  doubt: null,
  ...market,
});

/** "01" to "99": the source leaves the choice to the publisher. */
const ANY_BUT_00 = Array.from({ length: 99 }, (_, i) => String(i + 1).padStart(2, '0'));

const UK: Market = {
  market: 'United Kingdom, magazines',
  variant: 'price-changes',
  priceChange: 'next-variant',
  specials: { 'one-off-price': ['99', '98', '97', '96'] },
  // robjwells.com/2018/02: wholesalers charge for a wrong code.
  forbidsReuse: true,
  source: 'PPA and ANMW, Best Practice (June 2014), quoted in bugs.launchpad.net/bugs/1569940',
};
const ON_SALE =
  'The guide was seen only in quotations. nne.navigacloud.com says the weeks or months in which the issue is on sale, which need not be those on the cover.';

const UK_DAILY: Market = {
  market: 'United Kingdom, daily newspapers',
  variant: 'price-and-weekday',
  priceChange: 'next-first-digit',
  forbidsReuse: true,
  source:
    'nne.navigacloud.com/GN4Help/about_barcodes_in_newspapers.htm; robjwells.com/2018/02/british-newspaper-barcodes-explained-and-automated',
};

const SK: Market = {
  market: 'Slovakia and Czechia',
  variant: 'edition',
  priceChange: 'next-variant',
  specials: { special: ANY_BUT_00 },
  source:
    'University Library in Bratislava, ulib.sk/sk/narodna-agentura-issn/ciarovy-kod-ean-issn/struktura-kodu.html',
};
const SK_MONTHS = { ...SK, doubleIssue: 'both-months' } as const;
const SK_UNNAMED = {
  certainty: 'partial',
  doubt: 'The source names weeks and months, but not which of them titles of this frequency use.',
} as const;

const PL: Market = {
  market: 'Poland',
  variant: 'year-and-version',
  priceChange: 'not-in-number',
  specials: { special: ['.1', '.2', '.3', '.4', '.5', '.6', '.7', '.8', '.9'] },
  source: 'GS1 Poland, gs1pl.com/kody-kreskowe-issn-2',
};
const PL_DAILY: Market = {
  market: 'Poland, daily newspapers',
  variant: 'weekday-and-edition',
  priceChange: 'not-in-number',
  source: 'romek.info/ut/barcode/ISSN.html',
  certainty: 'partial',
  doubt: 'One page of a private person says so, without naming the order of weekday and city edition.',
};

const CN: Market = {
  market: 'China, variant by the standard',
  variant: 'price-changes',
  priceChange: 'next-variant',
  source: 'GB/T 16827-1997, quoted at ybxx.org and cqn.com.cn',
  certainty: 'conflicting',
  doubt:
    'The standard lets the variant count price changes, usually 00; publishers write the year there. Ask the distributor, or see the rules cn-…-year.',
};
const CN_YEAR: Market = {
  market: 'China, variant by practice',
  variant: 'year',
  priceChange: 'not-in-number',
  source: 'Pages of publishers, cqymjc.cn and fx361.com',
  certainty: 'conflicting',
  doubt:
    'Publishers write the last two digits of the year in the variant; GB/T 16827-1997 lets it count price changes. Ask the distributor.',
};

const BE: Market = {
  market: 'Belgium and Luxembourg',
  variant: 'edition',
  priceChange: 'not-in-number',
  specials: { special: ANY_BUT_00 },
  source: 'GS1 Belgium & Luxembourg, gs1belu.org/nl/barcodes-op-boeken-en-tijdschriften',
};
const BE_COUNT = {
  ...BE,
  certainty: 'partial',
  doubt: 'An add-on with the series number is a must; the rules by frequency were not seen whole.',
} as const;

const IT: Market = {
  market: 'Italy',
  variant: 'kind',
  priceChange: 'changed-price',
  specials: {
    supplement: ['01'],
    special: ['02'],
    gadget: ['06'],
    'changed-price': ['07'],
    banded: ['10'],
  },
  source: 'editoria.tv/?p=16245; reminformatica.it/tipi-di-barcode/issn-riviste',
  certainty: 'partial',
  doubt:
    'The add-on tells the date or the number of the issue, without saying how; newspapers have variants from 61 that were not seen whole.',
};

const DK: Market = {
  market: 'Denmark',
  variant: 'edition',
  priceChange: 'not-in-number',
  specials: { special: ANY_BUT_00 },
  source: 'Royal Danish Library, pro.kb.dk/udgivere/international-standard-serial-number-issn',
  certainty: 'unconfirmed',
  doubt: 'The variant is the library’s rule; what the add-on says was not found.',
};

const HR: Market = {
  market: 'Croatia',
  variant: 'always-00',
  priceChange: 'not-in-number',
  source: 'GS1 Croatia, gs1hr.org/hr/gs1-standardi/identifikacija/publikacije-issn-knjige-isbn',
};

const BG: Market = {
  market: 'Bulgaria',
  variant: 'always-00',
  priceChange: 'not-in-number',
  source: 'Bulgarian ISSN agency',
  certainty: 'unconfirmed',
  doubt: 'The variant is the agency’s rule; what the add-on says was not found.',
};

const AU: Market = {
  market: 'Australia and New Zealand',
  variant: 'price-changes',
  priceChange: 'next-variant',
  source: 'buybarcodesaustralia.com.au/barcodes-for-magazines; nzbarcodes.nz/2024/11/05',
};

const RU: Market = {
  market: 'Russia',
  variant: 'always-00',
  priceChange: 'not-in-number',
  source: 'habr.com/ru/sandbox/2950',
  certainty: 'practice',
  doubt: 'Five digits were seen on covers; no published rule was found.',
};

const ANY: Market = {
  market: 'any market',
  variant: 'edition',
  priceChange: 'next-variant',
  specials: { special: ANY_BUT_00 },
  source:
    'GS1 General Specifications 2.1.3.5: structure and meaning of the add-on are the publisher’s responsibility',
};

/** What is numbered by date without the market saying so. */
const byDate = (market: Market): Market => ({
  ...market,
  certainty: market.certainty === 'partial' ? 'partial' : 'unconfirmed',
  doubt: [
    market.doubt,
    'Weeks of ISO 8601 and months of the cover date are what other European markets use. Ask the distributor.',
  ]
    .filter(Boolean)
    .join(' '),
});

/** Every rule there is, market by market. */
export const RULES: readonly Rule[] = [
  rule('uk-daily', 'daily', 'iso-week', UK_DAILY),
  rule('uk-weekly', 'weekly', 'iso-week', UK),
  rule('uk-fortnightly', 'fortnightly', 'iso-week', { ...UK, certainty: 'partial', doubt: ON_SALE }),
  rule('uk-monthly', 'monthly', 'month', { ...UK, certainty: 'partial', doubt: ON_SALE }),
  rule('uk-bimonthly', 'bimonthly', 'month', { ...UK, certainty: 'partial', doubt: ON_SALE }),
  rule('uk-quarterly', 'quarterly', 'month', { ...UK, certainty: 'partial', doubt: ON_SALE }),
  rule('sk-daily', 'daily', 'iso-week', {
    ...SK,
    variant: 'weekday',
    priceChange: 'not-in-number',
    specials: {},
  }),
  rule('sk-weekly', 'weekly', 'iso-week', SK),
  rule('sk-fortnightly', 'fortnightly', 'iso-week', { ...SK, ...SK_UNNAMED }),
  rule('sk-monthly', 'monthly', 'month', SK_MONTHS),
  rule('sk-bimonthly', 'bimonthly', 'month', { ...SK_MONTHS, ...SK_UNNAMED }),
  rule('sk-quarterly', 'quarterly', 'month', SK_MONTHS),
  rule('pl-daily', 'daily', 'iso-week', PL_DAILY),
  rule('pl-weekly', 'weekly', 'issue-in-year', PL),
  rule('pl-fortnightly', 'fortnightly', 'issue-in-year', PL),
  rule('pl-monthly', 'monthly', 'issue-in-year', PL),
  rule('pl-bimonthly', 'bimonthly', 'issue-in-year', PL),
  rule('pl-quarterly', 'quarterly', 'issue-in-year', PL),
  rule('cn-weekly', 'weekly', 'iso-week', CN),
  rule('cn-monthly', 'monthly', 'month', CN),
  rule('cn-weekly-year', 'weekly', 'iso-week', CN_YEAR),
  rule('cn-monthly-year', 'monthly', 'month', CN_YEAR),
  rule('be-count', null, 'count-2', BE_COUNT),
  rule('be-count-5', null, 'count-5', BE_COUNT),
  rule('be-weekly', 'weekly', 'iso-week', byDate(BE)),
  rule('be-monthly', 'monthly', 'month', byDate(BE)),
  rule('it-count', null, 'count-2', IT),
  rule('it-count-5', null, 'count-5', IT),
  rule('it-weekly', 'weekly', 'iso-week', byDate(IT)),
  rule('it-monthly', 'monthly', 'month', byDate(IT)),
  rule('dk-count', null, 'count-2', DK),
  rule('dk-weekly', 'weekly', 'iso-week', byDate(DK)),
  rule('dk-monthly', 'monthly', 'month', byDate(DK)),
  rule('hr-count', null, 'count-2', HR),
  rule('hr-count-5', null, 'count-5', HR),
  rule('bg-count', null, 'count-2', BG),
  rule('bg-weekly', 'weekly', 'iso-week', byDate(BG)),
  rule('bg-monthly', 'monthly', 'month', byDate(BG)),
  rule('au-count', null, 'count-2', AU),
  rule('ru-count-5', null, 'count-5', RU),
  rule('count', null, 'count-2', ANY),
  rule('count-5', null, 'count-5', ANY),
];
