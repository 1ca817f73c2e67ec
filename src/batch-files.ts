import type { SavedFile } from './batch-host';
import type { CoverFormat } from './core/batch/cover-format';
import type { Problem } from './core/problem';
import { ok, type Result, refuse } from './core/result';
import { sha256 } from './core/sha256';
import { HostError } from './host';

/**
 * The folder that a batch writes to, as a panel reaches it beside its application: paths are the application's own,
 * absolute. Throws what the system says, except where a file is not there.
 */
export type BatchFiles = {
  /** The path of an output, a name within the folder whose parts are joined by "/"; its folders are made. */
  readonly pathOf: (output: string) => Promise<string>;
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** Gives a file another name; false where that is taken and must not be replaced. */
  readonly rename: (from: string, to: string) => Promise<boolean>;
  readonly remove: (path: string) => Promise<void>;
};

/** A name beside a file that nobody takes for the file itself; applications go by the ending. */
export const besideFile = (path: string, word: string): string =>
  path.replace(/([^/\\]*?)(\.[^./\\]*)?$/, `.$1.${word}$2`);

/** The name while a file is not finished. */
export const partOf = (path: string): string => besideFile(path, 'part');

export const savedFile = (bytes: Uint8Array): SavedFile => ({ sha256: sha256(bytes), bytes: bytes.length });

/** What the file of an output holds; null where there is none. */
export async function standingFile(files: BatchFiles, output: string): Promise<SavedFile | null> {
  const path = await files.pathOf(output);
  const bytes = await onDisk('file/read', path, () => files.read(path));
  return bytes && savedFile(bytes);
}

const ascii = (text: string): readonly number[] => [...text].map((c) => c.charCodeAt(0));

/**
 * How files begin: ZIP (PKWARE APPNOTE 4.3.7), PDF (ISO 32000-1, 7.5.2), PostScript by itself or behind a header of its
 * parts (Adobe technical note 5002), and what every layout of InDesign begins with. A document of Illustrator that
 * others can read is a PDF.
 */
const BEGINNINGS: Readonly<Partial<Record<CoverFormat, readonly (readonly number[])[]>>> = {
  idml: [[0x50, 0x4b, 0x03, 0x04]],
  pdf: [ascii('%PDF-')],
  ai: [ascii('%PDF-')],
  eps: [ascii('%!PS-Adobe'), [0xc5, 0xd0, 0xd3, 0xc6]],
  indd: [[0x06, 0x06, 0xed, 0xf5, 0xd8, 0x1d, 0x46, 0xe5]],
};

/** What an application has written, if it begins as its format does. */
export async function writtenBytes(
  files: Pick<BatchFiles, 'read'>,
  path: string,
  format: CoverFormat,
  application: string,
): Promise<Result<Uint8Array, Problem>> {
  const bytes = await onDisk('file/read', path, () => files.read(path));
  const isSo = bytes && BEGINNINGS[format]?.some((start) => start.every((byte, i) => bytes[i] === byte));
  return bytes && isSo
    ? ok(bytes)
    : refuse({ code: 'file/write', path, detail: `${application} wrote no such file` });
}

/** Gives finished files their names; a name that is taken stays, and the file that wanted it goes. */
export async function settleFiles(
  files: BatchFiles,
  outputs: readonly string[],
): Promise<readonly Result<null, Problem>[]> {
  const settled: Result<null, Problem>[] = [];
  for (const output of outputs) settled.push(await giveName(files, output));
  return settled;
}

async function giveName(files: BatchFiles, output: string): Promise<Result<null, Problem>> {
  const path = await files.pathOf(output);
  try {
    if (await files.rename(partOf(path), path)) return ok(null);
    await files.remove(partOf(path));
    return refuse({ code: 'file/exists', path });
  } catch (error) {
    return refuse({ code: 'file/write', path, detail: said(error) });
  }
}

/** The name itself, or with a number where it is taken. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  const numbered = (n: number): string => (n === 1 ? name : name.replace(/(\.[^.]*)$/, `-${n}$1`));
  let n = 1;
  while (isTaken(numbered(n))) n++;
  return numbered(n);
}

/** Does something with a file, and says what the system said against it as a HostError. */
export async function onDisk<T>(
  code: 'file/read' | 'file/write',
  path: string,
  act: () => T | Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new HostError({ code, path, detail: said(error) }, { cause: error });
  }
}

export const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));
