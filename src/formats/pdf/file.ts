import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { type Allowance, decodeStream, MAX_DECODED_BYTES } from './decode';
import { isDict, isName, isRef, isStream, nextItem, type PdfDict, type PdfObject } from './objects';
import { type Cursor, isSpace, nextToken } from './tokens';

/** The objects of a file, looked up through references; `allowance` bounds what may still be unpacked. */
export type PdfFile = {
  readonly catalog: PdfDict;
  readonly resolve: (object: PdfObject | undefined) => PdfObject;
  readonly allowance: Allowance;
};

type Placed = { readonly object: PdfObject; readonly at: number };

/**
 * Reads every object of a PDF from its bytes, without trusting the cross-reference table: later objects replace
 * earlier ones, as incremental updates do. Time grows with the length of the file, whatever is in it.
 */
export function readPdfFile(bytes: Uint8Array): Result<PdfFile, FormatProblem> {
  if (find(bytes.subarray(0, 1024), '%PDF-', 0) < 0) return broken('no %PDF- header');
  const { objects, trailers } = scan(bytes);
  const resolve = resolver(objects);
  const allowance = { left: MAX_DECODED_BYTES };
  const xrefStreams = [...objects.values()].filter(({ object }) => typeName(object, resolve) === 'XRef');
  const trailerDicts = [
    ...trailers,
    ...xrefStreams.map(({ object }) => (isStream(object) ? object.dict : object)),
  ]
    .filter(isDict)
    .map((dict) => dict.entries);
  if (trailerDicts.some((entries) => resolve(entries.get('Encrypt')) !== null)) return broken('encrypted');

  const unpacked = unpackObjectStreams(objects, resolve, allowance);
  if (!unpacked.ok) return unpacked;
  const roots = trailerDicts.map((entries) => resolve(entries.get('Root'))).filter(isDict);
  const catalogs = [...objects.values()]
    .map(({ object }) => object)
    .filter((o) => typeName(o, resolve) === 'Catalog');
  const catalog = roots.at(-1) ?? catalogs.at(-1);
  return isDict(catalog) ? ok({ catalog, resolve, allowance }) : broken('no catalog');
}

const broken = (detail: string): Result<never, FormatProblem> =>
  refuse({ code: 'format/broken', format: 'pdf', detail });

/** References may point at references; more than a few in a row are a loop. */
function resolver(objects: ReadonlyMap<number, Placed>): PdfFile['resolve'] {
  return (object) => {
    let current = object;
    for (let i = 0; i < 16; i++) {
      if (!isRef(current)) return current ?? null;
      current = objects.get(current.number)?.object;
    }
    return null;
  };
}

function typeName(object: PdfObject, resolve: PdfFile['resolve']): string | undefined {
  const dict = isStream(object) ? object.dict : object;
  const type = isDict(dict) ? resolve(dict.entries.get('Type')) : null;
  return isName(type) ? type.text : undefined;
}

function scan(bytes: Uint8Array): { objects: Map<number, Placed>; trailers: PdfObject[] } {
  const objects = new Map<number, Placed>();
  const trailers: PdfObject[] = [];
  const cursor: Cursor = { bytes, at: 0 };
  while (cursor.at < bytes.length) {
    const at = cursor.at;
    if (bytes[at] === 0x6f && startsWith(bytes, 'obj', at)) {
      const number = numberBefore(bytes, at);
      cursor.at += 3;
      if (number === undefined) continue;
      const object = objectBody(cursor);
      if (object !== undefined) objects.set(number, { object, at });
    } else if (bytes[at] === 0x74 && startsWith(bytes, 'trailer', at)) {
      cursor.at += 7;
      const item = nextItem(cursor);
      if (item.kind === 'object') trailers.push(item.object);
    } else cursor.at++;
  }
  return { objects, trailers };
}

/** The object number in "12 0 obj", read backwards from the keyword. */
function numberBefore(bytes: Uint8Array, keyword: number): number | undefined {
  const header = String.fromCharCode(...bytes.subarray(Math.max(0, keyword - 24), keyword));
  const match = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]*$/.exec(header);
  return match ? Number(match[1]) : undefined;
}

function objectBody(cursor: Cursor): PdfObject | undefined {
  const item = nextItem(cursor);
  if (item.kind !== 'object') return undefined;
  if (!isDict(item.object)) return item.object;
  const behindDict = cursor.at;
  const word = nextToken(cursor);
  if (word.kind !== 'word' || word.text !== 'stream') {
    cursor.at = behindDict;
    return item.object;
  }
  const { bytes } = cursor;
  if (bytes[cursor.at] === 13) cursor.at++;
  if (bytes[cursor.at] === 10) cursor.at++;
  const start = cursor.at;
  const end = streamEnd(bytes, start, item.object.entries.get('Length'));
  cursor.at = end;
  return { kind: 'stream', dict: item.object, bytes: bytes.subarray(start, end) };
}

/** The stated length where "endstream" follows it, else the next "endstream". */
function streamEnd(bytes: Uint8Array, start: number, length: PdfObject | undefined): number {
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

function unpackObjectStreams(
  objects: Map<number, Placed>,
  resolve: PdfFile['resolve'],
  allowance: Allowance,
): Result<void, FormatProblem> {
  for (const { object, at } of [...objects.values()]) {
    if (!isStream(object) || typeName(object, resolve) !== 'ObjStm') continue;
    const decoded = decodeStream(object, resolve, allowance);
    if (!decoded.ok) return decoded;
    const first = resolve(object.dict.entries.get('First'));
    for (const [number, inside] of packedObjects(decoded.value, typeof first === 'number' ? first : 0)) {
      const known = objects.get(number);
      if (!known || known.at < at) objects.set(number, { object: inside, at });
    }
  }
  return ok(undefined);
}

/** The pairs of number and offset stand before `first`; objects are taken in order and never read twice. */
function packedObjects(bytes: Uint8Array, first: number): [number, PdfObject][] {
  const head: Cursor = { bytes: bytes.subarray(0, first), at: 0 };
  const body: Cursor = { bytes, at: first };
  const found: [number, PdfObject][] = [];
  for (;;) {
    const number = nextToken(head);
    const offset = nextToken(head);
    if (number.kind !== 'number' || offset.kind !== 'number') return found;
    if (first + offset.value < body.at) continue;
    body.at = first + offset.value;
    const item = nextItem(body);
    if (item.kind === 'object') found.push([number.value, item.object]);
  }
}

function startsWith(bytes: Uint8Array, text: string, at: number): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

function find(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes, text, at)) return at;
  return -1;
}
