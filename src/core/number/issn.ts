import type { Brand } from '../result';

/** A proven ISSN in its printed form, `NNNN-NNNC` (ISO 3297). */
export type Issn = Brand<string, 'Issn'>;

/** ISO 3297: weights 8 to 2 over seven digits, modulus 11, ten is written X. */
export function issnCheckCharacter(sevenDigits: string): string {
  let sum = 0;
  for (let i = 0; i < 7; i++) sum += Number(sevenDigits[i]) * (8 - i);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** The seven digits that carry the title; the check character is not encoded in a barcode. */
export const issnDigits = (issn: Issn): string => issn.slice(0, 4) + issn.slice(5, 8);

/** The ISSN of seven digits that are not all zero, in its printed form. */
export const completeIssn = (sevenDigits: string): Issn =>
  `${sevenDigits.slice(0, 4)}-${sevenDigits.slice(4)}${issnCheckCharacter(sevenDigits)}` as Issn;
