/** A small text that outlives the program: the title library, settings. Trouble is thrown as a HostError. */
export interface TextStore {
  /** Null where nothing has been written yet. */
  read(): Promise<string | null>;
  /** Replaces the text as a whole: a crash leaves the old text or the new one, never a part. */
  write(text: string): Promise<void>;
  /** Puts the text away under another name, so that writing starts anew; returns that name. */
  setAside(): Promise<string>;
}
