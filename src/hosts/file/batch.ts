import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchHost, OpenedCover, SavedFile, SheetHost } from '../../batch-host';
import { COVER_FORMATS, isFileFormat } from '../../core/batch/cover-format';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { FORMATS } from '../../formats/formats';
import { SHEET_WRITERS } from '../../formats/sheet-formats';
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
export function createBatchFolder({ folder, force }: BatchFolder): BatchHost & SheetHost {
  const templates = createTemplates();
  const files = createOutputFolder(folder, force);
  return {
    async tryOut({ template, format }, placement) {
      if (!isFileFormat(format)) return needsApplication(format);
      const cover = template === null ? null : await templates.read(template);
      if (cover && !cover.ok) return cover;
      const made = await makeDocument(format, cover?.value.bytes ?? null, placement);
      if (!made.ok) return made;
      const verdict = await verifyDocument(format, made.value.bytes, made.value, placement);
      return verdict.ok ? ok({ mark: cover?.value.sha256 ?? '' }) : verdict;
    },
    standing: async (output) => standingFile(join(folder, output)),
    async open({ template, format, output }): Promise<Result<OpenedCover, Problem>> {
      if (!isFileFormat(format)) return needsApplication(format);
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
    async writeSheets(output, format, sheets) {
      const made = await SHEET_WRITERS[format](sheets);
      if (!made.ok) return made;
      const bytes = files.write(output, made.value);
      const opened = await FORMATS[format].open(bytes);
      return opened.ok
        ? ok({
            saved: { sha256: sha256(bytes), bytes: bytes.length },
            pages: opened.value.pages.map((page) => async () => page()),
          })
        : opened;
    },
    discard: files.discard,
  };
}

const needsApplication = (format: string) =>
  refuse<Problem>({ code: 'file/extension', path: `*.${format}`, known: COVER_FORMATS });

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
