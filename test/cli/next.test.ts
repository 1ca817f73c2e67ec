import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleCover } from '../../demo/cover';
import { next } from '../../src/cli/next/next';
import { findSymbols } from '../../src/core/artwork/symbols';
import { completeIssn } from '../../src/core/number/issn';
import { formatLibrary, parseLibrary } from '../../src/core/titles/library-file';
import type { IssuedCode, Title } from '../../src/core/titles/title';
import { standingIdml } from '../../src/formats/idml/update';
import { libraryPath } from '../../src/hosts/file/library-path';
import { inFolder } from '../hosts/folder';
import { type Ran, runDraw } from './run';

const NOW = new Date('2026-05-20T10:00:00Z');

async function runNext(...args: readonly string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const streams = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  return { code: await next(args, streams, () => NOW), out, err };
}

/** A folder with last month's cover and a library of one title. */
const withCover = (
  act: (paths: { cover: string; out: string; library: string; folder: string }) => Promise<void>,
  {
    issue = '05',
    title = {},
  }: { readonly issue?: string | null; readonly title?: Partial<Title> | null } = {},
) =>
  inFolder(async (folder) => {
    const template = join(folder, 'template.idml');
    writeFileSync(template, sampleCover());
    const [cover, out, library] = ['may.idml', 'june.idml', 'titles.json'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    const number = issue === null ? [] : ['--issue', issue];
    const drawn = await runDraw(
      '1144-875X',
      ...number,
      '--on',
      template,
      '--at',
      'barcode',
      '--out',
      cover,
      '--size',
      'SC0',
      '--height',
      '60%',
    );
    if (drawn.code !== 0) throw new Error(drawn.err);
    if (title) writeFileSync(library, formatLibrary({ titles: [titleOf(title)] }));
    await act({ cover, out, library, folder });
  });

const titleOf = (changes: Partial<Title>): Title => ({
  name: 'Monthly',
  issn: completeIssn('1144875'),
  otherMedia: [],
  rule: 'uk-monthly',
  symbol: { size: null, height: null, ink: null, place: null },
  history: [],
  changedAt: '2026-01-01T00:00:00.000Z',
  ...changes,
});

const issued = (addOn: string, date: string, document: string): IssuedCode => ({
  variant: '00',
  addOn,
  date,
  count: null,
  double: false,
  issuedAt: `${date}T00:00:00.000Z`,
  document,
});

function symbolsOf(path: string) {
  const found = standingIdml(new Uint8Array(readFileSync(path)));
  if (!found.ok) throw new Error(JSON.stringify(found));
  return found.value.flatMap(({ artwork }) => findSymbols(artwork));
}

const historyOf = (library: string) => {
  const read = parseLibrary(readFileSync(library, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value.titles[0]?.history ?? [];
};

describe('issn-barcode next', () => {
  test('gives the symbol the next number in a copy and notes it in the history', () =>
    withCover(async ({ cover, out, library }) => {
      const before = readFileSync(cover);
      const ran = await runNext(cover, '--out', out, '--library', library);
      expect([ran.code, ran.err]).toEqual([0, '']);
      expect(ran.out).toContain('ISSN 1144-875X: May 2026, issue 05 → June 2026, issue 06\n');
      expect(ran.out).toContain('9771144875007 + 05 → 9771144875007 + 06\n');
      expect(ran.out.indexOf('→')).toBeLessThan(ran.out.indexOf('Wrote'));
      expect(symbolsOf(out)).toMatchObject([{ gtin13: '9771144875007', addOn: '06' }]);
      expect(readFileSync(cover)).toEqual(before);
      expect(historyOf(library)).toEqual([
        { ...issued('06', '2026-06-01', 'june.idml'), issuedAt: NOW.toISOString() },
      ]);
    }));

  test('says the same as JSON', () =>
    withCover(async ({ cover, out, library }) => {
      const ran = await runNext(cover, '--out', out, '--library', library, '--json');
      expect(JSON.parse(ran.out)).toEqual({
        from: {
          issn: '1144-875X',
          variant: '00',
          addOn: '05',
          gtin13: '9771144875007',
          inWords: 'May 2026, issue 05',
        },
        to: {
          issn: '1144-875X',
          variant: '00',
          addOn: '06',
          gtin13: '9771144875007',
          inWords: 'June 2026, issue 06',
        },
        rule: 'uk-monthly',
        source: expect.stringContaining('PPA'),
        certainty: 'partial',
        doubt: expect.any(String),
        findings: [expect.objectContaining({ code: 'size/truncated', severity: 'warning' })],
        out,
      });
    }));

  test('a dry run shows the change and makes none', () =>
    withCover(async ({ cover, out, library }) => {
      const before = readFileSync(library, 'utf8');
      const ran = await runNext(cover, '--dry-run', '--out', out, '--library', library, '--json');
      expect(JSON.parse(ran.out)).toMatchObject({ to: { addOn: '06' }, out: null });
      expect([existsSync(out), readFileSync(library, 'utf8')]).toEqual([false, before]);
    }));

  test.each([
    [['--previous'], 'April 2026, issue 04', '04'],
    [['--date', '2026-08'], 'August 2026, issue 08', '08'],
    [['--date', '2026-07', '--double', '--rule', 'sk-monthly'], 'July–August 2026, double issue 78', '78'],
    [['--rule', 'count'], 'no. 6, issue 06', '06'],
    [['--rule', 'uk-weekly'], '2 February 2026 (week 6 of 2026), issue 06', '06'],
    [['--rule', 'pl-monthly', '--date', '2026-06'], 'June 2026, no. 6, issue 06', '06'],
    [['--variant', '01'], 'June 2026, issue 06', '06'],
  ])('with %j comes %s', (args, words, addOn) =>
    withCover(async ({ cover, out, library }) => {
      const ran = await runNext(cover, '--out', out, '--library', library, ...args);
      expect([ran.code, ran.err]).toEqual([0, '']);
      expect(ran.out).toContain(`→ ${words}\n`);
      expect(symbolsOf(out)).toMatchObject([{ addOn }]);
    }),
  );

  test('the year turns with the month, and the history tells which year it was', () =>
    withCover(
      async ({ cover, out, library }) => {
        const ran = await runNext(cover, '--out', out, '--library', library);
        expect(ran.out).toContain('December 2023, issue 12 → January 2024, issue 01');
      },
      { issue: '12', title: { history: [issued('12', '2023-12-01', 'x.idml')] } },
    ));

  test.each([
    ['10', 'October 2025, issue 10 → November 2025'],
    ['08', 'August 2026, issue 08 → September 2026'],
  ])('without a history, issue %s of a cover in May lies back, or a little ahead', (issue, words) =>
    withCover(
      async ({ cover, out, library }) => {
        const ran = await runNext(cover, '--out', out, '--library', library);
        expect(ran.out).toContain(words);
      },
      { issue },
    ),
  );

  test('an SVG cover gets the next number like any other layout', () =>
    withCover(async ({ library, folder }) => {
      const [may, june] = [join(folder, 'may.svg'), join(folder, 'june.svg')];
      await runDraw('1144-875X', '--issue', '05', '--out', may);
      const ran = await runNext(may, '--out', june, '--library', library);
      expect([ran.code, ran.err]).toEqual([0, '']);
      expect(ran.out).toContain('9771144875007 + 05 → 9771144875007 + 06\n');
      expect(readFileSync(june, 'utf8')).toContain('ISSN barcode 1144-875X 06');
      const other = await runNext(may, '--out', join(folder, 'june.idml'), '--library', library);
      expect(other).toMatchObject({ code: 2, err: expect.stringContaining('file/template-extension') });
    }));

  test('a barcode that carries the ISSN of the online edition is refused with the reason', () =>
    withCover(
      async ({ cover, out, library }) => {
        const ran = await runNext(cover, '--out', out, '--library', library, '--rule', 'uk-monthly');
        expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('printed-issn/not-print') });
        expect(ran.err).toContain('"Monthly"');
        expect(existsSync(out)).toBe(false);
      },
      {
        title: {
          issn: completeIssn('0317847'),
          otherMedia: [{ medium: 'online', issn: completeIssn('1144875') }],
        },
      },
    ));

  test('a number that was given out before is refused where the market forbids it', () =>
    withCover(
      async ({ cover, out, library }) => {
        const ran = await runNext(cover, '--out', out, '--library', library, '--json');
        expect(ran.code).toBe(2);
        expect(JSON.parse(ran.out)).toMatchObject({
          problems: [{ code: 'next/reused', addOn: '06', earlier: '2026-06-15, special.idml' }],
        });
        expect(existsSync(out)).toBe(false);
      },
      { title: { history: [issued('06', '2026-06-15', 'special.idml')] } },
    ));

  test('elsewhere it is told, and the earlier issue is named', () =>
    withCover(
      async ({ cover, out, library }) => {
        const ran = await runNext(cover, '--out', out, '--library', library);
        expect(ran.code).toBe(0);
        expect(ran.out).toContain('warning history/reused');
        expect(ran.out).toContain('2026-06-15, special.idml');
      },
      { title: { rule: 'sk-monthly', history: [issued('06', '2026-06-15', 'special.idml')] } },
    ));

  test('a title without rule, and a symbol without title, say how to get one', () =>
    withCover(
      async ({ cover, out, library }) => {
        const ran = await runNext(cover, '--out', out, '--library', library);
        expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('--rule ID') });
        writeFileSync(library, formatLibrary({ titles: [] }));
        const other = await runNext(cover, '--out', out, '--library', library);
        expect(other.err).toContain('next/no-rule');
        const ruled = await runNext(cover, '--out', out, '--library', library, '--rule', 'uk-monthly');
        expect(ruled).toMatchObject({ code: 0, out: expect.stringContaining('history/not-recorded') });
      },
      { title: { rule: null } },
    ));

  test('two symbols ask which, and --issn, --title and a wrong number are understood', () =>
    withCover(async ({ cover, out, library, folder }) => {
      const both = join(folder, 'both.idml');
      const drawn = await runDraw(
        '0317-8471',
        '--issue',
        '03',
        '--on',
        cover,
        '--at',
        '1:20,20',
        '--out',
        both,
      );
      expect(drawn.code).toBe(0);
      const asked = await runNext(both, '--out', out, '--library', library);
      expect(asked).toMatchObject({ code: 2, err: expect.stringContaining('next/several') });
      expect(asked.err).toContain('ISSN 0317-8471, issue 03, on page 1');
      const named = await runNext(both, '--out', out, '--library', library, '--title', 'month');
      expect(named.code).toBe(0);
      expect(
        symbolsOf(out)
          .map(({ addOn }) => addOn)
          .sort(),
      ).toEqual(['03', '06']);
      const other = await runNext(both, '--out', out, '--library', library, '--issn', '0378-5955');
      expect(other.err).toContain('no barcode of ISSN 0378-5955');
      const taken = await runNext(both, '--out', out, '--library', library, '--issn', '1144-875X');
      expect(taken).toMatchObject({ code: 3, err: expect.stringContaining('file/exists') });
    }));

  test('a cover without issue number asks for a date', () =>
    withCover(
      async ({ cover, out, library }) => {
        expect((await runNext(cover, '--out', out, '--library', library)).err).toContain(
          'next/no-issue-number',
        );
        const ran = await runNext(cover, '--out', out, '--library', library, '--date', '2026-06');
        expect(ran.out).toContain('no issue number → June 2026, issue 06');
        expect(symbolsOf(out)).toMatchObject([{ addOn: '06' }]);
      },
      { issue: null },
    ));

  test('a layout without symbol, a broken library and a wrong command line are told', () =>
    withCover(async ({ cover, out, library, folder }) => {
      const empty = await runNext(join(folder, 'template.idml'), '--out', out, '--library', library);
      expect(empty.err).toContain('None was found at all');
      expect((await runNext(cover)).err).toContain('--out FILE');
      expect((await runNext(cover, '--out', 'x.pdf')).err).toContain('file/extension');
      expect((await runNext(cover, '--out', out, '--anchor', 'middle')).err).toContain('usage/anchor');
      expect((await runNext(cover, cover, '--out', out)).err).toContain('usage/file');
      expect((await runNext('--nonsense')).code).toBe(2);
      expect((await runNext('--help')).out).toContain('--remove-foreign');
      writeFileSync(library, 'not json');
      const ran = await runNext(cover, '--out', out, '--library', library);
      expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('library/not-json') });
      expect([existsSync(out), readFileSync(library, 'utf8')]).toEqual([false, 'not json']);
    }));
});

test.each([
  ['linux', {}, '/home/me/.local/share/issn-barcode/titles.json'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/issn-barcode/titles.json'],
  ['darwin', {}, '/home/me/Library/Application Support/issn-barcode/titles.json'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/issn-barcode/titles.json'],
])('on %s with %j the library is %s', (platform, env, path) => {
  expect(libraryPath(platform, env, '/home/me')).toBe(path);
});
