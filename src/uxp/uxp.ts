/** An element that a panel can draw in. */
export type Room = Pick<HTMLElement, 'appendChild'>;

/** What UXP hands over with a panel: the element to draw in, in some versions inside an event. */
export type PanelEvent = Room | { readonly node: Room };

/** An entry of the menu that drops down from the panel's corner. */
type MenuItem = { readonly id: string; readonly label: string };

type PanelLifecycle = {
  readonly create: (event?: PanelEvent) => void;
  readonly show: (event?: PanelEvent) => void;
  readonly menuItems: readonly MenuItem[];
  readonly invokeMenu: (id: string) => unknown;
};

/** A file of the plugin's data folder. */
type UxpFile = {
  readonly name: string;
  readonly read: () => Promise<string>;
  readonly write: (text: string) => Promise<unknown>;
  readonly moveTo: (
    folder: UxpFolder,
    options: { readonly newName: string; readonly overwrite: boolean },
  ) => Promise<unknown>;
};

/** What a dialog of the system gives: the file chosen, or null. */
type Chosen = Promise<Pick<UxpFile, 'name' | 'read' | 'write'> | null>;

/** A folder whose files have paths that an application can be given. */
type TemporaryFolder = {
  readonly nativePath: string;
  readonly getEntry: (
    name: string,
  ) => Promise<{ readonly read: (options: { readonly format: unknown }) => Promise<ArrayBuffer> }>;
};

/** A file in a folder that the user has chosen. */
type UxpDiskFile = {
  readonly name: string;
  readonly read: (options: { readonly format: unknown }) => Promise<ArrayBuffer>;
  readonly write: (text: string) => Promise<unknown>;
  readonly moveTo: (
    folder: UxpDiskFolder,
    options: { readonly newName: string; readonly overwrite: boolean },
  ) => Promise<unknown>;
  readonly delete: () => Promise<unknown>;
};

/** A folder that the user has chosen. */
export type UxpDiskFolder = {
  readonly name: string;
  readonly nativePath: string;
  readonly getEntries: () => Promise<readonly (UxpDiskFile | UxpDiskFolder)[]>;
  readonly createFile: (name: string, options: { readonly overwrite: boolean }) => Promise<UxpDiskFile>;
  readonly createFolder: (name: string) => Promise<UxpDiskFolder>;
};

export type UxpFolder = {
  readonly getEntries: () => Promise<readonly UxpFile[]>;
  readonly createFile: (name: string, options: { readonly overwrite: boolean }) => Promise<UxpFile>;
};

type Uxp = {
  /** The application; "de_DE" is a `uiLocale`. */
  readonly host?: { readonly uiLocale?: string };
  readonly storage: {
    readonly formats: { readonly binary: unknown };
    readonly localFileSystem: {
      readonly getTemporaryFolder: () => Promise<TemporaryFolder>;
      readonly getDataFolder: () => Promise<UxpFolder>;
      readonly getFileForOpening: (options: { readonly types: readonly string[] }) => Chosen;
      readonly getFolder: () => Promise<UxpDiskFolder | null>;
      readonly getFileForSaving: (name: string, options: { readonly types: readonly string[] }) => Chosen;
    };
  };
  readonly entrypoints: {
    readonly setup: (entrypoints: { readonly panels: Readonly<Record<string, PanelLifecycle>> }) => void;
  };
};

/** The members of UXP's own module that the panel uses. */
export const uxp = (): Uxp => require('uxp');
