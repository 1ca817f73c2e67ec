import type { InDesign } from '../hosts/indesign/dom';
import { createSelfTest, type ExportedFile } from '../hosts/indesign/self-test';
import { runSelfTest } from '../jobs/self-test';
import { selfTestHtml, selfTestJson } from '../jobs/self-test-report';
import { uxpFiles } from './files';
import { createDataText } from './store';
import { uxp } from './uxp';

const NAME = 'issn-barcode-self-test';

/**
 * Tests the running InDesign on a document of its own, keeps both reports in the plugin's data folder, and offers them to
 * be saved where the user wants them.
 */
export async function selfTest(indesign: InDesign): Promise<void> {
  const test = await runSelfTest(createSelfTest(indesign, await temporaryFile()));
  const reports = [
    [`${NAME}.html`, selfTestHtml(test)],
    [`${NAME}.json`, selfTestJson(test)],
  ] as const;
  for (const [name, text] of reports) await createDataText(name).write(text);
  for (const [name, text] of reports) await uxpFiles.save(name, text);
}

async function temporaryFile(): Promise<ExportedFile> {
  const { formats, localFileSystem } = uxp().storage;
  const folder = await localFileSystem.getTemporaryFolder();
  const name = `${NAME}.idml`;
  const slash = folder.nativePath.includes('\\') ? '\\' : '/';
  return {
    path: `${folder.nativePath}${folder.nativePath.endsWith(slash) ? '' : slash}${name}`,
    read: async () => new Uint8Array(await (await folder.getEntry(name)).read({ format: formats.binary })),
  };
}
