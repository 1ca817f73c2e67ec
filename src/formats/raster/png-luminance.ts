import { MOST_READ_DOTS } from './bitmap';
import { inflateInto } from './inflate';
import { luminanceOf } from './jpeg';
import { channelsOf, type Png, pngChunks } from './png-chunks';
import { unfiltered } from './png-rows';

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
const ONE_PASS = [[0, 0, 1, 1]] as const;

/** A pass with its size in pixels and the bytes of its rows. */
type Pass = {
  readonly start: readonly [x: number, y: number];
  readonly step: readonly [x: number, y: number];
  readonly columns: number;
  readonly rows: number;
  readonly rowBytes: number;
};

/**
 * The luminance of a PNG of any kind over white paper, one byte a pixel; null where it is damaged or too large. Rows are
 * read as they unpack, so that no more than two of them are held beside what comes out.
 */
export function pngLuminance(file: Uint8Array): Uint8Array | null {
  const png = pngChunks(file);
  if (!png || png.width * png.height > MOST_READ_DOTS) return null;
  const bitsPerPixel = channelsOf(png) * png.bitsPerComponent;
  const passes = passesOf(png, bitsPerPixel);
  const out = new Uint8Array(png.width * png.height);
  const shade = shadesOf(png);
  const draw = (line: Uint8Array, pass: Pass, row: number) => {
    const start = (pass.start[1] + row * pass.step[1]) * png.width + pass.start[0];
    for (let column = 0; column < pass.columns; column++)
      out[start + column * pass.step[0]] = shade(line, column);
  };
  const length = passes.reduce((sum, { rows, rowBytes }) => sum + rows * (rowBytes + 1), 0);
  const take = unfiltered(passes, Math.max(1, bitsPerPixel >> 3), draw);
  return inflateInto(png.data, length, take) ? out : null;
}

const passesOf = (png: Png, bitsPerPixel: number): readonly Pass[] =>
  (png.interlaced ? ADAM7 : ONE_PASS)
    .map(([x, y, dx, dy]): Pass => {
      const columns = Math.ceil((png.width - x) / dx);
      const rows = Math.ceil((png.height - y) / dy);
      return {
        start: [x, y],
        step: [dx, dy],
        columns,
        rows,
        rowBytes: Math.ceil((columns * bitsPerPixel) / 8),
      };
    })
    .filter(({ columns, rows }) => columns > 0 && rows > 0);

/** How the samples of one pixel of a row show over white. */
function shadesOf(png: Png): (line: Uint8Array, column: number) => number {
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
