import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBarcodes } from '../../../src/core/artwork/find';
import { FORMATS } from '../../../src/formats/formats';
import { zipPackage } from '../../../src/formats/idml/package';
import { frame, page, templateParts } from '../../formats/idml-samples';
import { inFolder } from '../../hosts/folder';
import { filesIn, goodList, issnOf, mixedList, recordIn, runBatch } from './running';

/** Writes a list into a folder and gives its path. */
function listIn(folder: string, text: string | Uint8Array, name = 'list.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const MESSY = [
  '\ufeffTidsskrift;ISSN (trykt);Issue;Datei',
  'Good;1144-875X;5;',
  'Lower case;0317-847 1 ;12;a/b',
  'Formula "quoted";=A1;01;',
  'Wrong check;0317-8472;01;',
  'Twice;1144875x;05;',
  'Escape;0028-0836;01;../x',
  'Device;0028-0836;02;CON.svg',
  'Same file;0036-8075;01;A/B.svg',
  `Long;0028-0836;03;${'n'.repeat(300)}`,
  'Month;0028-0836;Mai 26;',
  '"Line\nbreak";0028-0836;04;',
  '',
].join('\r\n');

test('a dry run tells every row by number and column, and writes nothing', async () => {
  await inFolder(async (folder) => {
    const list = listIn(folder, MESSY);
    const out = join(folder, 'out');
    const { code, out: text } = await runBatch(list, '--out', out, '--dry-run');
    expect(code).toBe(1);
    const said = (line: string) => expect(text).toContain(line);
    said('note row 2, issue: cell/understood: ');
    said('error row 4, issn: cell/formula: ');
    said('error row 5, issn: issn/check-character: ');
    said('error row 6, issue: batch/same-number: Row 2 ');
    said('error row 7, output: output/name: ');
    said('error row 8, output: output/name: ');
    said('error row 9, output: batch/same-output: Row 3 ');
    said('error row 10, output: output/name: ');
    said('error row 11, issue: cell/became-date: ');
    said('11 rows, of which 8 cannot be made.');
    expect(filesIn(out)).toEqual({});
  });
});

test('the dry run as JSON and as CSV says of every row what the text says of the bad ones', async () => {
  await inFolder(async (folder) => {
    const list = listIn(folder, MESSY);
    const json = JSON.parse((await runBatch(list, '--dry-run', '--json')).out);
    expect(json).toHaveLength(11);
    expect(json[0]).toMatchObject({ row: 2, code: '1144-875X 00 05', verdict: 'good' });
    expect(json[1]).toMatchObject({ row: 3, output: 'a/b.svg', findings: [] });
    const csv = (await runBatch(list, '--dry-run', '--csv')).out;
    expect(csv).toContain('\r\n5,,,bad,issn,issn/check-character,');
    expect(csv.split('\r\n')[0]).toBe('row,code,output,verdict,column,finding,message');
  });
});

