import { HostError } from '../host';
import type { TextStore } from '../text-store';

/** A text under a key of the browser's own storage, which replaces it as a whole. */
export function createLocalText(key: string): TextStore {
  const caught = <T>(code: 'file/read' | 'file/write', act: () => T): Promise<T> => {
    try {
      return Promise.resolve(act());
    } catch (error) {
      throw new HostError({ code, path: key, detail: (error as Error).message }, { cause: error });
    }
  };
  return {
    read: () => caught('file/read', () => localStorage.getItem(key)),
    write: (text) => caught('file/write', () => localStorage.setItem(key, text)),
    setAside: () =>
      caught('file/write', () => {
        let n = 1;
        while (localStorage.getItem(`${key}.set-aside-${n}`) !== null) n++;
        const aside = `${key}.set-aside-${n}`;
        localStorage.setItem(aside, localStorage.getItem(key) ?? '');
        localStorage.removeItem(key);
        return aside;
      }),
  };
}
