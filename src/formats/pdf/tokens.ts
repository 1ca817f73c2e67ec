import { strFromU8 } from 'fflate';

/** A place in a run of bytes; reading a token moves it on. */
export type Cursor = { readonly bytes: Uint8Array; at: number };

/**
 * What PDF and PostScript are made of. Names and words are one character a byte; brackets and braces are words.
 */
export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'unreadable'; readonly detail: string };

const SPACE = 1;
const DELIMITER = 2;
/** What each byte is: white space, a delimiter (ISO 32000-1, 7.2.2), or neither. */
const CLASSES = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASSES[byte] = SPACE;
for (const char of '()<>[]{}/%') CLASSES[char.charCodeAt(0)] = DELIMITER;

export const isSpace = (byte: number | undefined): boolean => byte !== undefined && CLASSES[byte] === SPACE;

/** What the quick way through plain decimals leaves over: exponents, as some writers put them. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?$/;
/** Longest name, number or operator; longer ones only occur in files built to do harm. */
const LONGEST_WORD = 4096;

const word = (text: string): Token => ({ kind: 'word', text });

/** The next token of PDF (ISO 32000-1, 7.2) or PostScript source; comments and white space are passed over. */
export function nextToken(cursor: Cursor): Token {
  skipSpace(cursor);
  const { bytes } = cursor;
  const byte = bytes[cursor.at];
  if (byte === undefined) return { kind: 'end' };
  if (CLASSES[byte] === DELIMITER) return delimited(cursor, byte);
  const start = cursor.at;
  const value = plainDecimal(cursor);
  if (value !== undefined) return { kind: 'number', value };
  const text = regular(cursor);
  if (text.length > LONGEST_WORD) return unreadable('a word of more than 4096 characters', start);
  if (!NUMBER.test(text)) return word(text);
  const number = Number(text);
  return Number.isFinite(number)
    ? { kind: 'number', value: number }
    : unreadable('a number out of range', start);
}

function delimited(cursor: Cursor, byte: number): Token {
  const { bytes } = cursor;
  const char = String.fromCharCode(byte);
  switch (char) {
    case '(':
      return literalString(cursor);
    case '/':
      cursor.at++;
      return { kind: 'name', text: regular(cursor) };
    case '[':
    case ']':
    case '{':
    case '}':
      cursor.at++;
      return word(char);
    case '<':
    case '>':
      if (bytes[cursor.at + 1] === byte) {
        cursor.at += 2;
        return word(char + char);
      }
      if (char === '<') return hexString(cursor);
  }
  return unreadable(`a stray "${char}"`, cursor.at++);
}

const POWERS_OF_TEN = Array.from({ length: 16 }, (_, i) => 10 ** i);

/** A decimal of at most 15 digits, which a double holds exactly before the one division; undefined for the rest. */
function plainDecimal(cursor: Cursor): number | undefined {
  const { bytes } = cursor;
  let at = cursor.at;
  const sign = bytes[at];
  if (sign === 0x2b || sign === 0x2d) at++;
  let mantissa = 0;
  let digits = 0;
  let places = 0;
  let isFraction = false;
  for (; ; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits++;
      if (isFraction) places++;
    } else if (digit === -2 && !isFraction) isFraction = true;
    else break;
  }
  const next = bytes[at];
  if (digits === 0 || digits > 15 || (next !== undefined && CLASSES[next] === 0)) return undefined;
  cursor.at = at;
  const value = places === 0 ? mantissa : mantissa / POWERS_OF_TEN[places]!;
  return sign === 0x2d ? -value : value;
}

const unreadable = (what: string, at: number): Token => ({
  kind: 'unreadable',
  detail: `${what} at byte ${at}`,
});

function skipSpace(cursor: Cursor): void {
  const { bytes } = cursor;
  for (; cursor.at < bytes.length; cursor.at++) {
    const byte = bytes[cursor.at]!;
    if (byte === 0x25) while (cursor.at < bytes.length && !isEndOfLine(bytes[cursor.at])) cursor.at++;
    else if (CLASSES[byte] !== SPACE) return;
  }
}

const isEndOfLine = (byte: number | undefined): boolean => byte === 10 || byte === 13;

function regular(cursor: Cursor): string {
  const { bytes } = cursor;
  const start = cursor.at;
  while (cursor.at < bytes.length && CLASSES[bytes[cursor.at]!] === 0) cursor.at++;
  if (cursor.at - start > 4) return strFromU8(bytes.subarray(start, cursor.at), true);
  let text = '';
  for (let at = start; at < cursor.at; at++) text += String.fromCharCode(bytes[at]!);
  return text;
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function literalString(cursor: Cursor): Token {
  const { bytes } = cursor;
  const start = cursor.at++;
  const out: number[] = [];
  for (let depth = 1; cursor.at < bytes.length; ) {
    const byte = bytes[cursor.at++]!;
    if (byte === 0x5c) escapeSequence(cursor, out);
    else {
      if (byte === 0x28) depth++;
      if (byte === 0x29 && --depth === 0) return { kind: 'string', bytes: Uint8Array.from(out) };
      out.push(byte);
    }
  }
  return unreadable('a string without an end', start);
}

function escapeSequence(cursor: Cursor, out: number[]): void {
  const { bytes } = cursor;
  const byte = bytes[cursor.at++];
  if (byte === undefined) return;
  if (byte === 13 && bytes[cursor.at] === 10) cursor.at++;
  if (isEndOfLine(byte)) return;
  let octal = '';
  for (let b = byte; octal.length < 3 && b >= 0x30 && b <= 0x37; b = bytes[cursor.at - 1 + octal.length] ?? 0)
    octal += String.fromCharCode(b);
  if (octal === '') out.push(ESCAPES[String.fromCharCode(byte)] ?? byte);
  else {
    cursor.at += octal.length - 1;
    out.push(Number.parseInt(octal, 8) & 255);
  }
}

function hexString(cursor: Cursor): Token {
  const start = cursor.at;
  const end = cursor.bytes.indexOf(0x3e, start);
  if (end < 0) {
    cursor.at = cursor.bytes.length;
    return unreadable('a string without an end', start);
  }
  cursor.at = end + 1;
  const digits = strFromU8(cursor.bytes.subarray(start + 1, end), true).replace(/[\0\t\n\f\r ]/g, '');
  if (!/^[0-9a-fA-F]*$/.test(digits)) return unreadable('a hexadecimal string with other characters', start);
  const out = new Uint8Array(Math.ceil(digits.length / 2));
  out.forEach((_, i) => {
    out[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2).padEnd(2, '0'), 16);
  });
  return { kind: 'string', bytes: out };
}
