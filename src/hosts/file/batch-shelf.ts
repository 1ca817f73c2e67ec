import { openSync, readSync, writeSync } from 'node:fs';
import type { KeyShelf } from '../../core/batch/repeated-keys';

/** A shelf in a new file, which has to be closed and taken away by whoever named it. */
export function createKeyShelf(path: string): KeyShelf & { readonly file: number } {
  const file = openSync(path, 'wx+');
  const blocks: { readonly at: number; readonly length: number }[] = [];
  let size = 0;
  return {
    file,
    put(block) {
      for (let done = 0; done < block.byteLength; )
        done += writeSync(file, bytesOf(block), done, block.byteLength - done, size + done);
      blocks.push({ at: size, length: block.length });
      size += block.byteLength;
    },
    get(block, from, window) {
      const place = blocks[block] ?? { at: 0, length: 0 };
      const length = Math.max(0, Math.min(window.length, place.length - from));
      for (let done = 0; done < length * 8; ) {
        const read = readSync(file, bytesOf(window), done, length * 8 - done, place.at + from * 8 + done);
        if (read === 0) throw new Error('A temporary file was cut off.');
        done += read;
      }
      return length;
    },
  };
}

const bytesOf = (numbers: Float64Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
