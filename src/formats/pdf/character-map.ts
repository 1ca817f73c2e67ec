import { isArray, nextItem, type PdfObject } from './objects';
import type { Cursor } from './tokens';

/** What a CMap says: how long codes are, and what they stand for. */
export type CharacterMap = {
  /** Lengths of codes in bytes, shortest first; empty where the map states none. */
  readonly lengths: readonly number[];
  readonly characters: ReadonlyMap<number, string>;
  /** Glyph numbers (CIDs) of codes. */
  readonly glyphs: ReadonlyMap<number, number>;
};

/** As many codes as two bytes have; ranges of longer codes are cut off here. */
const MOST_CODES = 65_536;

/** Reads a CMap (ISO 32000-1, 9.7.5 and 9.10.3): code lengths, ToUnicode and CID mappings; what it misses is empty. */
export function characterMap(bytes: Uint8Array): CharacterMap {
  const lengths = new Set<number>();
  const characters = new Map<number, string>();
  const glyphs = new Map<number, number>();
  const cursor: Cursor = { bytes, at: 0 };
  let operands: PdfObject[] = [];
  let left = MOST_CODES;
  for (let item = nextItem(cursor); item.kind !== 'end'; item = nextItem(cursor)) {
    if (item.kind === 'object') {
      operands.push(item.object);
      continue;
    }
    const size = item.kind === 'word' ? ENTRY_SIZES[item.text] : undefined;
    for (let i = 0; size !== undefined && i + size <= operands.length && left > 0; i += size) {
      const [from, second, third] = operands.slice(i, i + size);
      const first = codeOf(from);
      if (first === undefined) continue;
      const isRange = size === 3;
      const last = isRange ? (codeOf(second) ?? first) : first;
      const target = isRange ? third : second;
      if (item.kind === 'word' && item.text === 'endcodespacerange') {
        if (isString(from)) lengths.add(from.bytes.length);
        continue;
      }
      for (let code = first; code <= last && left > 0; code++, left--)
        assign(characters, glyphs, code, code - first, target ?? null);
    }
    operands = [];
  }
  return { lengths: [...lengths].sort((a, b) => a - b), characters, glyphs };
}

/** Operands that make one entry of each kind of list. */
const ENTRY_SIZES: Readonly<Record<string, number>> = {
  endcodespacerange: 2,
  endbfchar: 2,
  endbfrange: 3,
  endcidchar: 2,
  endcidrange: 3,
};

function assign(
  characters: Map<number, string>,
  glyphs: Map<number, number>,
  code: number,
  step: number,
  target: PdfObject,
): void {
  if (typeof target === 'number') glyphs.set(code, target + step);
  else if (isArray(target)) assign(characters, glyphs, code, 0, target.items[step] ?? null);
  else if (isString(target)) characters.set(code, counted(target.bytes, step));
}

type PdfString = { readonly kind: 'string'; readonly bytes: Uint8Array };

const isString = (object: PdfObject | undefined): object is PdfString =>
  typeof object === 'object' && object !== null && object.kind === 'string';

/** UTF-16 with `step` added to its last unit. */
function counted(bytes: Uint8Array, step: number): string {
  const units: number[] = [];
  for (let i = 0; i + 1 < bytes.length; i += 2) units.push(bytes[i]! * 256 + bytes[i + 1]!);
  if (bytes.length === 1) units.push(bytes[0]!);
  const last = units.pop();
  return last === undefined ? '' : String.fromCharCode(...units, (last + step) & 0xffff);
}

const codeOf = (object: PdfObject | undefined): number | undefined =>
  isString(object) && object.bytes.length > 0 && object.bytes.length <= 4
    ? object.bytes.reduce((code, byte) => code * 256 + byte, 0)
    : undefined;
