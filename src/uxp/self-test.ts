import type { InDesign } from '../hosts/indesign/dom';
import { createSelfTest, type TestFiles } from '../hosts/indesign/self-test';
import { runSelfTest } from '../jobs/self-test';
import { selfTestHtml, selfTestJson } from '../jobs/self-test-report';
import type { SelfTestHost } from '../self-test-host';
import { uxpFiles } from './files';
import { createDataText } from './store';
import { uxp } from './uxp';

const NAME = 'issn-barcode-self-test';

/** Tests the running InDesign on a document of its own. */
export const testInDesign = async (indesign: InDesign): Promise<void> =>
  selfTest(createSelfTest(indesign, await temporaryFiles()));

/**
 * Tests an application that runs, keeps both reports in the plugin's data folder, and offers them to be saved where the
 * user wants them.
 */
export async function selfTest(application: SelfTestHost): Promise<void> {
  const test = await runSelfTest(application);
  const reports = [
    [`${NAME}.html`, selfTestHtml(test)],
    [`${NAME}.json`, selfTestJson(test)],
  ] as const;
  for (const [name, text] of reports) await createDataText(name).write(text);
  for (const [name, text] of reports) await uxpFiles.save(name, text);
}

async function temporaryFiles(): Promise<TestFiles> {
  const { formats, localFileSystem } = uxp().storage;
  const folder = await localFileSystem.getTemporaryFolder();
  const slash = folder.nativePath.includes('\\') ? '\\' : '/';
  const root = `${folder.nativePath}${folder.nativePath.endsWith(slash) ? '' : slash}`;
  return {
    pathOf: async (name) => root + name,
    read: async (path) => {
      const file = await folder.getEntry(path.slice(root.length));
      return new Uint8Array(await file.read({ format: formats.binary }));
    },
  };
}
