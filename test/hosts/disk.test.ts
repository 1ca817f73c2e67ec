import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_TYPED_SPEC } from '../../src/core/symbol/spec';
import { createDiskHost } from '../../src/hosts/file/disk';
import { parseRequest, placeSymbol } from '../../src/jobs/place';
import { contentOf, inFolder } from './folder';

/** Counts every call that reaches the disk and makes one of them fail. */
const broken = { calls: 0, failAt: 0, code: 'EIO' };

function tripped(): void {
  broken.calls++;
  if (broken.calls === broken.failAt)
    throw Object.assign(new Error(`${broken.code}: put in on purpose`), {
      code: broken.code,
      syscall: 'test',
    });
}

jest.mock('node:fs/promises', () => {
  const real = jest.requireActual<typeof disk>('node:fs/promises');
  const failing =
    (call: (...args: never[]) => Promise<unknown>) =>
    async (...args: never[]) => {
      tripped();
      return call(...args);
    };
  const open = failing(async (...args) => {
    const file = await real.open(...(args as unknown as Parameters<typeof real.open>));
    return {
      writeFile: failing((data: never) => file.writeFile(data)),
      sync: failing(() => file.sync()),
      close: async () => {
        await file.close();
        tripped();
      },
    };
  });
  const others = (['link', 'lstat', 'readFile', 'rename', 'rm', 'stat'] as const).map((name) => [
    name,
    failing(real[name] as never),
  ]);
  return { ...real, ...Object.fromEntries(others), open };
});

const parsed = parseRequest({ issn: '1144-875X', variant: null, addOn: '12' }, DEFAULT_TYPED_SPEC);
if (!parsed.ok) throw new Error('bad request');
const request = parsed.value;
const OWN_PAGE = { kind: 'own-page', rotationDegrees: 0 } as const;

const place = (out: string, force: boolean) =>
  placeSymbol(createDiskHost({ out, format: 'svg', template: null, force }), request, OWN_PAGE);

beforeEach(() => {
  broken.calls = 0;
  broken.failAt = 0;
  broken.code = 'EIO';
});

describe('the disk host', () => {
  test.each([false, true])('leaves the folder as it was when any call fails (force: %s)', async (force) => {
    const countCalls = () =>
      inFolder(async (folder) => {
        if (force) writeFileSync(join(folder, 'x.svg'), 'last month');
        expect(await place(join(folder, 'x.svg'), force)).toMatchObject({ ok: true });
        return broken.calls;
      });
    const calls = await countCalls();
    expect(calls).toBeGreaterThan(6);
    for (let failAt = 1; failAt <= calls; failAt++)
      await inFolder(async (folder) => {
        const out = join(folder, 'x.svg');
        if (force) writeFileSync(out, 'last month');
        const before = contentOf(folder);
        Object.assign(broken, { calls: 0, failAt });
        const placed = await place(out, force);
        Object.assign(broken, { failAt: 0 });
        if (placed.ok) {
          // Only looking and tidying may fail without harm.
          expect(readFileSync(out, 'utf8')).toContain('<svg');
        } else {
          expect(placed.problems[0]?.code).toMatch(/^file\//);
          expect(contentOf(folder)).toEqual(before);
        }
      });
  });

  test('renames where the disk knows no second names', async () => {
    await inFolder(async (folder) => {
      const counted = await inFolder(async (other) => {
        await place(join(other, 'x.svg'), false);
        return broken.calls;
      });
      // The last call but one gives the second name; the last one tidies up.
      Object.assign(broken, { calls: 0, failAt: counted - 1, code: 'EPERM' });
      expect(await place(join(folder, 'x.svg'), false)).toMatchObject({ ok: true });
      expect(Object.keys(contentOf(folder))).toEqual(['x.svg']);
    });
  });

  test('does not replace a file that is there', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'x.svg'), 'mine');
      const before = contentOf(folder);
      expect(await place(join(folder, 'x.svg'), false)).toMatchObject({
        problems: [{ code: 'file/exists' }],
      });
      expect(contentOf(folder)).toEqual(before);
    });
  });

  test('does not replace a file that appears while it draws', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'x.svg');
      const host = createDiskHost({ out, format: 'svg', template: null, force: false });
      const placed = await placeSymbol(
        {
          ...host,
          place: (placement) =>
            host.place({
              ...placement,
              differences: (...args) => {
                writeFileSync(out, 'somebody else');
                return placement.differences(...args);
              },
            }),
        },
        request,
        OWN_PAGE,
      );
      expect(placed).toMatchObject({ problems: [{ code: 'file/exists' }] });
      expect(readFileSync(out, 'utf8')).toBe('somebody else');
      expect(Object.keys(contentOf(folder))).toEqual(['x.svg']);
    });
  });

  test('keeps nothing that differs from what was meant', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'x.svg');
      writeFileSync(out, 'last month');
      const host = createDiskHost({ out, format: 'svg', template: null, force: true });
      const difference = { property: 'gtin13', expected: { text: '1' }, got: { text: '2' } } as const;
      const placed = await placeSymbol(
        {
          ...host,
          place: (placement) =>
            host.place({
              ...placement,
              differences: (...args) => [...placement.differences(...args), difference],
            }),
        },
        request,
        OWN_PAGE,
      );
      expect(placed).toEqual({
        ok: false,
        problems: [{ code: 'read-back/differs', differences: [difference] }],
      });
      expect(readFileSync(out, 'utf8')).toBe('last month');
      expect(Object.keys(contentOf(folder))).toEqual(['x.svg']);
    });
  });

  test('refuses a folder as its file, a missing folder and a missing template', async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, 'x.svg'));
      expect(await place(join(folder, 'x.svg'), true)).toMatchObject({ problems: [{ code: 'file/write' }] });
      expect(await place(join(folder, 'none', 'x.svg'), true)).toMatchObject({
        problems: [{ code: 'file/folder-missing' }],
      });
      const host = createDiskHost({
        out: join(folder, 'y.svg'),
        format: 'svg',
        template: join(folder, 'none.svg'),
        force: false,
      });
      expect(
        await placeSymbol(host, request, { kind: 'named-item', name: 'barcode', rotationDegrees: 0 }),
      ).toMatchObject({ problems: [{ code: 'file/not-found' }] });
    });
  });
});
