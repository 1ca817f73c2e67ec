import { lstat, mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { HostError } from '../../host';
import type { TextStore } from '../../text-store';

/** A text in a file of its own; its folder is made when it is first written. */
export function createTextFile(path: string): TextStore {
  return {
    async read() {
      try {
        return await readFile(path, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw trouble('file/read', path, error);
      }
    },
    async write(text) {
      try {
        await mkdir(dirname(path), { recursive: true });
        await replace(await realpath(path).catch(() => path), text);
      } catch (error) {
        throw trouble('file/write', path, error);
      }
    },
    async setAside() {
      try {
        const aside = await freeName(path);
        await rename(path, aside);
        return aside;
      } catch (error) {
        throw trouble('file/write', path, error);
      }
    },
  };
}

let textsBegun = 0;

async function replace(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}-${process.pid}-${++textsBegun}.part`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    await syncFolder(dirname(path));
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

/** The new name is on the disk only when its folder is; some systems cannot open folders, and need not. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder).catch(() => null);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}

async function freeName(path: string): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let n = 1; ; n++) {
    const name = `${stem}.set-aside-${n}${extension}`;
    if (!(await lstat(name).catch(() => null))) return name;
  }
}

const trouble = (code: 'file/read' | 'file/write', path: string, cause: unknown): HostError =>
  new HostError({ code, path, detail: (cause as Error).message }, { cause });
