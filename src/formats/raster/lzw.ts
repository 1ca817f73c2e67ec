const CLEAR = 256;
const END = 257;
const FIRST = 258;
const LARGEST = 4096;

/** Undoes TIFF's LZW (TIFF 6.0, section 13), at most `length` bytes; null where the codes are damaged. */
export function unpackLzw(packed: Uint8Array, length: number): Uint8Array | null {
  const out = new Uint8Array(length);
  // Every string of the table stands somewhere in what came out already.
  const starts = new Uint32Array(LARGEST);
  const lengths = new Uint16Array(LARGEST);
  let next = FIRST;
  let width = 9;
  let done = 0;
  let before = -1;
  let bits = 0;
  let held = 0;
  for (let at = 0; done < length; ) {
    while (held < width && at < packed.length) {
      bits = ((bits << 8) | (packed[at++] as number)) & 0xffffff;
      held += 8;
    }
    if (held < width) break;
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      next = FIRST;
      width = 9;
      before = -1;
      continue;
    }
    if (code > next || (code === next && before < 0)) return null;
    const start = done;
    if (code < CLEAR) out[done++] = code;
    else {
      // A string that is only just being made is the one before and its own first byte.
      const from = code === next ? before : (starts[code] as number);
      const count = code === next ? start - before + 1 : (lengths[code] as number);
      for (let i = 0; i < count && done < length; i++) out[done++] = out[from + i] as number;
    }
    if (before >= 0 && next < LARGEST) {
      starts[next] = before;
      lengths[next] = start - before + 1;
      next++;
    }
    // Codes grow one entry early.
    width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
    before = start;
  }
  return done === length ? out : null;
}
