import { mannerOf } from './manner';

/** How English writes. */
export const ENGLISH_MANNER = mannerOf({ open: '"', close: '"', point: '.', mm: 'mm' });

export const { quoted, quotedPath, millimetres, extent, percent } = ENGLISH_MANNER;

/** "a", "a or b", "a, b or c". */
export const listed = (items: readonly string[], last: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

/** "1 page", "2 pages". */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
