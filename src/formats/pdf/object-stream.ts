import { nextItem, type PdfObject } from './objects';
import { type Cursor, nextToken } from './tokens';

/**
 * The objects of an unpacked object stream with their numbers (ISO 32000-1, 7.5.7). The pairs of number and offset
 * stand before `first`; objects are taken in order and never read twice.
 */
export function packedObjects(
  bytes: Uint8Array,
  first: PdfObject,
): readonly (readonly [number, PdfObject])[] {
  const start = typeof first === 'number' ? first : 0;
  const head: Cursor = { bytes: bytes.subarray(0, start), at: 0 };
  const body: Cursor = { bytes, at: start };
  const found: [number, PdfObject][] = [];
  for (;;) {
    const number = nextToken(head);
    const offset = nextToken(head);
    if (number.kind !== 'number' || offset.kind !== 'number') return found;
    if (start + offset.value < body.at) continue;
    body.at = start + offset.value;
    const item = nextItem(body);
    if (item.kind === 'object') found.push([number.value, item.object]);
  }
}
