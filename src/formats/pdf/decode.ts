import { decodePDFRawStream, PDFContext, PDFRawStream } from '@cantoo/pdf-lib';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { isArray, isDict, isName, type PdfObject, type PdfStream } from './objects';

/** How many bytes one file may still unpack to; shared by everything that is read from it. */
export type Allowance = { left: number };

/** All that one file may unpack to: no cover needs this much, and a bomb stops here. */
export const MAX_DECODED_BYTES = 64 * 1024 * 1024;

const CHUNK = 64 * 1024;

/**
 * The bytes of a stream with its filters undone (Flate, LZW, ASCII85, ASCIIHex, RunLength), taken off the
 * allowance as they come out, so that a bomb is stopped before it fills the memory.
 */
export function decodeStream(
  stream: PdfStream,
  resolve: (object: PdfObject | undefined) => PdfObject,
  allowance: Allowance,
): Result<Uint8Array, FormatProblem> {
  const filters = listOf(resolve(stream.dict.entries.get('Filter'))).map(resolve);
  const parameters = listOf(resolve(stream.dict.entries.get('DecodeParms'))).map(resolve);
  if (!filters.every(isName)) return broken('a stream filter without a name');
  const parameter = (i: number, key: string): PdfObject => {
    const dict = parameters[i];
    return isDict(dict) ? resolve(dict.entries.get(key)) : null;
  };
  if (filters.some((_, i) => Number(parameter(i, 'Predictor')) > 1))
    return broken('a stream with a predictor');

  const context = PDFContext.create();
  const dict = context.obj({
    Filter: filters.map((f) => f.text),
    DecodeParms: filters.map((_, i) => {
      const earlyChange = parameter(i, 'EarlyChange');
      return typeof earlyChange === 'number' ? { EarlyChange: earlyChange } : {};
    }),
  });
  try {
    return collect(decodePDFRawStream(PDFRawStream.of(dict, stream.bytes)), allowance);
  } catch (cause) {
    return broken(`a stream that does not unpack: ${cause instanceof Error ? cause.message : cause}`);
  }
}

function collect(
  source: { getBytes(length: number): Uint8Array | Uint8ClampedArray },
  allowance: Allowance,
): Result<Uint8Array, FormatProblem> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = source.getBytes(CHUNK);
    if (chunk.length === 0) break;
    allowance.left -= chunk.length;
    if (allowance.left < 0)
      return refuse({
        code: 'format/too-large',
        bytes: MAX_DECODED_BYTES - allowance.left,
        limit: MAX_DECODED_BYTES,
      });
    chunks.push(Uint8Array.from(chunk));
    length += chunk.length;
  }
  return ok(concatenate(chunks, length));
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

const listOf = (object: PdfObject): readonly PdfObject[] =>
  object === null ? [] : isArray(object) ? object.items : [object];

const broken = (detail: string): Result<never, FormatProblem> =>
  refuse({ code: 'format/broken', format: 'pdf', detail });
