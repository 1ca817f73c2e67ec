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

export const isSpace = (byte: number | undefined): boolean =>
  byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;

const DELIMITERS = new Set([...'()<>[]{}/%'].map((c) => c.charCodeAt(0)));
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
/** Longest name, number or operator; longer ones only occur in files built to do harm. */
const LONGEST_WORD = 4096;

const word = (text: string): Token => ({ kind: 'word', text });

/** The next token of PDF (ISO 32000-1, 7.2) or PostScript source; comments and white space are passed over. */
export function nextToken(cursor: Cursor): Token {
  skipSpace(cursor);
  const { bytes } = cursor;
  const byte = bytes[cursor.at];
  const char = byte === undefined ? undefined : String.fromCharCode(byte);
  switch (char) {
    case undefined:
      return { kind: 'end' };
    case '(':
      return literalString(cursor);
    case '/': {
      cursor.at++;
      return { kind: 'name', text: regular(cursor) };
    }
    case '<':
    case '>':
      if (bytes[cursor.at + 1] === byte) {
        cursor.at += 2;
        return word(char + char);
      }
      if (char === '<') return hexString(cursor);
      break;
    case '[':
    case ']':
    case '{':
    case '}':
      cursor.at++;
      return word(char);
  }
  const start = cursor.at;
  const text = regular(cursor);
  if (text === '') {
    cursor.at++;
    return unreadable(`a stray "${char}"`, start);
  }
  if (text.length > LONGEST_WORD) return unreadable('a word of more than 4096 characters', start);
  if (!NUMBER.test(text)) return word(text);
  const value = Number(text);
  return Number.isFinite(value) ? { kind: 'number', value } : unreadable('a number out of range', start);
}

const unreadable = (what: string, at: number): Token => ({
  kind: 'unreadable',
  detail: `${what} at byte ${at}`,
});

function skipSpace(cursor: Cursor): void {
  const { bytes } = cursor;
  for (; cursor.at < bytes.length; cursor.at++) {
    const byte = bytes[cursor.at];
    if (byte === 0x25) while (cursor.at < bytes.length && !isEndOfLine(bytes[cursor.at])) cursor.at++;
    else if (!isSpace(byte)) return;
  }
}

const isEndOfLine = (byte: number | undefined): boolean => byte === 10 || byte === 13;

function regular(cursor: Cursor): string {
  const { bytes } = cursor;
  const start = cursor.at;
  while (cursor.at < bytes.length && !isSpace(bytes[cursor.at]) && !DELIMITERS.has(bytes[cursor.at]!))
    cursor.at++;
  return strFromU8(bytes.subarray(start, cursor.at), true);
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
