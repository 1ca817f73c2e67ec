import type { EvalScript } from '../hosts/illustrator/cep';

type Answer = { readonly err: number };
type Answered<T> = Answer & { readonly data: T };

/** What CEP's file calls answer where nothing went wrong, and where there is nothing of that name. */
export const NO_ERROR = 0;
export const NOT_FOUND = 3;

/** The members of `cep.fs` that the panel uses; every call waits until it is done. */
export type CepFiles = {
  readonly readFile: (path: string, encoding: string) => Answered<string>;
  readonly writeFile: (path: string, data: string, encoding: string) => Answer;
  readonly rename: (from: string, to: string) => Answer;
  readonly deleteFile: (path: string) => Answer;
  readonly stat: (path: string) => Answer;
  readonly makedir: (path: string) => Answer;
  /** The paths that were chosen; none where the user thought better of it. */
  readonly showOpenDialogEx: (
    several: boolean,
    folders: boolean,
    title: string,
    startingAt: string,
    extensions: readonly string[],
  ) => Answered<readonly string[]>;
  /** Empty where the user thought better of it. */
  readonly showSaveDialogEx: (
    title: string,
    startingAt: string,
    extensions: readonly string[],
    name: string,
  ) => Answered<string>;
};

/** What happened: of a menu, the entry, as an object or as the JSON of one. */
export type CepEvent = { readonly data?: unknown };

/** The members of CEP's own object that the panel uses. */
export type CepPanel = {
  readonly evalScript: EvalScript;
  /** Application, language and colours, as JSON. */
  readonly getHostEnvironment: () => string;
  /** A folder as the address of a file. */
  readonly getSystemPath: (which: 'userData') => string;
  readonly addEventListener: (type: string, listener: (event: CepEvent) => void) => void;
  /** Gives the panel's corner a menu, written as XML. */
  readonly invokeSync: (call: 'setPanelFlyoutMenu', menu: string) => void;
};

/** Where the user's own data of this extension lie. */
export function dataFolder(panel: Pick<CepPanel, 'getSystemPath'>): string {
  const path = decodeURI(panel.getSystemPath('userData')).replace(/^file:\/\/(?:\/(?=[A-Za-z]:))?/, '');
  return `${path}/org.issn-barcode.illustrator`;
}
