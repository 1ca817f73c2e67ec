import { freeName } from '../batch-files';
import { recordFiles } from '../batch-record';
import { ILLUSTRATOR_KINDS } from '../core/batch/cover-format';
import { createIllustratorBatch, type IllustratorFiles } from '../hosts/illustrator/batch';
import type { Bridge } from '../hosts/illustrator/bridge';
import type { CoverFolder } from '../panel/panel-host';
import { chosenFolder, isThere, readBytes, writeBytes, writeText } from './disk';
import { type CepFiles, NO_ERROR, NOT_FOUND } from './window';

/** Lets the user choose the folder that holds the templates and takes the covers; null where none was chosen. */
export async function chooseCoverFolder(files: CepFiles, bridge: Bridge): Promise<CoverFolder | null> {
  const folder = chosenFolder(files);
  if (folder === null) return null;
  const at = (name: string): string => `${folder}/${name}`;
  return {
    host: createIllustratorBatch(bridge, filesIn(files, at)),
    kinds: ILLUSTRATOR_KINDS,
    templateAt: at,
    async writeRecord(record) {
      const written = recordFiles(record).map(([name, text]) => {
        const free = freeName(name, (taken) => isThere(files, at(taken)));
        writeText(files, at(free), text);
        return free;
      });
      return written[0] as string;
    },
  };
}

function filesIn(files: CepFiles, at: (name: string) => string): IllustratorFiles {
  const done = ({ err }: { readonly err: number }): void => {
    if (err !== NO_ERROR) throw new Error(`CEP error ${err}`);
  };
  return {
    async pathOf(output) {
      const parts = output.split('/');
      for (let depth = 1; depth < parts.length; depth++) {
        const folder = at(parts.slice(0, depth).join('/'));
        if (!isThere(files, folder)) done(files.makedir(folder));
      }
      return at(output);
    },
    read: async (path) => (files.stat(path).err === NOT_FOUND ? null : readBytes(files, path)),
    write: async (path, bytes) => writeBytes(files, path, bytes),
    async rename(from, to) {
      // CEP does not say whether a name that is taken would be kept.
      if (isThere(files, to)) return false;
      done(files.rename(from, to));
      return true;
    },
    async remove(path) {
      if (isThere(files, path)) done(files.deleteFile(path));
    },
  };
}
