import { strToU8 } from 'fflate';
import { MM_PER_INCH } from '../../core/geometry';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { type Bitmap, isSensibleSize, rowBytes } from './bitmap';
import { packBits, unpackBits } from './pack-bits';

const TAG = {
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  stripOffsets: 273,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripByteCounts: 279,
  xResolution: 282,
  yResolution: 283,
  resolutionUnit: 296,
} as const;

const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const PACK_BITS = 32773;
const WHITE_IS_ZERO = 0;
const INCH = 2;
/** Nine digits of a resolution in dots an inch fit a TIFF rational. */
const RESOLUTION_PARTS = 100_000;

/** A bitmap as a bilevel TIFF with its resolution: one strip, PackBits, WhiteIsZero (TIFF 6.0, section 3). */
export function writeTiffBitmap(bitmap: Bitmap): Uint8Array {
  const strip = packBits(bitmap.bits, rowBytes(bitmap.width));
  const fields: readonly (readonly [tag: number, type: number, value: number])[] = [
    [TAG.width, LONG, bitmap.width],
    [TAG.height, LONG, bitmap.height],
    [TAG.bitsPerSample, SHORT, 1],
    [TAG.compression, SHORT, PACK_BITS],
    [TAG.photometric, SHORT, WHITE_IS_ZERO],
    [TAG.stripOffsets, LONG, 0],
    [TAG.samplesPerPixel, SHORT, 1],
    [TAG.rowsPerStrip, LONG, bitmap.height],
    [TAG.stripByteCounts, LONG, strip.length],
    [TAG.xResolution, RATIONAL, 0],
    [TAG.yResolution, RATIONAL, 8],
    [TAG.resolutionUnit, SHORT, INCH],
  ];
  const rationals = 8 + 2 + 12 * fields.length + 4;
  const stripAt = rationals + 16;
  const file = new Uint8Array(stripAt + strip.length);
  const view = new DataView(file.buffer);
  file.set(strToU8('II'));
  view.setUint16(2, 42, true);
  view.setUint32(4, 8, true);
  view.setUint16(8, fields.length, true);
  fields.forEach(([tag, type, value], i) => {
    const at = 10 + 12 * i;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, 1, true);
    const stored = tag === TAG.stripOffsets ? stripAt : type === RATIONAL ? rationals + value : value;
    if (type === SHORT) view.setUint16(at + 8, stored, true);
    else view.setUint32(at + 8, stored, true);
  });
  const dotsPerInch = Math.round(bitmap.dotsPerMm * MM_PER_INCH * RESOLUTION_PARTS);
  for (const at of [rationals, rationals + 8]) {
    view.setUint32(at, dotsPerInch, true);
    view.setUint32(at + 4, RESOLUTION_PARTS, true);
  }
  file.set(strip, stripAt);
  return file;
}

const broken = (detail: string): Result<never, FormatProblem> =>
  refuse({ code: 'format/broken', format: 'tiff', detail });

/** Reads a bilevel TIFF of one PackBits strip, such as `writeTiffBitmap` makes; refuses every other. */
export function readTiffBitmap(file: Uint8Array): Result<Bitmap, FormatProblem> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  try {
    if (view.getUint32(0, true) !== 0x002a4949) return broken('no little-endian TIFF');
    const tags = tagsOf(view);
    const tag = (name: keyof typeof TAG): number => tags.get(TAG[name]) ?? Number.NaN;
    if (
      tag('bitsPerSample') !== 1 ||
      tag('compression') !== PACK_BITS ||
      tag('photometric') !== WHITE_IS_ZERO
    )
      return broken('not bilevel PackBits');
    const [width, height, at] = [tag('width'), tag('height'), tag('stripOffsets')];
    if (!isSensibleSize(width, height)) return broken(`${width} × ${height} dots`);
    const strip = file.subarray(at, at + tag('stripByteCounts'));
    const bits = unpackBits(strip, rowBytes(width) * height);
    const resolution = tag('xResolution');
    const dotsPerMm = view.getUint32(resolution, true) / view.getUint32(resolution + 4, true) / MM_PER_INCH;
    if (!bits || tag('rowsPerStrip') !== height || tag('resolutionUnit') !== INCH || !(dotsPerMm > 0))
      return broken('rows or resolution missing');
    return ok({ width, height, bits, dotsPerMm });
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error));
  }
}

function tagsOf(view: DataView): ReadonlyMap<number, number> {
  const directory = view.getUint32(4, true);
  const count = view.getUint16(directory, true);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const at = directory + 2 + 12 * i;
      const isShort = view.getUint16(at + 2, true) === SHORT;
      return [
        view.getUint16(at, true),
        isShort ? view.getUint16(at + 8, true) : view.getUint32(at + 8, true),
      ];
    }),
  );
}
