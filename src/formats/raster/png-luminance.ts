import { strFromU8, Unzlib } from 'fflate';
import { unpredicted } from '../pdf/predictor';
import { luminanceOf } from './jpeg';

/** What a PNG says of itself before any pixel is decoded. `dotsPerMm` is null where it states no resolution. */
export type PngHeader = {
  readonly width: number;
  readonly height: number;
  readonly bitsPerComponent: number;
  readonly colour: 'gray' | 'rgb' | 'indexed' | 'gray and alpha' | 'rgb and alpha';
  readonly dotsPerMm: { readonly x: number; readonly y: number } | null;
};

type Chunks = PngHeader & {
  readonly interlaced: boolean;
  readonly palette: Uint8Array | null;
  readonly transparency: Uint8Array | null;
  readonly data: readonly Uint8Array[];
};

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const COLOURS: Readonly<Record<number, { readonly colour: PngHeader['colour']; readonly channels: number }>> =
  {
    0: { colour: 'gray', channels: 1 },
    2: { colour: 'rgb', channels: 3 },
    3: { colour: 'indexed', channels: 1 },
    4: { colour: 'gray and alpha', channels: 2 },
    6: { colour: 'rgb and alpha', channels: 4 },
  };
/** A page at 600 dpi is 35 million pixels. */
const MOST_PIXELS = 100_000_000;
const METRE = 1;
/** Rows that each name their own filter, as PDF numbers them. */
const PNG_ROWS = 15;

/** Size, colour and resolution of a PNG (third edition, 11.2 and 11.3.4.3); null where it is none. */
export function pngHeader(file: Uint8Array): PngHeader | null {
  const chunks = chunksOf(file);
  if (!chunks) return null;
  const { width, height, bitsPerComponent, colour, dotsPerMm } = chunks;
  return { width, height, bitsPerComponent, colour, dotsPerMm };
}

/**
 * The luminance of a PNG of any kind over white paper, one byte a pixel; null where it is damaged or too large. What
 * comes out of the packed rows never exceeds what the header promises.
 */
export function pngLuminance(file: Uint8Array): Uint8Array | null {
  const png = chunksOf(file);
  if (!png || png.width * png.height > MOST_PIXELS) return null;
  const channels = channelsOf(png);
  const bitsPerPixel = channels * png.bitsPerComponent;
  const passes = png.interlaced ? ADAM7 : [[0, 0, 1, 1] as const];
  const sizes = passes.map(([x, y, dx, dy]) => ({
    columns: Math.ceil((png.width - x) / dx),
    rows: Math.ceil((png.height - y) / dy),
  }));
  const rowBytes = (columns: number) => Math.ceil((columns * bitsPerPixel) / 8);
  const length = sizes.reduce(
    (sum, { columns, rows }) => sum + (columns > 0 && rows > 0 ? rows * (rowBytes(columns) + 1) : 0),
    0,
  );
  const bytes = unpacked(png.data, length);
  if (!bytes) return null;
  const out = new Uint8Array(png.width * png.height);
  const shade = shadesOf(png);
  let at = 0;
  for (const [i, [x0, y0, dx, dy]] of passes.entries()) {
    const { columns, rows } = sizes[i] as (typeof sizes)[number];
    if (columns <= 0 || rows <= 0) continue;
    const width = rowBytes(columns);
    const packed = bytes.subarray(at, at + rows * (width + 1));
    const samples = unpredicted(packed, {
      predictor: PNG_ROWS,
      colors: channels,
      bits: png.bitsPerComponent,
      columns,
    });
    if (!samples) return null;
    for (let row = 0; row < rows; row++) {
      const line = samples.subarray(row * width, (row + 1) * width);
      const start = (y0 + row * dy) * png.width + x0;
      for (let column = 0; column < columns; column++) out[start + column * dx] = shade(line, column);
    }
    at += packed.length;
  }
  return out;
}

/** First column and row, and the steps, of the seven passes of an interlaced picture (PNG, 8.2). */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

const channelsOf = ({ colour }: PngHeader): number =>
  Object.values(COLOURS).find((c) => c.colour === colour)?.channels ?? 1;

