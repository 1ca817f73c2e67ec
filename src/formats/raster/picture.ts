import { MOST_READ_DOTS } from './bitmap';
import { jpegHeader, jpegLuminance, MOST_JPEG_PIXELS } from './jpeg';
import { pngHeader } from './png-chunks';
import { pngLuminance } from './png-luminance';
import { tiffPictures } from './tiff-luminance';

/** A picture of any kind before its pixels are decoded. `dotsPerMm` is null where it states no resolution. */
export type PictureFile = {
  readonly pixels: { readonly width: number; readonly height: number };
  readonly bitsPerComponent: number;
  /** The colour space as the file names it. */
  readonly space: string;
  readonly dotsPerMm: { readonly x: number; readonly y: number } | null;
  /** Pictures of more pixels are not decoded. */
  readonly mostPixels: number;
  /** One byte a pixel, rows from the top, 0 black to 255 white; null where it cannot be decoded. */
  readonly luminance: () => Uint8Array | null;
};

/** What PNG, JPEG or TIFF bytes hold, one or more pictures; null for other bytes. */
export function picturesIn(bytes: Uint8Array): readonly PictureFile[] | null {
  const jpeg = jpegHeader(bytes);
  if (jpeg)
    return [
      {
        pixels: { width: jpeg.width, height: jpeg.height },
        bitsPerComponent: jpeg.bitsPerComponent,
        space: jpeg.components === 1 ? 'gray' : jpeg.components === 4 ? 'cmyk' : 'rgb',
        dotsPerMm: jpeg.dotsPerMm,
        mostPixels: MOST_JPEG_PIXELS,
        luminance: () => jpegLuminance(bytes)?.pixels ?? null,
      },
    ];
  const png = pngHeader(bytes);
  if (png)
    return [
      {
        pixels: { width: png.width, height: png.height },
        bitsPerComponent: png.bitsPerComponent,
        space: png.colour,
        dotsPerMm: png.dotsPerMm,
        mostPixels: MOST_READ_DOTS,
        luminance: () => pngLuminance(bytes),
      },
    ];
  const tiff = tiffPictures(bytes);
  return (
    tiff?.map(({ width, height, bitsPerComponent, space, dotsPerMm, luminance }) => ({
      pixels: { width, height },
      bitsPerComponent,
      space,
      dotsPerMm,
      mostPixels: MOST_READ_DOTS,
      luminance,
    })) ?? null
  );
}

/** The first of the pictures in the bytes of a PNG, JPEG or TIFF; null for other bytes. */
export const pictureIn = (bytes: Uint8Array): PictureFile | null => picturesIn(bytes)?.[0] ?? null;
