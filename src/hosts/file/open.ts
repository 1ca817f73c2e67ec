import { open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { formatOfContent } from '../../formats/content';
import type { OpenedDocument } from '../../formats/format';
import { FORMATS, formatOf, openerFor } from '../../formats/formats';

/** A file's bytes, and its pages or the reason why they cannot be had. */
export type OpenedFile = { readonly bytes: Uint8Array; readonly document: Result<OpenedDocument, Problem> };

/** Covers are smaller; what is larger would not fit the memory with what is made of it. */
const LARGEST_FILE = 256 * 1024 * 1024;
const LARGEST_LINK = 64 * 1024 * 1024;

/** Opens a file of any format that can be read, by what is in it rather than by its name. */
export async function openFile(path: string): Promise<Result<OpenedFile, Problem>> {
  const read = await readBounded(path, LARGEST_FILE);
  if (!read.ok) return read;
  const bytes = read.value;
  const content = formatOfContent(bytes) ?? formatOf(path);
  if (!content) {
    const known = Object.values(FORMATS).flatMap(({ extensions }) => extensions);
    return refuse({ code: 'file/extension', path, known });
  }
  const document = await openerFor(content)(bytes, (address) => readLink(path, address));
  return ok({ bytes, document });
}

async function readBounded(path: string, limit: number): Promise<Result<Uint8Array, Problem>> {
  try {
    const handle = await open(path);
    try {
      const status = await handle.stat();
      if (!status.isFile()) return refuse({ code: 'file/read', path, detail: 'not a file' });
      if (status.size > limit) return refuse({ code: 'format/too-large', bytes: status.size, limit });
      return ok(new Uint8Array(await handle.readFile()));
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return refuse(
      code === 'ENOENT' ? { code: 'file/not-found', path } : { code: 'file/read', path, detail: message },
    );
  }
}

/** A linked file on this machine: a path or file address, from the folder of the document. Nothing is fetched. */
async function readLink(document: string, address: string): Promise<Uint8Array | null> {
  try {
    const local = /^file:/i.test(address)
      ? fileURLToPath(address.replace(/^file:(?!\/\/)/i, 'file://'))
      : address;
    if (/^[a-z][a-z0-9+.-]+:/i.test(local)) return null;
    const read = await readBounded(resolve(dirname(document), local), LARGEST_LINK);
    return read.ok ? read.value : null;
  } catch {
    return null;
  }
}
