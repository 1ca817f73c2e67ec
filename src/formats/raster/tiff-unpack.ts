import { unpredicted } from '../pdf/predictor';
import { type FaxLayout, unpackFax } from './ccitt';
import { inflated } from './inflate';
import { unpackLzw } from './lzw';
import { unpackBits } from './pack-bits';
import type { TiffTags } from './tiff-tags';

/** The samples of one strip or tile: `height` rows of `width` pixels, each row padded to bytes. */
export type Samples = {
  readonly width: number;
  readonly height: number;
  readonly perPixel: number;
  readonly bits: number;
};

export const rowBytesOf = ({ width, perPixel, bits }: Samples): number =>
  Math.ceil((width * perPixel * bits) / 8);

const REVERSED = 2;
/** Bits of `T4Options` (TIFF 6.0, section 11). */
const MIXED = 1;

/** A strip or tile with its compression undone; null where it is damaged or packed in a way that is not read. */
export function unpackedSamples(packed: Uint8Array, tags: TiffTags, samples: Samples): Uint8Array | null {
  const isReversed = tags('fillOrder')[0] === REVERSED;
  const bytes = plain(isReversed ? packed.map(reversed) : packed, tags, samples);
  const [predictor = 1] = tags('predictor');
  if (!bytes || predictor === 1) return bytes;
  const { width, perPixel, bits } = samples;
  return predictor === 2
    ? (unpredicted(bytes, { predictor, colors: perPixel, bits, columns: width }) ?? null)
    : null;
}

/** A byte with its least significant bit first. */
function reversed(byte: number): number {
  let out = 0;
  for (let bit = 0; bit < 8; bit++) out |= ((byte >> bit) & 1) << (7 - bit);
  return out;
}

function plain(packed: Uint8Array, tags: TiffTags, samples: Samples): Uint8Array | null {
  const length = rowBytesOf(samples) * samples.height;
  switch (tags('compression')[0] ?? 1) {
    case 1:
      return packed.length >= length ? packed.subarray(0, length) : null;
    case 2:
      return fax(packed, samples, { rows: 'one-dimensional', aligned: 'rows' });
    case 3:
      return fax(packed, samples, {
        rows: (tags('faxOptions')[0] ?? 0) & MIXED ? 'mixed' : 'one-dimensional',
        aligned: 'none',
      });
    case 4:
      return fax(packed, samples, { rows: 'two-dimensional', aligned: 'none' });
    case 5:
      return unpackLzw(packed, length);
    case 8:
    case 32946:
      return inflated([packed], length);
    case 32773:
      return unpackBits(packed, length);
    default:
      return null;
  }
}

const fax = (
  packed: Uint8Array,
  { width, height, perPixel, bits }: Samples,
  how: Pick<FaxLayout, 'rows' | 'aligned'>,
): Uint8Array | null => (perPixel === 1 && bits === 1 ? unpackFax(packed, { width, height, ...how }) : null);
