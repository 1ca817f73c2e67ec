import { strFromU8 } from 'fflate';

/** What a PNG says of itself before any pixel is decoded. `dotsPerMm` is null where it states no resolution. */
export type PngHeader = {
  readonly width: number;
  readonly height: number;
  readonly bitsPerComponent: number;
  readonly colour: 'gray' | 'rgb' | 'indexed' | 'gray and alpha' | 'rgb and alpha';
  readonly dotsPerMm: { readonly x: number; readonly y: number } | null;
};

/** A PNG with its packed rows. */
export type Png = PngHeader & {
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
const METRE = 1;

/** Size, colour and resolution of a PNG (third edition, 11.2 and 11.3.4.3); null where it is none. */
export function pngHeader(file: Uint8Array): PngHeader | null {
  const chunks = pngChunks(file);
  if (!chunks) return null;
  const { width, height, bitsPerComponent, colour, dotsPerMm } = chunks;
  return { width, height, bitsPerComponent, colour, dotsPerMm };
}

/** Samples of a pixel. */
export const channelsOf = ({ colour }: PngHeader): number =>
  Object.values(COLOURS).find((c) => c.colour === colour)?.channels ?? 1;

/** The header of a PNG, its palette and packed rows; null where it is none. */
export function pngChunks(file: Uint8Array): Png | null {
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
