import { type Cursor, nextToken } from './tokens';

export type PdfName = { readonly kind: 'name'; readonly text: string };
export type PdfArray = { readonly kind: 'array'; readonly items: readonly PdfObject[] };
export type PdfDict = { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PdfObject> };
export type PdfStream = {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  readonly bytes: Uint8Array;
  /** The file ends inside it. */
  readonly isCut?: true;
};
export type PdfRef = { readonly kind: 'ref'; readonly number: number };

/** The objects of ISO 32000-1, 7.3. Names are one character a byte, `#xx` undone. */
export type PdfObject =
  | null
  | boolean
  | number
  | PdfName
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | PdfArray
  | PdfDict
  | PdfStream
  | PdfRef;

/** What stands next in PDF source: an object, an operator or keyword, or the reason why neither could be read. */
export type PdfItem =
  | { readonly kind: 'object'; readonly object: PdfObject }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'unreadable'; readonly detail: string };

/** Deepest nesting of arrays and dictionaries; real files stay below ten. */
const DEEPEST = 50;

const found = (object: PdfObject): PdfItem => ({ kind: 'object', object });

/** Reads one object or keyword and moves the cursor behind it. */
export function nextItem(cursor: Cursor, depth = 0): PdfItem {
  const token = nextToken(cursor);
  switch (token.kind) {
    case 'number':
      return found(token.value);
    case 'string':
      return found(token);
    case 'name':
      return found({ kind: 'name', text: unescaped(token.text) });
    case 'word':
      if (token.text === 'true') return found(true);
      if (token.text === 'false') return found(false);
      if (token.text === 'null') return found(null);
      if (token.text === '[' || token.text === '<<') return collection(cursor, token.text, depth);
      return token;
    default:
      return token;
  }
}

const unescaped = (name: string): string =>
  name.includes('#')
    ? name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : name;

function collection(cursor: Cursor, opening: '[' | '<<', depth: number): PdfItem {
  if (depth === DEEPEST) return { kind: 'unreadable', detail: `nesting deeper than ${DEEPEST}` };
  const closing = opening === '[' ? ']' : '>>';
  const items: PdfObject[] = [];
  for (;;) {
    const item = nextItem(cursor, depth + 1);
    if (item.kind === 'unreadable') return item;
    if (item.kind === 'end') return { kind: 'unreadable', detail: `"${opening}" without "${closing}"` };
    if (item.kind === 'object') items.push(item.object);
    else if (item.text === closing)
      return opening === '[' ? found({ kind: 'array', items }) : dictionary(items);
    else if (item.text === 'R' && items.length >= 2) {
      items.pop();
      items.push({ kind: 'ref', number: Number(items.pop()) });
    } else return { kind: 'unreadable', detail: `"${item.text}" inside "${opening}"` };
  }
}

function dictionary(items: readonly PdfObject[]): PdfItem {
  const entries = new Map<string, PdfObject>();
  for (let i = 0; i < items.length; i += 2) {
    const key = items[i];
    const value = items[i + 1];
    if (!isName(key) || value === undefined)
      return { kind: 'unreadable', detail: 'a dictionary whose keys and values do not pair' };
    entries.set(key.text, value);
  }
  return found({ kind: 'dict', entries });
}

const kindOf = (object: PdfObject | undefined): string | undefined =>
  typeof object === 'object' && object !== null ? object.kind : undefined;

export const isName = (object: PdfObject | undefined): object is PdfName => kindOf(object) === 'name';
export const isArray = (object: PdfObject | undefined): object is PdfArray => kindOf(object) === 'array';
export const isDict = (object: PdfObject | undefined): object is PdfDict => kindOf(object) === 'dict';
export const isStream = (object: PdfObject | undefined): object is PdfStream => kindOf(object) === 'stream';
export const isRef = (object: PdfObject | undefined): object is PdfRef => kindOf(object) === 'ref';
