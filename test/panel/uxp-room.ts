import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { parseHTML } from 'linkedom';
import { createInDesign, type Options } from '../doubles/indesign';
import { diskFolder } from './disk-folder';

type Lifecycle = {
  readonly create: (event?: unknown) => void;
  readonly show: (event?: unknown) => void;
  readonly menuItems: readonly { readonly id: string; readonly label: string }[];
  readonly invokeMenu: (id: string) => Promise<void>;
};

/** What a script can reach in UXP (InDesign 20) and no more; without them React falls back to its own ways. */
function bareGlobals(document: Document, require: (name: string) => unknown): vm.Context {
  const globals = { console: silent, setTimeout, clearTimeout, document, require };
  const room = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(
    'globalThis.self = globalThis.window = globalThis; delete globalThis.WebAssembly; delete globalThis.Intl;',
    room,
  );
  return room;
}

const silent = { log() {}, info() {}, warn() {}, error() {}, debug() {} };

/** The plugin's data folder; what is in it outlives the panel. */
export type DataFolder = Map<string, string>;

const entryIn = (files: DataFolder, name: string) => ({
  name,
  read: async () => files.get(name) ?? '',
  write: async (text: string) => void files.set(name, text),
});

function fileSystemOver(files: DataFolder, chosen: DataFolder, written: Map<string, Uint8Array>) {
  const entry = (name: string) => ({
    ...entryIn(files, name),
    moveTo: async (_: unknown, { newName, overwrite }: { newName: string; overwrite: boolean }) => {
      if (files.has(newName) && !overwrite) throw new Error('EntryExists');
      files.set(newName, files.get(name) ?? '');
      files.delete(name);
    },
  });
  const folder = {
    getEntries: async () => [...files.keys()].map(entry),
    createFile: async (name: string) => {
      files.set(name, '');
      return entry(name);
    },
  };
  return {
    getDataFolder: async () => folder,
    getTemporaryFolder: async () => ({
      nativePath: '/tmp/plugin',
      getEntry: async (name: string) => ({
        read: async () => Uint8Array.from(written.get(`/tmp/plugin/${name}`) ?? []).buffer,
      }),
    }),
    getFolder: async () => diskFolder(written, '/covers'),
    // The user always takes the file at the top of the list, or the name that is proposed.
    getFileForOpening: async () => [...chosen.keys()].map((name) => entryIn(chosen, name))[0] ?? null,
    getFileForSaving: async (name: string) => entryIn(chosen, name),
  };
}

/** What is in the room besides InDesign. */
type RoomOptions = {
  readonly files?: DataFolder;
  /** The user's own files, for dialogs. */
  readonly chosen?: DataFolder;
  readonly uiLocale?: string;
};

/** Loads a built plugin as UXP does: its page, its one script, `require` for the two modules; InDesign is the double. */
export function loadPlugin(
  folder: string,
  options: Options = {},
  { files = new Map(), chosen = new Map(), uiLocale = 'en_US' }: RoomOptions = {},
) {
  const double = createInDesign(options);
  const { window, document } = parseHTML(readFileSync(join(folder, 'index.html'), 'utf8'));
  // Built into UXP: fields that carry their text in a property.
  window.customElements.define(
    'sp-textfield',
    class extends window.HTMLElement {
      value = '';
    },
  );
  window.customElements.define(
    'sp-picker',
    class extends window.HTMLElement {
      selectedIndex = 0;
    },
  );
  window.customElements.define(
    'sp-button',
    class extends window.HTMLElement {
      disabled = false;
    },
  );

  const panels: Record<string, Lifecycle> = {};
  const modules: Readonly<Record<string, unknown>> = {
    uxp: {
      host: { uiLocale },
      storage: {
        formats: { binary: {} },
        localFileSystem: fileSystemOver(files, chosen, double.files as Map<string, Uint8Array>),
      },
      entrypoints: {
        setup: (given: { readonly panels: Readonly<Record<string, Lifecycle>> }) =>
          Object.assign(panels, given.panels),
      },
    },
    indesign: double.module,
  };
  const room = bareGlobals(document, (name) => {
    if (!(name in modules)) throw new Error(`UXP has no module ${name}`);
    return modules[name];
  });
  const scripts = [...document.querySelectorAll('script')].map((s) => s.getAttribute('src') ?? '');
  for (const script of scripts) vm.runInContext(readFileSync(join(folder, script), 'utf8'), room);

  const textOf = () => document.body.textContent ?? '';
  const button = (name: string) =>
    [...document.querySelectorAll('sp-button')].find((b) => b.textContent === name) as
      | (HTMLElement & { readonly disabled: boolean })
      | undefined;
  const field = (name: string) =>
    document.querySelector(`sp-textfield[label="${name}"]`) as (HTMLElement & { value: string }) | null;

  return {
    double,
    document: document as Document,
    room,
    panels,
    textOf,
    button,
    field,
    /** The user types into a field. */
    async type(name: string, text: string) {
      const element = await until(() => field(name));
      element.value = text;
      element.dispatchEvent(new window.Event('input', { bubbles: true }));
    },
    /** The user picks from the list, of which UXP tells the place. */
    async pick(name: string, place: number) {
      const picker = await until(() => document.querySelector(`sp-picker[label="${name}"]`));
      Object.assign(picker, { selectedIndex: place });
      picker.dispatchEvent(new window.Event('change', { bubbles: true }));
    },
    /** The user presses a button, as soon as it can be pressed. */
    async press(name: string) {
      const element = await until(() => {
        const found = button(name);
        return found && !found.disabled ? found : null;
      });
      element.dispatchEvent(new window.Event('click', { bubbles: true }));
    },
    /** The user opens what is shown on demand. */
    async disclose(name: string) {
      const link = await until(() =>
        [...document.querySelectorAll('button.link')].find((b) => b.textContent?.endsWith(name)),
      );
      link.dispatchEvent(new window.Event('click', { bubbles: true }));
    },
    said: (words: string) => until(() => textOf().includes(words) || null),
    gone: (words: string) => until(() => !textOf().includes(words) || null),
    /** The user writes several lines. */
    async write(name: string, text: string) {
      const element = await until(() => document.querySelector(`textarea[aria-label="${name}"]`));
      // Past React, which otherwise takes the text for its own.
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, text);
      element.dispatchEvent(new window.Event('input', { bubbles: true }));
    },
    /** The preview, as soon as there is one. */
    preview: () => until(() => document.querySelector('.paper svg')),
  };
}

/** Waits for something to be there, at most for two seconds. */
async function until<T>(look: () => T | null | undefined): Promise<T> {
  const end = performance.now() + 2000;
  for (;;) {
    const found = look();
    if (found !== null && found !== undefined) return found;
    if (performance.now() > end) throw new Error(`Waited in vain for ${look}`);
    await new Promise((done) => setTimeout(done, 2));
  }
}
