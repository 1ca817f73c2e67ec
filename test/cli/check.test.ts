import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/cli/check/check';
import { coverPdf } from '../check/cover';
import { inFolder } from '../hosts/folder';

async function run(...args: string[]) {
  const said = { out: '', err: '' };
  const code = await check(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

const GOOD = coverPdf();
const RICH = coverPdf({ ink: '.6 .4 .4 1 k' });

test('a good cover passes with 0, and its JSON says everything that was measured', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'cover.pdf');
    writeFileSync(file, GOOD);
    const { code, out } = await run(file, '--require-add-on', '--json');
    expect(code).toBe(0);
    const [answer] = JSON.parse(out);
    expect(answer).toMatchObject({ file, verdict: 'pass' });
    expect(answer.pages).toMatchObject([{ page: 1, findings: [] }]);
    const [symbol] = answer.pages[0].symbols;
    expect(symbol).toMatchObject({
      gtin13: '9771144875007',
      issn: '1144-875X',
      variant: '00',
      addOn: '12',
      sizeCode: 'SC2',
      inks: [{ name: 'Black', tint: 100 }],
      overprint: false,
      rotationDegrees: 0,
      kind: 'vector',
    });
    expect(symbol.xDimensionMm).toBeCloseTo(0.33, 4);
    expect(symbol.magnification).toBeCloseTo(1, 3);
    expect(symbol.barHeightMm).toBeCloseTo(22.85, 3);
    expect(symbol.addOnGapModules).toBeCloseTo(9, 2);
    expect(symbol.barWidthDeviationMm).toBeCloseTo(0, 3);
    expect(Object.keys(symbol.quietZoneModules)).toEqual(['left', 'right']);
    expect(Object.keys(symbol.bounds)).toEqual(['x', 'y', 'width', 'height']);
  }));

test('an error gives 1, with code, measured and required for people', () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, 'rich.pdf'), RICH);
    const { code, out } = await run(join(folder, 'rich.pdf'));
    expect(code).toBe(1);
    expect(out).toMatch(/rich\.pdf: fail/);
    expect(out).toMatch(/error ink\/not-single: .*Cyan 60 %.*Required: /);
    const [answer] = JSON.parse((await run(join(folder, 'rich.pdf'), '--json')).out);
    expect(answer.pages[0].findings[0]).toMatchObject({
      measured: 'Cyan 60 % + Magenta 40 % + Yellow 40 % + Black 100 %',
      required: '100 % of one dark ink on a plate of its own, best black',
      source: 'prepress practice: misregister of several inks moves the edges of bars',
    });
  }));

test('one bad file does not stop the rest, and gives 3', () =>
  inFolder(async (folder) => {
    const [broken, good] = ['broken.pdf', 'good.pdf'].map((name) => join(folder, name)) as [string, string];
    writeFileSync(broken, GOOD.subarray(0, 100));
    writeFileSync(good, GOOD);
    const { code, out } = await run(broken, join(folder, 'none.pdf'), good, '--json');
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject([
      { verdict: 'fail', pages: [], problems: [{}] },
      { verdict: 'fail', pages: [], problems: [{ code: 'file/not-found' }] },
      { verdict: 'pass' },
    ]);
  }));

test('a file is known by what is in it, not by its name', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'cover.svg');
    writeFileSync(file, GOOD);
    expect((await run(file)).code).toBe(0);
  }));

