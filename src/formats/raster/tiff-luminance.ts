import { MM_PER_INCH } from '../../core/geometry';
import { MOST_READ_DOTS } from './bitmap';
import { luminanceOf } from './jpeg';
import { type TiffDirectory, type TiffTags, tiffDirectories } from './tiff-tags';
import { rowBytesOf, unpackedSamples } from './tiff-unpack';

/** One picture of a TIFF as its directory states it. `dotsPerMm` is null where it states no resolution. */
export type TiffPicture = {
  readonly width: number;
  readonly height: number;
  readonly bitsPerComponent: number;
  readonly space: 'gray' | 'rgb' | 'indexed' | 'cmyk' | 'unknown';
  readonly dotsPerMm: { readonly x: number; readonly y: number } | null;
  readonly luminance: () => Uint8Array | null;
};

/** A strip or tile may take so many bytes: a page of four inks at 600 dpi in one strip. */
const MOST_STRIP_BYTES = 320_000_000;

/** The pictures of a TIFF in their order; null where it is none. Nothing is unpacked before it is asked for. */
export function tiffPictures(file: Uint8Array): readonly TiffPicture[] | null {
  const pictures: TiffPicture[] = [];
  for (const directory of tiffDirectories(file)) {
    const picture = pictureOf(file, directory);
    if (!picture) break;
    pictures.push(picture);
  }
  return pictures.length > 0 ? pictures : null;
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

function pictureOf(file: Uint8Array, directory: TiffDirectory): TiffPicture | null {
  const { tags } = directory;
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
    luminance: () => luminance(file, directory, width, height),
  };
}

/** The luminance, one byte a pixel; null for what is damaged, too large or packed in ways that are not read here. */
function luminance(
  file: Uint8Array,
  { tags, isLittle }: TiffDirectory,
  width: number,
  height: number,
): Uint8Array | null {
  const [bits = 1] = tags('bits');
  const [perPixel = 1] = tags('samples');
  const [planes = 1] = tags('planes');
  const shade = shadesOf(tags, bits, isLittle);
  if (!shade || width * height > MOST_READ_DOTS || (planes !== 1 && perPixel > 1)) return null;
  if (![1, 2, 4, 8, 16].includes(bits) || perPixel < 1 || perPixel > 32) return null;
  const [tileWidth] = tags('tileWidth');
  const isTiled = tileWidth !== undefined;
  const [stripHeight = height] = tags(isTiled ? 'tileHeight' : 'rowsPerStrip');
  const columns = tileWidth ?? width;
  const rows = isTiled ? stripHeight : Math.min(stripHeight, height);
  const rowBytes = rowBytesOf({ width: columns, height: rows, perPixel, bits });
  const offsets = tags(isTiled ? 'tileOffsets' : 'stripOffsets');
  const lengths = tags(isTiled ? 'tileBytes' : 'stripBytes');
  const across = Math.ceil(width / columns);
  const down = Math.ceil(height / rows);
  if (!(rows > 0 && columns > 0) || rows * rowBytes > MOST_STRIP_BYTES || offsets.length < across * down)
    return null;
  const out = new Uint8Array(width * height);
  for (let piece = 0; piece < across * down; piece++) {
    const [left, top] = [(piece % across) * columns, Math.floor(piece / across) * rows];
    const here = isTiled ? rows : Math.min(rows, height - top);
    const start = offsets[piece] as number;
    const packed = file.subarray(start, start + (lengths[piece] ?? file.length));
    const bytes = unpackedSamples(packed, tags, { width: columns, height: here, perPixel, bits });
    if (!bytes) return null;
    for (let row = 0; row < Math.min(here, height - top); row++) {
      const line = bytes.subarray(row * rowBytes, (row + 1) * rowBytes);
      const to = (top + row) * width + left;
      for (let column = 0; column < Math.min(columns, width - left); column++)
        out[to + column] = shade(line, column * perPixel);
    }
  }
  return out;
}

/** How the samples of a pixel show, counted in samples from the start of the row; null for other photometrics. */
function shadesOf(
  tags: TiffTags,
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
