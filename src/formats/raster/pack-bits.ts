const LONGEST = 128;

/** Byte run lengths (TIFF 6.0, section 9), each row packed by itself. */
export function packBits(bytes: Uint8Array, rowLength: number): Uint8Array {
  const packed: number[] = [];
  for (let row = 0; row < bytes.length; row += rowLength)
    packRow(bytes.subarray(row, row + rowLength), packed);
  return Uint8Array.from(packed);
}

function packRow(row: Uint8Array, packed: number[]): void {
  for (let at = 0; at < row.length; ) {
    const run = runAt(row, at);
    if (run > 1) {
      packed.push(257 - run, row[at] as number);
      at += run;
      continue;
    }
    let end = at + 1;
    while (end < row.length && end - at < LONGEST && runAt(row, end) < 3) end++;
    packed.push(end - at - 1);
    for (; at < end; at++) packed.push(row[at] as number);
  }
}

function runAt(row: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < row.length && end - at < LONGEST && row[end] === row[at]) end++;
  return end - at;
}

/** Exactly `length` bytes; null where the packed ones give more or fewer. */
export function unpackBits(packed: Uint8Array, length: number): Uint8Array | null {
  const bytes = new Uint8Array(length);
  let to = 0;
  for (let at = 0; at < packed.length; ) {
    const n = packed[at++] as number;
    if (n === 128) continue;
    const count = n < 128 ? n + 1 : 257 - n;
    if (to + count > length) return null;
    if (n < 128) {
      if (at + count > packed.length) return null;
      bytes.set(packed.subarray(at, at + count), to);
      at += count;
    } else {
      const repeated = packed[at++];
      if (repeated === undefined) return null;
      bytes.fill(repeated, to, to + count);
    }
    to += count;
  }
  return to === length ? bytes : null;
}
