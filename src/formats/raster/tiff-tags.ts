const MOST_PICTURES = 1000;
const MOST_VALUES = 1_000_000;

const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  xResolution: 282,
  yResolution: 283,
  planes: 284,
  unit: 296,
  faxOptions: 292,
  predictor: 317,
  palette: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
} as const;

/** Bytes of each field type (TIFF 6.0, section 2): byte, ascii, short, long, rational. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8 };

/** The values of a field by its name; none where the directory does not have it. */
export type TiffTags = (name: keyof typeof TAG) => readonly number[];

/** What one picture's directory says, and the byte order of its samples. */
export type TiffDirectory = { readonly tags: TiffTags; readonly isLittle: boolean };

/** The directories of a TIFF in their order (TIFF 6.0, section 2); none where the bytes are no TIFF. */
export function tiffDirectories(file: Uint8Array): readonly TiffDirectory[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 14 || file[0] !== file[1] || (file[0] !== 0x49 && file[0] !== 0x4d)) return [];
  const isLittle = file[0] === 0x49;
  if (view.getUint16(2, isLittle) !== 42) return [];
  const directories: TiffDirectory[] = [];
  const seen = new Set<number>();
  let at = view.getUint32(4, isLittle);
  while (at > 0 && at + 2 <= file.length && !seen.has(at) && directories.length < MOST_PICTURES) {
    seen.add(at);
    const count = view.getUint16(at, isLittle);
    const end = at + 2 + 12 * count;
    if (end > file.length) break;
    directories.push({ tags: tagsOf(view, isLittle, at, count), isLittle });
    at = end + 4 <= file.length ? view.getUint32(end, isLittle) : 0;
  }
  return directories;
}

function tagsOf(view: DataView, isLittle: boolean, directory: number, count: number): TiffTags {
  const entries = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const at = directory + 2 + 12 * i;
    entries.set(view.getUint16(at, isLittle), at);
  }
  return (name) => {
    const at = entries.get(TAG[name]);
    if (at === undefined) return [];
    const type = view.getUint16(at + 2, isLittle);
    const size = SIZES[type];
    const values = view.getUint32(at + 4, isLittle);
    if (!size || values > MOST_VALUES) return [];
    const start = size * values <= 4 ? at + 8 : view.getUint32(at + 8, isLittle);
    if (start + size * values > view.byteLength) return [];
    return Array.from({ length: values }, (_, i) => {
      const value = start + i * size;
      if (size === 1) return view.getUint8(value);
      if (size === 2) return view.getUint16(value, isLittle);
      const whole = view.getUint32(value, isLittle);
      return size === 4 ? whole : whole / view.getUint32(value + 4, isLittle);
    });
  };
}
