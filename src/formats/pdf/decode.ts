import { decodePDFRawStream, PDFContext, PDFRawStream } from '@cantoo/pdf-lib';
import { Inflate } from 'fflate';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { concat } from '../bytes';
import {
  isArray,
  isDict,
  isName,
  type PdfDict,
  type PdfName,
  type PdfObject,
  type PdfStream,
} from './objects';
import { unpredicted } from './predictor';

/** How many bytes may still be unpacked; shared by everything that is read for one page. */
export type Allowance = { left: number };

/** All that one page may unpack to: no cover needs this much, and a bomb stops here. */
export const MAX_DECODED_BYTES = 64 * 1024 * 1024;

/** Unpacked bytes; `isWhole` is false where the packed ones were damaged and this is what came out before. */
export type Unpacked = { readonly bytes: Uint8Array; readonly isWhole: boolean };

/** A stream unpacked as far as the filters that pack pictures, the first of which is `codec`. */
export type UnpackedImage = Unpacked & {
  readonly codec: string | null;
  readonly parameters: PdfDict | null;
};

type Resolve = (object: PdfObject | undefined) => PdfObject;

/** The short names inline images use, ISO 32000-1, table 94. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  LZW: 'LZWDecode',
  Fl: 'FlateDecode',
  RL: 'RunLengthDecode',
  CCF: 'CCITTFaxDecode',
  DCT: 'DCTDecode',
};
const CODECS = ['CCITTFaxDecode', 'DCTDecode', 'JPXDecode', 'JBIG2Decode'];

/** Packed bytes are handed on in pieces this small, because each may unpack to a thousand times as many. */
const PIECE = 8 * 1024;
const CHUNK = 64 * 1024;

/**
 * The bytes of a stream with its filters undone (Flate, LZW, ASCII85, ASCIIHex, RunLength), taken off the
 * allowance as they come out, so that a bomb is stopped before it fills the memory.
 */
export function decodeStream(
  stream: PdfStream,
  resolve: Resolve,
  allowance: Allowance,
): Result<Unpacked, FormatProblem> {
  const image = decodeImage(stream, resolve, allowance);
  return image.ok && image.value.codec
    ? broken(`a stream that does not unpack: ${image.value.codec} is for pictures`)
    : image;
}

/** The first filter of a stream that packs pictures; null where none does. */
export function pictureCodec({ dict }: PdfStream, resolve: Resolve): string | null {
  const filters = listOf(resolve(dict.entries.get('Filter') ?? dict.entries.get('F'))).map(resolve);
  return (
    filters
      .filter(isName)
      .map(fullName)
      .find((name) => CODECS.includes(name)) ?? null
  );
}

const fullName = ({ text }: PdfName): string =>
  (Object.hasOwn(SHORT_NAMES, text) && SHORT_NAMES[text]) || text;

/** As `decodeStream`, but stops in front of the filters that pack pictures, and says which comes next. */
export function decodeImage(
  { dict, bytes: packed }: PdfStream,
  resolve: Resolve,
  allowance: Allowance,
): Result<UnpackedImage, FormatProblem> {
  const entry = (long: string, short: string) =>
    listOf(resolve(dict.entries.get(long) ?? dict.entries.get(short))).map(resolve);
  const filters = entry('Filter', 'F');
  const parameters = entry('DecodeParms', 'DP');
  let bytes = packed;
  let isWhole = true;
  for (const [i, filter] of filters.entries()) {
    if (!isName(filter)) return broken('a stream filter without a name');
    const name = fullName(filter);
    const given = parameters[i];
    const own = isDict(given) ? given : null;
    if (CODECS.includes(name)) return ok({ bytes, isWhole, codec: name, parameters: own });
    const number = (key: string, otherwise: number): number => {
      const value = resolve(own?.entries.get(key));
      return typeof value === 'number' ? value : otherwise;
    };
    const undone = undo(name, bytes, number('EarlyChange', 1), allowance);
    if (!undone.ok) return undone;
    isWhole &&= undone.value.isWhole;
    bytes = undone.value.bytes;
    const predictor = number('Predictor', 1);
    if (predictor <= 1) continue;
    const prediction = {
      predictor,
      colors: number('Colors', 1),
      bits: number('BitsPerComponent', 8),
      columns: number('Columns', 1),
    };
    const plain = unpredicted(bytes, prediction);
    if (!plain) return broken(`a stream that does not unpack: predictor ${predictor}`);
    bytes = plain;
  }
  return ok({ bytes, isWhole, codec: null, parameters: null });
}

function undo(
  filter: string,
  bytes: Uint8Array,
  earlyChange: number,
  allowance: Allowance,
): Result<Unpacked, FormatProblem> {
  const parts: Uint8Array[] = [];
  const take = (part: Uint8Array): void => {
    allowance.left -= part.length;
    if (part.length > 0) parts.push(part);
  };
  let damage: string | undefined;
  try {
    const undone = filter === 'FlateDecode' ? inflate : byLibrary(filter, earlyChange);
    undone(bytes, take, allowance);
  } catch (cause) {
    damage = cause instanceof Error ? cause.message : String(cause);
  }
  if (allowance.left < 0)
    return refuse({
      code: 'format/too-large',
      bytes: MAX_DECODED_BYTES - allowance.left,
      limit: MAX_DECODED_BYTES,
    });
  if (damage !== undefined && parts.length === 0) return broken(`a stream that does not unpack: ${damage}`);
  return ok({ bytes: concat(...parts), isWhole: damage === undefined });
}

type Undo = (bytes: Uint8Array, take: (part: Uint8Array) => void, allowance: Allowance) => void;

/** Goes past the two bytes of the zlib header and ignores the checksum, as every PDF reader does. */
const inflate: Undo = (bytes, take, allowance) => {
  const inflater = new Inflate((part) => take(part));
  for (let at = 2; at < bytes.length && allowance.left >= 0; at += PIECE)
    inflater.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
};

const byLibrary =
  (filter: string, earlyChange: number): Undo =>
  (bytes, take, allowance) => {
    const dict = PDFContext.create().obj({
      Filter: [filter],
      DecodeParms: [{ EarlyChange: earlyChange }],
    });
    const source = decodePDFRawStream(PDFRawStream.of(dict, bytes));
    for (let length = CHUNK; length === CHUNK && allowance.left >= 0; ) {
      const part = source.getBytes(CHUNK);
      length = part.length;
      take(Uint8Array.from(part));
    }
  };

const listOf = (object: PdfObject): readonly PdfObject[] =>
  object === null ? [] : isArray(object) ? object.items : [object];

const broken = (detail: string): Result<never, FormatProblem> =>
  refuse({ code: 'format/broken', format: 'pdf', detail });
