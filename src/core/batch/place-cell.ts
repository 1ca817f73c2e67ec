import type { Mm } from '../geometry';

/** A place on a cover: a page item's name, or the top left corner of the quiet zones in mm from that of the page. */
export type TypedPlace =
  | { readonly kind: 'named-item'; readonly name: string }
  | { readonly kind: 'point'; readonly page: number; readonly x: Mm; readonly y: Mm };

const POINT = /^(\d{1,5}):\s*(-?\d{1,5}(?:\.\d{1,6})?)(?:mm)?\s*,\s*(-?\d{1,5}(?:\.\d{1,6})?)(?:mm)?$/;

/** "PAGE:X,Y" is a point in mm; everything else is a name. */
export function parsePlace(text: string): TypedPlace {
  const point = POINT.exec(text.trim());
  return point
    ? { kind: 'point', page: Number(point[1]), x: Number(point[2]), y: Number(point[3]) }
    : { kind: 'named-item', name: text };
}