test('draws nothing where one row is bad, and the good ones where the bad ones are left out', async () => {
  await inFolder(async (folder) => {
    const list = listIn(folder, MESSY);
    const out = join(folder, 'out');
    const refused = await runBatch(list, '--out', out);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('Nothing was drawn: 8 of 11 rows');
    expect(filesIn(out)).toEqual({});

    const made = await runBatch(list, '--out', out, '--skip-bad');
    expect(made.code).toBe(1);
    const names = ['0028-0836-00-04.svg', '1144-875X-00-05.svg', join('a', 'b.svg')];
    expect(Object.keys(filesIn(out))).toEqual([...names, 'results.csv', 'results.jsonl'].sort());
    const record = recordIn(join(out, 'results.jsonl'));
    expect(record.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(record.filter(({ verdict }) => verdict === 'skipped')).toHaveLength(8);
  });
});

test.each(['svg', 'pdf', 'eps', 'png', 'tiff', 'idml'] as const)(
  'a file of the format %s carries the number of its row, and its hash is recorded',
  async (format) => {
    await inFolder(async (folder) => {
      const out = join(folder, 'out');
      const { code } = await runBatch(listIn(folder, goodList(2)), '--format', format, '--out', out);
      expect(code).toBe(0);
      for (const { code: number, output, sha256, verdict } of recordIn(join(out, 'results.jsonl'))) {
        const bytes = readFileSync(join(out, String(output)));
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
        expect(verdict).toBe('pass');
        const artwork = await FORMATS[format].read(new Uint8Array(bytes), 1);
        if (!artwork.ok) throw new Error(JSON.stringify(artwork.problems));
        const [symbol] = findBarcodes(artwork.value);
        const [issn = '', , addOn] = String(number).split(' ');
        expect([symbol?.gtin13?.slice(3, 10), symbol?.addOn]).toEqual([
          issn.replace('-', '').slice(0, 7),
          addOn,
        ]);
      }
    });
  },
);

test('parts of a list together give the files and the record of the whole', async () => {
  await inFolder(async (folder) => {
    const list = mixedList(folder, 11);
    const [whole, parts] = [join(folder, 'whole'), join(folder, 'parts')];
    await runBatch(list, '--out', whole);
    for (const part of ['3/3', '1/3', '2/3'])
      expect((await runBatch(list, '--out', parts, '--shard', part)).code).toBe(0);
    const covers = (files: Readonly<Record<string, string>>) =>
      Object.entries(files).filter(([name]) => !name.startsWith('results'));
    expect(covers(filesIn(parts))).toEqual(covers(filesIn(whole)));
    const joined = ['1', '2', '3'].flatMap((n) => recordIn(join(parts, `results-${n}-of-3.jsonl`)));
    expect(joined).toEqual(recordIn(join(whole, 'results.jsonl')));
    const tables = ['1', '2', '3'].map((n) => readFileSync(join(parts, `results-${n}-of-3.csv`), 'utf8'));
    const [heading = ''] = (tables[0] ?? '').split('\r\n');
    expect(
      heading +
        tables
          .map((table) => table.slice(heading.length))
          .join('')
          .replaceAll('\r\n\r\n', '\r\n'),
    ).toBe(readFileSync(join(whole, 'results.csv'), 'utf8'));
  });
});

test('a part finds what its rows repeat of other parts', async () => {
  await inFolder(async (folder) => {
    const list = listIn(folder, `${goodList(5)}${issnOf(0)},00,again\n`);
    const { code, err } = await runBatch(list, '--out', join(folder, 'o'), '--shard', '3/3');
    expect(code).toBe(1);
    expect(err).toContain('row 7, issue: batch/same-number: Row 2 ');
  });
});

test('never replaces a file unless asked, nor the record of another run', async () => {
  await inFolder(async (folder) => {
    const list = listIn(folder, goodList(3));
    const out = join(folder, 'out');
    mkdirSync(out);
    const taken = join(out, `${issnOf(1)}-00-01.svg`);
    writeFileSync(taken, 'mine');
    const refused = await runBatch(list, '--out', out);
    expect([refused.code, readFileSync(taken, 'utf8')]).toEqual([1, 'mine']);
    expect(refused.err).toContain('row 3, output: file/exists: ');
    expect(Object.keys(filesIn(out))).toHaveLength(1);

    const forced = await runBatch(list, '--out', out, '--force');
    expect([forced.code, readFileSync(taken, 'utf8') === 'mine']).toEqual([0, false]);
    const again = await runBatch(list, '--out', out);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('file/exists')]);
    const other = await runBatch(listIn(folder, goodList(4)), '--out', out, '--resume');
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('batch/other-run')]);
  });
});

test('going on does no row twice, finishes what is missing and puts a lost file back', async () => {
  await inFolder(async (folder) => {
    const list = listIn(folder, goodList(8));
    const whole = join(folder, 'whole');
    await runBatch(list, '--out', whole);
    const all = filesIn(whole);
    const record = all['results.jsonl'] as string;
    const lines = record.split('\n');
    for (const kept of [0, 1, 4, 8]) {
      await inFolder(async (out) => {
        // A power cut: rows recorded, the last line cut off, a file of theirs lost, one finished but not recorded.
        writeFileSync(join(out, 'results.jsonl'), `${lines.slice(0, kept + 1).join('\n')}\n{"row":`);
        const covers = Object.keys(all).filter((name) => name.endsWith('.svg'));
        for (const name of covers.slice(1, kept + 1)) writeFileSync(join(out, name), all[name] as string);
        writeFileSync(join(out, `.${covers[0]}.part`), 'half');
        const ended = await runBatch(list, '--out', out, '--resume');
        expect([ended.code, ended.err]).toEqual([0, '']);
        expect(filesIn(out)).toEqual(all);
      });
    }
  });
});

