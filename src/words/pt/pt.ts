import type { Translation } from '../translation';
import { DOCUMENT, PLACEMENT } from './document';
import { NUMBER } from './number';
import { PANEL } from './panel';

export const PT: Translation<'pt'> = {
  panel: PANEL,
  number: NUMBER,
  placement: PLACEMENT,
  document: DOCUMENT,
};
