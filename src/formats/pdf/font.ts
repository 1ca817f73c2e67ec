import type { Matrix } from '../../core/geometry';
import { type CharacterMap, characterMap } from './character-map';
import type { ColourSource } from './colour-source';
import { decodeStream } from './decode';
import { charactersOf, ENCODINGS, type Encoding, standardMetrics } from './encoding';
import { isArray, isDict, isName, isStream, type PdfDict, type PdfObject, type PdfStream } from './objects';

/** One shown code: what it says, if that is known, and how far it moves on, in text space (1 is the body size). */
export type ShownGlyph = {
  readonly code: number;
  readonly characters: string | undefined;
  readonly advance: number;
  /** Word spacing applies: a single byte 32. */
  readonly isSpace: boolean;
};

/** A font as far as place and characters go; `ascent` and `descent` are parts of the body size. */
export type Font = {
  readonly name: string | null;
  readonly glyphs: (bytes: Uint8Array) => readonly ShownGlyph[];
  readonly ascent: number;
  readonly descent: number;
  /** How the glyphs of a Type 3 font are drawn. */
  readonly drawn?: DrawnFont;
};

export type DrawnFont = {
  readonly matrix: Matrix;
  readonly procedure: (code: number) => PdfStream | undefined;
  readonly resources: PdfDict | null;
};

type Source = Pick<ColourSource, 'file' | 'allowance'>;
type Entry = (key: string) => PdfObject;

/** Reads a font dictionary (ISO 32000-1, 9.5 to 9.7). */
export function readFont(source: Source, dict: PdfDict): Font {
  const { resolve } = source.file;
  const entry: Entry = (key) => resolve(dict.entries.get(key));
  const subtype = entry('Subtype');
  const kind = isName(subtype) ? subtype.text : '';
  const unicode = mapAt(source, entry('ToUnicode'));
  const base = entry('BaseFont');
  const name = isName(base) ? base.text.replace(/^[A-Z]{6}\+/, '') : null;
  return kind === 'Type0'
    ? compositeFont(source, entry, name, unicode)
    : simpleFont(source, entry, name, unicode, kind === 'Type3');
}

function mapAt(source: Source, object: PdfObject): CharacterMap | undefined {
  if (!isStream(object)) return undefined;
  const decoded = decodeStream(object, source.file.resolve, source.allowance);
  return decoded.ok ? characterMap(decoded.value.bytes) : undefined;
}

/** Parts of the body that Latin type reaches up and down, where a font does not say. */
const USUAL_ASCENT = 0.75;
const USUAL_DESCENT = -0.25;

function reachOf({ file }: Source, descriptor: PdfObject): Pick<Font, 'ascent' | 'descent'> {
  const part = (key: string, usual: number): number => {
    const value = isDict(descriptor) ? file.resolve(descriptor.entries.get(key)) : null;
    // Some writers say 0 or nonsense.
    return typeof value === 'number' && value !== 0 && Math.abs(value) < 3000 ? value / 1000 : usual;
  };
  return {
    ascent: part('Ascent', USUAL_ASCENT),
    descent: -Math.abs(part('Descent', USUAL_DESCENT)),
  };
}

function simpleFont(
  source: Source,
  entry: Entry,
  name: string | null,
  unicode: CharacterMap | undefined,
  isDrawn: boolean,
): Font {
  const { resolve } = source.file;
  const descriptor = entry('FontDescriptor');
  const { encoding, glyphNames } = encodingOf(source, entry, descriptor);
  const list = entry('Widths');
  const widths = isArray(list) ? list.items.map(resolve) : undefined;
  const first = Number(entry('FirstChar') ?? 0);
  const missing = isDict(descriptor) ? resolve(descriptor.entries.get('MissingWidth')) : null;
  const matrix = isDrawn ? matrixOf(source, entry('FontMatrix')) : undefined;
  const unit = matrix ? matrix[0] : 0.001;
  const standard = widths ? undefined : standardMetrics(name ?? '');
  const advanceOf = (code: number): number => {
    const width = widths?.[code - first];
    if (typeof width === 'number') return width * unit;
    return (standard?.widthOf(encoding[code] ?? '') ?? (typeof missing === 'number' ? missing : 0)) * unit;
  };
  const procedures = entry('CharProcs');
  const resources = entry('Resources');
  return {
    name,
    glyphs: (bytes) =>
      Array.from(bytes, (code) => ({
        code,
        characters: unicode?.characters.get(code) ?? encoding[code],
        advance: advanceOf(code),
        isSpace: code === 32,
      })),
    ...reachOf(source, descriptor),
    ...(matrix && {
      drawn: {
        matrix,
        procedure: (code) => {
          const glyph = glyphNames.get(code);
          const stream =
            glyph !== undefined && isDict(procedures) ? resolve(procedures.entries.get(glyph)) : null;
          return isStream(stream) ? stream : undefined;
        },
        resources: isDict(resources) ? resources : null,
      },
    }),
  };
}

