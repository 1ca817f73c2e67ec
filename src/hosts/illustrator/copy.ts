import type { Problem } from '../../core/problem';
import { ok, type Result } from '../../core/result';
import { ask, type Bridge } from './bridge';
import type { Opening, Saving } from './executor/protocol';

/** A document of ours that is open in front of the user's. */
export type OpenCopy = {
  /** Carries every command out in that document, whatever the user has in front meanwhile. */
  readonly bridge: Bridge;
  readonly save: (path: string, format: Saving['format']) => Promise<Result<null, Problem>>;
  /** Closes it without saving; never throws. */
  readonly close: () => Promise<void>;
};

/** Opens a document of ours. */
export async function openCopy(bridge: Bridge, opening: Opening): Promise<Result<OpenCopy, Problem>> {
  const opened = await ask(bridge, 'open', opening);
  if (!opened.ok) return opened;
  const copy = opened.value;
  const close = async () => {
    await ask(bridge, 'close', { copy });
  };
  return ok({
    bridge: {
      call: (command, json) =>
        bridge.call('in-copy', `{"copy":${copy},"command":${JSON.stringify(command)},"request":${json}}`),
    },
    save: (path, format) => ask(bridge, 'save', { copy, file: fileAddress(path), format }),
    // What fails twice cannot be done.
    close: () =>
      close()
        .catch(close)
        .catch(() => undefined),
  });
}

/** A path as a file of ExtendScript takes it, in which "%" stands before a byte: so nothing in a name is misread. */
export const fileAddress = (path: string): string =>
  encodeURI(/^(?:[A-Za-z]:|\\)/.test(path) ? path.replaceAll('\\', '/') : path);
