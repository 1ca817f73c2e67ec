import type { Host, TextHost, UpdatableHost } from './host';

/** What is assumed of an application, as a question that a script can ask it. */
export type Question = {
  /** As docs/host-assumptions.md names it. */
  readonly id: string;
  /** Every answer that the host copes with, the usual one first. */
  readonly handled: readonly [usual: string, ...others: string[]];
  readonly ask: () => string;
};

/** A new document that nobody else uses, in front of everything. */
export type Scratch = {
  readonly host: Host & UpdatableHost & TextHost;
  readonly questions: readonly Question[];
  /** Removes everything that stands in it. */
  readonly clear: () => void;
  /** Takes the newest step back, whatever it was. */
  readonly undo: () => void;
  /** The EAN-13 numbers in a file that the document was exported to; absent where there is nowhere to put one. */
  readonly exported?: () => Promise<readonly string[]>;
  /** Closes the document without saving and gives the user the front again. */
  readonly close: () => void;
};

/** An application that can be tested while it runs. */
export type SelfTestHost = {
  /** Name and version. */
  readonly application: string;
  readonly open: () => Scratch;
  /** Everything about the user's documents and settings that the test must not change. */
  readonly others: () => string;
};
