import type { FormatProblem } from '../../core/problem';
import { ok, type Result } from '../../core/result';
import { objectBody, startsWith } from './body';
import { type Allowance, decodeStream } from './decode';
import { packedObjects } from './object-stream';
import { isDict, isName, isRef, isStream, nextItem, type PdfObject } from './objects';
import type { Cursor } from './tokens';

/** Every object of a file by its number, and its trailers in file order. */
export type Scanned = {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly trailers: readonly PdfObject[];
};

type Placed = { readonly object: PdfObject; readonly at: number };

/**
 * Reads every object of a PDF from its bytes without a cross-reference table, for files whose table is broken:
 * later objects replace earlier ones, as incremental updates do. Time grows with the length of the file, whatever
 * is in it.
 */
export function scanObjects(bytes: Uint8Array, allowance: Allowance): Result<Scanned, FormatProblem> {
  const { objects, trailers } = scan(bytes);
  for (const { object } of objects.values())
    if (isStream(object) && hasType(object, 'XRef')) trailers.push(object.dict);
  if (trailers.some((trailer) => isDict(trailer) && trailer.entries.has('Encrypt')))
    return ok({ objects: unplaced(objects), trailers });
  const unpacked = unpackObjectStreams(objects, allowance);
  return unpacked.ok ? ok({ objects: unplaced(objects), trailers }) : unpacked;
}

const unplaced = (objects: ReadonlyMap<number, Placed>): ReadonlyMap<number, PdfObject> =>
  new Map([...objects].map(([number, { object }]) => [number, object]));

/** Whether an object states this type, in its own dictionary. */
export function hasType(object: PdfObject, type: string): boolean {
  const dict = isStream(object) ? object.dict : object;
  const stated = isDict(dict) ? dict.entries.get('Type') : undefined;
  return isName(stated) && stated.text === type;
}

function scan(bytes: Uint8Array): { objects: Map<number, Placed>; trailers: PdfObject[] } {
  const objects = new Map<number, Placed>();
  const trailers: PdfObject[] = [];
  const cursor: Cursor = { bytes, at: 0 };
  const direct = (object: PdfObject | undefined) => (isRef(object) ? null : (object ?? null));
  while (cursor.at < bytes.length) {
    const at = cursor.at;
    if (bytes[at] === 0x6f && startsWith(bytes, 'obj', at)) {
      const number = numberBefore(bytes, at);
      cursor.at += 3;
      if (number === undefined) continue;
      const object = objectBody(cursor, direct);
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

function unpackObjectStreams(
  objects: Map<number, Placed>,
  allowance: Allowance,
): Result<void, FormatProblem> {
  const resolve = (object: PdfObject | undefined): PdfObject =>
    isRef(object) ? (objects.get(object.number)?.object ?? null) : (object ?? null);
  for (const { object, at } of [...objects.values()]) {
    if (!isStream(object) || !hasType(object, 'ObjStm')) continue;
    const decoded = decodeStream(object, resolve, allowance);
    if (!decoded.ok) return decoded;
    for (const [number, inside] of packedObjects(
      decoded.value.bytes,
      resolve(object.dict.entries.get('First')),
    )) {
      const known = objects.get(number);
      if (!known || known.at < at) objects.set(number, { object: inside, at });
    }
  }
  return ok(undefined);
}