test.each([
  ['nothing', new Uint8Array()],
  ['text', new Uint8Array(Buffer.from('hello'))],
  ['a folder of a zip that is no layout', new Uint8Array(Buffer.from('PK\x03\x04 and no more'))],
  ['noise', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)],
])('%s is refused with 3 and a sentence', (_, bytes) =>
  inFolder(async (folder) => {
    const file = join(folder, 'cover.idml');
    writeFileSync(file, bytes);
    const { code, out } = await run(file);
    expect(code).toBe(3);
    expect(out).toMatch(/error \w+\/[\w-]+: [A-Z"].*\./);
  }),
);

test.each([
  ['no files', [], 'usage/files-missing'],
  ['an unknown option', ['a.pdf', '--fast'], 'usage/option'],
  ['a list that is not there', ['a.pdf', '--expect', 'none.csv'], 'file/not-found'],
  ['a profile that is not there', ['a.pdf', '--profile', 'none.json'], 'file/not-found'],
])('%s is told before anything is read', async (_, args, code) => {
  const { code: exit, err } = await run(...args);
  expect(exit).toBeGreaterThanOrEqual(2);
  expect(err).toContain(code);
});

describe('a list of expected covers', () => {
  test.each([
    ['names the issue', 'issn;issue\n1144-875X;12\n', 0, null],
    ['names another issue', 'issn;issue\n1144-875X;13\n', 1, 'number/unexpected'],
    [
      'has the number as the online one',
      'Title,Print ISSN,eISSN\nA,0317-8471,1144-875X\n',
      1,
      'number/online-issn',
    ],
  ])('%s', (_, list, exit, finding) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'list.csv'), list);
      writeFileSync(join(folder, 'c.pdf'), GOOD);
      const { code, out } = await run(join(folder, 'c.pdf'), '--expect', join(folder, 'list.csv'), '--json');
      expect(code).toBe(exit);
      const codes = JSON.parse(out)[0].pages[0].findings.map((f: { code: string }) => f.code);
      expect(codes).toEqual(finding ? [finding] : []);
    }),
  );

  test('tells the rows it cannot use, and uses the rest', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'list.csv'), 'issn,issue\n1144-8750,1\n1144-875X,12\n');
      writeFileSync(join(folder, 'c.pdf'), GOOD);
      const { code, err } = await run(join(folder, 'c.pdf'), '--expect', join(folder, 'list.csv'));
      expect(code).toBe(0);
      expect(err).toMatch(/list row 2 is left out: The check character/);
    }));
});

test('a profile changes a threshold, and a wrong one is refused by name', () =>
  inFolder(async (folder) => {
    const [cover, profile] = [join(folder, 'c.pdf'), join(folder, 'p.json')];
    writeFileSync(cover, GOOD);
    writeFileSync(profile, '{"trimDistanceMin": 25}');
    expect((await run(cover, '--profile', profile)).out).toContain('place/trim-distance');
    writeFileSync(profile, '{"trim": 25, "edge": "x"}');
    const { code, err } = await run(cover, '--profile', profile);
    expect(code).toBe(2);
    expect(err).toMatch(/profile\/unknown.*"trim"/);
    expect(err).toMatch(/profile\/value.*"edge"/);
  }));

test('the report is one page that needs nothing else, with picture, hash and findings, and replaces nothing unasked', () =>
  inFolder(async (folder) => {
    const [cover, report] = [join(folder, '<b>&.pdf'), join(folder, 'report.html')];
    writeFileSync(cover, RICH);
    expect((await run(cover, '--report', report)).code).toBe(1);
    const html = readFileSync(report, 'utf8');
    expect(html).toContain('&lt;b&gt;&amp;.pdf');
    expect(html).not.toContain('<b>&.pdf');
    expect(html).toMatch(/SHA-256 <code>[0-9a-f]{64}/);
    expect(html).toMatch(/<svg .*role="img" aria-label="Barcode 9771144875007 with 12"/);
    expect(html).toContain('ink/not-single');
    expect(html).toContain('no print grade');
    expect(html).not.toMatch(/<script|src=|href=|url\(/);
    const again = await run(cover, '--report', report);
    expect(again.code).toBe(3);
    expect(again.err).toContain('file/exists');
    expect((await run(cover, '--report', report, '--force')).code).toBe(1);
  }));

test('hostile files end in a sentence, and the good one among them is checked', () =>
  inFolder(async (folder) => {
    const entities =
      '<!DOCTYPE svg [<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">]><svg width="9mm" height="9mm"><text>&a;</text></svg>';
    const hostile: Readonly<Record<string, Uint8Array>> = {
      ...Object.fromEntries([5, 400, 900, 1500].map((at) => [`cut-${at}.pdf`, GOOD.subarray(0, at)])),
      'empty.svg': new Uint8Array(),
      'entities.svg': new Uint8Array(Buffer.from(entities)),
    };
    const names = [...Object.keys(hostile), 'good.pdf'].map((name) => join(folder, name));
    for (const [name, bytes] of Object.entries(hostile)) writeFileSync(join(folder, name), bytes);
    writeFileSync(join(folder, 'good.pdf'), GOOD);
    const { out } = await run(...names, '--json');
    const answers = JSON.parse(out);
    expect(answers).toHaveLength(names.length);
    for (const { verdict, problems, pages } of answers.slice(0, -1))
      expect([verdict !== 'pass', (problems ?? pages[0].findings).length > 0]).toEqual([true, true]);
    expect(answers.at(-1)).toMatchObject({ verdict: 'pass' });
  }));
