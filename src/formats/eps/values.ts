import { type Cursor, nextToken } from '../pdf/tokens';

/** A PostScript object as far as pictures need it; arrays, strings and dictionaries are shared and may be changed. */
export type PsValue =
  | number
  | boolean
  | null
  | { readonly kind: 'name'; readonly text: string }
  /** A name to be looked up and run. */
  | { readonly kind: 'operator'; readonly text: string }
  /** What a name of the language itself stands for, whatever is called so later. */
  | { readonly kind: 'builtin'; readonly text: string }
  | PsString
  | PsArray
  | { readonly kind: 'procedure'; readonly items: PsValue[] }
  | PsDict
  /** A state kept by `save`. */
  | { readonly kind: 'save' }
  | { readonly kind: 'mark' }
  /** The program itself, `currentfile`. */
  | { readonly kind: 'file' };

export type PsString = { readonly kind: 'string'; readonly bytes: Uint8Array };
export type PsArray = { readonly kind: 'array'; readonly items: PsValue[] };
export type PsDict = { readonly kind: 'dict'; readonly entries: Map<string, PsValue> };

export type PsRead =
  | { readonly kind: 'item'; readonly item: PsValue }
  | { readonly kind: 'end' }
  | { readonly kind: 'unreadable'; readonly detail: string };

const DEEPEST = 50;

const found = (item: PsValue): PsRead => ({ kind: 'item', item });

/** Reads one literal or procedure, or the name that stands there (PLRM 3, 3.2). */
export function nextPsItem(cursor: Cursor, depth = 0): PsRead {
  const token = nextToken(cursor);
  switch (token.kind) {
    case 'number':
      return found(token.value);
    case 'name':
    case 'string':
      return found(token);
    case 'word':
      if (token.text === 'true') return found(true);
      if (token.text === 'false') return found(false);
      if (token.text === 'null') return found(null);
      if (token.text === '{') return procedure(cursor, depth);
      return found(radixNumber(token.text) ?? { kind: 'operator', text: token.text });
    default:
      return token;
  }
}

/** A number such as 16#FF (PLRM 3, 3.2.2). */
function radixNumber(text: string): number | undefined {
  const [, base, digits = ''] = /^(\d\d?)#([0-9A-Za-z]{1,10})$/.exec(text) ?? [];
  const value = base === undefined || Number(base) > 36 ? Number.NaN : Number.parseInt(digits, Number(base));
  return Number.isNaN(value) ? undefined : value;
}

function procedure(cursor: Cursor, depth: number): PsRead {
  if (depth === DEEPEST) return { kind: 'unreadable', detail: `nesting deeper than ${DEEPEST}` };
  const items: PsValue[] = [];
  for (;;) {
    const read = nextPsItem(cursor, depth + 1);
    if (read.kind === 'end') return { kind: 'unreadable', detail: 'a procedure without an end' };
    if (read.kind === 'unreadable') return read;
    const { item } = read;
    if (isKind(item, 'operator') && item.text === '}') return found({ kind: 'procedure', items });
    items.push(item);
  }
}

type Kind = Extract<PsValue, { kind: string }>['kind'];

/** True for a value of one of the kinds that are objects. */
export const isKind = <K extends Kind>(
  value: PsValue | undefined,
  kind: K,
): value is Extract<PsValue, { kind: K }> =>
  typeof value === 'object' && value !== null && value.kind === kind;

/** True for arrays that may be run and those that may not. */
export const isArrayLike = (
  value: PsValue | undefined,
): value is Extract<PsValue, { kind: 'array' | 'procedure' }> =>
  isKind(value, 'array') || isKind(value, 'procedure');
