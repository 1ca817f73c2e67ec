import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { sampleCover } from '../../demo/cover';

import { contentOf, inFolder } from '../hosts/folder';
import { runDraw } from './run';

const FORMATS = ['svg', 'pdf', 'eps', 'idml', 'idms', 'png', 'tiff', 'json'];

describe('issn-barcode draw', () => {
  test.each(FORMATS)('writes, reads back and describes %s', async (format) => {
    await inFolder(async (folder) => {
      const out = join(folder, `x.${format}`);
      const ran = await runDraw(
        '1144-875X',
        '--issue',
        '12',
        '--size',
        'SC6',
        '--height',
        '60%',
        '--json',
        '--out',
        out,
      );
      expect(ran.err).toBe('');
      expect(ran.code).toBe(0);
      const answer = JSON.parse(ran.out);
      expect(answer).toMatchObject({
        issn: '1144-875X',
        variant: '00',
        gtin13: '9771144875007',
        addOn: '12',
        size: { name: 'SC6', xDimensionMm: 0.495, magnification: 1.5 },
        barHeightMm: 20.565,
        addOnGapModules: 9,
        out,
      });
      expect(answer.readBack).toMatchObject({ gtin13: '9771144875007', addOn: '12' });
      expect(answer.readBack.xDimensionMm).toBeCloseTo(0.495, 4);
      expect(Math.abs(answer.readBack.barHeightMm - 20.565)).toBeLessThan(0.022);
      expect(answer.findings.map((f: { code: string }) => f.code)).toEqual(['size/truncated']);
      expect(Object.keys(contentOf(folder))).toEqual([`x.${format}`]);
    });
  });

  test('writes the same bytes every time', async () => {
    await inFolder(async (folder) => {
      for (const format of FORMATS) {
        for (const name of ['a', 'b'])
          expect(
            (await runDraw('0317-8471', '--issue', '17', '--out', join(folder, `${name}.${format}`))).code,
          ).toBe(0);
        expect(readFileSync(join(folder, `a.${format}`))).toEqual(readFileSync(join(folder, `b.${format}`)));
      }
    });
  });

  test('says for people what it drew and read', async () => {
    await inFolder(async (folder) => {
      const ran = await runDraw('ISSN', '0139-6323', '--issue', '25', '--out', join(folder, 'x.svg'));
      expect(ran.out).toContain('ISSN 0139-6323, variant 00, issue 25');
      expect(ran.out).toContain('977 + 0139632 + 00 + 7 = 9770139632007');
      expect(ran.out).toContain('Read back: 9770139632007 + 25');
    });
  });

  test('shows its options', async () => {
    const { code, out } = await runDraw('--help');
    expect(code).toBe(0);
    for (const option of [
      'variant',
      'issue',
      'size',
      'height',
      'gap',
      'bwr',
      'resolution',
      'text',
      'issn-line',
      'light-margin',
      'ink',
      'no-panel',
      'rotate',
      'on',
      'at',
      'out',
      'force',
      'json',
    ])
      expect(out).toContain(`--${option}`);
  });

  test('draws into a named frame and at a point of an IDML cover', async () => {
    await inFolder(async (folder) => {
      const cover = join(folder, 'cover.idml');
      writeFileSync(cover, sampleCover());
      for (const at of ['barcode', '1:20,200']) {
        const out = join(folder, `${at.length}.idml`);
        const ran = await runDraw(
          '1144-875X',
          '--issue',
          '12',
          '--on',
          cover,
          '--at',
          at,
          '--out',
          out,
          '--json',
        );
        expect(ran.err).toBe('');
        expect(JSON.parse(ran.out).readBack).toMatchObject({ gtin13: '9771144875007', addOn: '12' });
      }
    });
  });

  test('names a spot that a format cannot carry', async () => {
    await inFolder(async (folder) => {
      const ink = ['--ink', 'PANTONE 2747 C=100/90/10/30'];
      const codes = async (format: string) => {
        const ran = await runDraw('1144-875X', ...ink, '--json', '--out', join(folder, `x.${format}`));
        return JSON.parse(ran.out).findings.map((f: { code: string }) => f.code);
      };
      expect(await codes('svg')).toEqual(['ink/not-carried']);
      expect(await codes('png')).toEqual(['ink/not-carried']);
      expect(await codes('pdf')).toEqual([]);
    });
  });
});

