import { isName, type PdfObject } from './objects';
import { type Cursor, isSpace } from './tokens';

const COMPONENTS: Readonly<Record<string, number>> = {
  G: 1,
  DeviceGray: 1,
  RGB: 3,
  DeviceRGB: 3,
  CMYK: 4,
  DeviceCMYK: 4,
};

/**
 * The data behind `ID`, the cursor moved behind its `EI` (ISO 32000-1, 8.9.7): as long as unpacked samples must be,
 * else up to the first "EI" that stands alone. Undefined where the image does not end.
 */
export function skipImageData(
  cursor: Cursor,
  entries: ReadonlyMap<string, PdfObject>,
): Uint8Array | undefined {
  const { bytes } = cursor;
  const start = isSpace(bytes[cursor.at]) ? cursor.at + 1 : cursor.at;
  const stated = plainLength(entries);
  if (stated !== undefined && endsAt(bytes, start + stated)) return taken(cursor, start, start + stated);
  for (let at = bytes.indexOf(0x45, start); at >= 0; at = bytes.indexOf(0x45, at + 1))
    if (
      bytes[at + 1] === 0x49 &&
      isSpace(bytes[at - 1]) &&
      (at + 2 >= bytes.length || isSpace(bytes[at + 2]))
    )
      return taken(cursor, start, Math.max(start, at - 1));
  return undefined;
}

/** The length of samples that no filter packs; undefined for others. */
function plainLength(entries: ReadonlyMap<string, PdfObject>): number | undefined {
  const entry = (long: string, short: string): PdfObject => entries.get(short) ?? entries.get(long) ?? null;
  if (entry('Filter', 'F') !== null) return undefined;
  const [width, height] = [entry('Width', 'W'), entry('Height', 'H')];
  const space = entry('ColorSpace', 'CS');
  const isMask = entry('ImageMask', 'IM') === true;
  const bits = isMask ? 1 : entry('BitsPerComponent', 'BPC');
  const components = isMask ? 1 : isName(space) ? COMPONENTS[space.text] : undefined;
  if (typeof width !== 'number' || typeof height !== 'number') return undefined;
  if (typeof bits !== 'number' || components === undefined) return undefined;
  return Math.ceil((width * components * bits) / 8) * height;
}

function endsAt(bytes: Uint8Array, end: number): boolean {
  let at = end;
  while (isSpace(bytes[at]) && at < end + 2) at++;
  return bytes[at] === 0x45 && bytes[at + 1] === 0x49 && (at + 2 >= bytes.length || isSpace(bytes[at + 2]));
}

function taken(cursor: Cursor, start: number, end: number): Uint8Array {
  let at = end;
  while (isSpace(cursor.bytes[at]) && at < end + 2) at++;
  cursor.at = at + 2;
  return cursor.bytes.subarray(start, end);
}
