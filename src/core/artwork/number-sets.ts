/**
 * ISO/IEC 15420 tables 1, 3, 6 and 7, for reading. They are typed in from the standard's figures and share nothing
 * with the encoder, so that each proves the other. Widths in modules, space first.
 */
const SET_A = ['3211', '2221', '2122', '1411', '1132', '1231', '1114', '1312', '1213', '3112'] as const;

const reversed = (widths: string): string => [...widths].reverse().join('');

const digitsBy = (widths: readonly string[]): ReadonlyMap<string, string> =>
  new Map(widths.map((w, digit) => [w, String(digit)]));

/** Digit by its four widths. Set B is A read backwards; set C is A with bars and spaces exchanged. */
export const NUMBER_SETS = {
  A: digitsBy(SET_A),
  B: digitsBy(SET_A.map(reversed)),
  C: digitsBy(SET_A),
} as const;

/** First digit of an EAN-13 by the sets of its left half. */
export const FIRST_DIGIT: ReadonlyMap<string, string> = digitsBy([
  'AAAAAA',
  'AABABB',
  'AABBAB',
  'AABBBA',
  'ABAABB',
  'ABBAAB',
  'ABBBAA',
  'ABABAB',
  'ABABBA',
  'ABBABA',
]);

/** Sets of an EAN-2 by its value modulo 4. */
export const EAN2_SETS = ['AA', 'AB', 'BA', 'BB'] as const;

/** Sets of an EAN-5 by its check value. */
export const EAN5_SETS = [
  'BBAAA',
  'BABAA',
  'BAABA',
  'BAAAB',
  'ABBAA',
  'AABBA',
  'AAABB',
  'ABABA',
  'ABAAB',
  'AABAB',
] as const;
