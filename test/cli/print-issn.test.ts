import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { sampleCover } from '../../demo/cover';
import { printIssn } from '../../src/cli/print-issn/print-issn';
import { issnsIn } from '../../src/core/check/printed-issn';
import { completeIssn } from '../../src/core/number/issn';
import { PRINTED_ISSN_LANGUAGES, printedIssnLines } from '../../src/core/number/printed-issn-lines';
import { formatLibrary } from '../../src/core/titles/library-file';
import { readIdml } from '../../src/formats/idml/read';
import { inFolder } from '../hosts/folder';
import type { Ran } from './run';

const [PRINT, ONLINE] = [completeIssn('1406094'), completeIssn('1406095')];

async function run(...args: readonly string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await printIssn(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

const withCover = (act: (paths: Record<'cover' | 'out' | 'library', string>) => Promise<void>) =>
  inFolder(async (folder) => {
    const paths = {
      cover: join(folder, 'cover.idml'),
      out: join(folder, 'out.idml'),
      library: join(folder, 'titles.json'),
    };
    writeFileSync(paths.cover, sampleCover());
    await act(paths);
  });

describe('the printed ISSN in words', () => {
  test.each(PRINTED_ISSN_LANGUAGES)(
    'in %s says which number is whose, and never breaks a number',
    (language) => {
      const lines = printedIssnLines(PRINT, ONLINE, language);
      if (!lines.ok) throw new Error(JSON.stringify(lines));
      expect(lines.value.map((line) => issnsIn(line))).toEqual([
        [{ issn: PRINT, online: false }],
        [{ issn: ONLINE, online: true }],
      ]);
      for (const line of lines.value) expect(line).toMatch(/ISSN\u00a0\d{4}\u2011\d{3}[\dX]/);
    },
  );

  test('is one line without an online edition', () => {
    expect(printedIssnLines(PRINT, null, 'en')).toEqual({ ok: true, value: ['ISSN\u00a01406\u20110949'] });
  });

  test('one number for two media and unknown languages are refused', () => {
    expect(printedIssnLines(PRINT, PRINT, 'en')).toMatchObject({ problems: [{ code: 'printed-issn/same' }] });
    for (const language of ['xx', 'toString'])
      expect(printedIssnLines(PRINT, null, language)).toMatchObject({
        problems: [{ code: 'printed-issn/language' }],
      });
  });
});

describe('issn-barcode print-issn', () => {
  test.each([
    ['top-right', 'right', 'top'],
    ['top-left', 'left', 'top'],
    ['bottom-left', 'left', 'bottom'],
    ['bottom-right', 'right', 'bottom'],
  ])('sets the line into the corner %s, and nothing else changes', (corner, across, along) =>
    withCover(async ({ cover, out, library }) => {
      const ran = await run(
        cover,
        '--issn',
        PRINT,
        '--online',
        ONLINE,
        '--corner',
        corner,
        '--margin',
        '10',
        '--out',
        out,
        '--library',
        library,
      );
      expect(ran).toMatchObject({ code: 0, err: '' });
      expect(ran.out).toContain('ISSN\u00a01406\u20110949\u00a0(Print)\n');
      const page = await readIdml(new Uint8Array(readFileSync(out)), 1);
      if (!page.ok) throw new Error(JSON.stringify(page));
      const text = page.value.texts.find(({ characters }) => characters.includes('1406'));
      const [topLeft, , bottomRight] = text!.corners;
      const { width, height } = page.value.page;
      expect(across === 'left' ? topLeft.x : width - bottomRight.x).toBeCloseTo(10, 3);
      expect(along === 'top' ? topLeft.y : height - bottomRight.y).toBeCloseTo(10, 3);
      const [was, is] = [unzipSync(readFileSync(cover)), unzipSync(readFileSync(out))];
      const changed = Object.keys(is).filter(
        (name) => !was[name] || Buffer.compare(was[name], is[name]!) !== 0,
      );
      expect(changed.map((name) => name.replace(/\/.*/, '')).sort()).toEqual([
        'Spreads',
        'Stories',
        'designmap.xml',
      ]);
    }),
  );

  test('takes both numbers from the library, and refuses an online number as the print one', () =>
    withCover(async ({ cover, out, library }) => {
      const title = {
        name: 'Списание',
        issn: PRINT,
        otherMedia: [{ medium: 'online', issn: ONLINE }],
        rule: null,
        symbol: { size: null, height: null, ink: null, place: null },
        history: [],
        changedAt: '2026-01-01T00:00:00.000Z',
      } as const;
      writeFileSync(library, formatLibrary({ titles: [title] }));
      const wrong = await run(cover, '--issn', ONLINE, '--out', out, '--library', library, '--json');
      expect(wrong.code).toBe(2);
      expect(JSON.parse(wrong.out)).toMatchObject({
        problems: [{ code: 'printed-issn/not-print', medium: 'online' }],
      });
      const ran = await run(
        cover,
        '--title',
        'Списание',
        '--language',
        'bg',
        '--out',
        out,
        '--library',
        library,
        '--json',
      );
      expect(JSON.parse(ran.out)).toEqual({
        lines: ['Печатно издание: ISSN\u00a01406\u20110949', 'Онлайн издание: ISSN\u00a01406\u20110957'],
        out,
      });
    }));

  test('what makes no sense is told', () =>
    withCover(async ({ cover, out, library }) => {
      const codesOf = async (...args: readonly string[]) =>
        (await run(cover, '--library', library, ...args)).err;
      expect(await codesOf('--issn', PRINT)).toContain('--out FILE');
      expect(await codesOf('--issn', PRINT, '--out', 'x.pdf')).toContain('file/extension');
      expect(await codesOf('--issn', '1406-0940', '--out', out)).toContain('issn/check-character');
      expect(await codesOf('--issn', PRINT, '--out', out, '--corner', 'middle')).toContain('usage/corner');
      expect(await codesOf('--issn', PRINT, '--out', out, '--margin', '1e3')).toContain('usage/margin');
      expect(await codesOf('--issn', PRINT, '--out', out, '--size', '0')).toContain('usage/size');
      expect(await codesOf('--issn', PRINT, '--out', out, '--page', '0')).toContain('usage/page');
      expect(await codesOf('--issn', PRINT, '--out', out, '--page', '9')).toContain(
        'template/page-not-found',
      );
      expect(await codesOf('--issn', PRINT, '--out', out, '--margin', '100')).toContain('printed-issn/page');
      expect(await codesOf('--issn', PRINT, '--out', cover)).toContain('file/exists');
      expect((await run('--help')).out).toContain('--corner');
    }));
});
