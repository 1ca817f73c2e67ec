import { IDENTITY, type Matrix, type Mm, POINTS_PER_MM } from '../../core/geometry';

/** A number as IDML spells it: plain decimals, nine places unless told, no exponent and no negative zero. */
export function decimal(n: number, places = 9): string {
  const fixed = n.toFixed(places);
  let end = fixed.length;
  while (fixed[end - 1] === '0') end--;
  const text = fixed.slice(0, fixed[end - 1] === '.' ? end - 1 : end);
  return text === '-0' ? '0' : text;
}

/** Millimetres as the points an IDML file counts in. */
export const points = (mm: Mm): string => decimal(mm * POINTS_PER_MM);

/** A map as an ItemTransform attribute, from the item's own coordinates to its parent's, in points. */
export const matrixText = (m: Matrix): string => m.map((n, i) => decimal(n, i < 4 ? 15 : 9)).join(' ');

/** Exactly `count` finite numbers separated by blanks, or nothing. */
export function numbersIn(text: string | undefined, count: number): readonly number[] | undefined {
  if (text === undefined) return undefined;
  // Nearly always single blanks, which are found much faster.
  const single = text.split(' ', count + 1);
  const words = single.length === count ? single : text.trim().split(/\s+/, count + 1);
  if (words.length !== count) return undefined;
  const numbers = words.map((word) => (word === '' ? Number.NaN : Number(word)));
  return numbers.every(Number.isFinite) ? numbers : undefined;
}

/** An ItemTransform; an absent one leaves the item where it is, a broken one gives nothing. */
export function matrixIn(text: string | undefined): Matrix | undefined {
  if (text === undefined) return IDENTITY;
  const m = numbersIn(text, 6);
  return m && (m as unknown as Matrix);
}
