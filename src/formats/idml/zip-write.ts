import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '../../core/crc32';
import { concat } from '../bytes';
import type { ZipEntry } from './zip';

/** 1 January 1980, the earliest date a ZIP can state: bytes must not depend on the day. */
const FIRST_DAY = 0x00210000;

const VERSION_NEEDED = 20;

/** Two hundredths larger than the usual 6, in little more than half the time. */
const LEVEL = 3;

/** A file ready for an archive, packed by deflate or kept as it is. */
export function zipEntry(name: string, bytes: Uint8Array, how: 'deflated' | 'stored'): ZipEntry {
  return {
    name,
    nameBytes: strToU8(name),
    utf8Name: true,
    method: how === 'deflated' ? 8 : 0,
    modified: FIRST_DAY,
    crc: crc32(bytes),
    size: bytes.length,
    packed: how === 'deflated' ? deflateSync(bytes, { level: LEVEL }) : bytes,
  };
}

/** Little-endian fields, one by one: [value, bytes]. */
function record(fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, width]) => sum + width, 0)));
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return new Uint8Array(view.buffer);
}

/** What local and central records share, from "version needed" to the length of the extra field. */
const shared = (entry: ZipEntry): readonly (readonly [number, 2 | 4])[] => [
  [VERSION_NEEDED, 2],
  [entry.utf8Name ? 0x800 : 0, 2],
  [entry.method, 2],
  [entry.modified, 4],
  [entry.crc, 4],
  [entry.packed.length, 4],
  [entry.size, 4],
  [entry.nameBytes.length, 2],
  [0, 2],
];

/** A ZIP archive of the entries in the order given; packed bytes are copied, not packed anew (APPNOTE 4.3). */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = record([[0x04034b50, 4], ...shared(entry)]);
    files.push(local, entry.nameBytes, entry.packed);
    directory.push(
      record([
        [0x02014b50, 4],
        [VERSION_NEEDED, 2],
        ...shared(entry),
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [offset, 4],
      ]),
      entry.nameBytes,
    );
    offset += local.length + entry.nameBytes.length + entry.packed.length;
  }
  const directoryLength = directory.reduce((sum, bytes) => sum + bytes.length, 0);
  const end = record([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [directoryLength, 4],
    [offset, 4],
    [0, 2],
  ]);
  return concat(...files, ...directory, end);
}
