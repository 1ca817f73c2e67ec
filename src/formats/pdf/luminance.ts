import type { ArtworkInk } from '../../core/artwork/artwork';
import { MOST_READ_DOTS } from '../raster/bitmap';
import { unpackFax } from '../raster/ccitt';
import { jpegLuminance, MOST_JPEG_PIXELS } from '../raster/jpeg';
import { type ColourSpace, initialComponents, inkOf } from './colour';
import { decodeImage, pictureCodec } from './decode';
import type { PdfFile } from './file';
import type { PdfDict, PdfStream } from './objects';

/** What a picture's dictionary says of its samples. With `ink` it is a stencil: samples of 0 are painted in it. */
export type Samples = {
  readonly pixels: { readonly width: number; readonly height: number };
  readonly bits: number | null;
  readonly space: ColourSpace;
  /** Least and greatest value of each component; empty for the usual ones. */
  readonly decode: readonly number[];
  readonly ink?: ArtworkInk;
};

/** A page of four inks at 600 dots an inch takes 140 million bytes while it is unpacked. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * The picture in grey, one byte a pixel, rows from the top, 0 black to 255 white; null where its packing or colours
 * are not understood or it is too large.
 */
export function pictureLuminance(file: PdfFile, stream: PdfStream, samples: Samples): Uint8Array | null {
  if (whyUnread(pictureCodec(stream, file.resolve), samples) !== undefined) return null;
  const { width, height } = samples.pixels;
  const unpacked = decodeImage(stream, file.resolve, { left: MOST_BYTES });
  if (!unpacked.ok || !unpacked.value.isWhole) return null;
  const { codec, bytes, parameters } = unpacked.value;
  if (codec === null) return fromSamples(bytes, samples);
  if (codec === 'CCITTFaxDecode') {
    const bits = faxSamples(bytes, parameters, samples.pixels, file.resolve);
    return bits && fromSamples(bits, samples);
  }
  const picture = jpegLuminance(bytes);
  return picture?.width === width && picture.height === height ? picture.pixels : null;
}

/** Why a picture is not read, as far as that is known before it is unpacked; undefined where it is. */
export function whyUnread(
  codec: string | null,
  { pixels: { width, height }, space, decode }: Samples,
): string | undefined {
  if (codec === 'JPXDecode' || codec === 'JBIG2Decode') return `packed with ${codec}`;
  const dots = width * height;
  const most = codec === 'DCTDecode' ? MOST_JPEG_PIXELS : MOST_READ_DOTS;
  if (dots > most) return `of ${Math.round(dots / 1e6)} million dots, more than ${most / 1e6} million`;
  if (space.kind === 'unknown') return `in colours of ${space.description.slice(0, 80)}`;
  // The JPEG decoder knows grey, RGB and CMYK the usual way round only.
  const isUsual = decode.every((value, i) => value === i % 2) && ['gray', 'rgb', 'cmyk'].includes(space.kind);
  return codec === 'DCTDecode' && !isUsual ? 'a JPEG in colours that are not its own' : undefined;
}

/** Fax pictures (ISO 32000-1, table 11): a set bit is white unless the parameters say otherwise. */
function faxSamples(
  packed: Uint8Array,
  parameters: PdfDict | null,
  { width, height }: Samples['pixels'],
  resolve: PdfFile['resolve'],
): Uint8Array | null {
  const entry = (key: string) => resolve(parameters?.entries.get(key));
  const k = Number(entry('K') ?? 0);
  if ((entry('Columns') ?? USUAL_COLUMNS) !== width) return null;
  const bits = unpackFax(packed, {
    width,
    height,
    rows: k < 0 ? 'two-dimensional' : k > 0 ? 'mixed' : 'one-dimensional',
    aligned: entry('EncodedByteAlign') !== true ? 'none' : entry('EndOfLine') === true ? 'ends' : 'rows',
  });
  return entry('BlackIs1') === true ? bits : (bits?.map((byte) => ~byte) ?? null);
}

/** The columns of a fax page, where the parameters do not say. */
const USUAL_COLUMNS = 1728;

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