test('going on does not take a file of somebody else for its own', async () => {
  await inFolder(async (folder) => {
    const list = listIn(folder, goodList(3));
    const out = join(folder, 'out');
    mkdirSync(out);
    writeFileSync(join(out, `${issnOf(1)}-00-01.svg`), 'mine');
    const { code } = await runBatch(list, '--out', out, '--resume');
    expect(code).toBe(1);
    expect(readFileSync(join(out, `${issnOf(1)}-00-01.svg`), 'utf8')).toBe('mine');
    expect(recordIn(join(out, 'results.jsonl')).map(({ verdict }) => verdict)).toEqual([
      'pass',
      'fail',
      'pass',
    ]);
  });
});

test('a link in the output folder does not lead a file out of it', async () => {
  await inFolder(async (folder) => {
    const list = listIn(folder, `issn,output\n${issnOf(1)},sub/a.svg\n`);
    const [out, outside] = [join(folder, 'out'), join(folder, 'outside')];
    mkdirSync(out);
    mkdirSync(outside);
    symlinkSync(outside, join(out, 'sub'));
    const { code } = await runBatch(list, '--out', out);
    expect(code).toBe(1);
    expect(filesIn(outside)).toEqual({});
    expect(recordIn(join(out, 'results.jsonl'))[0]).toMatchObject({
      verdict: 'fail',
      findings: [{ code: 'output/name' }],
    });
  });
});

const TEMPLATE = zipPackage(
  templateParts({
    spreads: [
      page() +
        frame('Self="s" Name="slot" ItemLayer="l1" ItemTransform="1 0 0 1 0 0"', [-100, -60, 200, 120]) +
        frame('Self="n" Name="narrow" ItemLayer="l1" ItemTransform="1 0 0 1 0 0"', [-40, 80, 60, 20]),
    ],
  }),
);

test('fills templates that rows name, and says which rows they do not suit', async () => {
  await inFolder(async (folder) => {
    const templates = join(folder, 'templates');
    mkdirSync(templates);
    writeFileSync(join(templates, 'cover.idml'), TEMPLATE);
    const list = listIn(
      folder,
      `issn,template,place\n${issnOf(0)},cover.idml,\n${issnOf(1)},none.idml,\n${issnOf(2)},cover.idml,narrow\n${issnOf(3)},cover.idml,other\n${issnOf(4)},,\n`,
    );
    const args = [list, '--template', templates, '--at', 'slot', '--out', join(folder, 'out')];
    const { code, out } = await runBatch(...args, '--dry-run');
    expect(code).toBe(1);
    expect(out).toContain('error row 3, template: file/not-found: ');
    expect(out).toContain('error row 4, place: template/slot-too-small: ');
    expect(out).toContain('error row 5, place: template/item-not-found: ');
    expect((await runBatch(...args, '--skip-bad')).code).toBe(1);
    expect(Object.keys(filesIn(join(folder, 'out')))).toEqual([
      `${issnOf(0)}-00.idml`,
      `${issnOf(4)}-00.svg`,
      'results.csv',
      'results.jsonl',
    ]);
  });
});

test('without a place the barcode of the last issue is replaced, and what lies over a slot is told before anything is drawn', async () => {
  await inFolder(async (folder) => {
    mixedList(folder, 1);
    const text = readFileSync(join(folder, 'cover.svg'), 'utf8');
    const sticker = '<rect id="sticker" width="150" height="280" fill="#f00"/>';
    listIn(folder, text.replace('</svg>', `${sticker}</svg>`), 'covered.svg');
    const list = listIn(
      folder,
      `issn,issue,template,place\n${issnOf(0)},01,cover.svg,slot\n${issnOf(0)},02,cover.svg,\n${issnOf(0)},03,covered.svg,slot\n`,
    );
    const out = join(folder, 'out');
    const told = (await runBatch(list, '--out', out, '--dry-run')).out;
    expect(told).toContain('error row 3, place: template/no-old-symbol: ');
    expect(told).toContain('error row 4, place: template/in-the-way: ');
    expect(told).toContain('"sticker"');
    expect((await runBatch(list, '--out', out, '--skip-bad')).code).toBe(1);

    const [made = ''] = Object.keys(filesIn(out));
    const next = listIn(folder, `issn,issue\n${issnOf(0)},02\n${issnOf(0)},03\n`, 'next.csv');
    const again = await runBatch(next, '--template', join(out, made), '--out', join(folder, 'next'));
    expect([again.code, again.err]).toEqual([0, '']);
    for (const [name, content] of Object.entries(filesIn(join(folder, 'next'))))
      if (name.endsWith('.svg'))
        expect([name, content.split('data-issn-barcode').length - 1]).toEqual([name, 1]);
  });
});