function chunksOf(file: Uint8Array): Chunks | null {
  if (SIGNATURE.some((byte, i) => file[i] !== byte) || file.length < 33) return null;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (strFromU8(file.subarray(12, 16), true) !== 'IHDR') return null;
  const [width, height, bits] = [view.getUint32(16), view.getUint32(20), file[24] as number];
  const kind = COLOURS[file[25] as number];
  if (width === 0 || height === 0 || ![1, 2, 4, 8, 16].includes(bits) || !kind) return null;
  const isAllowed = kind.colour === 'gray' || (kind.colour === 'indexed' ? bits <= 8 : bits >= 8);
  if (!isAllowed) return null;
  let palette: Uint8Array | null = null;
  let transparency: Uint8Array | null = null;
  let dotsPerMm: PngHeader['dotsPerMm'] = null;
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= file.length; ) {
    const length = view.getUint32(at);
    const body = file.subarray(at + 8, Math.min(file.length, at + 8 + length));
    switch (strFromU8(file.subarray(at + 4, at + 8), true)) {
      case 'PLTE':
        palette = body;
        break;
      case 'tRNS':
        transparency = body;
        break;
      case 'pHYs': {
        const [x, y] =
          body.length === 9 ? [view.getUint32(at + 8) / 1000, view.getUint32(at + 12) / 1000] : [0, 0];
        if (body[8] === METRE && x > 0 && y > 0) dotsPerMm = { x, y };
        break;
      }
      case 'IDAT':
        data.push(body);
    }
    at += 12 + length;
  }
  return {
    width,
    height,
    bitsPerComponent: bits,
    colour: kind.colour,
    dotsPerMm,
    interlaced: file[28] === 1,
    palette,
    transparency,
    data,
  };
}

/** Small enough that one step cannot unpack more than some sixteen megabytes. */
const STEP = 16 * 1024;

/** Exactly `length` bytes out of the packed ones, unpacking no more; null where there are fewer or they are damaged. */
function unpacked(packed: readonly Uint8Array[], length: number): Uint8Array | null {
  const out = new Uint8Array(length);
  let done = 0;
  const unzip = new Unzlib((chunk) => {
    const part = chunk.subarray(0, length - done);
    out.set(part, done);
    done += part.length;
  });
  try {
    for (const [i, part] of packed.entries())
      for (let at = 0; at < part.length && done < length; at += STEP)
        unzip.push(part.subarray(at, at + STEP), i === packed.length - 1 && at + STEP >= part.length);
  } catch {
    return done === length ? out : null;
  }
  return done === length ? out : null;
}

/** How the samples of one pixel of a row show over white. */
function shadesOf(png: Chunks): (line: Uint8Array, column: number) => number {
  const { bitsPerComponent: bits, colour, palette, transparency } = png;
  const channels = channelsOf(png);
  const full = 2 ** bits - 1;
  const over = (shade: number, alpha: number) => Math.round(255 + ((shade - 255) * alpha) / 255);
  if (bits === 16 || bits === 8) {
    const size = bits / 8;
    const sample = (line: Uint8Array, column: number, channel: number) =>
      line[(column * channels + channel) * size] as number;
    if (colour === 'gray') return (line, column) => sample(line, column, 0);
    if (colour === 'gray and alpha')
      return (line, column) => over(sample(line, column, 0), sample(line, column, 1));
    if (colour !== 'indexed')
      return (line, column) => {
        const shade = luminanceOf(sample(line, column, 0), sample(line, column, 1), sample(line, column, 2));
        return channels === 4 ? over(shade, sample(line, column, 3)) : shade;
      };
  }
  const shades = Uint8Array.from({ length: full + 1 }, (_, i) => {
    if (colour !== 'indexed') return Math.round((255 * i) / full);
    const [r = 255, g = 255, b = 255] = palette?.subarray(3 * i, 3 * i + 3) ?? [];
    return over(luminanceOf(r, g, b), transparency?.[i] ?? 255);
  });
  return (line, column) => {
    const at = column * bits;
    return shades[((line[at >> 3] as number) >> (8 - bits - (at & 7))) & full] as number;
  };
}
