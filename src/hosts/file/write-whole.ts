import { link, lstat, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { HostError } from '../../host';

/** Refuses a destination that cannot be written, before anything is drawn. */
export async function checkOutput(path: string, force: boolean): Promise<Result<null, Problem>> {
  const folder = await stat(dirname(path)).catch(() => null);
  if (!folder?.isDirectory()) return refuse({ code: 'file/folder-missing', path });
  const there = await lstat(path).catch(() => null);
  if (there?.isDirectory()) return refuse({ code: 'file/write', path, detail: 'it is a folder' });
  return there && !force ? refuse({ code: 'file/exists', path }) : ok(null);
}

let filesBegun = 0;

/**
 * Writes bytes beside a path, lets `judge` see what the disk really holds, and moves the file into place only when it
 * is content. Without `force` a file that appears in the meantime is never replaced.
 */
export async function writeWhole<T>(
  path: string,
  force: boolean,
  bytes: Uint8Array,
  judge: (written: Uint8Array) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const beside = join(dirname(path), `.issn-barcode-${process.pid}-${++filesBegun}.part`);
  try {
    await writeSynced(beside, bytes);
    const verdict = await judge(new Uint8Array(await readFile(beside)));
    if (!verdict.ok) return verdict;
    if (force) await rename(beside, path);
    else if (!(await linkNew(beside, path))) return refuse({ code: 'file/exists', path });
    return verdict;
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw new HostError({ code: 'file/write', path, detail: error.message }, { cause: error });
  } finally {
    // A file that cannot be removed is a nuisance, not a reason to deny what has been done.
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives a file a second name unless that name is taken; some disks know no second names and rename instead. */
async function linkNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    if (await lstat(to).catch(() => null)) return false;
    await rename(from, to);
    return true;
  }
}
