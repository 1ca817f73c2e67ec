import { predicted } from '../raster/png-filter';

/** How rows of samples were made to pack better: `Predictor`, `Colors`, `BitsPerComponent` and `Columns`. */
export type Prediction = {
  readonly predictor: number;
  readonly colors: number;
  readonly bits: number;
  readonly columns: number;
};

const MAX_ROW_BYTES = 1 << 24;

/** Undoes a predictor of Flate and LZW (ISO 32000-1, 7.4.4.4); undefined for one that nobody defined. */
export function unpredicted(bytes: Uint8Array, prediction: Prediction): Uint8Array | undefined {
  const { predictor, colors, bits, columns } = prediction;
  const row = Math.ceil((colors * bits * columns) / 8);
  if (!(row > 0 && row <= MAX_ROW_BYTES)) return undefined;
  if (predictor >= 10 && predictor <= 15) return pngRows(bytes, row, Math.max(1, (colors * bits) >> 3));
  return predictor === 2 && bits === 8 ? tiffRows(bytes, row, colors) : undefined;
}

/** Each row says in its first byte how it was predicted (PNG, 9.2), whichever predictor the dictionary names. */
function pngRows(bytes: Uint8Array, row: number, step: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1));
  const out = new Uint8Array(Math.max(0, bytes.length - rows));
  for (let r = 0; r < rows; r++) {
    const kind = bytes[r * (row + 1)];
    const from = r * (row + 1) + 1;
    const to = r * row;
    const length = Math.min(row, bytes.length - from);
    for (let i = 0; i < length; i++) {
      const left = i >= step ? out[to + i - step]! : 0;
      const up = r > 0 ? out[to + i - row]! : 0;
      const corner = i >= step && r > 0 ? out[to + i - row - step]! : 0;
      out[to + i] = bytes[from + i]! + predicted(kind, left, up, corner);
    }
  }
  return out;
}

/** TIFF 6.0, section 14: each sample is stated as its difference from the pixel to the left. */
function tiffRows(bytes: Uint8Array, row: number, colors: number): Uint8Array {
  const out = bytes.slice();
  for (let i = 0; i < out.length; i++) if (i % row >= colors) out[i] = out[i]! + out[i - colors]!;
  return out;
}
