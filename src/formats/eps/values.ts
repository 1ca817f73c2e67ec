import { type Cursor, nextToken } from '../pdf/tokens';

/** A PostScript object as far as pictures need it. A procedure keeps nothing: it is only ever handed on. */
export type PsValue =
  | number
  | boolean
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'array'; readonly items: readonly PsValue[] }
  | { readonly kind: 'procedure' };

export type PsItem =
  | { readonly kind: 'value'; readonly value: PsValue }
  | { readonly kind: 'operator'; readonly text: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'unreadable'; readonly detail: string };

const DEEPEST = 50;

const found = (value: PsValue): PsItem => ({ kind: 'value', value });

/** Reads one literal, array or procedure, or the operator that stands there (PLRM 3, 3.2). */
export function nextPsItem(cursor: Cursor, depth = 0): PsItem {
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
      if (token.text === '[') return array(cursor, depth);
      if (token.text === '{') return procedure(cursor);
      return { kind: 'operator', text: token.text };
    default:
      return token;
  }
}

function array(cursor: Cursor, depth: number): PsItem {
  if (depth === DEEPEST) return { kind: 'unreadable', detail: `nesting deeper than ${DEEPEST}` };
  const items: PsValue[] = [];
  for (;;) {
    const item = nextPsItem(cursor, depth + 1);
    if (item.kind === 'value') items.push(item.value);
    else if (item.kind === 'operator' && item.text === ']') return found({ kind: 'array', items });
    else if (item.kind === 'operator')
      return { kind: 'unreadable', detail: `operator ${item.text} inside an array` };
    else return item.kind === 'end' ? { kind: 'unreadable', detail: 'an array without an end' } : item;
  }
}

function procedure(cursor: Cursor): PsItem {
  for (let depth = 1; depth > 0; ) {
    const token = nextToken(cursor);
    if (token.kind === 'unreadable') return token;
    if (token.kind === 'end') return { kind: 'unreadable', detail: 'a procedure without an end' };
    if (token.kind === 'word' && token.text === '{') depth++;
    if (token.kind === 'word' && token.text === '}') depth--;
  }
  return found({ kind: 'procedure' });
}
