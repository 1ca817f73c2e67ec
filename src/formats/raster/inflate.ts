import { Unzlib } from 'fflate';

/** Small enough that one step cannot unpack more than some sixteen megabytes. */
const STEP = 16 * 1024;

/**
 * Hands on zlib data as they unpack, `length` bytes and no more; false where there are fewer or they are damaged
 * before that.
 */
export function inflateInto(
  packed: readonly Uint8Array[],
  length: number,
  take: (part: Uint8Array) => void,
): boolean {
  let left = length;
  const unzip = new Unzlib((chunk) => {
    const part = chunk.subarray(0, left);
    left -= part.length;
    if (part.length > 0) take(part);
  });
  try {
    for (const [i, part] of packed.entries())
      for (let at = 0; at < part.length && left > 0; at += STEP)
        unzip.push(part.subarray(at, at + STEP), i === packed.length - 1 && at + STEP >= part.length);
  } catch {
    return left === 0;
  }
  return left === 0;
}

/** Exactly `length` unpacked bytes; null where there are fewer. */
export function inflated(packed: readonly Uint8Array[], length: number): Uint8Array | null {
  const out = new Uint8Array(length);
  let done = 0;
  const isWhole = inflateInto(packed, length, (part) => {
    out.set(part, done);
    done += part.length;
  });
  return isWhole ? out : null;
}
