import { printable } from '../number/typed-text';
import { ok, type Result, refuse } from '../result';
import type { ListProblem } from './problem';

/** One of several equal parts of a list; `index` counts from 1. */
export type Shard = { readonly index: number; readonly of: number };

export const WHOLE_LIST: Shard = { index: 1, of: 1 };

const MOST_SHARDS = 100_000;

/** Reads a part such as "2/8": the second of eight. */
export function parseShard(text: string): Result<Shard, ListProblem> {
  const [, index, of] = /^\s*([1-9]\d{0,5})\s*\/\s*([1-9]\d{0,5})\s*$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  return shard.index <= shard.of && shard.of <= MOST_SHARDS
    ? ok(shard)
    : refuse({ code: 'batch/shard', got: printable(text.trim()), max: MOST_SHARDS });
}

/** The rows of a part, counted from 0, the last one not included: parts follow each other without gap or overlap. */
export const shardRows = ({ index, of }: Shard, rows: number): readonly [from: number, to: number] => [
  Math.floor((rows * (index - 1)) / of),
  Math.floor((rows * index) / of),
];

/** Told in file names so that their order is that of the rows: "-02-of-16"; nothing for a whole list. */
export const shardSuffix = ({ index, of }: Shard): string =>
  of === 1 ? '' : `-${String(index).padStart(String(of).length, '0')}-of-${of}`;
