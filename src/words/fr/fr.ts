import type { Areas } from '../areas';
import { CALENDAR } from './calendar';
import { READ_BACK } from './difference';
import { DOCUMENT, PLACEMENT } from './document';
import { FILE, FORMAT, PROFILE } from './file';
import { FINDINGS } from './findings';
import { ISSUES } from './issue';
import { LIBRARY } from './library';
import { LIST, LIST_NOTES } from './list';
import { MANNER } from './manner';
import { DOUBTS, MARKETS } from './markets';
import { NUMBER } from './number';
import { PANEL } from './panel';
import { PLATES, SYMBOL } from './symbol';
import { UPDATE } from './update';

export const FR: Areas = {
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
  list: LIST,
  listNotes: LIST_NOTES,
  format: FORMAT,
  file: FILE,
  profile: PROFILE,
  library: LIBRARY,
  update: UPDATE,
  readBack: READ_BACK,
};
