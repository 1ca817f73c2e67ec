import { gtinCheckDigit } from '../number/gtin13';
import { EAN2_SETS, EAN5_SETS, FIRST_DIGIT, NUMBER_SETS } from './number-sets';

/**
 * The thirteen digits of 59 element widths in modules (bar first), or null where a guard, a digit, the parity or the
 * check digit is not right (ISO/IEC 15420).
 */
export function decodeMain(widths: readonly number[]): string | null {
  if (widths.length !== 59) return null;
  const guards = [...widths.slice(0, 3), ...widths.slice(27, 32), ...widths.slice(56)];
  if (guards.some((w) => w !== 1)) return null;
  let sets = '';
  let digits = '';
  for (let place = 0; place < 6; place++) {
    const read = readAB(widths, 3 + 4 * place);
    if (!read) return null;
    sets += read.set;
    digits += read.digit;
  }
  for (let place = 0; place < 6; place++) {
    const digit = NUMBER_SETS.C.get(widths.slice(32 + 4 * place, 36 + 4 * place).join(''));
    if (digit === undefined) return null;
    digits += digit;
  }
  const first = FIRST_DIGIT.get(sets);
  if (first === undefined) return null;
  const gtin13 = first + digits;
  return gtinCheckDigit(gtin13) === gtin13[12] ? gtin13 : null;
}

/** The two or five digits of 13 or 31 element widths in modules (bar first), or null where anything is not right. */
export function decodeAddOn(widths: readonly number[]): string | null {
  const places = widths.length === 13 ? 2 : widths.length === 31 ? 5 : 0;
  if (places === 0 || widths[0] !== 1 || widths[1] !== 1 || widths[2] !== 2) return null;
  let sets = '';
  let digits = '';
  for (let place = 0; place < places; place++) {
    const at = 3 + 6 * place;
    if (place > 0 && (widths[at - 2] !== 1 || widths[at - 1] !== 1)) return null;
    const read = readAB(widths, at);
    if (!read) return null;
    sets += read.set;
    digits += read.digit;
  }
  return sets === (places === 2 ? EAN2_SETS[Number(digits) % 4] : EAN5_SETS[ean5Check(digits)])
    ? digits
    : null;
}

function readAB(
  widths: readonly number[],
  at: number,
): { readonly set: 'A' | 'B'; readonly digit: string } | null {
  const key = widths.slice(at, at + 4).join('');
  const a = NUMBER_SETS.A.get(key);
  if (a !== undefined) return { set: 'A', digit: a };
  const b = NUMBER_SETS.B.get(key);
  return b === undefined ? null : { set: 'B', digit: b };
}

/** Three times the odd places and nine times the even ones, modulo ten. */
function ean5Check(digits: string): number {
  const d = [...digits].map(Number) as [number, number, number, number, number];
  return (3 * (d[0] + d[2] + d[4]) + 9 * (d[1] + d[3])) % 10;
}
