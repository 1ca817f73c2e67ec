import type { ForeignKind } from '../../core/batch/problem';
import { decodeAscii } from './text-encoding';

/** A text by its encoding; UTF-8 may still prove to be Windows-1252. `hasMark` tells of a byte order mark. */
export type TextKind =
  | { readonly kind: 'utf-8'; readonly hasMark: boolean }
  | {
      readonly kind: 'utf-16';
      readonly order: 'little-endian' | 'big-endian';
      readonly hasMark: boolean;
    };

/** What the first bytes of a list say it is. */
export type ListKind =
  | TextKind
  | { readonly kind: 'zip' }
  | { readonly kind: 'foreign'; readonly foreign: ForeignKind };

const SIGNATURES: readonly (readonly [bytes: readonly number[], kind: ForeignKind])[] = [
  // OLE2, also the wrapper of workbooks that are locked by a password ([MS-CFB] 2.2).
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'xls'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x49, 0x49, 0x2a, 0x00], 'picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'picture'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
];

/** A share of NUL bytes in every second place from which text is taken for UTF-16, or any file for no text. */
const MANY_NULS = 0.25;
const FEW_NULS = 0.02;

/** Tells what a list is by its first bytes; its name decides only where a text has the ending of a workbook. */
export function kindOf(sample: Uint8Array, name = ''): ListKind {
  const begins = (bytes: readonly number[]) => bytes.every((byte, i) => sample[i] === byte);
  const foreign = SIGNATURES.find(([bytes]) => begins(bytes))?.[1];
  if (foreign) return { kind: 'foreign', foreign };
  if (begins([0x50, 0x4b, 0x03, 0x04]) || begins([0x50, 0x4b, 0x05, 0x06])) return { kind: 'zip' };
  if (/\.numbers$/i.test(name)) return { kind: 'foreign', foreign: 'numbers' };
  if (/\.xls$/i.test(name)) return { kind: 'foreign', foreign: 'xls' };
  if (begins([0xff, 0xfe])) return { kind: 'utf-16', order: 'little-endian', hasMark: true };
  if (begins([0xfe, 0xff])) return { kind: 'utf-16', order: 'big-endian', hasMark: true };
  const hasMark = begins([0xef, 0xbb, 0xbf]);
  if (/^[\s\u00ef\u00bb\u00bf]*<[?!a-z]/i.test(decodeAscii(sample.subarray(0, 100))))
    return { kind: 'foreign', foreign: 'markup' };

  const even = shareOfNuls(sample, 0);
  const odd = shareOfNuls(sample, 1);
  if (odd > MANY_NULS && even < FEW_NULS) return { kind: 'utf-16', order: 'little-endian', hasMark: false };
  if (even > MANY_NULS && odd < FEW_NULS) return { kind: 'utf-16', order: 'big-endian', hasMark: false };
  return even + odd > MANY_NULS ? { kind: 'foreign', foreign: 'binary' } : { kind: 'utf-8', hasMark };
}

function shareOfNuls(bytes: Uint8Array, first: 0 | 1): number {
  let nuls = 0;
  for (let i = first; i < bytes.length; i += 2) if (bytes[i] === 0) nuls += 1;
  return nuls / Math.max(1, bytes.length / 2);
}
