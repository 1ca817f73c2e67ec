import type { Translation } from '../translation';
import { DOCUMENT, PLACEMENT } from './document';
import { FINDINGS } from './findings';
import { NUMBER } from './number';
import { PANEL } from './panel';
import { SYMBOL } from './symbol';

export const FR: Translation<'fr'> = {
  panel: PANEL,
  number: NUMBER,
  symbol: SYMBOL,
  placement: PLACEMENT,
  document: DOCUMENT,
  findings: FINDINGS,
};
