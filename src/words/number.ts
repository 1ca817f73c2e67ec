import type {
  IssnMistake,
  LengthHint,
  NumberProblem,
  OtherScheme,
  ThirteenDigitMistake,
} from '../core/number/problem';
import { quoted } from './quote';
import type { Words } from './words';

const SCHEME: Readonly<Record<OtherScheme, string>> = {
  'de-pressecode': 'a German Pressecode (419 or 414)',
  'jp-magazine': 'a Japanese magazine code (491)',
  upc: 'a US article number (UPC)',
  'other-gtin': 'an article number of another kind',
};

const LENGTH_HINT: Readonly<Record<LengthHint, string>> = {
  'variant-missing': ' It begins like the number under a barcode but lacks the two digits of the variant.',
  'gtin13-check-digit-missing': ' It begins like the number under a barcode but lacks the last digit.',
  'issn-check-character-kept':
    ' It begins like the number under a barcode; there the check character of the ISSN is left out.',
  'add-on-included': ' Its last digits look like the issue number, which has a field of its own.',
};

const ISSN_MISTAKE: Readonly<Record<IssnMistake['kind'], string>> = {
  'zero-for-x': ' The last character is a zero where the letter X belongs.',
  'x-for-zero': ' The last character is the letter X where a zero belongs.',
  swapped: '',
};

const THIRTEEN_DIGIT_MISTAKE: Readonly<Record<ThirteenDigitMistake['kind'], string>> = {
  'issn-check-digit-kept':
    ' The eleventh digit looks like the check digit of the ISSN, which is left out there.',
  swapped: '',
};

/** Exchanged digits are offered after the plain suggestion, and no more than these. */
const MOST_EXCHANGES = 2;

function didYouMean([plain, ...exchanges]: readonly string[]): string {
  if (plain === undefined) return '';
  if (exchanges.length === 0) return ` Did you mean ${plain}?`;
  return ` Did you mean ${plain} or, if two digits were exchanged, ${exchanges.slice(0, MOST_EXCHANGES).join(' or ')}?`;
}

export const NUMBER_WORDS: Words<NumberProblem> = {
  'issn/empty': () =>
    'No ISSN was given. Type the eight characters of the printed edition, such as 1144-875X.',
  'issn/too-long': ({ got, limit }) =>
    `The text given as ISSN has ${got} characters; no more than ${limit} are read. Type the ISSN alone.`,
  'issn/character': ({ got, position, meant }) =>
    got === 'X'
      ? `An X stands in place ${position}; only the last of the eight characters of an ISSN can be an X. Check the number.`
      : `The character in place ${position} is ${quoted(got)}; an ISSN has digits only, and sometimes an X at its end. ${
          meant === null ? 'Type the number without it.' : `Did you mean ${meant}?`
        }`,
  'issn/length': ({ got, digits, hint }) =>
    `${quoted(got)} has ${digits} ${digits === 1 ? 'character' : 'characters'}; an ISSN has 8, or 7 without its check character, and the number under its barcode 13.${hint === null ? '' : LENGTH_HINT[hint]} Type the ISSN as it is printed.`,
  'issn/check-character': ({ got, typed, expected, mistakes, suggestions }) =>
    `The check character of ${got} is ${typed}; for these digits it is ${expected}.${mistakes.map(({ kind }) => ISSN_MISTAKE[kind]).join('')}${didYouMean(suggestions)}`,
  'issn/zero': () => 'The number is all zeros, which is no ISSN. Type the ISSN of the publication.',
  'issn/is-isbn': ({ got }) =>
    `${quoted(got)} is an ISBN, the number of a book. A periodical has an ISSN of eight characters: type that one.`,
  'issn/is-ismn': ({ got }) =>
    `${quoted(got)} is an ISMN, the number of printed music. A periodical has an ISSN of eight characters: type that one.`,
  'issn/other-scheme': ({ got, scheme }) =>
    `${quoted(got)} is ${SCHEME[scheme]}, not an ISSN. This tool draws ISSN barcodes only, whose number begins with 977.`,
  'gtin13/check-digit': ({ got, typed, expected, mistakes, suggestions }) =>
    `The last digit of ${got} is ${typed}; for the twelve digits before it, it is ${expected}.${mistakes.map(({ kind }) => THIRTEEN_DIGIT_MISTAKE[kind]).join('')}${didYouMean(suggestions)}`,
  'variant/format': ({ got, suggestion }) =>
    `The variant ${quoted(got)} is not two digits. ${suggestion === null ? 'Type two digits from 00 to 99; most titles have 00.' : `Did you mean ${suggestion}?`}`,
  'variant/conflict': ({ got, inNumber }) =>
    `The variant given is ${got}, but the number typed carries ${inNumber}. Correct one of the two, or leave the variant empty.`,
  'isbn/empty': () =>
    'The bars are to carry an ISBN, and none was given. Type the thirteen digits of the volume, such as 978-3-16-148410-0.',
  'isbn/character': ({ got, position, meant }) =>
    `The character in place ${position} of the ISBN is ${quoted(got)}; an ISBN has digits only. ${meant === null ? 'Type the number without it.' : `Did you mean ${meant}?`}`,
  'isbn/length': ({ got, digits }) =>
    `${quoted(got)} has ${digits} ${digits === 1 ? 'character' : 'characters'}; an ISBN has 13. Type it as it is printed in the volume.`,
  'isbn/ten-digits': ({ got, suggestion }) =>
    `${quoted(got)} is an ISBN of ten digits, as used until 2006; bars need the one of thirteen. Did you mean ${suggestion}?`,
  'isbn/prefix': ({ got, prefix }) =>
    prefix.startsWith('977')
      ? `${quoted(got)} begins with 977, so it is an ISSN and not an ISBN. Type the number of the volume, which begins with 978 or 979.`
      : prefix === '9790'
        ? `${quoted(got)} is an ISMN, the number of printed music. Type the ISBN of the volume, which begins with 978 or 979.`
        : `${quoted(got)} does not begin with 978 or 979, as every ISBN does. Type the number of the volume.`,
  'isbn/check-digit': ({ got, typed, expected, suggestions }) =>
    `The last digit of the ISBN ${got} is ${typed}; for the twelve digits before it, it is ${expected}.${didYouMean(suggestions)}`,
  'isbn/variant': ({ variant }) =>
    `The variant ${variant} has no place in bars that carry an ISBN. Leave it out, or let the bars carry the ISSN.`,
  'bars/format': ({ got }) => `The bars cannot carry ${quoted(got)}. Choose issn or isbn.`,
  'add-on/format': ({ got, suggestion }) =>
    `The issue number ${quoted(got)} is neither two nor five digits. ${suggestion === null ? 'Type two digits, five digits or none.' : `Did you mean ${suggestion}?`}`,
};
