import { decode } from 'jpeg-js';
import { MM_PER_INCH } from '../../core/geometry';

/** A decoded picture: one byte a pixel, rows from the top, 0 black to 255 white. */
export type Luminance = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** What a JPEG says of itself before any pixel is decoded. `dotsPerMm` is null where it states no density. */
export type JpegHeader = {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly bitsPerComponent: number;
  readonly dotsPerMm: { readonly x: number; readonly y: number } | null;
};

/** A page of A3 at 600 dpi is 70 million pixels; the decoder needs some twenty bytes for each. */
export const MOST_JPEG_PIXELS = 72_000_000;
const MOST_MEGABYTES = 2048;
/** Progressive files have some ten scans; each costs a pass over the whole picture. */
const MOST_SCANS = 100;

/** Frame headers (ITU-T T.81, table B.1): C4, C8 and CC are tables and extensions. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
const SCAN = 0xda;
const END = 0xd9;
const JFIF = 0xe0;

/** Size, components and density of a JPEG (ITU-T T.81, annex B; JFIF 1.02); null where it is none. */
export const jpegHeader = (bytes: Uint8Array): JpegHeader | null => marked(bytes)?.header ?? null;

/** The luminance of a JPEG, baseline or progressive; null where it is damaged, too large or of another kind. */
export function jpegLuminance(bytes: Uint8Array): Luminance | null {
  const found = marked(bytes);
  if (!found || found.scans > MOST_SCANS) return null;
  try {
    const { width, height, data } = decode(bytes, {
      useTArray: true,
      formatAsRGBA: false,
      maxResolutionInMP: MOST_JPEG_PIXELS / 1e6,
      maxMemoryUsageInMB: MOST_MEGABYTES,
    });
    const pixels = new Uint8Array(width * height);
    for (let i = 0, at = 0; i < pixels.length; i++, at += 3)
      pixels[i] = luminanceOf(data[at] as number, data[at + 1] as number, data[at + 2] as number);
    return { width, height, pixels };
  } catch {
    return null;
  }
}

/** ITU-R BT.601, as JFIF has it. */
export const luminanceOf = (r: number, g: number, b: number): number =>
  Math.round(0.299 * r + 0.587 * g + 0.114 * b);

/** Walks the markers once: the frame header, the density and how many scans there are. */
function marked(bytes: Uint8Array): { readonly header: JpegHeader; readonly scans: number } | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const word = (at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  let header: JpegHeader | null = null;
  let dotsPerMm: JpegHeader['dotsPerMm'] = null;
  let scans = 0;
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff) {
      const next = bytes.indexOf(0xff, at);
      if (next < 0) break;
      at = next;
    }
    const marker = bytes[at + 1] as number;
    if (marker === END) break;
    if (marker === 0xff) at++;
    else if (marker === 0 || isBare(marker)) at += 2;
    else {
      if (marker === SCAN) scans++;
      if (marker === JFIF) dotsPerMm ??= density(bytes[at + 11] ?? 0, word(at + 12), word(at + 14));
      if (isFrame(marker) && !header)
        header = {
          bitsPerComponent: bytes[at + 4] ?? 0,
          height: word(at + 5),
          width: word(at + 7),
          components: bytes[at + 9] ?? 0,
          dotsPerMm: null,
        };
      at += 2 + Math.max(2, word(at + 2));
    }
  }
  return header && header.width > 0 && header.height > 0 ? { header: { ...header, dotsPerMm }, scans } : null;
}

const DOTS_PER_INCH = 1;
const DOTS_PER_CM = 2;

function density(unit: number, x: number, y: number): JpegHeader['dotsPerMm'] {
  const perUnit = unit === DOTS_PER_INCH ? MM_PER_INCH : unit === DOTS_PER_CM ? 10 : 0;
  return perUnit > 0 && x > 0 && y > 0 ? { x: x / perUnit, y: y / perUnit } : null;
}
