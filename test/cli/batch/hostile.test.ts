import type * as disk from 'node:fs';
import { mkdirSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { inFolder } from '../../hosts/folder';
import { filesIn, goodList, issnOf, recordIn, runBatch } from './running';

/** What happens besides, or instead, when a cover is written. */
const mockDisk: { beforeCover: (file: number, data: Uint8Array) => void; afterCover: () => void } = {
  beforeCover: () => {},
  afterCover: () => {},
};

jest.mock('node:fs', () => {
  const real = jest.requireActual<typeof disk>('node:fs');
  const writeFileSync: typeof disk.writeFileSync = (file, data, options) => {
    const isCover = typeof file === 'number' && typeof data !== 'string';
    if (isCover) mockDisk.beforeCover(file, data as Uint8Array);
    real.writeFileSync(file, data, options);
    if (isCover) mockDisk.afterCover();
  };
  return { ...real, writeFileSync };
});

afterEach(() => {
  mockDisk.beforeCover = () => {};
  mockDisk.afterCover = () => {};
});

async function dryRunOf(bytes: Uint8Array | string) {
  return inFolder(async (folder) => {
    const list = join(folder, 'list.csv');
    writeFileSync(list, bytes);
    return runBatch(list, '--out', join(folder, 'o'), '--dry-run');
  });
}

const xlsx = (sheet: string | Uint8Array): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
  });

const BOMB = xlsx(new Uint8Array(300 * 1024 * 1024).fill(0x20));
const ENTITIES = xlsx('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>');

test.each([
  ['an empty list', '', 'list/empty'],
  ['headings alone', 'issn,issue\n', 'list/header-only'],
  ['a list without known headings', 'a,b\n1,2\n', 'columns/not-recognised'],
  ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'list/kind'],
  ['entities in a workbook', ENTITIES, 'format/doctype'],
])('refuses %s as a whole and exits with 2 or 3', async (_, bytes, code) => {
  const ran = await dryRunOf(bytes);
  expect(ran.err).toContain(`error ${code}: `);
  expect([2, 3]).toContain(ran.code);
});

test('a bomb in a workbook comes to an end without a row', async () => {
  const ran = await dryRunOf(BOMB);
  expect(ran.code).toBeGreaterThan(0);
  expect(ran.err).toMatch(/error (list|format|columns)\//);
});

test.each([
  ['a row of 10 MB', `"${'x'.repeat(10 * 1024 * 1024)}",01`, 'list/row-too-large'],
  ['a NUL', `1144-875X\0,01`, 'list/nul'],
  ['a formula', '=HYPERLINK("http://x"),01', 'cell/formula'],
  ['a mixed encoding', Buffer.from([0xe9, 0x2c, 0x30, 0x31]), 'list/mixed-encoding'],
])('%s is trouble of its row alone', async (_, row, code) => {
  const before = Buffer.from(`issn,issue,title\n${issnOf(0)},01,\u00e9\u00e8\u00ea\n`);
  const list = Buffer.concat([before, Buffer.from(row as string), Buffer.from(`\n${issnOf(1)},02,x\n`)]);
  const ran = await dryRunOf(list);
  expect(ran.out).toContain(`error row 3`);
  expect(ran.out).toContain(`: ${code}: `);
  expect(ran.out).toContain('3 rows, of which 1 cannot be made.');
});

/** Lets so many covers be written; of the next ones the disk takes only the beginning. */
function fillDisk(after: number): void {
  let left = after;
  mockDisk.beforeCover = (file, data) => {
    if (--left >= 0) return;
    writeSync(file, data.subarray(0, 100));
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
  };
}

test('a full disk stops the run at its row, leaves whole files only, and the run can go on', async () => {
  await inFolder(async (folder) => {
    const list = join(folder, 'list.csv');
    writeFileSync(list, goodList(6));
    const [whole, out] = [join(folder, 'whole'), join(folder, 'out')];
    await runBatch(list, '--out', whole);
    fillDisk(3);
    const full = await runBatch(list, '--out', out);
    expect([full.code, full.err]).toEqual([3, expect.stringContaining('error row 5: file/write: ')]);
    expect(full.err).toContain('--resume');
    const all = filesIn(whole);
    for (const [name, content] of Object.entries(filesIn(out)))
      if (!name.startsWith('results')) expect([name, content]).toEqual([name, all[name]]);
    expect(recordIn(join(out, 'results.jsonl')).map(({ row }) => row)).toEqual([2, 3, 4]);

    mockDisk.beforeCover = () => {};
    expect((await runBatch(list, '--out', out, '--resume')).code).toBe(0);
    expect(filesIn(out)).toEqual(all);
  });
});

test('a full disk leaves no half file of sheets', async () => {
  await inFolder(async (folder) => {
    const list = join(folder, 'list.csv');
    writeFileSync(list, goodList(30));
    const out = join(folder, 'out');
    const sheets = [list, '--sheet', '--format', 'svg', '--out', out];
    fillDisk(1);
    const full = await runBatch(...sheets);
    expect([full.code, full.err]).toEqual([3, expect.stringContaining('file/write: ')]);
    expect(Object.keys(filesIn(out))).toEqual(['results.csv', 'results.jsonl', 'sheets-000001.svg']);
    mockDisk.beforeCover = () => {};
    expect((await runBatch(...sheets, '--resume')).code).toBe(0);
    expect(recordIn(join(out, 'results.jsonl'))).toHaveLength(30);
  });
});

test('a folder that vanishes in mid-run is told and not made again', async () => {
  await inFolder(async (folder) => {
    const list = join(folder, 'list.csv');
    writeFileSync(list, goodList(4));
    const out = join(folder, 'out');
    let files = 0;
    mockDisk.afterCover = () => {
      if (++files === 2) rmSync(out, { recursive: true });
    };
    const ran = await runBatch(list, '--out', out);
    expect([ran.code, ran.err]).toEqual([3, expect.stringContaining('error row')]);
    expect(readdirSync(folder)).toEqual(['list.csv']);
  });
});

test('an output folder that is a file is told before anything is drawn', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'list.csv'), goodList(1));
    writeFileSync(join(folder, 'out'), '');
    const ran = await runBatch(join(folder, 'list.csv'), '--out', join(folder, 'out'));
    expect([ran.code, ran.err]).toEqual([3, expect.stringContaining('file/write')]);
  });
});

test('a name whose folder is the file of another row leaves nothing half written', async () => {
  await inFolder(async (folder) => {
    const list = join(folder, 'list.csv');
    writeFileSync(list, `issn,output\n${issnOf(0)},x.svg\n${issnOf(1)},x.svg/y.svg\n${issnOf(2)},z.svg\n`);
    mkdirSync(join(folder, 'out'));
    const ran = await runBatch(list, '--out', join(folder, 'out'));
    expect(ran.code).toBeGreaterThan(0);
    expect(Object.keys(filesIn(join(folder, 'out'))).filter((name) => name.includes('part'))).toEqual([]);
  });
});
