import { columnMeaning } from '../../core/batch/column-names';
import { cellTexts, recordSplitter } from './records';
import { decodeAscii, decodeText, isUtf8 } from './text-encoding';

/** The delimiter of a list as a byte, and whether its first line says so ("sep=;", Excel's own mark) and is no row. */
export type Delimiter = { readonly byte: number; readonly isSaid: boolean };

/** Most telling first: a tab is hardly ever part of a text, a comma often. */
const CANDIDATES = [9, 59, 44] as const;

/** Records that are compared; the later ones of a long list would not say more. */
const MOST_RECORDS = 50;

/**
 * Tells the delimiter from the beginning of a list: the one that gives a row the most known headings or, without
 * headings, parts most of the rows into equally many cells.
 */
export function detectDelimiter(sample: Uint8Array): Delimiter {
  const said = /^"?sep=([,;\t])"?[\r\n]/i.exec(decodeAscii(sample.subarray(0, 16)));
  if (said) return { byte: (said[1] as string).charCodeAt(0), isSaid: true };
  const scores = CANDIDATES.map((byte) => ({ byte, score: score(firstRows(sample, byte)) }));
  const best = scores.reduce((a, b) => (isHigher(b.score, a.score) ? b : a));
  return { byte: best.score.some((part) => part > 0) ? best.byte : 44, isSaid: false };
}

function firstRows(sample: Uint8Array, delimiter: number): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  const { push, end } = recordSplitter(delimiter);
  for (const records of [push(sample), end()])
    for (const { cells, bytes } of records) {
      if (rows.length >= MOST_RECORDS) return rows;
      if (bytes.length > 0) rows.push(cellTexts(cells, (from, to) => likelyText(bytes.subarray(from, to))));
    }
  // The last one may be cut off.
  return rows.length > 2 ? rows.slice(0, -1) : rows;
}

const likelyText = (bytes: Uint8Array): string => decodeText(bytes, isUtf8(bytes) ? 'utf-8' : 'windows-1252');

type Score = readonly [headings: number, evenness: number, cells: number];

const isHigher = (a: Score, b: Score): boolean => {
  const differing = a.findIndex((part, i) => part !== b[i]);
  return differing >= 0 && (a[differing] as number) > (b[differing] as number);
};

/** One cell a row parts nothing and so says nothing. */
function score(rows: readonly (readonly string[])[]): Score {
  const parted = rows.map((cells) => cells.length).filter((count) => count > 1);
  const times = new Map<number, number>();
  for (const count of parted) times.set(count, (times.get(count) ?? 0) + 1);
  const [cells, most] = [...times].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  const headings = rows
    .filter((row) => row.length > 1)
    .map((row) => row.filter((cell) => columnMeaning(cell) !== null).length);
  return [Math.max(0, ...headings), most / Math.max(1, rows.length), cells];
}
