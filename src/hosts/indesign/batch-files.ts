/**
 * The folder that a batch writes to, as the plugin reaches it beside InDesign: paths are InDesign's own, absolute. Throws
 * what the system says, except where a file is not there.
 */
export type BatchFiles = {
  /** The path of an output, a name within the folder whose parts are joined by "/"; its folders are made. */
  readonly pathOf: (output: string) => Promise<string>;
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** Gives a file another name; false where that is taken and must not be replaced. */
  readonly rename: (from: string, to: string) => Promise<boolean>;
  readonly remove: (path: string) => Promise<void>;
};
