import { mannerOf } from '../manner';

/** How Danish writes. */
export const MANNER = mannerOf({ open: '»', close: '«', point: ',', mm: 'mm' });

export const { quoted, quotedPath, decimals, millimetres, extent, percent } = MANNER;
