import { isDict, nextItem, type PdfDict, type PdfObject } from './objects';
import { type Cursor, isSpace, nextToken } from './tokens';

/** The object behind "12 0 obj", a stream with its bytes, the cursor moved past it; undefined where none can be read. */
export function objectBody(
  cursor: Cursor,
  resolve: (object: PdfObject | undefined) => PdfObject,
): PdfObject | undefined {
  const item = nextItem(cursor);
  if (item.kind !== 'object') return undefined;
  if (!isDict(item.object)) return item.object;
  const behindDict = cursor.at;
  const word = nextToken(cursor);
  if (word.kind !== 'word' || word.text !== 'stream') {
    cursor.at = behindDict;
    return item.object;
  }
  return streamBody(cursor, item.object, resolve(item.object.entries.get('Length')));
}

function streamBody(cursor: Cursor, dict: PdfDict, length: PdfObject): PdfObject {
  const { bytes } = cursor;
  if (bytes[cursor.at] === 13) cursor.at++;
  if (bytes[cursor.at] === 10) cursor.at++;
  const start = cursor.at;
  const end = streamEnd(bytes, start, length);
  cursor.at = end;
  const stream = { kind: 'stream', dict, bytes: bytes.subarray(start, end) } as const;
  return end === bytes.length ? { ...stream, isCut: true } : stream;
}

/** The stated length where "endstream" follows it, else the next "endstream". */
function streamEnd(bytes: Uint8Array, start: number, length: PdfObject): number {
  if (typeof length === 'number' && Number.isInteger(length) && length >= 0) {
    const cursor = { bytes, at: start + length };
    while (isSpace(bytes[cursor.at]) && cursor.at < start + length + 4) cursor.at++;
    if (startsWith(bytes, 'endstream', cursor.at)) return start + length;
  }
  const keyword = find(bytes, 'endstream', start);
  if (keyword < 0) return bytes.length;
  let end = keyword;
  if (bytes[end - 1] === 10) end--;
  if (bytes[end - 1] === 13) end--;
  return Math.max(start, end);
}

/** Where ASCII text next stands in bytes; -1 when it does not. */
export function find(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes, text, at)) return at;
  return -1;
}

export function startsWith(bytes: Uint8Array, text: string, at: number): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
