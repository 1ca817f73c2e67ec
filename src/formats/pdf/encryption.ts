import {
  ParseSpeeds,
  PDFArray,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { strToU8 } from 'fflate';
import { isArray, isDict, isName, isStream, type PdfDict, type PdfObject } from './objects';

/** An object as it stands in an encrypted file: number and generation are part of its key. */
export type Sealed = { readonly number: number; readonly generation: number; readonly object: PdfObject };

type Resolve = (object: PdfObject | undefined) => PdfObject;

/**
 * The objects of a file that anyone may open, which has an empty user password (RC4 and AES, ISO 32000-2, 7.6), by
 * their numbers; undefined where a password is asked for or the method is not known. The library gets a file of
 * nothing but sealed bytes, so its parser has no more to do than there are bytes.
 */
export async function unsealed(
  sealed: readonly Sealed[],
  trailer: PdfDict,
  resolve: Resolve,
): Promise<ReadonlyMap<number, PdfObject> | undefined> {
  const encryption = resolve(trailer.entries.get('Encrypt'));
  const ids = resolve(trailer.entries.get('ID'));
  const id = isArray(ids) ? resolve(ids.items[0]) : null;
  if (!isDict(encryption)) return undefined;
  const root = sealed.reduce((most, { number }) => Math.max(most, number), 0) + 1;
  const source = joined([
    strToU8('%PDF-2.0\n'),
    ...sealed.filter(isSealed).flatMap(sealedBytes),
    strToU8(
      `${root} 0 obj <</Type/Catalog>> endobj\ntrailer <</Root ${root} 0 R/Encrypt ${keySource(encryption, resolve)}/ID[${isString(id) ? hexadecimal(id.bytes) : '<>'}]>>\n`,
    ),
  ]);
  try {
    const { context } = await PDFDocument.load(source, {
      password: '',
      parseSpeed: ParseSpeeds.Fastest,
      updateMetadata: false,
    });
    return new Map(
      sealed.map((one) => {
        const { number, generation, object } = one;
        if (!isSealed(one)) return [number, object];
        const opened = context.lookup(PDFRef.of(number, generation));
        return [number, opened instanceof PDFRawStream ? openedObject(object, opened) : null];
      }),
    );
  } catch {
    return undefined;
  }
}

/** Far more parts than a function takes arguments. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

type PdfString = Extract<PdfObject, { kind: 'string' }>;

const isString = (object: PdfObject): object is PdfString =>
  typeof object === 'object' && object?.kind === 'string';

const hexadecimal = (bytes: Uint8Array): string =>
  `<${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}>`;

/** Only streams and strings are encrypted. */
const isSealed = ({ object }: Sealed): boolean => isStream(object) || stringsIn(object).length > 0;

/** The strings of an object in a list, its stream behind them: each is sealed by itself. */
function sealedBytes({ number, generation, object }: Sealed): readonly Uint8Array[] {
  const bytes = isStream(object) ? object.bytes : new Uint8Array(0);
  const strings = stringsIn(object).map((string) => hexadecimal(string.bytes));
  return [
    strToU8(
      `${number} ${generation} obj <</Length ${bytes.length}/Strings[${strings.join('')}]>> stream\r\n`,
    ),
    bytes,
    strToU8('\nendstream endobj\n'),
  ];
}

function stringsIn(object: PdfObject): readonly PdfString[] {
  if (isString(object)) return [object];
  if (isArray(object)) return object.items.flatMap(stringsIn);
  const dict = isStream(object) ? object.dict : object;
  return isDict(dict) ? [...dict.entries.values()].flatMap(stringsIn) : [];
}

function openedObject(object: PdfObject, opened: PDFRawStream): PdfObject {
  const list = opened.dict.get(PDFName.of('Strings'));
  const strings = list instanceof PDFArray ? list.asArray() : [];
  let next = 0;
  const open = (inside: PdfObject): PdfObject => {
    if (isString(inside)) {
      const string = strings[next++];
      return { kind: 'string', bytes: string instanceof PDFHexString ? string.asBytes() : new Uint8Array(0) };
    }
    if (isArray(inside)) return { kind: 'array', items: inside.items.map(open) };
    if (isDict(inside)) return openDict(inside);
    return inside;
  };
  const openDict = ({ entries }: PdfDict): PdfDict => ({
    kind: 'dict',
    entries: new Map([...entries].map(([key, value]) => [key, open(value)])),
  });
  return isStream(object)
    ? { kind: 'stream', dict: openDict(object.dict), bytes: opened.contents }
    : open(object);
}

/** The encryption dictionary holds the crypt filters, which hold their entries. */
const DEEPEST = 3;
/** Entries that make the key (ISO 32000-2, tables 20, 21 and 25). */
const KEY_ENTRIES = 'Filter V R Length P O U OE UE Perms CF StmF StrF EncryptMetadata CFM'.split(' ');

/** What makes the key, with the crypt filters in use, as PDF source; the rest is left out. */
function keySource(encryption: PdfDict, resolve: Resolve): string {
  const filters = ['StmF', 'StrF'].map((key) => resolve(encryption.entries.get(key))).filter(isName);
  const keys = [...new Set([...KEY_ENTRIES, ...filters.map(({ text }) => text)])];
  const written = (object: PdfObject, depth: number): string => {
    if (isString(object)) return hexadecimal(object.bytes);
    if (isName(object)) return nameSource(object.text);
    if (isDict(object) && depth < DEEPEST)
      return `<<${keys
        .filter((key) => object.entries.has(key))
        .map((key) => `${nameSource(key)} ${written(resolve(object.entries.get(key)), depth + 1)}`)
        .join('')}>>`;
    return typeof object === 'number' || typeof object === 'boolean' ? String(object) : 'null';
  };
  return written(encryption, 0);
}

const nameSource = (text: string): string =>
  `/${text.replace(/\W/g, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
