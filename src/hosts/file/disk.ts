import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '../../core/problem';
import { type Result, refuse } from '../../core/result';
import { FORMATS, type FormatName } from '../../formats/formats';
import { type Host, HostError } from '../../host';
import { makeDocument, verifyDocument } from './document';
import { checkOutput, writeWhole } from './write-whole';

/** A file to be written, alone or as a copy of a template of the same format. */
export type DiskDocument = {
  readonly out: string;
  readonly format: FormatName;
  readonly template: string | null;
  /** Replace a file that is already there. */
  readonly force: boolean;
};

/** Templates above this are no covers. */
const LARGEST_TEMPLATE = 512 * 1024 * 1024;

/**
 * A document on disk. The symbol is written beside its destination, read back from there and moved into place only
 * when nothing differs: at no moment does half a file, or a wrong one, bear the name that was asked for.
 */
export function createDiskHost({ out, format, template, force }: DiskDocument): Host {
  return {
    wholeDots: FORMATS[format].isPicture,
    async place(placement) {
      const output = await checkOutput(out, force);
      if (!output.ok) return output;
      const cover = template === null ? null : await readTemplate(template);
      if (cover && !cover.ok) return cover;
      const made = await makeDocument(format, cover?.value ?? null, placement);
      if (!made.ok) return made;
      return writeWhole(out, force, made.value.bytes, (written) =>
        verifyDocument(format, written, made.value, placement),
      );
    },
  };
}

/** The bytes of a cover that is to be changed. */
export async function readTemplate(path: string): Promise<Result<Uint8Array, Problem>> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_TEMPLATE)
      return refuse({ code: 'format/too-large', bytes: size, limit: LARGEST_TEMPLATE });
    return { ok: true, value: new Uint8Array(await readFile(path)) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return refuse({ code: 'file/not-found', path });
    throw new HostError({ code: 'file/read', path, detail: message }, { cause: error });
  }
}
