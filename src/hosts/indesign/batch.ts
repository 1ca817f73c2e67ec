import type { BatchHost, CoverDocument, OpenedCover, SavedFile } from '../../batch-host';
import type { CoverFormat } from '../../core/batch/cover-format';
import type { Matrix } from '../../core/geometry';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { sha256 } from '../../core/sha256';
import { readIdml } from '../../formats/idml/read';
import { HostError, type Placement } from '../../host';
import type { BatchFiles } from './batch-files';
import type { Document, InDesign } from './dom';
import { guarded, placeInDocument } from './host';
import { persist } from './persist';
import { findStage } from './stage';

/**
 * Covers made by InDesign: of each template an untitled copy without a window is opened, the symbol is placed in it and
 * read back, the copy saved under a passing name and closed. The documents that the user has open are never touched.
 */
export function createInDesignBatch(indesign: InDesign, files: BatchFiles): BatchHost {
  return {
    async tryOut(cover, placement) {
      const bytes =
        cover.template === null
          ? null
          : await onDisk(cover.template, () => files.read(cover.template as string));
      const opened = await openCopy(indesign, cover);
      if (!opened.ok) return opened;
      try {
        const stage = guarded(() =>
          findStage(indesign, opened.value, { ...placement, differences: () => [] }),
        );
        return stage.ok ? ok({ mark: bytes === null ? '' : sha256(bytes) }) : stage;
      } finally {
        await closeCopy(indesign, opened.value);
      }
    },
    standing: async (output) => {
      const path = await files.pathOf(output);
      const bytes = await onDisk(path, () => files.read(path));
      return bytes && savedFile(bytes);
    },
    async open(cover) {
      const opened = await openCopy(indesign, cover);
      return opened.ok ? ok(openedCover(indesign, files, cover, opened.value)) : opened;
    },
    async settle(outputs) {
      const settled: Result<null, Problem>[] = [];
      for (const output of outputs) settled.push(await giveName(files, output));
      return settled;
    },
  };
}

/** What is open is a document of InDesign, whose settings are given back and whose copy is closed whatever happens. */
function openedCover(
  indesign: InDesign,
  files: BatchFiles,
  { format, output }: CoverDocument,
  document: Document,
): OpenedCover {
  let meant: { readonly placement: Placement; readonly page: number; readonly placed: Matrix } | null = null;
  let isSaved = false;
  return {
    host: {
      wholeDots: false,
      place: async (placement) =>
        guarded(() => {
          const stage = findStage(indesign, document, placement);
          if (!stage.ok) return stage;
          const { frame, placed } = stage.value.where;
          meant = { placement, page: pageNumber(document, frame.page), placed };
          return placeInDocument(indesign, document, placement);
        }),
    },
    async save() {
      const path = partOf(await files.pathOf(output));
      await writtenBy(indesign, document, format, path);
      const bytes = await onDisk(path, () => files.read(path));
      if (!bytes || !beginsAs(format, bytes))
        return refuse({ code: 'file/write', path, detail: 'InDesign wrote no such file' });
      if (format === 'idml' && meant && meant.page > 0) {
        const artwork = await readIdml(bytes, meant.page);
        if (!artwork.ok) return artwork;
        const differences = meant.placement.differences(artwork.value, meant.placed);
        if (differences.length > 0) return refuse({ code: 'read-back/differs', differences });
      }
      isSaved = true;
      return ok(savedFile(bytes));
    },
    async close() {
      await closeCopy(indesign, document);
      if (!isSaved) await files.remove(partOf(await files.pathOf(output))).catch(() => undefined);
    },
  };
}

async function openCopy(indesign: InDesign, { template }: CoverDocument): Promise<Result<Document, Problem>> {
  if (template === null) return refuse({ code: 'batch/template-missing' });
  try {
    return ok(
      await silently(indesign, () => indesign.app.open(template, false, indesign.OpenOptions.OPEN_COPY)),
    );
  } catch (error) {
    return refuse({ code: 'file/read', path: template, detail: said(error) });
  }
}

async function closeCopy(indesign: InDesign, document: Document): Promise<void> {
  const close = async () => {
    await silently(indesign, () => document.close(indesign.SaveOptions.NO));
  };
  // What fails twice cannot be done, as when the user has closed it.
  await close()
    .catch(close)
    .catch(() => undefined);
}

/** Layouts are saved, everything else exported. */
async function writtenBy(
  indesign: InDesign,
  document: Document,
  format: CoverFormat,
  path: string,
): Promise<void> {
  const { INDESIGN_MARKUP, PDF_TYPE } = indesign.ExportFormat;
  try {
    await silently(indesign, () =>
      format === 'indd'
        ? document.saveACopy(path)
        : document.exportFile(format === 'pdf' ? PDF_TYPE : INDESIGN_MARKUP, path, false),
    );
  } catch (error) {
    throw new HostError({ code: 'file/write', path, detail: said(error) }, { cause: error });
  }
}

/** Lets InDesign work without asking the user anything: a font that is missing must not stop a hundred covers. */
async function silently<T>({ app, UserInteractionLevels }: InDesign, act: () => T | Promise<T>): Promise<T> {
  const script = app.scriptPreferences;
  const { userInteractionLevel } = script;
  try {
    script.userInteractionLevel = UserInteractionLevels.NEVER_INTERACT;
    return await act();
  } finally {
    persist(() => {
      script.userInteractionLevel = userInteractionLevel;
    });
  }
}

/** Counted from 1; 0 for a page of a master, which no file has among its pages. */
function pageNumber({ pages }: Document, page: { readonly equals: (other: unknown) => boolean }): number {
  for (let n = 0; n < pages.length; n++) if (pages.item(n).equals(page)) return n + 1;
  return 0;
}

/** How files begin: ZIP (PKWARE APPNOTE 4.3.7), PDF (ISO 32000-1, 7.5.2), and what every layout of InDesign begins with. */
const BEGINNINGS: Readonly<Partial<Record<CoverFormat, readonly number[]>>> = {
  idml: [0x50, 0x4b, 0x03, 0x04],
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  indd: [0x06, 0x06, 0xed, 0xf5, 0xd8, 0x1d, 0x46, 0xe5],
};

const beginsAs = (format: CoverFormat, bytes: Uint8Array): boolean =>
  BEGINNINGS[format]?.every((byte, i) => bytes[i] === byte) ?? false;

const savedFile = (bytes: Uint8Array): SavedFile => ({ sha256: sha256(bytes), bytes: bytes.length });

/** The name while a file is not finished; InDesign goes by the ending. */
const partOf = (path: string): string => path.replace(/([^/\\]*)(\.[^./\\]*)$/, '.$1.part$2');

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

async function onDisk<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new HostError({ code: 'file/read', path, detail: said(error) }, { cause: error });
  }
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));
