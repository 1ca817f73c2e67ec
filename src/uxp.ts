/** An element that a panel can draw in. */
export type Room = Pick<HTMLElement, 'appendChild'>;

/** What UXP hands over with a panel: the element to draw in, in some versions inside an event. */
export type PanelEvent = Room | { readonly node: Room };

type PanelLifecycle = {
  readonly create: (event?: PanelEvent) => void;
  readonly show: (event?: PanelEvent) => void;
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

export type UxpFolder = {
  readonly getEntries: () => Promise<readonly UxpFile[]>;
  readonly createFile: (name: string, options: { readonly overwrite: boolean }) => Promise<UxpFile>;
};

type Uxp = {
  /** The application; "de_DE" is a `uiLocale`. */
  readonly host?: { readonly uiLocale?: string };
  readonly storage: {
    readonly localFileSystem: { readonly getDataFolder: () => Promise<UxpFolder> };
  };
  readonly entrypoints: {
    readonly setup: (entrypoints: { readonly panels: Readonly<Record<string, PanelLifecycle>> }) => void;
  };
};

/** The members of UXP's own module that the panel uses. */
export const uxp = (): Uxp => require('uxp');
