import { type Brand, ok, type Result, refuse } from '../result';
import type { NumberProblem } from './problem';
import { printable } from './typed-text';

/** Digits 11 and 12 of the GTIN-13: price or edition, by the market's rule. */
export type Variant = Brand<string, 'Variant'>;

/** The variant of a title that uses none. */
export const NO_VARIANT = '00' as Variant;

/** Reads exactly two digits; a single digit is refused with its two-digit form as a suggestion. */
export function parseVariant(text: string): Result<Variant, NumberProblem> {
  const trimmed = text.trim();
  if (/^[0-9]{2}$/.test(trimmed)) return ok(trimmed as Variant);
  const suggestion = /^[0-9]$/.test(trimmed) ? `0${trimmed}` : null;
  return refuse({ code: 'variant/format', got: printable(trimmed), suggestion });
}
