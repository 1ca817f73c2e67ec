import type { Rule } from '../rule';
import { byDate, type Market, rule } from './market';

const MARKET: Market = {
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
  doubts: ['date-or-number'],
};

export const ITALY: readonly Rule[] = [
  rule('it-count', null, 'count-2', MARKET),
  rule('it-count-5', null, 'count-5', MARKET),
  ...byDate('it', MARKET),
];
