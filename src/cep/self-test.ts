import { freeName } from '../batch-files';
import type { Bridge } from '../hosts/illustrator/bridge';
import { createSelfTest } from '../hosts/illustrator/self-test';
import { runSelfTest } from '../jobs/self-test';
import { selfTestHtml, selfTestJson } from '../jobs/self-test-report';
import { chosenFolder, isThere, readBytes, writeText } from './disk';
import type { CepFiles } from './window';

const NAME = 'issn-barcode-self-test';

/**
 * Tests the running Illustrator on a document of its own, keeps both reports in `folder`, the panel's own, and saves
 * them where the user wants them.
 */
export async function selfTest(files: CepFiles, bridge: Bridge, folder: string): Promise<void> {
  if (!isThere(files, folder)) files.makedir(folder);
  const test = await runSelfTest(
    await createSelfTest(bridge, {
      pathOf: async (name) => `${folder}/${name}`,
      read: async (path) => readBytes(files, path),
      remove: async (path) => {
        files.deleteFile(path);
      },
    }),
  );
  const reports = [
    [`${NAME}.html`, selfTestHtml(test)],
    [`${NAME}.json`, selfTestJson(test)],
  ] as const;
  for (const [name, text] of reports) writeText(files, `${folder}/${name}`, text);
  const chosen = chosenFolder(files);
  if (chosen === null) return;
  for (const [name, text] of reports)
    writeText(files, `${chosen}/${freeName(name, (one) => isThere(files, `${chosen}/${one}`))}`, text);
}
