import { type BatchFiles, writtenBytes } from '../../batch-files';
import { findSymbols } from '../../core/artwork/symbols';
import type { Problem } from '../../core/problem';
import type { Result } from '../../core/result';
import { readPdf } from '../../formats/pdf/read';
import type { Export, Scratch, SelfTestHost } from '../../self-test-host';
import { ask, type Bridge } from './bridge';
import { type OpenCopy, openCopy } from './copy';
import type { Saving } from './executor/protocol';
import { createIllustratorHost } from './host';
import { questionsOn } from './self-test-questions';

/** Where the self-test may leave files for as long as it runs. */
export type TestFiles = Pick<BatchFiles, 'pathOf' | 'read' | 'remove'>;

/** Illustrator as it runs; without files nothing is exported. */
export async function createSelfTest(bridge: Bridge, files: TestFiles | null): Promise<SelfTestHost> {
  const others = async () => JSON.stringify(given(await ask(bridge, 'state', null)));
  const application = await ask(bridge, 'state', null).then(
    (state) => (state.ok ? state.value.application : NAMELESS),
    () => NAMELESS,
  );
  return { application, others, open: () => openScratch(bridge, files) };
}

const NAMELESS = 'Illustrator, which does not say its name';

/** A4, in points. */
const PAPER = { kind: 'new', width: 595.28, height: 841.89 } as const;

async function openScratch(bridge: Bridge, files: TestFiles | null): Promise<Scratch> {
  const copy = given(await openCopy(bridge, PAPER));
  const tell = async (command: 'clear' | 'undo') => {
    given(await ask(copy.bridge, command, null));
  };
  return {
    host: createIllustratorHost(copy.bridge, { acceptsRgb: false }),
    questions: questionsOn(copy.bridge),
    clear: () => tell('clear'),
    undo: () => tell('undo'),
    exports: files ? exportsOf(copy, files) : [],
    close: copy.close,
  };
}

/** What covers are saved as; an AI that others can read is a PDF too. */
function exportsOf(copy: OpenCopy, files: TestFiles): readonly Export[] {
  const written = async (format: Saving['format']): Promise<Uint8Array> => {
    const path = await files.pathOf(`issn-barcode-self-test.${format}`);
    try {
      given(await copy.save(path, format));
      return given(await writtenBytes(files, path, format, 'Illustrator'));
    } finally {
      await files.remove(path).catch(() => undefined);
    }
  };
  const readable = (format: 'ai' | 'pdf'): Export => ({
    format: format.toUpperCase(),
    numbers: async () => {
      const artwork = given(await readPdf(await written(format), 1));
      return findSymbols(artwork).map(({ gtin13 }) => gtin13);
    },
  });
  const eps: Export = { format: 'EPS', numbers: () => written('eps').then(() => null) };
  return [readable('pdf'), eps, readable('ai')];
}

function given<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
