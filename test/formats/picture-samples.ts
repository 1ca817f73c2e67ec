import { strToU8, zlibSync } from 'fflate';
import { crc32 } from '../../src/core/crc32';

type Kind = { readonly bits: number; readonly colour: 0 | 2 | 3 | 4 | 6; readonly interlaced?: boolean };

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const out = new Uint8Array(12 + data.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(strToU8(type), 4);
  out.set(data, 8);
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)));
  return out;
};

/** A PNG of rows that are filtered already, written here and not by the product. */
export function pngOf(
  width: number,
  height: number,
  { bits, colour, interlaced = false }: Kind,
  rows: Uint8Array,
  extra: readonly (readonly [string, Uint8Array])[] = [],
): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([bits, colour, 0, 0, interlaced ? 1 : 0], 8);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...extra.map(([type, data]) => chunk(type, data)),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** An 8-bit grey PNG of these pixels. */
export const bitmapPng = (width: number, height: number, pixels: readonly number[]): Uint8Array =>
  pngOf(
    width,
    height,
    { bits: 8, colour: 0 },
    Uint8Array.from(
      Array.from({ length: height }, (_, y) => [0, ...pixels.slice(y * width, (y + 1) * width)]).flat(),
    ),
  );
