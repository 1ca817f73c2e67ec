import { closeSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** A file that is written line by line, at its end only. */
export type LineWriter = {
  readonly write: (line: string) => void;
  /** Hands on what is waiting; with `durable` it is on the disk afterwards. */
  readonly flush: (durable?: 'durable') => void;
  /** What is still waiting is lost. */
  readonly close: () => void;
};

const WAITING = 16 * 1024;

/** Writes lines to a new file, or behind the first `keep` bytes of one that is there. */
export function openLines(path: string, keep: number | 'new' | 'replace'): LineWriter {
  const file = openSync(path, keep === 'new' ? 'wx' : keep === 'replace' ? 'w' : 'r+');
  if (typeof keep === 'number') ftruncateSync(file, keep);
  let at = typeof keep === 'number' ? keep : 0;
  let waiting = '';
  const flush: LineWriter['flush'] = (durable) => {
    const bytes = Buffer.from(waiting);
    waiting = '';
    for (let done = 0; done < bytes.length; )
      done += writeSync(file, bytes, done, bytes.length - done, at + done);
    at += bytes.length;
    if (durable) fsyncSync(file);
  };
  return {
    write(line) {
      waiting += `${line}\n`;
      if (waiting.length > WAITING) flush();
    },
    flush,
    close: () => closeSync(file),
  };
}

/** The whole lines of a file, without their ends; what stands behind the last line end is left out. */
export function* readLines(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.alloc(WAITING);
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for (;;) {
      const length = readSync(file, piece, 0, piece.length, null);
      if (length === 0) return;
      const lines = (rest + decoder.write(piece.subarray(0, length))).split('\n');
      rest = lines.pop() as string;
      yield* lines;
    }
  } finally {
    closeSync(file);
  }
}
