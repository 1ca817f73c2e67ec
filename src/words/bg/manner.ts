import { mannerOf } from '../manner';

/** How Bulgarian writes. */
export const MANNER = mannerOf({ open: '„', close: '“', point: ',', mm: 'мм' });

export const { quoted, quotedPath, decimals, millimetres, extent, percent } = MANNER;
