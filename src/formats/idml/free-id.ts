import { strFromU8 } from 'fflate';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result } from '../../core/result';
import type { Package } from './package';
import { unpack } from './zip';

const USED = /issnBarcode(\d{1,9})-/g;

/** Beginnings for Self values that nothing in the package begins with: they count on from the highest number in use. */
export function freeIds({ entries }: Package): Result<(nth: number) => string, FormatProblem> {
  let highest = 0;
  for (const entry of entries.filter(({ name }) => name.endsWith('.xml'))) {
    const bytes = unpack(entry);
    if (!bytes.ok) return bytes;
    for (const text of [entry.name, strFromU8(bytes.value)])
      for (const [, number] of text.matchAll(USED)) highest = Math.max(highest, Number(number));
  }
  return ok((nth) => `issnBarcode${highest + 1 + nth}`);
}
