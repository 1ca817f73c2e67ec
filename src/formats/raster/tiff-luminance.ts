import { Unzlib } from 'fflate';
import { MM_PER_INCH } from '../../core/geometry';
import { unpredicted } from '../pdf/predictor';
import { luminanceOf } from './jpeg';
import { unpackLzw } from './lzw';
import { unpackBits } from './pack-bits';

/** One picture of a TIFF as its directory states it. `dotsPerMm` is null where it states no resolution. */
export type TiffPicture = {
  readonly width: number;
  readonly height: number;
  readonly bitsPerComponent: number;
  readonly space: 'gray' | 'rgb' | 'indexed' | 'cmyk' | 'unknown';
  readonly dotsPerMm: { readonly x: number; readonly y: number } | null;
  readonly luminance: () => Uint8Array | null;
};

const MOST_PICTURES = 1000;
const MOST_VALUES = 1_000_000;
const MOST_PIXELS = 100_000_000;

const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  xResolution: 282,
  yResolution: 283,
  planes: 284,
  unit: 296,
  predictor: 317,
  palette: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
} as const;

/** Bytes of each field type (TIFF 6.0, section 2): byte, ascii, short, long, rational. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8 };

type Tags = (name: keyof typeof TAG) => readonly number[];

/** The pictures of a TIFF in their order; null where it is none. Nothing is unpacked before it is asked for. */
export function tiffPictures(file: Uint8Array): readonly TiffPicture[] | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 14 || file[0] !== file[1] || (file[0] !== 0x49 && file[0] !== 0x4d)) return null;
  const isLittle = file[0] === 0x49;
  if (view.getUint16(2, isLittle) !== 42) return null;
  const pictures: TiffPicture[] = [];
  const seen = new Set<number>();
  let at = view.getUint32(4, isLittle);
  while (at > 0 && at + 2 <= file.length && !seen.has(at) && pictures.length < MOST_PICTURES) {
    seen.add(at);
    const count = view.getUint16(at, isLittle);
    const end = at + 2 + 12 * count;
    if (end > file.length) break;
    const picture = pictureOf(file, tagsOf(view, isLittle, at, count), isLittle);
    if (!picture) break;
    pictures.push(picture);
    at = end + 4 <= file.length ? view.getUint32(end, isLittle) : 0;
  }
  return pictures.length > 0 ? pictures : null;
}

function tagsOf(view: DataView, isLittle: boolean, directory: number, count: number): Tags {
  const entries = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const at = directory + 2 + 12 * i;
    entries.set(view.getUint16(at, isLittle), at);
  }
  return (name) => {
    const at = entries.get(TAG[name]);
    if (at === undefined) return [];
    const type = view.getUint16(at + 2, isLittle);
    const size = SIZES[type];
    const values = view.getUint32(at + 4, isLittle);
    if (!size || values > MOST_VALUES) return [];
    const start = size * values <= 4 ? at + 8 : view.getUint32(at + 8, isLittle);
    if (start + size * values > view.byteLength) return [];
    return Array.from({ length: values }, (_, i) => {
      const value = start + i * size;
      if (size === 1) return view.getUint8(value);
      if (size === 2) return view.getUint16(value, isLittle);
      const whole = view.getUint32(value, isLittle);
      return size === 4 ? whole : whole / view.getUint32(value + 4, isLittle);
    });
  };
}

const SPACES: Readonly<Record<number, TiffPicture['space']>> = {
  0: 'gray',
  1: 'gray',
  2: 'rgb',
  3: 'indexed',
  5: 'cmyk',
};
const CENTIMETRE = 3;
const NO_UNIT = 1;

function pictureOf(file: Uint8Array, tags: Tags, isLittle: boolean): TiffPicture | null {
  const [width = 0] = tags('width');
  const [height = 0] = tags('height');
  const [bits = 1] = tags('bits');
  if (!(width > 0 && height > 0)) return null;
  const [x = 0] = tags('xResolution');
  const [y = x] = tags('yResolution');
  const [unit = 2] = tags('unit');
  const perUnit = unit === CENTIMETRE ? 10 : MM_PER_INCH;
  const isStated = unit !== NO_UNIT && x > 0 && y > 0 && Number.isFinite(x) && Number.isFinite(y);
  return {
    width,
    height,
    bitsPerComponent: bits,
    space: SPACES[tags('photometric')[0] ?? -1] ?? 'unknown',
    dotsPerMm: isStated ? { x: x / perUnit, y: y / perUnit } : null,
    luminance: () => luminance(file, tags, width, height, isLittle),
  };
}

