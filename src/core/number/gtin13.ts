import type { Brand } from '../result';
import { swappedNeighbours } from './diagnosis';
import { type Issn, issnDigits } from './issn';
import type { NumberProblem, ThirteenDigitMistake } from './problem';
import type { Variant } from './variant';

/** A proven GTIN-13: of an ISSN 977, seven digits, two variant digits, check digit; of an ISBN its thirteen digits. */
export type Gtin13 = Brand<string, 'Gtin13'>;

/** GS1 General Specifications 7.9: weights 1 and 3 in turn over twelve digits, complement to ten. */
export function gtinCheckDigit(twelveDigits: string): string {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += Number(twelveDigits[i]) * (i % 2 === 0 ? 1 : 3);
  return String((10 - (sum % 10)) % 10);
}

/** The number that the bars carry (ISSN International Centre: ISSN and bar coding). */
export function gtin13Of(issn: Issn, variant: Variant): Gtin13 {
  const twelve = `977${issnDigits(issn)}${variant}`;
  return (twelve + gtinCheckDigit(twelve)) as Gtin13;
}

const isValid = (digits: string) => gtinCheckDigit(digits) === digits[12];

/** What is wrong with thirteen digits starting 977, or null; `issnCheck` is that of digits 4 to 10. */
export function thirteenDigitProblem(digits: string, issnCheck: string): NumberProblem | null {
  if (isValid(digits)) return null;
  const swaps = swappedNeighbours(digits, (c) => c.startsWith('977') && isValid(c));
  const kept = digits[10] === issnCheck;
  const mistakes: ThirteenDigitMistake[] = [
    ...(kept ? [{ kind: 'issn-check-digit-kept' } as const] : []),
    ...swaps.map(({ first, second }) => ({ kind: 'swapped', first, second }) as const),
  ];
  const twelve = digits.slice(0, 12);
  return {
    code: 'gtin13/check-digit',
    got: digits,
    typed: digits[12] as string,
    expected: gtinCheckDigit(twelve),
    mistakes,
    suggestions: [twelve + gtinCheckDigit(twelve), ...swaps.map((s) => s.corrected)],
  };
}
