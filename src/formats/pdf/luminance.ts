import type { ArtworkInk } from '../../core/artwork/artwork';
import { jpegLuminance } from '../raster/jpeg';
import { type ColourSpace, initialComponents, inkOf } from './colour';
import { decodeImage } from './decode';
import type { PdfFile } from './file';
import type { PdfStream } from './objects';

/** What a picture's dictionary says of its samples. With `ink` it is a stencil: samples of 0 are painted in it. */
export type Samples = {
  readonly pixels: { readonly width: number; readonly height: number };
  readonly bits: number | null;
  readonly space: ColourSpace;
  /** Least and greatest value of each component; empty for the usual ones. */
  readonly decode: readonly number[];
  readonly ink?: ArtworkInk;
};

/** A page at 600 dpi has 35 million dots; each may take four bytes while it is unpacked. */
const MOST_PIXELS = 64e6;
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * The picture in grey, one byte a pixel, rows from the top, 0 black to 255 white; null where its packing or colours
 * are not understood or it is too large.
 */
export function pictureLuminance(file: PdfFile, stream: PdfStream, samples: Samples): Uint8Array | null {
  const { width, height } = samples.pixels;
  if (width * height > MOST_PIXELS) return null;
  const unpacked = decodeImage(stream, file.resolve, { left: MOST_BYTES });
  if (!unpacked.ok || !unpacked.value.isWhole) return null;
  const { codec, bytes } = unpacked.value;
  if (codec === null) return fromSamples(bytes, samples);
  if (codec !== 'DCTDecode') return null;
  const picture = jpegLuminance(bytes);
  if (!picture || picture.width !== width || picture.height !== height) return null;
  // The JPEG decoder knows grey, RGB and CMYK the usual way round only.
  const isUsual = samples.decode.length === 0 || samples.decode.every((value, i) => value === i % 2);
  return isUsual && ['gray', 'rgb', 'cmyk'].includes(samples.space.kind) ? picture.pixels : null;
}

function fromSamples(bytes: Uint8Array, { pixels, bits, space, decode, ink }: Samples): Uint8Array | null {
  const { width, height } = pixels;
  const components = initialComponents(space).length;
  if (components === 0 || bits === null || ![1, 2, 4, 8, 16].includes(bits)) return null;
  const row = Math.ceil((width * components * bits) / 8);
  if (bytes.length < row * height) return null;
  const toGrey = greyscale(space, bits, decode, ink);
  const out = new Uint8Array(width * height);
  const values: number[] = new Array(components).fill(0);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      for (let i = 0; i < components; i++) values[i] = sampleAt(bytes, y * row, x * components + i, bits);
      out[y * width + x] = toGrey(values);
    }
  return out;
}

/** A sample as a byte; 16 bits are cut to 8. */
function sampleAt(bytes: Uint8Array, row: number, index: number, bits: number): number {
  if (bits === 8) return bytes[row + index]!;
  if (bits === 16) return bytes[row + 2 * index]!;
  const bit = index * bits;
  return (bytes[row + (bit >> 3)]! >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

/** How the samples of one pixel become a grey; a table for single components, which is what bars are made of. */
function greyscale(
  space: ColourSpace,
  bits: number,
  decode: readonly number[],
  ink: ArtworkInk | undefined,
): (values: readonly number[]) => number {
  const full = 2 ** Math.min(8, bits) - 1;
  const limit = space.kind === 'indexed' ? full : 1;
  const scaled = (value: number, i: number): number => {
    const least = decode[2 * i] ?? 0;
    return least + (value / full) * ((decode[2 * i + 1] ?? limit) - least);
  };
  const grey = (values: readonly number[]): number => {
    const components = values.map(scaled);
    if (ink) return components[0]! < 0.5 ? greyOf(ink) : 255;
    const stated = inkOf(space, components);
    return stated ? greyOf(stated) : 255;
  };
  if (values1(space)) {
    const table = Uint8Array.from({ length: full + 1 }, (_, value) => grey([value]));
    return ([value = 0]) => table[value]!;
  }
  return grey;
}

const values1 = (space: ColourSpace): boolean => initialComponents(space).length === 1;

/** The grey of an ink, 0 to 255; plates other than process ones count as dark as their tint. */
function greyOf(ink: ArtworkInk): number {
  switch (ink.space) {
    case 'gray':
      return Math.round(255 * (1 - ink.black / 100));
    case 'rgb':
      return weighted(...ink.rgb);
    case 'cmyk': {
      const [c, m, y, k] = ink.cmyk.map((percent) => 1 - percent / 100);
      return weighted(255 * c! * k!, 255 * m! * k!, 255 * y! * k!);
    }
    case 'spot':
    case 'registration':
      return Math.round(255 * (1 - ink.tint / 100));
    case 'plates':
      return Math.round(255 * (1 - Math.max(0, ...ink.plates.map(({ tint }) => tint)) / 100));
    case 'unknown':
      return 0;
  }
}

/** Rec. 601 luma. */
const weighted = (r: number, g: number, b: number): number => Math.round(0.299 * r + 0.587 * g + 0.114 * b);