/** Command line without --out, the codes it must name, and the exit code. */
const REFUSED: readonly (readonly [args: readonly string[], codes: readonly string[], exit: number])[] = [
  [[''], ['issn/empty'], 2],
  [['   '], ['issn/empty'], 2],
  [['1'.repeat(10_000)], ['issn/too-long'], 2],
  [['😀'], ['issn/character'], 2],
  [['1144-8750'], ['issn/check-character'], 2],
  [['9771144875001'], ['gtin13/check-digit'], 2],
  [['1144-875X', '--variant', '7'], ['variant/format'], 2],
  [['1144-875X', '--variant', '123'], ['variant/format'], 2],
  [['9771144875007', '--variant', '01'], ['variant/conflict'], 2],
  ...['1', '123', '1234', '1a', ''].map(
    (issue) => [['1144-875X', '--issue', issue], ['add-on/format'], 2] as const,
  ),
  [['1144-875X', '--size', 'SC10'], ['size/format'], 2],
  ...['79%', '201%', '0.263mm'].map((size) => [['1144-875X', '--size', size], ['size/range'], 2] as const),
  ...['0%', '0mm', '100.1%', '23mm'].map(
    (height) => [['1144-875X', '--height', height], ['height/range'], 2] as const,
  ),
  ...['6', '13', '6.9', '12.1'].map((gap) => [['1144-875X', '--gap', gap], ['gap/range'], 2] as const),
  [['1144-875X', '--bwr', '165um'], ['reduction/range'], 2],
  [['1144-875X', '--bwr', '2dots'], ['reduction/dots-need-resolution'], 2],
  [['1144-875X', '--ink', 'crimson'], ['ink/format'], 2],
  [['1144-875X', '--ink', 'All=0/0/0/100'], ['ink/reserved'], 2],
  [['1144-875X', '--ink', 'Poppy=0/100/100/0'], ['ink/red-light'], 2],
  [['1144-875X', '--rotate', '45'], ['rotation/format'], 2],
  [['1144-875X', '--text', 'bold'], ['text/format'], 2],
  [['1144-875X', '--resolution', 'fine'], ['resolution/format'], 2],
  [['1144-875X', '--resolution', '30'], ['resolution/too-coarse'], 2],
  [['1144-875X', '--frobnicate'], ['usage/option'], 2],
  [['1144-875X', '--at', 'barcode'], ['usage/on-missing'], 2],
  [
    ['1144-8750', '--issue', '1', '--size', 'SC10', '--gap', '99', '--ink', 'pink'],
    ['issn/check-character', 'add-on/format', 'size/format', 'gap/range', 'ink/format'],
    2,
  ],
];

