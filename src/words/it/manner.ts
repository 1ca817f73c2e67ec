import { mannerOf } from '../manner';

/** How Italian writes. */
export const MANNER = mannerOf({ open: '«', close: '»', point: ',', mm: 'mm' });

export const { quoted, quotedPath, decimals, millimetres, extent, percent } = MANNER;
