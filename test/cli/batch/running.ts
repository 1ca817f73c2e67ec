import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { batch } from '../../../src/cli/batch/batch';
import { completeIssn } from '../../../src/core/number/issn';
import type { Ran } from '../run';

/** Runs `batch` in this process. */
export async function runBatch(...args: readonly string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await batch(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

/** The nth of many different ISSNs. */
export const issnOf = (n: number): string => completeIssn(String(1_000_003 + 7 * n).slice(0, 7));

/** A list of so many rows that are all in order. */
export const goodList = (rows: number): string =>
  `issn,issue,title\n${Array.from({ length: rows }, (_, n) => `${issnOf(n)},${String(n % 100).padStart(2, '0')},Title ${n}\n`).join('')}`;

/** Every file of a folder and the folders in it, by its path, with its content. */
export function filesIn(folder: string, top = folder): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .flatMap((name) => {
        const path = join(folder, name);
        return statSync(path).isDirectory()
          ? Object.entries(filesIn(path, top))
          : [[relative(top, path), readFileSync(path, 'latin1')]];
      }),
  );
}

/** The rows of a record. */
export const recordIn = (path: string): readonly Record<string, unknown>[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line));
