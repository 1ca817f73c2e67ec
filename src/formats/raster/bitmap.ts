/** One bit a pixel, rows padded to bytes, most significant bit leftmost; 1 is ink. Square dots. */
export type Bitmap = {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
  readonly dotsPerMm: number;
};

export const rowBytes = (width: number): number => Math.ceil(width / 8);

/** 100 million dots, 12.5 MB of bits: a symbol of 110 mm at 4000 dpi, well below what would fill the memory. */
export const MOST_DOTS = 100_000_000;

/** True for a picture that has dots and not more than fit the memory. */
export const isSensibleSize = (width: number, height: number): boolean =>
  width >= 1 && height >= 1 && width * height <= MOST_DOTS;

/** Pictures are read up to this many dots, each of which takes a byte: a page of A4 at 1200 dots an inch is 139 million. */
export const MOST_READ_DOTS = 160_000_000;
