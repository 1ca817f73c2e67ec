import { HostError } from '../host';
import type { TextFiles } from '../panel/panel-host';
import { uxp } from './uxp';

const files = () => uxp().storage.localFileSystem;

/** Text files that the user chooses in a dialog; UXP shows one only straight after a click. */
export const uxpFiles: TextFiles = {
  async open(extensions) {
    const file = await files().getFileForOpening({ types: [...extensions] });
    return file && caught('file/read', file.name, () => file.read());
  },
  async save(name, text) {
    const file = await files().getFileForSaving(name, { types: [name.slice(name.lastIndexOf('.') + 1)] });
    if (!file) return null;
    await caught('file/write', file.name, () => file.write(text));
    return file.name;
  },
};

async function caught<T>(code: 'file/read' | 'file/write', path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new HostError({ code, path, detail: (error as Error).message }, { cause: error });
  }
}