const LIBRARY = JSON.stringify({
  schema: 1,
  titles: [
    {
      name: 'Die Zeitschrift',
      issn: '1144-875X',
      rule: null,
      symbol: { size: 'SC0', height: '60%' },
      history: [{ variant: '00', addOn: '05', issuedAt: '2026-05-01T00:00:00Z', document: 'Mai.indd' }],
      changedAt: '2026-05-01T00:00:00Z',
    },
  ],
});

test('takes number, size and height of a title from the library, and refuses a number that it has used', async () => {
  await inFolder(async (folder) => {
    const library = listIn(folder, LIBRARY, 'library.json');
    const list = listIn(folder, 'title,issue\nDie Zeitschrift,06\nDie Zeitschrift,05\nUnbekannt,01\n');
    const { out } = await runBatch(list, '--dry-run', '--library', library, '--json');
    const [used, again, unknown] = JSON.parse(out);
    expect(used).toMatchObject({ code: '1144-875X 00 06', verdict: 'good' });
    expect(again).toMatchObject({
      verdict: 'bad',
      findings: [{ code: 'batch/number-used', column: 'issue' }],
    });
    expect(unknown).toMatchObject({ findings: [{ code: 'library/title-unknown', column: 'title' }] });
  });
});

test('makes issue numbers of dates by a rule, and says where a date is of no use', async () => {
  await inFolder(async (folder) => {
    const list = listIn(folder, `issn,date\n${issnOf(0)},2026-05-11\n`);
    const plain = JSON.parse((await runBatch(list, '--dry-run', '--json')).out);
    expect(plain[0].findings).toMatchObject([{ code: 'row/date-unused' }]);
    // 11 May 2026 is in week 20 of ISO 8601.
    const ruled = JSON.parse((await runBatch(list, '--dry-run', '--json', '--rule', 'uk-weekly')).out);
    expect(ruled[0]).toMatchObject({ code: `${issnOf(0)} 00 20`, verdict: 'good' });
  });
});

test('a series makes its issues one after the other', async () => {
  const { code, out } = await runBatch(
    '--series',
    '1144-875X',
    '--first',
    '08',
    '--count',
    '4',
    '--dry-run',
    '--json',
  );
  expect(code).toBe(0);
  expect(JSON.parse(out).map((row: { code: string }) => row.code.slice(-2))).toEqual([
    '08',
    '09',
    '10',
    '11',
  ]);
});

test('a series of dates takes its numbers from a rule, week by week and over New Year', async () => {
  const dated = ['--first', '2026-12-21', '--count', '4', '--dry-run', '--json'];
  const { code, out } = await runBatch('--series', '1144-875X', '--rule', 'uk-weekly', ...dated);
  // ISO 8601: 2026 has 53 weeks.
  expect([code, JSON.parse(out).map((row: { code: string }) => row.code.slice(-2))]).toEqual([
    0,
    ['52', '53', '01', '02'],
  ]);
  const unruled = await runBatch('--series', '1144-875X', ...dated);
  expect([unruled.code, unruled.err]).toEqual([2, expect.stringContaining('usage/series')]);
});

test('numbers are noted in the library once all covers are made, and the same run is no second use of them', async () => {
  await inFolder(async (folder) => {
    const library = listIn(folder, LIBRARY, 'library.json');
    const list = listIn(folder, `title,issue,date\nDie Zeitschrift,06,2026-06-01\n${issnOf(0)},01,\n`);
    const args = [list, '--library', library, '--note-numbers', '--out', join(folder, 'out')];
    const refused = await runBatch(...args);
    expect([refused.code, readFileSync(library, 'utf8')]).toEqual([1, LIBRARY]);
    expect((await runBatch(...args, '--skip-bad')).code).toBe(1);
    const [title] = JSON.parse(readFileSync(library, 'utf8')).titles;
    expect(title.history).toHaveLength(2);
    expect(title.history[1]).toMatchObject({
      ...{ variant: '00', addOn: '06', date: '2026-06-01', document: '1144-875X-00-06.svg' },
    });
    expect((await runBatch(...args, '--skip-bad', '--resume')).err).toBe('');
  });
});

