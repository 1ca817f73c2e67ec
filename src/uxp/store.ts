import { HostError } from '../host';
import type { TextStore } from '../text-store';
import { type UxpFolder, uxp } from './uxp';

/** A text in a file of the plugin's own data folder, which needs no permission. */
export function createDataText(name: string): TextStore {
  return {
    read: () =>
      inFolder('file/read', name, async (folder) => {
        const there = await entryIn(folder, name);
        return there ? await there.read() : null;
      }),
    write: (text) =>
      inFolder('file/write', name, async (folder) => {
        // Beside the old text, then in its place: a crash leaves one of the two whole.
        const beside = await folder.createFile(`${name}.part`, { overwrite: true });
        await beside.write(text);
        await beside.moveTo(folder, { newName: name, overwrite: true });
      }),
    setAside: () =>
      inFolder('file/write', name, async (folder) => {
        let n = 1;
        while (await entryIn(folder, `${name}.set-aside-${n}`)) n++;
        const aside = `${name}.set-aside-${n}`;
        await (await entryIn(folder, name))?.moveTo(folder, { newName: aside, overwrite: false });
        return aside;
      }),
  };
}

async function entryIn(folder: UxpFolder, name: string) {
  const entries = await folder.getEntries();
  return entries.find((entry) => entry.name === name) ?? null;
}

async function inFolder<T>(
  code: 'file/read' | 'file/write',
  path: string,
  act: (folder: UxpFolder) => Promise<T>,
): Promise<T> {
  try {
    return await act(await uxp().storage.localFileSystem.getDataFolder());
  } catch (error) {
    throw new HostError({ code, path, detail: (error as Error).message }, { cause: error });
  }
}
