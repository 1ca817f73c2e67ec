import type { Areas } from '../areas';
import { CALENDAR } from './calendar';
import { DIFFERENCES } from './difference';
import { DOCUMENT, PLACEMENT } from './document';
import { FIGURES, TERMS } from './figures';
import { FILE, FORMAT, PROFILE } from './file';
import { FINDINGS } from './findings';
import { ISSUES } from './issue';
import { LIBRARY } from './library';
import { FIELD, LIST, LIST_NOTES } from './list';
import { MANNER } from './manner';
import { DOUBTS, MARKETS } from './markets';
import { NUMBER } from './number';
import { PANEL } from './panel';
import { PLATES, SYMBOL } from './symbol';
import { UPDATE } from './update';

export const PT: Areas = {
  manner: MANNER,
  panel: PANEL,
  number: NUMBER,
  symbol: SYMBOL,
  plates: PLATES,
  placement: PLACEMENT,
  document: DOCUMENT,
  findings: FINDINGS,
  calendar: CALENDAR,
  issues: ISSUES,
  doubts: DOUBTS,
  market: (name) => MARKETS[name],
  fields: FIELD,
  list: LIST,
  listNotes: LIST_NOTES,
  format: FORMAT,
  file: FILE,
  profile: PROFILE,
  library: LIBRARY,
  update: UPDATE,
  differences: DIFFERENCES,
  figures: FIGURES,
  terms: TERMS,
};