test('going on tries again what failed, and the record is that of a run without trouble', async () => {
  await inFolder(async (folder) => {
    const list = listIn(folder, goodList(5));
    const [whole, out] = [join(folder, 'whole'), join(folder, 'out')];
    await runBatch(list, '--out', whole);
    mkdirSync(out);
    const taken = join(out, `${issnOf(2)}-00-02.svg`);
    writeFileSync(taken, 'mine');
    expect((await runBatch(list, '--out', out, '--resume')).code).toBe(1);
    rmSync(taken);
    expect((await runBatch(list, '--out', out, '--resume')).code).toBe(0);
    expect(filesIn(out)).toEqual(filesIn(whole));
  });
});

test('going on leaves a row out again whose file was there before the run', async () => {
  await inFolder(async (folder) => {
    const list = listIn(folder, goodList(3));
    const out = join(folder, 'out');
    mkdirSync(out);
    writeFileSync(join(out, `${issnOf(1)}-00-01.svg`), 'mine');
    await runBatch(list, '--out', out, '--skip-bad');
    const before = filesIn(out);
    const { code, err } = await runBatch(list, '--out', out, '--skip-bad', '--resume');
    expect([code, err, filesIn(out)]).toEqual([1, '', before]);
  });
});

test('cells of the record that begin like formulas are harmless, and the page of it has no markup of the list', async () => {
  await inFolder(async (folder) => {
    const out = join(folder, 'out');
    const list = listIn(
      folder,
      `issn,output\n${issnOf(0)},=cmd\n${issnOf(1)},@sum\n${issnOf(2)},x&amp;y\n"<script>",z\n`,
    );
    const report = join(folder, 'report.html');
    await runBatch(list, '--out', out, '--column', 'output=output', '--skip-bad', '--report', report);
    const table = readFileSync(join(out, 'results.csv'), 'utf8');
    for (const row of table.split('\r\n')) expect(row).not.toMatch(/(?:^|,)"?[=+\-@\t]/);
    expect(table).toContain("'@sum.svg");
    const html = readFileSync(report, 'utf8');
    expect(html).not.toContain('<script>');
    expect(html).toContain('x&amp;amp;y.svg');
    expect(html).toContain('</html>');
  });
});

test.each([
  [[], 'usage/list'],
  [['x.csv'], 'usage/out-missing'],
  [['x.csv', 'y.csv', '--out', 'o'], 'usage/list'],
  [['x.csv', '--out', 'o', '--resume', '--force'], 'usage/resume'],
  [['x.csv', '--out', 'o', '--shard', '9/8'], 'batch/shard'],
  [['x.csv', '--out', 'o', '--format', 'doc'], 'usage/format'],
  [['x.csv', '--out', 'o', '--column', 'a=b'], 'usage/column'],
  [['x.csv', '--out', 'o', '--jobs', '0'], 'usage/jobs'],
  [['x.csv', '--out', 'o', '--frobnicate'], 'usage/option'],
  [['--series', '1144-875X', '--dry-run'], 'usage/series'],
  [['--series', '1144-875X', '--first', '98', '--count', '5', '--dry-run'], 'series/beyond'],
])('refuses the command line %j with %s', async (args, code) => {
  const ran = await runBatch(...(args as string[]));
  expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(`error ${code}: `)]);
});

test('a list that is not there, and a library that is not there, cannot be read', async () => {
  await inFolder(async (folder) => {
    const missing = await runBatch(join(folder, 'none.csv'), '--dry-run');
    expect([missing.code, missing.err]).toEqual([3, expect.stringContaining('file/not-found')]);
    const directory = await runBatch(folder, '--dry-run');
    expect([directory.code, directory.err]).toEqual([3, expect.stringContaining('file/read')]);
    const args = [listIn(folder, goodList(1)), '--dry-run', '--library', join(folder, 'none.json')];
    expect((await runBatch(...args)).code).toBe(3);
  });
});
