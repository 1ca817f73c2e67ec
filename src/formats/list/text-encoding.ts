import { strFromU8 } from 'fflate';

/** How a list spells letters beyond ASCII; UTF-16 is turned into UTF-8 on the way. */
export type TextEncoding = 'utf-8' | 'windows-1252';

const sequenceLength = (lead: number): number =>
  lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;

/** The UTF-8 sequence beyond ASCII that begins at `from` (Unicode 15, table 3-7): its length, 0 for none. */
function sequenceAt(bytes: Uint8Array, from: number): number | 'cut-off' {
  const lead = bytes[from] as number;
  const length = sequenceLength(lead);
  let lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  let highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let i = from + 1; i < from + length; i++) {
    const byte = bytes[i];
    if (byte === undefined) return 'cut-off';
    if (byte < lowest || byte > highest) return 0;
    lowest = 0x80;
    highest = 0xbf;
  }
  return length;
}

/** How many sequences beyond ASCII are right in UTF-8, and how many bytes are not. */
function countSequences(bytes: Uint8Array): {
  readonly right: number;
  readonly wrong: number;
  readonly isCutOff: boolean;
} {
  let right = 0;
  let wrong = 0;
  for (let i = 0; i < bytes.length; ) {
    if ((bytes[i] as number) < 0x80) {
      i += 1;
      continue;
    }
    const length = sequenceAt(bytes, i);
    if (length === 'cut-off') return { right, wrong, isCutOff: true };
    if (length === 0) wrong += 1;
    else right += 1;
    i += Math.max(1, length);
  }
  return { right, wrong, isCutOff: false };
}

/** The encoding of the beginning of a list; null while there is nothing beyond ASCII to tell it by. */
export function guessEncoding(sample: Uint8Array): TextEncoding | null {
  const { right, wrong } = countSequences(sample);
  return right + wrong === 0 ? null : right > wrong ? 'utf-8' : 'windows-1252';
}

/** Whether bytes are UTF-8 from the first to the last. */
export function isUtf8(bytes: Uint8Array): boolean {
  const { wrong, isCutOff } = countSequences(bytes);
  return wrong === 0 && !isCutOff;
}

/** What Windows-1252 has at 0x80 to 0x9F; the five places it leaves open stay control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of bytes in a known encoding. */
export const decodeText = (bytes: Uint8Array, encoding: TextEncoding): string =>
  encoding === 'utf-8'
    ? strFromU8(bytes)
    : strFromU8(bytes, true).replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] as string);

/** The text of bytes that are all ASCII. */
export const decodeAscii = (bytes: Uint8Array): string => strFromU8(bytes, true);