/** The luminance, one byte a pixel; null for what is damaged, too large or packed in ways that are not read here. */
function luminance(
  file: Uint8Array,
  tags: Tags,
  width: number,
  height: number,
  isLittle: boolean,
): Uint8Array | null {
  const [bits = 1] = tags('bits');
  const [samples = 1] = tags('samples');
  const [planes = 1] = tags('planes');
  const [order = 1] = tags('fillOrder');
  const shade = shadesOf(tags, bits, isLittle);
  if (!shade || width * height > MOST_PIXELS || order !== 1 || (planes !== 1 && samples > 1)) return null;
  if (![1, 2, 4, 8, 16].includes(bits) || samples < 1 || samples > 32) return null;
  const [tileWidth] = tags('tileWidth');
  const isTiled = tileWidth !== undefined;
  const [stripHeight = height] = tags(isTiled ? 'tileHeight' : 'rowsPerStrip');
  const columns = tileWidth ?? width;
  const rowBytes = Math.ceil((columns * samples * bits) / 8);
  const rows = Math.min(stripHeight, isTiled ? stripHeight : height);
  const offsets = tags(isTiled ? 'tileOffsets' : 'stripOffsets');
  const lengths = tags(isTiled ? 'tileBytes' : 'stripBytes');
  const across = Math.ceil(width / columns);
  const down = Math.ceil(height / rows);
  if (!(rows > 0 && columns > 0) || rows * rowBytes > 4 * MOST_PIXELS || offsets.length < across * down)
    return null;
  const out = new Uint8Array(width * height);
  for (let piece = 0; piece < across * down; piece++) {
    const [left, top] = [(piece % across) * columns, Math.floor(piece / across) * rows];
    const here = isTiled ? rows : Math.min(rows, height - top);
    const start = offsets[piece] as number;
    const packed = file.subarray(start, start + (lengths[piece] ?? file.length));
    const bytes = unpacked(packed, here * rowBytes, tags, { samples, bits, columns });
    if (!bytes) return null;
    for (let row = 0; row < Math.min(here, height - top); row++) {
      const line = bytes.subarray(row * rowBytes, (row + 1) * rowBytes);
      const to = (top + row) * width + left;
      for (let column = 0; column < Math.min(columns, width - left); column++)
        out[to + column] = shade(line, column * samples);
    }
  }
  return out;
}

const STEP = 16 * 1024;

function unpacked(
  packed: Uint8Array,
  length: number,
  tags: Tags,
  { samples, bits, columns }: { readonly samples: number; readonly bits: number; readonly columns: number },
): Uint8Array | null {
  const bytes = plain(packed, length, tags('compression')[0] ?? 1);
  const [predictor = 1] = tags('predictor');
  if (!bytes || predictor === 1) return bytes;
  return predictor === 2 ? (unpredicted(bytes, { predictor, colors: samples, bits, columns }) ?? null) : null;
}

function plain(packed: Uint8Array, length: number, compression: number): Uint8Array | null {
  switch (compression) {
    case 1:
      return packed.length >= length ? packed.subarray(0, length) : null;
    case 5:
      return unpackLzw(packed, length);
    case 8:
    case 32946:
      return inflated(packed, length);
    case 32773:
      return unpackBits(packed, length);
    default:
      return null;
  }
}

function inflated(packed: Uint8Array, length: number): Uint8Array | null {
  const out = new Uint8Array(length);
  let done = 0;
  const unzip = new Unzlib((chunk) => {
    const part = chunk.subarray(0, length - done);
    out.set(part, done);
    done += part.length;
  });
  try {
    for (let at = 0; at < packed.length && done < length; at += STEP)
      unzip.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return null;
  }
  return done === length ? out : null;
}

/** How the samples of a pixel show, counted in samples from the start of the row; null for other photometrics. */
function shadesOf(
  tags: Tags,
  bits: number,
  isLittle: boolean,
): ((line: Uint8Array, at: number) => number) | null {
  const full = 2 ** Math.min(bits, 8) - 1;
  const high = isLittle ? 1 : 0;
  const sample = (line: Uint8Array, at: number): number => {
    if (bits === 8) return line[at] as number;
    if (bits === 16) return line[2 * at + high] as number;
    const bit = at * bits;
    return ((line[bit >> 3] as number) >> (8 - bits - (bit & 7))) & full;
  };
  const palette = tags('palette');
  switch (tags('photometric')[0]) {
    case 0:
      return (line, at) => 255 - Math.round((255 * sample(line, at)) / full);
    case 1:
      return (line, at) => Math.round((255 * sample(line, at)) / full);
    case 2:
      return (line, at) => luminanceOf(sample(line, at), sample(line, at + 1), sample(line, at + 2));
    case 3: {
      const colours = palette.length / 3;
      const channel = (i: number, of: number) => (palette[of * colours + i] ?? 0) / 257;
      return (line, at) => {
        const i = sample(line, at);
        return luminanceOf(channel(i, 0), channel(i, 1), channel(i, 2));
      };
    }
    case 5:
      return (line, at) => {
        const paper = 1 - sample(line, at + 3) / 255;
        const light = (channel: number) => (255 - sample(line, at + channel)) * paper;
        return luminanceOf(light(0), light(1), light(2));
      };
    default:
      return null;
  }
}
