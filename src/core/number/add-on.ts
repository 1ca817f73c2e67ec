import { type Brand, ok, type Result, refuse } from '../result';
import type { NumberProblem } from './problem';
import { printable } from './typed-text';

/** The issue number beside the main symbol: EAN-2 or EAN-5 (GS1 General Specifications 2.1.3.5). */
export type AddOn =
  | { readonly kind: 'ean2'; readonly digits: Brand<string, 'Digits2'> }
  | { readonly kind: 'ean5'; readonly digits: Brand<string, 'Digits5'> };

/** Reads two or five digits; other lengths are refused, with the zero-padded form where it is plain. */
export function parseAddOn(text: string): Result<AddOn, NumberProblem> {
  const trimmed = text.trim();
  if (/^[0-9]{2}$/.test(trimmed)) return ok({ kind: 'ean2', digits: trimmed as Brand<string, 'Digits2'> });
  if (/^[0-9]{5}$/.test(trimmed)) return ok({ kind: 'ean5', digits: trimmed as Brand<string, 'Digits5'> });
  return refuse({ code: 'add-on/format', got: printable(trimmed), suggestion: padded(trimmed) });
}

function padded(text: string): string | null {
  if (/^[0-9]$/.test(text)) return text.padStart(2, '0');
  return /^[0-9]{3,4}$/.test(text) ? text.padStart(5, '0') : null;
}
