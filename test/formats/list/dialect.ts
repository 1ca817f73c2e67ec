/** A way of writing a table down as text. */
export type Dialect = {
  readonly delimiter: ',' | ';' | '\t';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly quoting: 'needed' | 'always';
  readonly endsWithLineEnd: boolean;
  readonly encoding: Encoding;
};

export const ENCODINGS = ['utf-8', 'utf-8-mark', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A table as the bytes of a file, by RFC 4180 and nothing of the product. */
export function writeTable(table: readonly (readonly string[])[], dialect: Dialect): Buffer {
  const { delimiter, lineEnd, quoting, endsWithLineEnd, encoding } = dialect;
  const cell = (text: string) =>
    quoting === 'always' || text.startsWith('"') || new RegExp(`[\r\n${delimiter}]`).test(text)
      ? `"${text.split('"').join('""')}"`
      : text;
  const lines = table.map((row) => row.map(cell).join(delimiter));
  return encode(lines.join(lineEnd) + (endsWithLineEnd ? lineEnd : ''), encoding);
}

/** The characters of Windows-1252 from 0x80 to 0x9F; "?" where it has none. */
const FROM_80 = '€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ';

function byteOf1252(c: string): number {
  const code = c.charCodeAt(0);
  if (code < 0x80 || (code >= 0xa0 && code < 0x100)) return code;
  const place = FROM_80.indexOf(c);
  if (place < 0) throw new Error(`${c} is not in Windows-1252`);
  return 0x80 + place;
}

export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8-mark') return Buffer.from(`\uFEFF${text}`, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return Buffer.from(Array.from(text, byteOf1252));
}
