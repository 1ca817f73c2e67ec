import type { Host, UpdatableHost } from './host';

/** What is assumed of an application, as a question that a script can ask it. */
export type Question = {
  /** As docs/host-assumptions.md names it. */
  readonly id: string;
  /** Every answer that the host copes with, the usual one first. */
  readonly handled: readonly [usual: string, ...others: string[]];
  readonly ask: () => string | Promise<string>;
};

/** A file that the document is written to. */
export type Export = {
  /** The format, for people. */
  readonly format: string;
  /** The EAN-13 numbers in the file; null where nobody here reads the format and only its beginning was looked at. */
  readonly numbers: () => Promise<readonly string[] | null>;
};

/** A new document that nobody else uses, in front of everything. */
export type Scratch = {
  readonly host: Host & UpdatableHost;
  readonly questions: readonly Question[];
  /** Removes everything that stands in it. */
  readonly clear: () => void | Promise<void>;
  /** Takes the newest step back, whatever it was. */
  readonly undo: () => void | Promise<void>;
  /** In each format that covers are made in; none where there is nowhere to put a file. */
  readonly exports: readonly Export[];
  /** Closes the document without saving and gives the user the front again. */
  readonly close: () => void | Promise<void>;
};

/** An application that can be tested while it runs. */
export type SelfTestHost = {
  /** Name and version. */
  readonly application: string;
  readonly open: () => Scratch | Promise<Scratch>;
  /** Everything about the user's documents and settings that the test must not change. */
  readonly others: () => string | Promise<string>;
};
