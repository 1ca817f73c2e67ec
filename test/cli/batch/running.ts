import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { batch } from '../../../src/cli/batch/batch';
import { completeIssn } from '../../../src/core/number/issn';
import { zipPackage } from '../../../src/formats/idml/package';
import { frame, page, templateParts } from '../../formats/idml-samples';
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

/** An IDML cover with a slot. */
const IDML_COVER = zipPackage(
  templateParts({ spreads: [page() + frame('Self="s" Name="slot" ItemLayer="l1"', [-100, -60, 200, 120])] }),
);

/** An SVG cover with a slot that is turned. */
const SVG_COVER =
  '<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297">' +
  '<rect id="slot" x="20" y="200" width="80" height="50" fill="#eee" transform="rotate(-90 60 225)"/></svg>';

/** Writes a list of which every third row fills an IDML cover and every third an SVG cover, and gives its path. */
export function mixedList(folder: string, rows: number): string {
  writeFileSync(join(folder, 'cover.idml'), IDML_COVER);
  writeFileSync(join(folder, 'cover.svg'), SVG_COVER);
  const list = join(folder, 'list.csv');
  const ends = [',', 'cover.idml,slot', 'cover.svg,slot'];
  const lines = Array.from({ length: rows }, (_, n) => `${issnOf(n)},${n % 3}${n % 10},${ends[n % 3]}\n`);
  writeFileSync(list, `issn,issue,template,place\n${lines.join('')}`);
  return list;
}

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