/** A symbolic font has an order of its own (ISO 32000-1, table 123). */
const SYMBOLIC = 4;

function encodingOf(
  { file: { resolve } }: Source,
  entry: Entry,
  descriptor: PdfObject,
): { readonly encoding: Encoding; readonly glyphNames: ReadonlyMap<number, string> } {
  const stated = entry('Encoding');
  const base = isDict(stated) ? resolve(stated.entries.get('BaseEncoding')) : stated;
  const flags = isDict(descriptor) ? resolve(descriptor.entries.get('Flags')) : null;
  const isSymbolic = typeof flags === 'number' && (flags & SYMBOLIC) !== 0;
  const isNamed = isName(base) && Object.hasOwn(ENCODINGS, base.text);
  const encoding = isNamed
    ? [...(ENCODINGS[base.text] ?? [])]
    : [...(isSymbolic || isDrawn(entry) ? [] : (ENCODINGS.StandardEncoding ?? []))];
  const glyphNames = new Map<number, string>();
  const differences = isDict(stated) ? resolve(stated.entries.get('Differences')) : null;
  let code = 0;
  for (const item of isArray(differences) ? differences.items.map(resolve) : []) {
    if (typeof item === 'number') code = item;
    else if (isName(item) && code >= 0 && code < 256) {
      encoding[code] = charactersOf(item.text);
      glyphNames.set(code++, item.text);
    }
  }
  return { encoding, glyphNames };
}

const isDrawn = (entry: Entry): boolean => entry('CharProcs') !== null;

function matrixOf({ file }: Source, object: PdfObject): Matrix {
  const n = isArray(object) ? object.items.map(file.resolve).filter((item) => typeof item === 'number') : [];
  return n.length === 6 ? (n as unknown as Matrix) : [0.001, 0, 0, 0.001, 0, 0];
}

function compositeFont(
  source: Source,
  entry: Entry,
  name: string | null,
  unicode: CharacterMap | undefined,
): Font {
  const { resolve } = source.file;
  const descendants = entry('DescendantFonts');
  const descendant = isArray(descendants) ? resolve(descendants.items[0]) : null;
  const below: Entry = (key) => (isDict(descendant) ? resolve(descendant.entries.get(key)) : null);
  const stated = entry('Encoding');
  const map = mapAt(source, stated);
  // Encodings named after UCS-2 or UTF-16 have Unicode for codes.
  const isUnicode = isName(stated) && /UCS2|UTF16/.test(stated.text);
  const widths = compositeWidths(source, below('W'));
  const usual = below('DW');
  const usualWidth = typeof usual === 'number' ? usual : 1000;
  const lengths = map && map.lengths.length > 0 ? map.lengths : [2];
  return {
    name,
    glyphs: (bytes) =>
      codesOf(bytes, lengths, map).map(({ code, length }) => ({
        code,
        characters: unicode?.characters.get(code) ?? (isUnicode ? String.fromCharCode(code) : undefined),
        advance: (widths.get(map?.glyphs.get(code) ?? code) ?? usualWidth) / 1000,
        isSpace: length === 1 && code === 32,
      })),
    ...reachOf(source, below('FontDescriptor')),
  };
}

/** Bytes cut into codes: as long as a mapped code, else as long as the longest. */
function codesOf(
  bytes: Uint8Array,
  lengths: readonly number[],
  map: CharacterMap | undefined,
): readonly { readonly code: number; readonly length: number }[] {
  const longest = lengths.at(-1) ?? 2;
  const codes: { code: number; length: number }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const read = (length: number) =>
      bytes.subarray(at, at + length).reduce((code, byte) => code * 256 + byte, 0);
    const length = lengths.find((n) => map?.glyphs.has(read(n))) ?? longest;
    codes.push({ code: read(length), length });
    at += Math.max(1, length);
  }
  return codes;
}

/** As many glyphs as two bytes can name, ranges counted as often as they are given. */
const MOST_GLYPHS = 65_536;

/** `W`: either a first glyph and a list of widths, or a first, a last and one width (ISO 32000-1, 9.7.4.3). */
function compositeWidths({ file }: Source, object: PdfObject): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const items = isArray(object) ? object.items.map(file.resolve) : [];
  let left = MOST_GLYPHS;
  for (let i = 0; i + 1 < items.length; ) {
    const [first, second, third] = [items[i], items[i + 1], items[i + 2]];
    if (typeof first === 'number' && isArray(second)) {
      second.items.forEach((item, step) => {
        const width = file.resolve(item);
        if (typeof width === 'number') widths.set(first + step, width);
      });
      i += 2;
    } else {
      if (typeof first === 'number' && typeof second === 'number' && typeof third === 'number')
        for (let cid = first; cid <= second && left > 0; cid++, left--) widths.set(cid, third);
      i += 3;
    }
  }
  return widths;
}
