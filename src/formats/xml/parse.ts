import { strFromU8, strToU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { concat } from '../bytes';

/** An element of a part, its name without prefix; offsets count UTF-16 units of the part's text. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Just behind the start tag. */
  readonly openEnd: number;
  /** Just behind the end tag; the same as `openEnd` for an empty-element tag. */
  readonly end: number;
};

/** `text` is what `bytes` spell, without a byte order mark. */
export type XmlPart = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly root: XmlElement;
};

/** Far above what InDesign nests or writes into one part. */
const MAX_DEPTH = 250;
const MAX_ELEMENTS = 2_000_000;
/** Half of what the longest string can hold; a million rectangles take a quarter of it. */
const MAX_BYTES = 256 * 1024 * 1024;

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

const startsWithMark = (bytes: Uint8Array): boolean => BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte);

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The text of a UTF-8 part without byte order mark; nothing where the bytes are not UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  const plain = startsWithMark(bytes) ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
  const text = strFromU8(plain);
  return sameBytes(strToU8(text), plain) ? text : undefined;
}

/** Drawing programs begin an SVG with a DOCTYPE that names the standard; what it declares is for `plainXml`. */
export type DoctypePolicy = 'none' | 'without-declarations';

/** The elements of an XML part. Refuses other encodings, a DOCTYPE, broken XML and absurd depth or number. */
export function parseXml(
  name: string,
  bytes: Uint8Array,
  doctypePolicy: DoctypePolicy = 'none',
): Result<XmlPart, FormatProblem> {
  if (bytes.length > MAX_BYTES)
    return refuse({ code: 'format/too-large', bytes: bytes.length, limit: MAX_BYTES });
  const text = utf8Text(bytes);
  if (text === undefined) return refuse({ code: 'format/xml', part: name, detail: 'not UTF-8' });

  type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let hasDoctype = false;
  const parser = new SaxesParser();
  parser.on('doctype', (doctype) => {
    if (doctypePolicy === 'without-declarations' && !doctype.includes('[')) return;
    hasDoctype = true;
    parser.fail('DOCTYPE');
  });
  parser.on('opentag', ({ name: qualified, attributes }) => {
    elements += 1;
    if (open.length >= MAX_DEPTH) parser.fail(`elements nested deeper than ${MAX_DEPTH}`);
    if (elements > MAX_ELEMENTS) parser.fail(`more than ${MAX_ELEMENTS} elements`);
    const started: Open = {
      name: qualified.slice(qualified.indexOf(':') + 1),
      attributes,
      children: [],
      openEnd: parser.position,
      end: parser.position,
    };
    open.at(-1)?.children.push(started);
    open.push(started);
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) closed.end = parser.position;
    if (open.length === 0) root = closed;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    return refuse(
      hasDoctype
        ? { code: 'format/doctype', part: name }
        : { code: 'format/xml', part: name, detail: error instanceof Error ? error.message : String(error) },
    );
  }
  return root
    ? ok({ name, bytes, text, root })
    : refuse({ code: 'format/xml', part: name, detail: 'no element' });
}

/** Text to put in at an offset of a part's text, in place of what stands there up to `until`. */
export type Insertion = { readonly offset: number; readonly text: string; readonly until?: number };

/** The part's bytes with texts put in, in the order of their offsets; every other byte stays as it was. */
export function insert({ bytes, text }: XmlPart, insertions: readonly Insertion[]): Uint8Array {
  const mark = startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
  const pieces: Uint8Array[] = [bytes.subarray(0, mark)];
  let done = 0;
  for (const { offset, text: added, until = offset } of insertions) {
    pieces.push(strToU8(text.slice(done, offset)), strToU8(added));
    done = until;
  }
  pieces.push(strToU8(text.slice(done)));
  return concat(...pieces);
}

/** The part's bytes with one text put in. */
export const splice = (part: XmlPart, offset: number, text: string): Uint8Array =>
  insert(part, [{ offset, text }]);

/** The first child of that name. */
export const child = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((c) => c.name === name);

export const childrenNamed = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
  parent?.children.filter((c) => c.name === name) ?? [];
