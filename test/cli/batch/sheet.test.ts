import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetHost } from '../../../src/batch-host';
import { findSymbols } from '../../../src/core/artwork/symbols';
import { sheetGrid } from '../../../src/core/batch/sheet';
import { DEFAULT_TYPED_SPEC } from '../../../src/core/symbol/spec';
import { FORMATS } from '../../../src/formats/formats';
import { createBatchFolder } from '../../../src/hosts/file/batch';
import { makeSheets } from '../../../src/jobs/batch/make-sheets';
import { inFolder } from '../../hosts/folder';
import { filesIn, goodList, issnOf, recordIn, runBatch } from './running';

/** 21 symbols of the usual size stand on a sheet. */
const ROWS = 30;

function listIn(folder: string, text: string): string {
  const path = join(folder, 'list.csv');
  writeFileSync(path, text);
  return path;
}

/** What the bars of every page say, in their order from the top left to the bottom right. */
async function readIn(path: string): Promise<readonly (readonly string[])[]> {
  const format = path.endsWith('.pdf') ? 'pdf' : 'svg';
  const opened = await FORMATS[format].open(new Uint8Array(readFileSync(path)));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const pages: (readonly string[])[] = [];
  for (const read of opened.value.pages) {
    const page = await read();
    if (!page.ok) throw new Error(JSON.stringify(page.problems));
    expect(page.value.page).toMatchObject({ width: expect.closeTo(210, 2), height: expect.closeTo(297, 2) });
    const symbols = [...findSymbols(page.value)].sort(
      (a, b) => Math.round(a.origin.y - b.origin.y) || a.origin.x - b.origin.x,
    );
    pages.push(symbols.map(({ gtin13, addOn }) => `${gtin13.slice(3, 10)} ${addOn}`));
  }
  return pages;
}

const meant = Array.from(
  { length: ROWS },
  (_, n) => `${issnOf(n).replace('-', '').slice(0, 7)} ${String(n).padStart(2, '0')}`,
);

test.each([
  ['pdf', ['sheets-000001.pdf']],
  ['svg', ['sheets-000001.svg', 'sheets-000002.svg']],
])('symbols stand on sheets of A4 in the order of the list, as %s', async (format, names) => {
  await inFolder(async (folder) => {
    const out = join(folder, 'out');
    const list = listIn(folder, goodList(ROWS));
    const { code } = await runBatch(list, '--sheet', '--format', format, '--out', out);
    expect(code).toBe(0);
    const files = filesIn(out);
    expect(Object.keys(files)).toEqual([...['results.csv', 'results.jsonl'], ...names].sort());
    const pages = (await Promise.all(names.map((name) => readIn(join(out, name))))).flat();
    expect(pages.map(({ length }) => length)).toEqual([21, 9]);
    expect(pages.flat()).toEqual(meant);
    expect(recordIn(join(out, 'results.jsonl')).map(({ row, verdict }) => [row, verdict])).toEqual(
      meant.map((_, n) => [n + 2, 'pass']),
    );
  });
});

test('parts of a list make the sheets of the whole, and so does a run that is gone on with', async () => {
  await inFolder(async (folder) => {
    const rows = goodList(ROWS).split('\n');
    const list = listIn(folder, [...rows.slice(0, 10), 'bad,01,x', ...rows.slice(10)].join('\n'));
    const args = [list, '--sheet', '--format', 'svg', '--skip-bad'];
    const [whole, parts, broken] = ['whole', 'parts', 'broken'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await runBatch(...args, '--out', whole);
    for (const part of ['2/2', '1/2']) await runBatch(...args, '--out', parts, '--shard', part);
    const sheets = (out: string) =>
      Object.entries(filesIn(out)).filter(([name]) => name.startsWith('sheets'));
    expect(sheets(whole)).toHaveLength(2);
    expect(sheets(parts)).toEqual(sheets(whole));
    const joined = ['1', '2'].flatMap((n) => recordIn(join(parts, `results-${n}-of-2.jsonl`)));
    expect(joined).toEqual(recordIn(join(whole, 'results.jsonl')));

    await runBatch(...args, '--out', broken);
    const record = readFileSync(join(broken, 'results.jsonl'), 'utf8').split('\n');
    writeFileSync(join(broken, 'results.jsonl'), `${record.slice(0, 15).join('\n')}\n`);
    rmSync(join(broken, 'sheets-000002.svg'));
    expect((await runBatch(...args, '--out', broken, '--resume')).code).toBe(1);
    expect(filesIn(broken)).toEqual(filesIn(whole));
  });
});

test('what only covers have use for is left aside and said', async () => {
  await inFolder(async (folder) => {
    const list = listIn(folder, `issn,output,template\n${issnOf(0)},../x,cover.idml\n`);
    const { code, out, err } = await runBatch(list, '--sheet', '--dry-run', '--csv');
    expect([code, out.split('\r\n')[1]]).toEqual([0, `2,${issnOf(0)} 00,sheets-000001.pdf,good,,,`]);
    expect(err).toContain('note columns/unused: Not used: "template" and "output".');
  });
});

test.each([
  [['--sheet', '--format', 'eps'], 'usage/sheet'],
  [['--sheet', '--template', 'x.idml'], 'usage/sheet'],
])('refuses %j', async (args, code) => {
  const ran = await runBatch('x.csv', '--out', 'o', ...args);
  expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(`error ${code}: `)]);
});

test('a file of sheets on which one symbol is not as it was meant is not kept', async () => {
  await inFolder(async (folder) => {
    const sound = createBatchFolder({ folder, force: false });
    const lossy: SheetHost = {
      ...sound,
      async writeSheets(...args) {
        const written = await sound.writeSheets(...args);
        if (!written.ok) return written;
        const pages = written.value.pages.map((read) => async () => {
          const page = await read();
          if (!page.ok) return page;
          const bars = findSymbols(page.value).at(-1)?.shapes ?? [];
          return {
            ...page,
            value: { ...page.value, shapes: page.value.shapes.filter((s) => !bars.includes(s)) },
          };
        });
        return { ...written, value: { ...written.value, pages } };
      },
    };
    const works = [0, 1, 2].map((n) => ({
      cover: {
        ...{ line: n + 2, template: null, place: null, format: 'svg' as const, output: 'sheets-000001.svg' },
        number: { issn: issnOf(n), variant: null, addOn: null },
        code: `${issnOf(n)} 00`,
        date: null,
        spec: DEFAULT_TYPED_SPEC,
      },
      recorded: null,
      mayStand: false,
    }));
    const grid = sheetGrid({ width: 50, height: 30 });
    const made = await makeSheets(lossy, works, grid);
    expect(made.map((m) => m?.problems.map(({ code }) => code))).toEqual(
      works.map(() => ['read-back/differs']),
    );
    expect(filesIn(folder)).toEqual({});
    expect((await makeSheets(sound, works, grid)).map((m) => m?.verdict)).toEqual(works.map(() => 'pass'));
  });
});
