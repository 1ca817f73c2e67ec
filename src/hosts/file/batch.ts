import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchHost, OpenedCover, SavedFile } from '../../batch-host';
import type { Problem } from '../../core/problem';
import { ok, type Result } from '../../core/result';
import { FORMATS } from '../../formats/formats';
import { HostError } from '../../host';
import { createOutputFolder } from './batch-folder';
import { createTemplates } from './batch-templates';
import { makeDocument, verifyDocument } from './document';

/** A folder that a batch writes its covers to. */
export type BatchFolder = {
  readonly folder: string;
  /** Replace files that are already there. */
  readonly force: boolean;
};

/**
 * Covers as files in a folder. Each is written beside its destination, read back from the disk and compared; it gets its
 * name only when it is safely there.
 */
export function createBatchFolder({ folder, force }: BatchFolder): BatchHost {
  const templates = createTemplates();
  const files = createOutputFolder(folder, force);
  return {
    async tryOut({ template, format }, placement) {
      const cover = template === null ? null : await templates.read(template);
      if (cover && !cover.ok) return cover;
      const { drawing, label, target } = placement;
      const made = await makeDocument(format, cover?.value.bytes ?? null, {
        ...{ drawing, label, target },
        differences: () => [],
      });
      return made.ok ? ok({ mark: cover?.value.sha256 ?? '' }) : made;
    },
    standing: async (output) => standingFile(join(folder, output)),
    async open({ template, format, output }): Promise<Result<OpenedCover, Problem>> {
      const cover = template === null ? null : await templates.read(template);
      if (cover && !cover.ok) return cover;
      let written: Uint8Array | null = null;
      return ok({
        host: {
          wholeDots: FORMATS[format].isPicture,
          async place(placement) {
            const made = await makeDocument(format, cover?.value.bytes ?? null, placement);
            if (!made.ok) return made;
            const bytes = files.write(output, made.value.bytes);
            const verdict = await verifyDocument(format, bytes, made.value, placement);
            if (verdict.ok) written = bytes;
            return verdict;
          },
        },
        async save() {
          if (!written) throw new Error('Nothing was placed.');
          return ok({ sha256: sha256(written), bytes: written.length });
        },
        async close() {
          if (!written) files.discard(output);
        },
      });
    },
    settle: (outputs) => files.settle(outputs),
  };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function standingFile(path: string): SavedFile | null {
  try {
    const bytes = readFileSync(path);
    return { sha256: sha256(bytes), bytes: bytes.length };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw new HostError({ code: 'file/read', path, detail: message }, { cause: error });
  }
}
