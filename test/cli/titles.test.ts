import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { titles } from '../../src/cli/titles/titles';
import { recordCode, withTitle } from '../../src/core/titles/history';
import { formatLibrary, parseLibrary } from '../../src/core/titles/library-file';
import { inFolder } from '../hosts/folder';
import type { Ran } from './run';

const NOW = new Date('2026-05-20T10:00:00Z');

/** Runs `titles` in this process. */
async function run(...args: readonly string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const streams = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  return { code: await titles(args, streams, () => NOW), out, err };
}

/** A library in a folder of its own, with what is typed about it; `on` runs a command on it. */
const withLibrary = (
  act: (on: (...args: readonly string[]) => Promise<Ran>, library: string, folder: string) => Promise<void>,
) =>
  inFolder(async (folder) => {
    const library = join(folder, 'titles.json');
    await act((...args) => run(...args, '--library', library), library, folder);
  });

const MONTHLY = ['add', '1144-875X', '--name', 'Étude Monthly', '--rule', 'uk-monthly'] as const;

function libraryIn(path: string) {
  const read = parseLibrary(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('issn-barcode titles', () => {
  test('adds, shows, changes and lists a title', () =>
    withLibrary(async (on, library) => {
      expect((await on('list')).out).toContain('No titles yet');
      const added = await on(...MONTHLY, '--online', '0317-8471', '--size', 'SC0', '--place', '1:20,20');
      expect([added.code, added.err]).toEqual([0, '']);
      expect(added.out).toContain(
        'name: Étude Monthly\nISSN: 1144-875X\nonline: 0317-8471\nrule: uk-monthly\n',
      );
      expect((await on('list')).out).toBe('1144-875X Étude Monthly, uk-monthly, no code given out yet\n');

      const set = await on(
        'set',
        'etude',
        '--rule',
        'UK-Weekly',
        '--online',
        '',
        '--height',
        '60%',
        '--json',
      );
      expect(JSON.parse(set.out)).toEqual({
        name: 'Étude Monthly',
        issn: '1144-875X',
        otherMedia: [],
        rule: 'uk-weekly',
        symbol: { size: 'SC0', height: '60%', ink: null, place: '1:20,20' },
        history: [],
        changedAt: NOW.toISOString(),
      });
      expect(libraryIn(library).titles).toEqual([JSON.parse(set.out)]);
      expect(JSON.parse((await on('show', '11448759770'.slice(0, 7), '--json')).out)).toEqual(
        JSON.parse(set.out),
      );
    }));

  test('lists the last code and the whole history', () =>
    withLibrary(async (on, library) => {
      await on(...MONTHLY);
      const [title] = libraryIn(library).titles;
      const code = { variant: '00', addOn: '05', date: '2026-05-01', count: null, double: false } as const;
      const noted = [
        { ...code, issuedAt: '2026-04-20T00:00:00.000Z', document: 'may.idml' },
        { ...code, addOn: '78', double: true, issuedAt: '2026-06-20T00:00:00.000Z', document: null },
      ].reduce(recordCode, title!);
      writeFileSync(library, formatLibrary(withTitle({ titles: [] }, noted)));
      expect((await on('list')).out).toContain('last 00 + 78 (2026-05-01, double issue)\n');
      expect((await on('history', '1144-875X')).out).toBe(
        '2026-04-20T00:00:00.000Z 00 + 05 (2026-05-01, may.idml)\n' +
          '2026-06-20T00:00:00.000Z 00 + 78 (2026-05-01, double issue)\n',
      );
      expect(JSON.parse((await on('history', 'étude', '--json')).out)).toMatchObject({
        issn: '1144-875X',
        history: noted.history,
      });
      expect(JSON.parse((await on('list', '--json')).out)).toMatchObject({
        library,
        titles: [{ last: { addOn: '78' } }],
      });
    }));

  test('takes another library over, exports, and merges several, whichever comes first', () =>
    withLibrary(async (on, library, folder) => {
      const [other, copy, one, two] = ['other', 'copy', 'one', 'two'].map((n) =>
        join(folder, `${n}.json`),
      ) as [string, string, string, string];
      await on(...MONTHLY);
      expect((await run('add', '0317-8471', '--name', 'Weekly', '--library', other)).code).toBe(0);
      expect((await run('merge', library, other, '--out', one)).out).toBe(`2 titles\nWrote ${one}\n`);
      expect((await run('merge', other, library, '--out', two)).code).toBe(0);
      expect(readFileSync(one, 'utf8')).toBe(readFileSync(two, 'utf8'));
      expect((await on('import', other)).out).toBe(`2 titles\nWrote ${library}\n`);
      expect((await on('export', '--out', copy, '--json')).out).toContain('"titles": 2');
      expect(readFileSync(copy, 'utf8')).toBe(readFileSync(library, 'utf8'));
      expect(await on('export', '--out', copy)).toMatchObject({
        code: 3,
        err: expect.stringContaining('file/exists'),
      });
      expect((await on('export', '--out', copy, '--force')).code).toBe(0);
    }));

  test.each([
    [['add', '1144-8750', '--name', 'M'], 'issn/check-character'],
    [['add', '1144-875X', '--name', 'Again'], 'library/title-known'],
    [['add', '0317-8471', '--name', 'The online one'], 'printed-issn/not-print'],
    [['add', '0378-5955', '--name', '  '], 'library/name-missing'],
    [['add', '0378-5955', '--rule', 'count'], 'library/name-missing'],
    [['set', 'étude', '--rule', 'de-weekly'], 'rule/other-scheme'],
    [['set', 'étude', '--size', '12mm'], 'size/'],
    [['set', 'étude', '--ink', 'red'], 'ink/'],
    [['set', 'étude', '--disc', '1144-875X'], 'library/not-print'],
    [['set', 'étude', '--disc', '1234-5678'], 'issn/check-character'],
    [['show', 'Moon'], 'library/title-unknown'],
    [['import', 'none.json'], 'file/not-found'],
    [['list', 'more'], 'usage/words'],
    [['list', '--name', 'x'], 'usage/option'],
    [['set', 'étude'], 'usage/option'],
    [['export'], 'usage/out-missing'],
    [['show', 'étude', '--out', 'x.json'], 'usage/option'],
    [['merge', 'one.json', '--out', 'x.json'], 'usage/words'],
    [['drop'], 'usage/action'],
    [[], 'usage/action'],
  ])('refuses %j with %s and changes nothing', (args, code) =>
    withLibrary(async (on, library) => {
      await on(...MONTHLY, '--online', '0317-8471');
      const before = readFileSync(library, 'utf8');
      const ran = await on(...args);
      expect(ran).toMatchObject({ out: '', err: expect.stringContaining(`error ${code}`) });
      expect(ran.code).toBe(code === 'file/not-found' ? 3 : 2);
      expect(readFileSync(library, 'utf8')).toBe(before);
    }),
  );

  test.each(['{"schema":1,"titles":[{"name":"M', '{"schema":9,"titles":[]}', '[]', ''])(
    'a library of %j is never replaced, neither is one that it should be merged with, and start-anew keeps it',
    (text) =>
      withLibrary(async (on, library, folder) => {
        const [good, out] = [join(folder, 'good.json'), join(folder, 'out.json')];
        await run(...MONTHLY, '--library', good);
        const before = readFileSync(good, 'utf8');
        writeFileSync(library, text);
        for (const args of [['list'], [...MONTHLY], ['import', good], ['export', '--out', out]]) {
          expect(await on(...args)).toMatchObject({ code: 2, err: expect.stringContaining('library/') });
          expect(readFileSync(library, 'utf8')).toBe(text);
        }
        const merged = await run('merge', good, library, '--out', out);
        expect(merged.err).toContain(`error library/file: "${library}"`);
        expect((await run('import', library, '--library', good)).err).toContain('library/file');
        expect([existsSync(out), readFileSync(good, 'utf8')]).toEqual([false, before]);

        expect((await on('start-anew')).out).toContain('titles.set-aside-1.json');
        expect(readFileSync(join(folder, 'titles.set-aside-1.json'), 'utf8')).toBe(text);
        expect((await on(...MONTHLY)).code).toBe(0);
        expect(readdirSync(folder).sort()).toEqual(['good.json', 'titles.json', 'titles.set-aside-1.json']);
      }),
  );

  test('a library in a place that cannot be written is told with its name', () =>
    withLibrary(async (_, library) => {
      writeFileSync(library, '');
      const ran = await run(...MONTHLY, '--library', join(library, 'titles.json'), '--json');
      expect(ran.code).toBe(3);
      expect(JSON.parse(ran.out)).toMatchObject({ problems: [{ path: join(library, 'titles.json') }] });
    }));
});
