import { createCepText } from '../../src/cep/store';
import { localeOf, themeOf } from '../../src/cep/theme';
import { dataFolder } from '../../src/cep/window';

const FOLDER = '/data/ours';
const NAME = 'titles.json';

class PowerCut extends Error {}

/** CEP's files, of which a file never takes the name of another; the nth change is cut off in the middle. */
function disk(files: Map<string, string>, cutAt = Number.POSITIVE_INFINITY) {
  let changes = 0;
  const change = (act: () => void, half: () => void = () => {}) => {
    if (++changes === cutAt) {
      half();
      throw new PowerCut();
    }
    act();
    return { err: 0 };
  };
  const isThere = (path: string) => files.has(path);
  return {
    changes: () => changes,
    readFile: (path: string, encoding: string) =>
      encoding === 'UTF-8' && isThere(path)
        ? { data: files.get(path) as string, err: 0 }
        : { data: '', err: 3 },
    writeFile: (path: string, data: string) =>
      change(
        () => files.set(path, data),
        () => files.set(path, data.slice(0, data.length / 2)),
      ),
    rename: (from: string, to: string) => {
      if (!isThere(from)) return { err: 3 };
      if (isThere(to)) return { err: 10 };
      return change(() => {
        files.set(to, files.get(from) as string);
        files.delete(from);
      });
    },
    deleteFile: (path: string) => (isThere(path) ? change(() => files.delete(path)) : { err: 3 }),
    stat: (path: string) => ({ err: isThere(path) || path === FOLDER ? 0 : 3 }),
    makedir: () => ({ err: 0 }),
  };
}

const textOn = (files: Map<string, string>, cutAt?: number) =>
  createCepText(disk(files, cutAt), FOLDER, NAME);

describe("a text in the user's folder", () => {
  test('is nothing before it is written, and then what was written last', async () => {
    const files = new Map<string, string>();
    const text = textOn(files);
    expect(await text.read()).toBeNull();
    await text.write('first');
    await text.write('second');
    expect(await text.read()).toBe('second');
    expect([...files.keys()]).toEqual([`${FOLDER}/${NAME}`]);
  });

  test('is the old one or the new one, wherever the power is cut, and can be written again', async () => {
    // Every cut comes upon a disk that an earlier one has left.
    for (let earlier = 1; earlier <= 6; earlier++)
      for (let cutAt = 1; cutAt <= 6; cutAt++) {
        const files = new Map<string, string>();
        await textOn(files).write('old text');
        await textOn(files, earlier)
          .write('next text')
          .catch(() => {});
        const before = await textOn(files).read();
        expect(['old text', 'next text']).toContain(before);
        const ended = await textOn(files, cutAt)
          .write('last text')
          .then(() => 'written')
          .catch((error) => error);
        const after = await textOn(files).read();
        expect([before, 'last text']).toContain(after);
        if (ended === 'written') expect(after).toBe('last text');
        await textOn(files).write('again');
        expect(await textOn(files).read()).toBe('again');
      }
  });

  test('is put aside under a name of its own, and then is not there', async () => {
    const files = new Map([[`${FOLDER}/${NAME}.set-aside-1`, 'earlier']]);
    const text = textOn(files);
    await text.write('broken');
    files.set(`${FOLDER}/${NAME}.old`, 'older');
    expect(await text.setAside()).toBe(`${NAME}.set-aside-2`);
    expect(await text.read()).toBeNull();
    expect(files.get(`${FOLDER}/${NAME}.set-aside-2`)).toBe('broken');
    expect(files.get(`${FOLDER}/${NAME}.set-aside-1`)).toBe('earlier');
  });

  test('that cannot be read or written is told, and never taken for none', async () => {
    const files = new Map([[`${FOLDER}/${NAME}`, 'there']]);
    const refusing = {
      ...disk(files),
      readFile: () => ({ data: '', err: 4 }),
      writeFile: () => ({ err: 6 }),
    };
    const text = createCepText(refusing, FOLDER, NAME);
    await expect(text.read()).rejects.toMatchObject({
      problem: { code: 'file/read', detail: 'CEP error 4' },
    });
    await expect(text.write('new')).rejects.toMatchObject({ problem: { code: 'file/write' } });
    const forgetful = { ...disk(files), writeFile: () => ({ err: 0 }) };
    await expect(createCepText(forgetful, FOLDER, NAME).write('new')).rejects.toMatchObject({
      problem: { code: 'file/read' },
    });
    expect(files.get(`${FOLDER}/${NAME}`)).toBe('there');
  });
});

test.each([
  [
    'file:///Users/J%C3%BCrgen%20K/Library/Application%20Support',
    '/Users/Jürgen K/Library/Application Support',
  ],
  ['file:///C:/Users/K/AppData/Roaming', 'C:/Users/K/AppData/Roaming'],
  ['/Users/K/Library', '/Users/K/Library'],
])('the folder of the user is found at %s', (address, folder) => {
  const panel = { getSystemPath: () => address };
  expect(dataFolder(panel)).toBe(`${folder}/org.issn-barcode.illustrator`);
});

test.each(['', 'null', '[]', '{"appSkinInfo":{"panelBackgroundColor":{"color":{"red":"x"}}}}', '{'])(
  'an environment %j gives English and the lightest theme',
  (environment) => {
    expect(localeOf(environment)).toBe('');
    expect(themeOf(environment)).toMatchObject({ color: 'light', background: 'rgb(240, 240, 240)' });
  },
);
