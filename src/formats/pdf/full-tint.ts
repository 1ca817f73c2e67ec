import { runCalculator } from './calculator';
import type { ColourSource } from './colour-source';
import { decodeStream } from './decode';
import { isArray, isDict, isStream, type PdfDict, type PdfObject } from './objects';

/** Functions are made of functions; real ones stay below three. */
const DEEPEST = 4;
/** Bits of a sample that are read; the others that ISO 32000-1 allows are not written by anyone. */
const SAMPLE_BITS = [8, 16];

/**
 * What a tint transformation of one input gives for the full tint (ISO 32000-1, 7.10: sampled, exponential, stitching
 * and calculator functions); undefined where it does not say.
 */
export function fullTint(source: ColourSource, object: PdfObject, depth = 0): readonly number[] | undefined {
  const { file } = source;
  const dict = isStream(object) ? object.dict : isDict(object) ? object : null;
  if (!dict || depth === DEEPEST) return undefined;
  const numbersOf = (key: string) => numbers(source, dict, key);
  switch (file.resolve(dict.entries.get('FunctionType'))) {
    case 0:
      return lastSample(source, object, dict);
    case 2:
      return numbersOf('C1');
    case 3: {
      const parts = file.resolve(dict.entries.get('Functions'));
      const last = isArray(parts) ? file.resolve(parts.items.at(-1)) : null;
      return numbersOf('Encode')?.at(-1) === 1 ? fullTint(source, last, depth + 1) : undefined;
    }
    case 4: {
      const program = unpacked(source, object);
      return program && runCalculator(program, [1]);
    }
    default:
      return undefined;
  }
}

function numbers({ file }: ColourSource, dict: PdfDict, key: string): readonly number[] | undefined {
  const object = file.resolve(dict.entries.get(key));
  return isArray(object) ? object.items.map(file.resolve).filter((n) => typeof n === 'number') : undefined;
}

function unpacked({ file, allowance }: ColourSource, object: PdfObject): Uint8Array | undefined {
  const decoded = isStream(object) ? decodeStream(object, file.resolve, allowance) : null;
  return decoded?.ok ? decoded.value.bytes : undefined;
}

/** The sample at the end of the table, as its range maps it. */
function lastSample(source: ColourSource, object: PdfObject, dict: PdfDict): readonly number[] | undefined {
  const bits = source.file.resolve(dict.entries.get('BitsPerSample'));
  const range = numbers(source, dict, 'Decode') ?? numbers(source, dict, 'Range');
  const bytes = unpacked(source, object);
  if (!bytes || !range || typeof bits !== 'number' || !SAMPLE_BITS.includes(bits)) return undefined;
  const [size] = numbers(source, dict, 'Size') ?? [];
  const [outputs, width] = [range.length / 2, bits / 8];
  const start = ((size ?? 0) - 1) * outputs * width;
  if (!(start >= 0) || start + outputs * width > bytes.length) return undefined;
  return Array.from({ length: outputs }, (_, i) => {
    const at = start + i * width;
    const high = bytes[at] as number;
    const part = width === 1 ? high / 255 : (256 * high + (bytes[at + 1] as number)) / 65535;
    const [low, top] = [range[2 * i] as number, range[2 * i + 1] as number];
    return low + part * (top - low);
  });
}
