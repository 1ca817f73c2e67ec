import { mannerOf } from '../manner';

/** How French writes. */
export const MANNER = mannerOf({
  open: '«\u00a0',
  close: '\u00a0»',
  point: ',',
  mm: 'mm',
  colon: '\u00a0: ',
});

export const { quoted, quotedPath, decimals, millimetres, extent, percent } = MANNER;
