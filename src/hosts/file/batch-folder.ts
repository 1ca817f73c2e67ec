import {
  closeSync,
  fsync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { HostError } from '../../host';

/** A folder that takes files which get their names only when they are whole and on the disk. */
export type OutputFolder = {
  /** Writes bytes beside their destination and gives what the disk then holds. */
  readonly write: (output: string, bytes: Uint8Array) => Uint8Array;
  /** Takes back what was written and has no name yet. */
  readonly discard: (output: string) => void;
  /** Waits until files are on the disk and gives them their names; without `force` no file is ever replaced. */
  readonly settle: (outputs: readonly string[]) => Promise<readonly Result<null, Problem>[]>;
};

const sync = promisify(fsync);

/** The folder at a path, which must be there; folders in it are made as outputs need them. */
export function createOutputFolder(root: string, force: boolean): OutputFolder {
  const open = new Map<string, number>();
  const ready = new Set<string>();

  const enter = (output: string): string => {
    const folder = dirname(join(root, output));
    if (!ready.has(folder)) {
      makeFolder(root, folder, output);
      if (ready.size > MOST_FOLDERS) ready.clear();
      ready.add(folder);
    }
    return folder;
  };
  const forget = (output: string): void => {
    const file = open.get(output);
    open.delete(output);
    if (file !== undefined) closeSync(file);
  };
  const discard = (output: string): void => {
    forget(output);
    // What cannot be removed is a nuisance, not a reason to deny what was said before.
    removed(partOf(root, output));
  };

  return {
    write: (output, bytes) =>
      told(join(root, output), () => {
        enter(output);
        const file = openNew(partOf(root, output));
        open.set(output, file);
        writeFileSync(file, bytes);
        return readWhole(file, bytes.length);
      }),
    discard,
    async settle(outputs) {
      const synced = await Promise.allSettled(outputs.map((output) => sync(open.get(output) as number)));
      const settled = outputs.map((output, i): Result<null, Problem> => {
        const before = synced[i] as PromiseSettledResult<void>;
        forget(output);
        const path = join(root, output);
        const named =
          before.status === 'rejected'
            ? refuse({ code: 'file/write', path, detail: (before.reason as Error).message } as const)
            : giveName(partOf(root, output), path, force);
        if (!force || !named.ok) removed(partOf(root, output));
        return named;
      });
      await Promise.all([...new Set(outputs.map((o) => dirname(join(root, o))))].map(syncFolder));
      return settled;
    },
  };
}

const MOST_FOLDERS = 10_000;

/** The name while it is not finished: always the same, so that what a crash leaves is used up by the next run. */
const partOf = (root: string, output: string): string =>
  join(root, dirname(output), `.${basename(output)}.part`);

/** Makes the folders of an output; none is made again where the batch's own folder has gone. */
function makeFolder(root: string, folder: string, output: string): void {
  lstatSync(root);
  mkdirSync(folder, { recursive: true });
  const [home, there] = [realpathSync(root), realpathSync(folder)];
  if (there !== home && !there.startsWith(home.endsWith(sep) ? home : home + sep))
    throw new HostError({ code: 'output/name', got: output, fault: 'leaves-folder' });
}

function giveName(part: string, path: string, force: boolean): Result<null, Problem> {
  try {
    if (force) renameSync(part, path);
    else linkNew(part, path);
    return ok(null);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'EEXIST'
      ? refuse({ code: 'file/exists', path })
      : refuse({ code: 'file/write', path, detail: message });
  }
}

/** Gives a file its name unless that is taken; some disks know no second names and rename instead. */
function linkNew(part: string, path: string): void {
  try {
    linkSync(part, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    if (lstatSync(path, { throwIfNoEntry: false }))
      throw Object.assign(new Error('taken', { cause: error }), { code: 'EEXIST' });
    renameSync(part, path);
  }
}

function removed(path: string): void {
  try {
    unlinkSync(path);
  } catch {}
}

/** A new file; what a crash has left is taken away, as it may be a second name of a finished file. */
function openNew(path: string): number {
  try {
    return openSync(path, 'wx+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    unlinkSync(path);
    return openSync(path, 'wx+');
  }
}

/** What a file holds from its beginning on: all of it, were it longer than what was written. */
function readWhole(file: number, expected: number): Uint8Array {
  const bytes = new Uint8Array(expected + 1);
  for (let length = 0; ; ) {
    const read = readSync(file, bytes, length, bytes.length - length, length);
    length += read;
    if (read === 0 || length === bytes.length) return bytes.subarray(0, length);
  }
}

/** A new name is on the disk only when its folder is; some systems cannot open folders, and need not. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const file = openSync(folder, 'r');
    await sync(file).finally(() => closeSync(file));
  } catch {}
}

function told<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new HostError(diskProblem(error, path), { cause: error });
  }
}

/** What the system says of a file that cannot be written, as a problem; every other error is thrown again. */
export function diskProblem(error: unknown, path: string): Problem {
  if (error instanceof HostError) return error.problem;
  if (!isSystemError(error)) throw error;
  return { code: 'file/write', path, detail: error.message };
}

/** Whether the system said it, about a file. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof error === 'object' && error !== null && 'syscall' in error;

/** Whether a path is that of a folder. */
export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Whether anything bears a name: a file, a folder, or a link that leads nowhere. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