describe('refusals', () => {
  test.each(REFUSED)('%j gives %j', async (args, codes, exit) => {
    await inFolder(async (folder) => {
      const ran = await runDraw(...args, '--out', join(folder, 'x.svg'));
      expect(ran.code).toBe(exit);
      for (const code of codes) expect(ran.err).toContain(`error ${code}: `);
      expect(ran.err).not.toMatch(/ {4}at |undefined|NaN/);
      expect(ran.out).toBe('');
      expect(contentOf(folder)).toEqual({});
    });
  });

  test('gives every problem as JSON too', async () => {
    const ran = await runDraw('1144-8750', '--issue', '1', '--json', '--out', 'x.svg');
    expect(ran.code).toBe(2);
    expect(JSON.parse(ran.out).problems.map((p: { code: string }) => p.code)).toEqual([
      'issn/check-character',
      'add-on/format',
    ]);
  });

  test.each([
    ['no zip', 'c.idml', () => strToU8('not a zip'), ['--at', 'barcode'], 'format/not-zip', 3],
    [
      'a zip without a document',
      'c.idml',
      () => zipSync({ a: strToU8('b') }),
      ['--at', 'barcode'],
      'format/not-idml',
      3,
    ],
    [
      'an entity',
      'c.svg',
      () =>
        strToU8(
          '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" width="9mm" height="9mm"/>',
        ),
      ['--at', 'barcode'],
      'format/doctype',
      3,
    ],
    ['broken XML', 'c.svg', () => strToU8('<svg><g></svg>'), ['--at', 'barcode'], 'format/xml', 3],
    ['no such item', 'c.idml', () => sampleCover(), ['--at', 'nowhere'], 'template/item-not-found', 2],
    ['no such page', 'c.idml', () => sampleCover(), ['--at', '7:1,1'], 'template/page-not-found', 2],
    ['a place off the page', 'c.idml', () => sampleCover(), ['--at', '1:190,1'], 'template/off-page', 2],
    [
      'too small a slot',
      'c.idml',
      () => sampleCover(),
      ['--at', 'barcode', '--size', 'SC9'],
      'template/slot-too-small',
      2,
    ],
    ['no place', 'c.idml', () => sampleCover(), [], 'usage/at-missing', 2],
  ] as const)('a template with %s is refused', async (_, name, bytes, args, code, exit) => {
    await inFolder(async (folder) => {
      const cover = join(folder, name);
      writeFileSync(cover, bytes());
      const before = contentOf(folder);
      const out = join(folder, name.replace('c.', 'out.'));
      const ran = await runDraw('1144-875X', '--on', cover, ...args, '--out', out);
      expect(ran.err).toContain(`error ${code}: `);
      expect(ran.code).toBe(exit);
      expect(contentOf(folder)).toEqual(before);
    });
  });

  test('says what size would fit a slot that is too small, and that size fits', async () => {
    await inFolder(async (folder) => {
      const cover = join(folder, 'c.idml');
      writeFileSync(cover, sampleCover());
      const draw = (size: string, out: string) =>
        runDraw(
          '1144-875X',
          '--issue',
          '12',
          '--on',
          cover,
          '--at',
          'barcode',
          '--size',
          size,
          '--json',
          '--out',
          join(folder, out),
        );
      const refused = await draw('SC9', 'a.idml');
      const { fits } = JSON.parse(refused.out).problems[0];
      expect(refused.err).toContain(`Modules of ${fits.toFixed(3)} mm`);
      expect((await draw(`${fits}mm`, 'b.idml')).code).toBe(0);
      expect((await draw(`${(fits + 0.002).toFixed(3)}mm`, 'c2.idml')).code).toBe(2);
    });
  });

  test('files that cannot be read or written end with 3', async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, 'x.svg'));
      const cases = [
        [['--out', join(folder, 'none', 'x.svg')], 'file/folder-missing'],
        [['--out', join(folder, 'x.svg'), '--force'], 'file/write'],
        [['--on', join(folder, 'none.idml'), '--at', 'a', '--out', join(folder, 'y.idml')], 'file/not-found'],
      ] as const;
      for (const [args, code] of cases) {
        const ran = await runDraw('1144-875X', ...args);
        expect(ran.err).toContain(`error ${code}: `);
        expect(ran.code).toBe(3);
      }
    });
  });

  test('an existing file stays unless --force is given', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'x.svg');
      writeFileSync(out, 'mine');
      const ran = await runDraw('1144-875X', '--out', out);
      expect([ran.code, readFileSync(out, 'utf8')]).toEqual([3, 'mine']);
      expect(ran.err).toContain('error file/exists: ');
      expect((await runDraw('1144-875X', '--out', out, '--force')).code).toBe(0);
      expect(readFileSync(out, 'utf8')).toContain('<svg');
    });
  });

  test('a format that cannot hold live text, or an ending nobody knows, is refused', async () => {
    await inFolder(async (folder) => {
      for (const format of ['pdf', 'eps', 'png', 'tiff'])
        expect(
          (await runDraw('1144-875X', '--text', 'live', '--out', join(folder, `x.${format}`))).err,
        ).toContain('format/cannot-hold');
      expect((await runDraw('1144-875X', '--out', join(folder, 'x.docx'))).err).toContain('file/extension');
      expect((await runDraw('1144-875X')).err).toContain('usage/out-missing');
      expect(
        (await runDraw('1144-875X', '--resolution', '50000', '--out', join(folder, 'x.png'))).err,
      ).toContain('format/too-many-dots');
      expect(contentOf(folder)).toEqual({});
    });
  });
});
