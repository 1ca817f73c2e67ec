import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { find, objectBody } from './body';
import { type CrossReference, crossReference, objectHeader, type Place } from './cross-reference';
import { decodeStream, MAX_DECODED_BYTES } from './decode';
import { type Sealed, unsealed } from './encryption';
import { packedObjects } from './object-stream';
import { isArray, isDict, isRef, isStream, type PdfDict, type PdfObject } from './objects';
import { hasType, type Scanned, scanObjects } from './scan';

/** The objects of a file, looked up through references. */
export type PdfFile = {
  readonly catalog: PdfDict;
  readonly resolve: (object: PdfObject | undefined) => PdfObject;
};

type Resolve = PdfFile['resolve'];

/** Sealed bytes are opened all at once. */
const MAX_SEALED_BYTES = 256 * 1024 * 1024;

/**
 * Opens the objects of a PDF: by its cross-reference tables, each object read when it is first asked for, or, where
 * those do not lead to the pages, by looking through the whole file. Encrypted files are opened where no password is
 * asked for.
 */
export async function readPdfFile(bytes: Uint8Array): Promise<Result<PdfFile, FormatProblem>> {
  const header = find(bytes.subarray(0, 1024), '%PDF-', 0);
  if (header < 0) return broken('no %PDF- header');
  // Offsets count from the header, whatever stands before it.
  const body = bytes.subarray(header);
  const allowance = { left: MAX_DECODED_BYTES };
  const reference = crossReference(body, allowance);
  if (reference?.trailer.entries.has('Encrypt')) return openSealed(body, reference);
  const file = reference && byReference(body, reference);
  if (file) return ok(file);
  const scanned = scanObjects(body, { left: MAX_DECODED_BYTES });
  return scanned.ok ? byScan(scanned.value) : scanned;
}

const ENCRYPTED = refuse({ code: 'format/encrypted', format: 'pdf' } as const);

const broken = (detail: string): Result<never, FormatProblem> =>
  refuse({ code: 'format/broken', format: 'pdf', detail });

async function openSealed(
  bytes: Uint8Array,
  reference: CrossReference,
): Promise<Result<PdfFile, FormatProblem>> {
  const resolve = resolver((number) => {
    const place = reference.places.get(number);
    return place?.kind === 'offset' ? sealedAt(bytes, place.at, () => null)?.object : undefined;
  });
  const sealed: Sealed[] = [];
  let length = 0;
  for (const [number, place] of reference.places) {
    const found = place.kind === 'offset' ? sealedAt(bytes, place.at, resolve) : undefined;
    // Cross-reference streams are never encrypted.
    if (found?.number !== number || hasType(found.object, 'XRef')) continue;
    sealed.push(found);
    length += found.length;
    if (length > MAX_SEALED_BYTES)
      return refuse({ code: 'format/too-large', bytes: length, limit: MAX_SEALED_BYTES });
  }
  const opened = await unsealed(sealed, reference.trailer, resolve);
  const file = opened && byReference(bytes, reference, opened);
  return file ? ok(file) : ENCRYPTED;
}

/** An object with the length of its source. */
function sealedAt(
  bytes: Uint8Array,
  at: number,
  resolve: Resolve,
): (Sealed & { readonly length: number }) | undefined {
  const cursor = { bytes, at };
  const header = objectHeader(cursor);
  const object = header && objectBody(cursor, resolve);
  return object === undefined ? undefined : { ...header!, object, length: cursor.at - at };
}

/** Looks objects up. References may point at references; more than a few in a row are a loop. */
export const resolver =
  (lookUp: (number: number) => PdfObject | undefined): Resolve =>
  (object) => {
    let current = object;
    for (let i = 0; i < 16; i++) {
      if (!isRef(current)) return current ?? null;
      current = lookUp(current.number);
    }
    return null;
  };

function byScan({ objects, trailers }: Scanned): Result<PdfFile, FormatProblem> {
  const resolve = resolver((number) => objects.get(number));
  const entries = trailers.filter(isDict).map((dict) => dict.entries);
  if (entries.some((trailer) => resolve(trailer.get('Encrypt')) !== null)) return ENCRYPTED;
  const roots = entries.map((trailer) => resolve(trailer.get('Root'))).filter(isDict);
  const catalogs = [...objects.values()].filter((object) => hasType(object, 'Catalog')).filter(isDict);
  const catalog = roots.at(-1) ?? catalogs.at(-1);
  return catalog ? ok({ catalog, resolve }) : broken('no catalog');
}

/**
 * The file as its cross-reference tells it, `opened` what was encrypted; undefined when that does not lead to a page
 * tree.
 */
function byReference(
  bytes: Uint8Array,
  { places, trailer }: CrossReference,
  opened?: ReadonlyMap<number, PdfObject>,
): PdfFile | undefined {
  const known = new Map(opened);
  let scanned: ReadonlyMap<number, PdfObject> | undefined;
  const recovered = (number: number): PdfObject => {
    if (!scanned) {
      const all = scanObjects(bytes, { left: MAX_DECODED_BYTES });
      scanned = all.ok ? all.value.objects : new Map();
    }
    return scanned.get(number) ?? null;
  };
  const resolve = resolver((number) => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const place = places.get(number);
    if (!place || place.kind === 'free') return null;
    // While it is being read, an object that needs itself is null.
    known.set(number, null);
    const object = objectAt(number, place) ?? (opened ? null : recovered(number));
    known.set(number, object);
    return object;
  });
  const packed = new Map<number, ReadonlyMap<number, PdfObject>>();
  const allowance = { left: MAX_DECODED_BYTES };

  function objectAt(number: number, place: Exclude<Place, { kind: 'free' }>): PdfObject | undefined {
    if (place.kind === 'packed') return unpacked(place.stream).get(number);
    const cursor = { bytes, at: place.at };
    return objectHeader(cursor)?.number === number ? objectBody(cursor, resolve) : undefined;
  }

  function unpacked(number: number): ReadonlyMap<number, PdfObject> {
    const before = packed.get(number);
    if (before) return before;
    const stream = resolve({ kind: 'ref', number });
    const decoded = isStream(stream) ? decodeStream(stream, resolve, allowance) : undefined;
    const objects = new Map(
      isStream(stream) && decoded?.ok
        ? packedObjects(decoded.value.bytes, resolve(stream.dict.entries.get('First')))
        : [],
    );
    packed.set(number, objects);
    return objects;
  }

  const catalog = resolve(trailer.entries.get('Root'));
  const pages = isDict(catalog) ? resolve(catalog.entries.get('Pages')) : null;
  return isDict(catalog) && isDict(pages) && isArray(resolve(pages.entries.get('Kids')))
    ? { catalog, resolve }
    : undefined;
}
