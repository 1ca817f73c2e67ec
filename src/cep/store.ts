import { HostError } from '../host';
import type { TextStore } from '../text-store';
import { type CepFiles, NO_ERROR } from './window';

const UTF8 = 'UTF-8';

type TextFiles = Pick<CepFiles, 'readFile' | 'writeFile' | 'rename' | 'deleteFile' | 'stat' | 'makedir'>;

/**
 * A text in a file of a folder, which is made when it is first written. CEP does not say whether a name can be given to a
 * file while another has it, so the old text goes by another name until the new one has its place: whenever the machine
 * stops, one of the two is whole, and is read.
 */
export function createCepText(files: TextFiles, folder: string, name: string): TextStore {
  const path = `${folder}/${name}`;
  const [fresh, old] = [`${path}.part`, `${path}.old`];
  const isThere = (at: string): boolean => files.stat(at).err === NO_ERROR;
  const done = (code: 'file/read' | 'file/write', { err }: { readonly err: number }): void => {
    if (err !== NO_ERROR) throw new HostError({ code, path, detail: `CEP error ${err}` });
  };
  const text = (at: string): string => {
    const read = files.readFile(at, UTF8);
    done('file/read', read);
    return read.data;
  };
  /** The name under which the text stands now. */
  const current = (): string | null => [path, old].find(isThere) ?? null;

  return {
    async read() {
      const at = current();
      return at === null ? null : text(at);
    },
    async write(written) {
      if (!isThere(folder)) done('file/write', files.makedir(folder));
      done('file/write', files.writeFile(fresh, written, UTF8));
      if (text(fresh) !== written)
        throw new HostError({ code: 'file/write', path, detail: 'what was written is not what is there' });
      if (isThere(path)) {
        if (isThere(old)) done('file/write', files.deleteFile(old));
        done('file/write', files.rename(path, old));
      }
      done('file/write', files.rename(fresh, path));
      // One that cannot be removed is a nuisance, not a reason to deny what has been done.
      files.deleteFile(old);
    },
    async setAside() {
      const at = current();
      if (at === path && isThere(old)) done('file/write', files.deleteFile(old));
      let n = 1;
      while (isThere(`${path}.set-aside-${n}`)) n++;
      const aside = `${name}.set-aside-${n}`;
      if (at !== null) done('file/write', files.rename(at, `${folder}/${aside}`));
      return aside;
    },
  };
}
