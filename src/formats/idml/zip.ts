import { Inflate, strFromU8 } from 'fflate';
import { crc32 } from '../../core/crc32';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';

/** One file of a ZIP archive as its central directory states it (PKWARE APPNOTE 4.3.12), still packed. */
export type ZipEntry = {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly utf8Name: boolean;
  readonly method: number;
  /** MS-DOS time (low half) and date (high half). */
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
};

const MIB = 1024 * 1024;

/** What a template may hold: far above real packages, low enough that no archive can exhaust the memory. */
export const ZIP_LIMITS = {
  entries: 10_000,
  part: 64 * MIB,
  total: 256 * MIB,
  /** XML shrinks ten- to fiftyfold; small parts may shrink further. */
  ratio: 200,
  ratioFrom: MIB,
} as const;

/** Bytes of the parts; `ratio` is how far a part above `ratioFrom` bytes may shrink. */
export type ZipLimits = { readonly [L in keyof typeof ZIP_LIMITS]: number };

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const MAX_COMMENT = 0xffff;
const ENCRYPTED = 1;
const UTF8_NAMES = 0x800;

const broken = (detail: string, format = 'idml'): Result<never, FormatProblem> =>
  refuse({ code: 'format/broken', format, detail });

const tooLarge = (bytes: number, limit: number): Result<never, FormatProblem> =>
  refuse({ code: 'format/too-large', bytes, limit });

function endOfCentralDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END_RECORD) return at;
  return undefined;
}

/**
 * The entries of a ZIP archive in directory order, nothing unpacked. Refuses encryption, spanned and ZIP64 archives,
 * entries outside the file, duplicate names and sizes beyond the limits.
 */
export function readZip(
  bytes: Uint8Array,
  format = 'idml',
  limits: ZipLimits = ZIP_LIMITS,
): Result<readonly ZipEntry[], FormatProblem> {
  if (bytes.length > limits.total) return tooLarge(bytes.length, limits.total);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfCentralDirectory(view);
  if (end === undefined)
    return bytes.length > 4 && view.getUint32(0, true) === LOCAL_RECORD
      ? broken('the ZIP directory at the end of the file is missing', format)
      : refuse({ code: 'format/not-zip', format });

  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return broken(`${count} parts; up to ${limits.entries} are read`, format);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  let packedTotal = 0;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL_RECORD)
      return broken('the ZIP directory is damaged', format);
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameEnd = at + CENTRAL_LENGTH + view.getUint16(at + 28, true);
    const nameBytes = bytes.subarray(at + CENTRAL_LENGTH, nameEnd);
    const name = strFromU8(nameBytes, (flags & UTF8_NAMES) === 0);
    const local = view.getUint32(at + 42, true);
    if (nameEnd > end || names.has(name)) return broken('the ZIP directory is damaged', format);
    if (flags & ENCRYPTED) return broken(`${name} is encrypted`, format);
    if (method !== 0 && method !== 8) return broken(`${name} is packed by an unknown method`, format);

    total += size;
    packedTotal += packedSize;
    if (size > limits.part) return tooLarge(size, limits.part);
    if (total > limits.total) return tooLarge(total, limits.total);
    if (size > limits.ratioFrom && size > packedSize * limits.ratio)
      return tooLarge(size, packedSize * limits.ratio);

    if (local + LOCAL_LENGTH > bytes.length || view.getUint32(local, true) !== LOCAL_RECORD)
      return broken(`${name} is missing`, format);
    const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedSize > bytes.length || packedTotal > bytes.length)
      return broken(`${name} is cut off`, format);

    names.add(name);
    entries.push({
      name,
      nameBytes,
      utf8Name: (flags & UTF8_NAMES) !== 0,
      method,
      modified: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      size,
      packed: bytes.subarray(start, start + packedSize),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

/** Small enough that one step cannot unpack more than some sixteen megabytes. */
const STEP = 16 * 1024;

/** The bytes of an entry. Stops as soon as more come out than the directory promised; checks length and CRC. */
export function unpack({ name, method, size, crc, packed }: ZipEntry): Result<Uint8Array, FormatProblem> {
  const damaged = broken(`${name} is damaged`);
  if (method === 0) return packed.length === size && crc32(packed) === crc ? ok(packed) : damaged;
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length <= size) out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return damaged;
  }
  return length === size && crc32(out) === crc ? ok(out) : damaged;
}
