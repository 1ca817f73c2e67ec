import { objectBody, startsWith } from './body';
import { type Allowance, decodeStream } from './decode';
import {
  isArray,
  isDict,
  isRef,
  isStream,
  nextItem,
  type PdfDict,
  type PdfObject,
  type PdfStream,
} from './objects';
import { type Cursor, nextToken } from './tokens';

/** Where an object stands: at a byte of the file, or packed into an object stream. */
export type Place =
  | { readonly kind: 'offset'; readonly at: number }
  | { readonly kind: 'packed'; readonly stream: number }
  | { readonly kind: 'free' };

/** The places that all cross-reference sections of a file give, newest first, and its newest trailer. */
export type CrossReference = {
  readonly places: ReadonlyMap<number, Place>;
  readonly trailer: PdfDict;
};

/** Updates one behind the other; more than this is a loop or built to do harm. */
const MAX_SECTIONS = 10_000;
/** "startxref" stands at the end, with what mail and servers append behind it. */
const TAIL = 2048;

/**
 * Follows the cross-reference tables and streams from the end of a file (ISO 32000-1, 7.5.4 and 7.5.8), updates and
 * hybrid files included. Undefined where anything about them is not as it should be.
 */
export function crossReference(bytes: Uint8Array, allowance: Allowance): CrossReference | undefined {
  const places = new Map<number, Place>();
  const visited = new Set<number>();
  const start = startOfReferences(bytes);
  const waiting = start === undefined ? [] : [start];
  let newest: PdfDict | undefined;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (visited.has(at)) continue;
    if (visited.size === MAX_SECTIONS) return undefined;
    visited.add(at);
    const cursor: Cursor = { bytes, at };
    const trailer = startsWith(bytes, 'xref', at)
      ? tableSection(cursor, places)
      : streamSection(cursor, places, allowance);
    if (!trailer) return undefined;
    newest ??= trailer;
    const [older, hybrid] = [trailer.entries.get('Prev'), trailer.entries.get('XRefStm')];
    if (typeof older === 'number') waiting.push(older);
    // The stream of a hybrid file comes before older tables.
    if (typeof hybrid === 'number') waiting.push(hybrid);
  }
  return newest && { places, trailer: newest };
}

function startOfReferences(bytes: Uint8Array): number | undefined {
  for (let at = bytes.length - 9; at >= Math.max(0, bytes.length - TAIL); at--)
    if (startsWith(bytes, 'startxref', at)) {
      const offset = nextToken({ bytes, at: at + 9 });
      return offset.kind === 'number' && Number.isInteger(offset.value) ? offset.value : undefined;
    }
  return undefined;
}

function tableSection(cursor: Cursor, places: Map<number, Place>): PdfDict | undefined {
  cursor.at += 4;
  for (;;) {
    const first = nextToken(cursor);
    if (first.kind === 'word' && first.text === 'trailer') {
      const item = nextItem(cursor);
      return item.kind === 'object' && isDict(item.object) ? item.object : undefined;
    }
    const count = nextToken(cursor);
    if (first.kind !== 'number' || count.kind !== 'number') return undefined;
    for (let number = first.value; number < first.value + count.value; number++) {
      const offset = nextToken(cursor);
      const generation = nextToken(cursor);
      const use = nextToken(cursor);
      if (offset.kind !== 'number' || generation.kind !== 'number' || use.kind !== 'word') return undefined;
      if (places.has(number)) continue;
      if (use.text === 'n') places.set(number, { kind: 'offset', at: offset.value });
      else if (use.text === 'f') places.set(number, { kind: 'free' });
      else return undefined;
    }
  }
}

const direct = (object: PdfObject | undefined): PdfObject => (isRef(object) ? null : (object ?? null));

function streamSection(
  cursor: Cursor,
  places: Map<number, Place>,
  allowance: Allowance,
): PdfDict | undefined {
  if (!objectHeader(cursor)) return undefined;
  const section = objectBody(cursor, direct);
  if (!isStream(section)) return undefined;
  const decoded = decodeStream(section, direct, allowance);
  const layout = layoutOf(section);
  if (!decoded.ok || !decoded.value.isWhole || !layout) return undefined;
  const { bytes } = decoded.value;
  const { widths, index } = layout;
  const [w0, w1, w2] = widths;
  let at = 0;
  for (let pair = 0; pair + 1 < index.length; pair += 2)
    for (let i = 0; i < index[pair + 1]! && at + w0 + w1 + w2 <= bytes.length; i++, at += w0 + w1 + w2) {
      const number = index[pair]! + i;
      if (places.has(number)) continue;
      const kind = w0 === 0 ? 1 : bigEndian(bytes, at, w0);
      const value = bigEndian(bytes, at + w0, w1);
      if (kind === 0) places.set(number, { kind: 'free' });
      else if (kind === 1) places.set(number, { kind: 'offset', at: value });
      else if (kind === 2) places.set(number, { kind: 'packed', stream: value });
    }
  return section.dict;
}

type Layout = { readonly widths: readonly [number, number, number]; readonly index: readonly number[] };

function layoutOf({ dict }: PdfStream): Layout | undefined {
  const numbers = (key: string): readonly number[] => {
    const list = dict.entries.get(key);
    return isArray(list) ? list.items.filter((n) => typeof n === 'number') : [];
  };
  const [w0, w1, w2] = numbers('W');
  const isWidth = (w: number | undefined): w is number =>
    w !== undefined && Number.isInteger(w) && w >= 0 && w <= 8;
  if (!isWidth(w0) || !isWidth(w1) || !isWidth(w2) || w1 === 0) return undefined;
  const size = dict.entries.get('Size');
  const index = numbers('Index');
  return { widths: [w0, w1, w2], index: index.length > 0 ? index : [0, typeof size === 'number' ? size : 0] };
}

function bigEndian(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i++) value = value * 256 + bytes[at + i]!;
  return value;
}

/** The numbers in front of "12 0 obj", the cursor moved behind it; undefined where no object starts. */
export function objectHeader(
  cursor: Cursor,
): { readonly number: number; readonly generation: number } | undefined {
  const number = nextToken(cursor);
  const generation = nextToken(cursor);
  const keyword = nextToken(cursor);
  return number.kind === 'number' &&
    generation.kind === 'number' &&
    keyword.kind === 'word' &&
    keyword.text === 'obj'
    ? { number: number.value, generation: generation.value }
    : undefined;
}
