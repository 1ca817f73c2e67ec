import { type BatchFiles, freeName } from '../batch-files';
import { recordFiles } from '../batch-record';
import { INDESIGN_KINDS } from '../core/batch/cover-format';
import { createInDesignBatch } from '../hosts/indesign/batch';
import type { InDesign } from '../hosts/indesign/dom';
import type { CoverFolder } from '../panel/panel-host';
import { type UxpDiskFolder, uxp } from './uxp';

/** Lets the user choose the folder that holds the templates and takes the covers; null where none was chosen. */
export async function chooseCoverFolder(indesign: InDesign): Promise<CoverFolder | null> {
  const folder = await uxp().storage.localFileSystem.getFolder();
  if (!folder) return null;
  return {
    host: createInDesignBatch(indesign, filesIn(folder)),
    kinds: INDESIGN_KINDS,
    templateAt: (name) => joined(folder, name),
    async writeRecord(record) {
      const taken = new Set((await folder.getEntries()).map((entry) => entry.name));
      const written: string[] = [];
      for (const [name, text] of recordFiles(record)) {
        const free = freeName(name, (one) => taken.has(one));
        const file = await folder.createFile(free, { overwrite: false });
        await file.write(text);
        written.push(free);
      }
      return written[0] as string;
    },
  };
}

/** Windows has its own sign between the parts of a path. */
const signOf = ({ nativePath }: UxpDiskFolder): string => (nativePath.includes('\\') ? '\\' : '/');

const joined = (folder: UxpDiskFolder, name: string): string =>
  [folder.nativePath.replace(/[\\/]$/, ''), ...name.split('/')].join(signOf(folder));

function filesIn(folder: UxpDiskFolder): BatchFiles {
  const within = (path: string): readonly string[] =>
    path
      .slice(folder.nativePath.length)
      .split(signOf(folder))
      .filter((part) => part !== '');
  const folderOf = async (parts: readonly string[], make: boolean): Promise<UxpDiskFolder | null> => {
    let at = folder;
    for (const part of parts) {
      const there = (await at.getEntries()).find(({ name }) => name === part);
      if (there && !('getEntries' in there)) return null;
      if (!there && !make) return null;
      at = there ?? (await at.createFolder(part));
    }
    return at;
  };
  const fileAt = async (path: string) => {
    const parts = within(path);
    const entries = (await (await folderOf(parts.slice(0, -1), false))?.getEntries()) ?? [];
    const there = entries.find(({ name }) => name === parts.at(-1));
    return there && 'moveTo' in there ? there : null;
  };
  return {
    async pathOf(output) {
      await folderOf(output.split('/').slice(0, -1), true);
      return joined(folder, output);
    },
    async read(path) {
      const bytes = await (await fileAt(path))?.read({ format: uxp().storage.formats.binary });
      return bytes ? new Uint8Array(bytes) : null;
    },
    async rename(from, to) {
      const parts = within(to);
      const [file, room] = [await fileAt(from), await folderOf(parts.slice(0, -1), false)];
      if (!file || !room) throw new Error(`There is no ${from}.`);
      if (await fileAt(to)) return false;
      await file.moveTo(room, { newName: parts.at(-1) as string, overwrite: false });
      return true;
    },
    async remove(path) {
      await (await fileAt(path))?.delete();
    },
  };
}
