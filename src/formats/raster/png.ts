import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';
import { crc32 } from '../../core/crc32';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { concat } from '../bytes';
import { type Bitmap, isSensibleSize, rowBytes } from './bitmap';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A bitmap as a 1-bit grey PNG with its resolution (PNG third edition: IHDR, pHYs, IDAT, IEND). */
export function writePngBitmap(bitmap: Bitmap): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, bitmap.width);
  view.setUint32(4, bitmap.height);
  header[8] = 1;
  const density = new Uint8Array(9);
  const densityView = new DataView(density.buffer);
  const dotsPerMetre = Math.round(bitmap.dotsPerMm * 1000);
  densityView.setUint32(0, dotsPerMetre);
  densityView.setUint32(4, dotsPerMetre);
  density[8] = 1;
  return concat(
    SIGNATURE,
    chunk('IHDR', header),
    chunk('pHYs', density),
    chunk('IDAT', zlibSync(filtered(bitmap), { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  );
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat(strToU8(type), data);
  const length = new Uint8Array(4);
  const check = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, data.length);
  new DataView(check.buffer).setUint32(0, crc32(body));
  return concat(length, body, check);
}

/** Rows with filter type "none" before each; in a grey PNG a set bit is white. */
function filtered({ width, height, bits }: Bitmap): Uint8Array {
  const bytes = rowBytes(width);
  const rows = new Uint8Array((bytes + 1) * height);
  for (let row = 0; row < height; row++)
    for (let i = 0; i < bytes; i++)
      rows[row * (bytes + 1) + 1 + i] = ~(bits[row * bytes + i] as number) & 0xff;
  return rows;
}

const broken = (detail: string): Result<never, FormatProblem> =>
  refuse({ code: 'format/broken', format: 'png', detail });

/** Reads a 1-bit grey PNG without interlacing, such as `writePngBitmap` makes; refuses every other. */
export function readPngBitmap(file: Uint8Array): Result<Bitmap, FormatProblem> {
  if (SIGNATURE.some((byte, i) => file[i] !== byte)) return broken('no PNG signature');
  const chunks = chunksOf(file);
  const header = chunks?.get('IHDR');
  const density = chunks?.get('pHYs');
  const data = chunks?.get('IDAT');
  if (header?.length !== 13 || density?.length !== 9 || density[8] !== 1 || !data)
    return broken('header, resolution or data missing');
  const view = new DataView(header.buffer, header.byteOffset);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  if (header.slice(8).some((byte, i) => byte !== [1, 0, 0, 0, 0][i])) return broken('not 1-bit grey');
  if (!isSensibleSize(width, height)) return broken(`${width} × ${height} dots`);
  const bytes = rowBytes(width);
  const length = (bytes + 1) * height;
  // One byte more than the rows need shows data that go on; no more is ever unpacked.
  const rows = new Uint8Array(length + 1);
  try {
    if (unzlibSync(data, { out: rows }).length !== length) return broken('more or fewer rows than it says');
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error));
  }
  const bits = new Uint8Array(bytes * height);
  for (let row = 0; row < height; row++) {
    if (rows[row * (bytes + 1)] !== 0) return broken('filtered rows');
    for (let i = 0; i < bytes; i++)
      bits[row * bytes + i] = ~(rows[row * (bytes + 1) + 1 + i] as number) & 0xff;
  }
  const dotsPerMm = new DataView(density.buffer, density.byteOffset).getUint32(0) / 1000;
  return dotsPerMm > 0 ? ok({ width, height, bits, dotsPerMm }) : broken('no resolution');
}

/** Chunk data by type; data chunks are put together. Null where the file ends early or a check value is wrong. */
function chunksOf(file: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const chunks = new Map<string, Uint8Array>();
  for (let at = SIGNATURE.length; at + 12 <= file.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > file.length) return null;
    const body = file.subarray(at + 4, at + 8 + length);
    if (view.getUint32(at + 8 + length) !== crc32(body)) return null;
    const type = strFromU8(body.subarray(0, 4), true);
    chunks.set(type, concat(chunks.get(type) ?? new Uint8Array(0), body.subarray(4)));
    at += 12 + length;
  }
  return chunks.has('IEND') ? chunks : null;
}
