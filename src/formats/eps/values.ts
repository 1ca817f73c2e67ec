import { type Cursor, nextToken } from '../pdf/tokens';

/** A PostScript object as far as pictures need it. */
export type PsValue =
  | number
  | boolean
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'array'; readonly items: readonly PsValue[] }
  | { readonly kind: 'procedure'; readonly body: readonly PsItem[] }
  | { readonly kind: 'font'; readonly family: string; readonly size: number }
  /** A state kept by `save`. */
  | { readonly kind: 'save' }
  | { readonly kind: 'mark' };

/** What stands in a program: a value to be pushed, or an operator to be run. */
export type PsItem = PsValue | { readonly kind: 'operator'; readonly text: string };

export type PsRead =
  | { readonly kind: 'item'; readonly item: PsItem }
  | { readonly kind: 'end' }
  | { readonly kind: 'unreadable'; readonly detail: string };

const DEEPEST = 50;

const found = (item: PsItem): PsRead => ({ kind: 'item', item });

/** Reads one literal or procedure, or the operator that stands there (PLRM 3, 3.2). */
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
      if (token.text === '{') return procedure(cursor, depth);
      return found({ kind: 'operator', text: token.text });
    default:
      return token;
  }
}

function procedure(cursor: Cursor, depth: number): PsRead {
  if (depth === DEEPEST) return { kind: 'unreadable', detail: `nesting deeper than ${DEEPEST}` };
  const body: PsItem[] = [];
  for (;;) {
    const read = nextPsItem(cursor, depth + 1);
    if (read.kind === 'end') return { kind: 'unreadable', detail: 'a procedure without an end' };
    if (read.kind === 'unreadable') return read;
    const { item } = read;
    if (isOperator(item) && item.text === '}') return found({ kind: 'procedure', body });
    body.push(item);
  }
}

export const isOperator = (item: PsItem): item is Extract<PsItem, { kind: 'operator' }> =>
  typeof item === 'object' && item.kind === 'operator';

/** True for a value of one of the kinds that are objects. */
export const isKind = <K extends 'name' | 'string' | 'array' | 'procedure' | 'font' | 'mark' | 'save'>(
  value: PsValue | undefined,
  kind: K,
): value is Extract<PsValue, { kind: K }> => typeof value === 'object' && value.kind === kind;
