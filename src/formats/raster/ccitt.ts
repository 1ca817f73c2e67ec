import { rowBytes } from './bitmap';
import { BELOW, CODE_BITS, type CodeTable, HORIZONTAL, MODES, PASS, RUNS } from './ccitt-codes';

/** How a fax picture was packed (ITU-T T.4 and T.6). */
export type FaxLayout = {
  readonly width: number;
  readonly height: number;
  /** Rows told by the row above, all of them (group 4), some, or none. */
  readonly rows: 'two-dimensional' | 'mixed' | 'one-dimensional';
  /** Each row starts at a byte: itself, or what is behind its end-of-line code. */
  readonly aligned: 'rows' | 'ends' | 'none';
};

const END_OF_LINE = 1;
const END_BITS = 12;

type Bits = { readonly bytes: Uint8Array; at: number };

/** Undoes fax packing: one bit a pixel, 1 is black, rows padded to bytes; null where the codes are damaged or end early. */
export function unpackFax(packed: Uint8Array, layout: FaxLayout): Uint8Array | null {
  const { width, height } = layout;
  const row = rowBytes(width);
  const out = new Uint8Array(row * height);
  const bits: Bits = { bytes: packed, at: 0 };
  // Where colours change in a row, white to black first; the width itself stands behind the last.
  let above = new Int32Array(width + 6).fill(width);
  let changes = new Int32Array(width + 6);
  for (let y = 0; y < height; y++) {
    if (bits.at >= 8 * packed.length) return null;
    if (layout.aligned === 'rows') bits.at = (bits.at + 7) & ~7;
    const isAlone = startRow(bits, layout);
    const count = isAlone ? readAlone(bits, changes, width) : readBelow(bits, changes, above, width);
    if (count < 0) return null;
    changes.fill(width, count);
    for (let i = 0; i < count; i += 2) blacken(out, y * row, changes[i] as number, changes[i + 1] as number);
    [above, changes] = [changes, above];
  }
  return out;
}

/** Goes past fill bits and the end of the line before; whether the row is told by itself. */
function startRow(bits: Bits, { rows, aligned }: FaxLayout): boolean {
  if (rows === 'two-dimensional') return false;
  if (aligned === 'rows') return true;
  const end = 8 * bits.bytes.length;
  while (bits.at < end && peek(bits, END_BITS) === 0) bits.at++;
  if (peek(bits, END_BITS) !== END_OF_LINE) return true;
  bits.at += END_BITS;
  if (rows === 'one-dimensional') return true;
  const isAlone = peek(bits, 1) === 1;
  bits.at++;
  return isAlone;
}

/** The bits that come next, zeros behind the end. */
function peek({ bytes, at }: Bits, count: number): number {
  const first = at >> 3;
  const word = ((bytes[first] ?? 0) << 16) | ((bytes[first + 1] ?? 0) << 8) | (bytes[first + 2] ?? 0);
  return (word >> (24 - (at & 7) - count)) & ((1 << count) - 1);
}

/** What the next code means; -1 where none fits. */
function decoded(bits: Bits, table: CodeTable): number {
  const entry = table[peek(bits, CODE_BITS)] as number;
  bits.at += entry & 15;
  return entry === 0 ? -1 : entry >> 4;
}

/** A run of one colour, multiples of 64 first; -1 where it is damaged. */
function runOf(bits: Bits, isBlack: boolean): number {
  const table = isBlack ? RUNS.black : RUNS.white;
  let run = 0;
  for (;;) {
    const part = decoded(bits, table);
    if (part < 0) return -1;
    run += part;
    if (part < 64) return run;
  }
}

/** A row as runs, white first; how many changes there are, or -1. */
function readAlone(bits: Bits, changes: Int32Array, width: number): number {
  let count = 0;
  for (let x = 0; x < width; ) {
    const run = runOf(bits, count % 2 === 1);
    x += run;
    if (run < 0 || x > width || count > width) return -1;
    changes[count++] = x;
  }
  return count;
}

/** A row by what differs from the row above; how many changes there are, or -1. */
function readBelow(bits: Bits, changes: Int32Array, above: Int32Array, width: number): number {
  let count = 0;
  let i = 0;
  for (let x = -1; x < width; ) {
    while (i > 0 && (above[i - 1] as number) > x) i--;
    while ((above[i] as number) <= x || (i & 1) !== (count & 1)) i++;
    const mode = decoded(bits, MODES);
    if (mode < 0 || count > width) return -1;
    if (mode === PASS) x = above[i + 1] as number;
    else if (mode === HORIZONTAL) {
      const [first, second] = [runOf(bits, count % 2 === 1), runOf(bits, count % 2 === 0)];
      const end = Math.max(0, x) + first + second;
      if (first < 0 || second < 0 || end > width) return -1;
      changes[count++] = end - second;
      changes[count++] = end;
      x = end;
    } else {
      const next = (above[i] as number) + mode - BELOW;
      if (next < Math.max(0, x) || next > width) return -1;
      changes[count++] = next;
      x = next;
    }
  }
  return count;
}

function blacken(out: Uint8Array, row: number, from: number, to: number): void {
  for (let x = from; x < to; ) {
    if ((x & 7) === 0 && to - x >= 8) {
      out[row + (x >> 3)] = 0xff;
      x += 8;
    } else {
      out[row + (x >> 3)] = (out[row + (x >> 3)] as number) | (0x80 >> (x & 7));
      x++;
    }
  }
}
