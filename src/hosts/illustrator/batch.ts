import {
  type BatchFiles,
  besideFile,
  onDisk,
  partOf,
  savedFile,
  settleFiles,
  standingFile,
  writtenBytes,
} from '../../batch-files';
import type { BatchHost, CoverDocument, OpenedCover } from '../../batch-host';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { sha256 } from '../../core/sha256';
import { oldPlaces } from '../../core/update/old-symbol';
import { HostError, type Placement } from '../../host';
import type { Bridge } from './bridge';
import { fileAddress, type OpenCopy, openCopy } from './copy';
import type { Saving } from './executor/protocol';
import { createIllustratorHost } from './host';
import { findStage } from './stage';

/** The folder of a batch in which a file can be written too. */
export type IllustratorFiles = BatchFiles & {
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
};

/**
 * Covers made by Illustrator: each template is copied to a file beside it, and only that copy is ever opened, so that
 * neither the template nor a document of the user's can be changed. The symbol is placed and read back, the copy saved
 * under a passing name and closed.
 */
export function createIllustratorBatch(bridge: Bridge, files: IllustratorFiles): BatchHost {
  return {
    async tryOut(cover, placement) {
      const opened = await openTemplate(bridge, files, cover);
      if (!opened.ok) return opened;
      const { copy, mark, close } = opened.value;
      try {
        const found = await foundPlace(copy.bridge, placement);
        return found.ok ? ok({ mark }) : found;
      } finally {
        await close();
      }
    },
    standing: (output) => standingFile(files, output),
    async open(cover) {
      const opened = await openTemplate(bridge, files, cover);
      return opened.ok ? ok(openedCover(files, cover, opened.value)) : opened;
    },
    settle: (outputs) => settleFiles(files, outputs),
  };
}

/** Whether a document has the place, or the symbol whose place is to be taken. */
async function foundPlace(bridge: Bridge, placement: Placement): Promise<Result<unknown, Problem>> {
  if (placement.target.kind !== 'old-symbol') return findStage(bridge, placement, false);
  const symbols = await createIllustratorHost(bridge, { acceptsRgb: false }).symbols('document');
  return symbols.ok ? oldPlaces(symbols.value, placement.drawing) : symbols;
}

type Template = {
  readonly copy: OpenCopy;
  /** Tells one content of the template from another. */
  readonly mark: string;
  /** Closes the copy and removes its file; never throws. */
  readonly close: () => Promise<void>;
};

async function openTemplate(
  bridge: Bridge,
  files: IllustratorFiles,
  { template }: CoverDocument,
): Promise<Result<Template, Problem>> {
  if (template === null) return refuse({ code: 'batch/template-missing' });
  const bytes = await onDisk('file/read', template, () => files.read(template));
  if (!bytes) return refuse({ code: 'file/read', path: template, detail: 'there is no such file' });
  // Beside the template, where links find what lies there too.
  const path = besideFile(template, 'copy');
  const remove = () => files.remove(path).catch(() => undefined);
  try {
    await onDisk('file/write', path, () => files.write(path, bytes));
    const opened = await aboutFile('file/read', template, () =>
      openCopy(bridge, { kind: 'file', file: fileAddress(path) }),
    );
    if (!opened.ok) {
      await remove();
      return opened;
    }
    const copy = opened.value;
    const close = async () => {
      await copy.close();
      await remove();
    };
    return ok({ copy, mark: sha256(bytes), close });
  } catch (error) {
    await remove();
    throw error;
  }
}

/** What Illustrator says against a step is trouble with that file. */
async function aboutFile<T>(
  code: 'file/read' | 'file/write',
  path: string,
  act: () => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof HostError) || error.problem.code !== 'host/refused') throw error;
    return refuse({ code, path, detail: error.problem.detail });
  }
}

/** What is open is a document of Illustrator, whose settings are given back and whose copy is closed whatever happens. */
function openedCover(
  files: IllustratorFiles,
  { format, output }: CoverDocument,
  { copy, close }: Template,
): OpenedCover {
  let isSaved = false;
  return {
    host: createIllustratorHost(copy.bridge, { acceptsRgb: false }),
    async save() {
      const path = partOf(await files.pathOf(output));
      const saved = await aboutFile('file/write', path, () => copy.save(path, format as Saving['format']));
      if (!saved.ok) return saved;
      const bytes = await writtenBytes(files, path, format, 'Illustrator');
      if (!bytes.ok) return bytes;
      isSaved = true;
      return ok(savedFile(bytes.value));
    },
    async close() {
      await close();
      if (!isSaved) await files.remove(partOf(await files.pathOf(output))).catch(() => undefined);
    },
  };
}
