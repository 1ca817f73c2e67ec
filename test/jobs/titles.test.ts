import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type * as disk from 'node:fs/promises';
import { join } from 'node:path';
import type { Issn } from '../../src/core/number/issn';
import { withTitle } from '../../src/core/titles/history';
import { formatLibrary, parseLibrary } from '../../src/core/titles/library-file';
import type { Title } from '../../src/core/titles/title';
import { createTextFile } from '../../src/hosts/file/text-file';
import { changeLibrary, importLibrary, readLibrary, startAnew } from '../../src/jobs/titles';
import { inFolder } from '../hosts/folder';

/** The power goes at one of the calls that reach the disk: it, and every later one, does nothing; a write does half. */
const power = { calls: 0, cutAt: Number.POSITIVE_INFINITY };

class PowerCut extends Error {}

const isOn = (): boolean => ++power.calls < power.cutAt;

jest.mock('node:fs/promises', () => {
  const real = jest.requireActual<typeof disk>('node:fs/promises');
  const powered =
    (call: (...args: never[]) => Promise<unknown>) =>
    async (...args: never[]) => {
      if (!isOn()) throw new PowerCut();
      return call(...args);
    };
  const open = powered(async (...args) => {
    const file = await real.open(...(args as unknown as Parameters<typeof real.open>));
    return {
      writeFile: async (text: string) => {
        if (isOn()) return file.writeFile(text);
        await file.writeFile(text.slice(0, text.length / 2));
        throw new PowerCut();
      },
      sync: powered(() => file.sync()),
      close: async () => {
        await file.close();
        if (!isOn()) throw new PowerCut();
      },
    };
  });
  const others = (['mkdir', 'readFile', 'realpath', 'rename', 'rm', 'lstat'] as const).map((name) => [
    name,
    powered(real[name] as never),
  ]);
  return { ...real, ...Object.fromEntries(others), open };
});

const title = (name: string, issn: string): Title => ({
  name,
  issn: issn as Issn,
  otherMedia: [],
  rule: null,
  symbol: { size: null, height: null, ink: null, place: null },
  history: [],
  changedAt: '2026-01-01T00:00:00.000Z',
});
const monthly = title('Monthly', '1144-875X');
const weekly = title('Weekly', '0317-8471');

beforeEach(() => Object.assign(power, { calls: 0, cutAt: Number.POSITIVE_INFINITY }));

test('a power cut at any call leaves the old library or the new one, whole', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'titles.json');
    const old = formatLibrary({ titles: [monthly] });
    const next = formatLibrary({ titles: [monthly, weekly] });
    const change = () => changeLibrary(createTextFile(path), (library) => withTitle(library, weekly));
    writeFileSync(path, old);
    await change();
    const { calls } = power;
    expect(calls).toBeGreaterThan(6);
    const seen = new Set<string>();
    for (let cutAt = 1; cutAt <= calls; cutAt++) {
      writeFileSync(path, old);
      Object.assign(power, { calls: 0, cutAt });
      await change().catch(() => undefined);
      Object.assign(power, { cutAt: Number.POSITIVE_INFINITY });
      const text = readFileSync(path, 'utf8');
      expect([old, next]).toContain(text);
      seen.add(text);
      expect(await readLibrary(createTextFile(path))).toMatchObject({ ok: true });
    }
    expect(seen.size).toBe(2);
  }));

test('the first write makes the folder, and leaves nothing beside the file', () =>
  inFolder(async (folder) => {
    const store = createTextFile(join(folder, 'new', 'titles.json'));
    expect(await readLibrary(store)).toEqual({ ok: true, value: { titles: [] } });
    expect(await changeLibrary(store, (library) => withTitle(library, monthly))).toMatchObject({ ok: true });
    expect(readdirSync(join(folder, 'new'))).toEqual(['titles.json']);
  }));

test.each([
  ['half written', '{"schema":1,"titles":[{"name":"Mon', 'library/not-json'],
  ['of a later version', '{"schema":9,"titles":[]}', 'library/newer'],
  ['edited into nonsense', '{"schema":1,"titles":[{"name":"M","issn":"1"}]}', 'library/value'],
])('a library that is %s is told, never replaced, and kept aside when one starts anew', (_, text, code) =>
  inFolder(async (folder) => {
    const path = join(folder, 'titles.json');
    const store = createTextFile(path);
    writeFileSync(path, text);
    expect(await readLibrary(store)).toMatchObject({ ok: false, problems: [{ code }] });
    expect(await changeLibrary(store, (library) => withTitle(library, monthly))).toMatchObject({ ok: false });
    expect(readFileSync(path, 'utf8')).toBe(text);
    const aside = await startAnew(store);
    expect(aside).toMatchObject({ ok: true, value: join(folder, 'titles.set-aside-1.json') });
    expect(readFileSync(join(folder, 'titles.set-aside-1.json'), 'utf8')).toBe(text);
    expect(await readLibrary(store)).toEqual({ ok: true, value: { titles: [] } });
  }),
);

test('starting anew twice keeps both libraries', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'titles.json');
    for (const text of ['first', 'second']) {
      writeFileSync(path, text);
      await startAnew(createTextFile(path));
    }
    expect(readdirSync(folder).sort()).toEqual([
      'titles.json',
      'titles.set-aside-1.json',
      'titles.set-aside-2.json',
    ]);
  }));

test('two panels that write in turn lose nothing of each other', () =>
  inFolder(async (folder) => {
    const [one, other] = [1, 2].map(() => createTextFile(join(folder, 'titles.json')));
    await readLibrary(one!);
    await changeLibrary(other!, (library) => withTitle(library, weekly));
    await changeLibrary(one!, (library) => withTitle(library, monthly));
    expect(await readLibrary(one!)).toMatchObject({ value: { titles: [monthly, weekly] } });
  }));

test('another machine’s library is taken over, and a broken one changes nothing', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'titles.json');
    const store = createTextFile(path);
    await changeLibrary(store, (library) => withTitle(library, monthly));
    const before = readFileSync(path, 'utf8');
    expect(await importLibrary(store, '{')).toMatchObject({ ok: false });
    expect(readFileSync(path, 'utf8')).toBe(before);
    await importLibrary(store, formatLibrary({ titles: [weekly] }));
    expect(parseLibrary(readFileSync(path, 'utf8'))).toMatchObject({ value: { titles: [monthly, weekly] } });
  }));

test('a place that cannot be written is told with its name', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'titles.json', 'inside-a-file.json');
    writeFileSync(join(folder, 'titles.json'), '');
    expect(await changeLibrary(createTextFile(path), (library) => library)).toMatchObject({
      ok: false,
      problems: [{ path }],
    });
    expect(existsSync(path)).toBe(false);
  }));
