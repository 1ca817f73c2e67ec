import {
  type BatchFiles,
  onDisk,
  partOf,
  said,
  savedFile,
  settleFiles,
  standingFile,
  writtenBytes,
} from '../../batch-files';
import type { BatchHost, CoverDocument, OpenedCover } from '../../batch-host';
import type { CoverFormat } from '../../core/batch/cover-format';
import type { Matrix } from '../../core/geometry';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { sha256 } from '../../core/sha256';
import { oldPlaces } from '../../core/update/old-symbol';
import { readIdml } from '../../formats/idml/read';
import type { Placement } from '../../host';
import type { Document, InDesign } from './dom';
import { everyItemOf } from './find-item';
import { guarded, placeInDocument, replaceInDocument } from './host';
import { persist } from './persist';
import { findStage } from './stage';
import { standingSymbols } from './standing';

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
          : await onDisk('file/read', cover.template, () => files.read(cover.template as string));
      const opened = await openCopy(indesign, cover);
      if (!opened.ok) return opened;
      try {
        const found = guarded(() => foundPlace(indesign, opened.value, placement));
        return found.ok ? ok({ mark: bytes === null ? '' : sha256(bytes) }) : found;
      } finally {
        await closeCopy(indesign, opened.value);
      }
    },
    standing: (output) => standingFile(files, output),
    async open(cover) {
      const opened = await openCopy(indesign, cover);
      return opened.ok ? ok(openedCover(indesign, files, cover, opened.value)) : opened;
    },
    settle: (outputs) => settleFiles(files, outputs),
  };
}

/** Whether a document has the place, or the symbol whose place is to be taken. */
function foundPlace(indesign: InDesign, document: Document, placement: Placement): Result<unknown, Problem> {
  if (placement.target.kind !== 'old-symbol') return findStage(indesign, document, placement);
  const symbols = standingSymbols(indesign, document, 'document');
  return symbols.ok ? oldPlaces(symbols.value, placement.drawing) : symbols;
}

/** What was drawn, and where it has to stand in what is saved. */
type Meant = Pick<Placement, 'differences'> & { readonly page: number; readonly placed: Matrix };

/** What is open is a document of InDesign, whose settings are given back and whose copy is closed whatever happens. */
function openedCover(
  indesign: InDesign,
  files: BatchFiles,
  { format, output }: CoverDocument,
  document: Document,
): OpenedCover {
  const meant: Meant[] = [];
  let isSaved = false;
  return {
    host: {
      wholeDots: false,
      place: async (placement) =>
        guarded(() => {
          const stage = findStage(indesign, document, placement);
          if (!stage.ok) return stage;
          const { frame, placed } = stage.value.where;
          meant.push({ ...placement, page: pageNumber(document, frame.page), placed });
          return placeInDocument(indesign, document, placement);
        }),
      symbols: async (among) => guarded(() => standingSymbols(indesign, document, among)),
      replace: async (id, replacement) =>
        guarded(() => {
          const page = everyItemOf(document).find((item) => String(item.id) === id)?.parentPage;
          meant.push({ ...replacement, page: page?.isValid ? pageNumber(document, page) : 0 });
          return replaceInDocument(indesign, document, id, replacement);
        }),
    },
    async save() {
      const path = partOf(await files.pathOf(output));
      await writtenBy(indesign, document, format, path);
      const bytes = await writtenBytes(files, path, format, 'InDesign');
      if (!bytes.ok) return bytes;
      for (const { page, placed, differences } of format === 'idml' ? meant : []) {
        if (page === 0) continue;
        const artwork = await readIdml(bytes.value, page);
        if (!artwork.ok) return artwork;
        const found = differences(artwork.value, placed);
        if (found.length > 0) return refuse({ code: 'read-back/differs', differences: found });
      }
      isSaved = true;
      return ok(savedFile(bytes.value));
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
  await onDisk('file/write', path, () =>
    silently(indesign, () =>
      format === 'indd'
        ? document.saveACopy(path)
        : document.exportFile(format === 'pdf' ? PDF_TYPE : INDESIGN_MARKUP, path, false),
    ),
  );
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
