import type { Corner, Target } from '../core/placement';

/** What is chosen and typed about the place of a symbol, exactly as typed. */
export type Where = {
  readonly kind: WhereKind;
  readonly name: string;
  readonly corner: Corner;
  readonly margin: string;
};

export type WhereKind = 'selection' | 'named-item' | 'corner';

export const WHERE_KINDS: readonly WhereKind[] = ['selection', 'named-item', 'corner'];
export const CORNERS: readonly Corner[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];

/** 10 mm is what many centres ask a barcode to keep from the trim. */
export const STARTING_WHERE: Where = { kind: 'selection', name: '', corner: 'bottom-left', margin: '10' };

/** The place that was meant, or the field that is not in order. */
export type ReadWhere = { readonly target: Target } | { readonly wrong: 'name' | 'margin' };

/** Reads the chosen place; lengths are mm. */
export function readWhere({ kind, name, corner, margin }: Where): ReadWhere {
  switch (kind) {
    case 'selection':
      return { target: { kind, rotationDegrees: 0 } };
    case 'named-item':
      return name.trim() === ''
        ? { wrong: 'name' }
        : { target: { kind, name: name.trim(), rotationDegrees: 0 } };
    case 'corner': {
      const [, millimetres] = /^\s*(\d{1,4}(?:[.,]\d{1,3})?)\s*(?:mm)?\s*$/i.exec(margin) ?? [];
      return millimetres === undefined
        ? { wrong: 'margin' }
        : { target: { kind, corner, margin: Number(millimetres.replace(',', '.')), rotationDegrees: 0 } };
    }
  }
}
