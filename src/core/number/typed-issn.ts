import { ok, type Result, refuse } from '../result';
import { swappedNeighbours } from './diagnosis';
import { gtinCheckDigit, thirteenDigitProblem } from './gtin13';
import { isIsbn10 } from './isbn';
import { completeIssn, type Issn, issnCheckCharacter } from './issn';
import type { IssnMistake, LengthHint, NumberProblem, OtherScheme } from './problem';
import { printable, readCharacters } from './typed-text';
import type { Variant } from './variant';

/** What a typed number turned out to be. */
export type ReadIssn = {
  readonly issn: Issn;
  readonly writtenAs: 'eight-characters' | 'seven-digits' | 'thirteen-digits';
  /** The two variant digits of a 13-digit number; null for the others. */
  readonly variant: Variant | null;
  /** The text names the online edition ("eISSN", "(Online)"), whose number does not belong on a cover. */
  readonly saysOnline: boolean;
};

/** Longer texts are not a number with something around it. */
const LONGEST_TEXT = 200;

const BEFORE =
  /^(?:https?:\/\/portal\.issn\.org\/resource\/issn\/|urn:issn:)|^(?:(?:print|online|[pe])[\s-]*)?ISSN(?:-?L)?(?![A-Z])[\s:.#№]*(?:\((print|online)\))?[\s:]*/iu;
const AFTER = /[\s,;.]*\(?(print|online)?\)?[\s,;.]*$/iu;
const ONLINE = /\bonline\b|\be[\s-]*issn/iu;

/**
 * Reads an ISSN in any notation people paste: with or without "ISSN", dashes and blanks of any kind, a lower-case x,
 * seven digits without the check character, or the thirteen digits of the barcode (977…). Nothing is repaired:
 * what is wrong comes back as problems, with the number that was probably meant as a suggestion.
 */
export function parseIssn(text: string): Result<ReadIssn, NumberProblem> {
  if (text.length > LONGEST_TEXT)
    return refuse({ code: 'issn/too-long', got: text.length, limit: LONGEST_TEXT });
  const trimmed = text.trim();
  if (/^ISBN/iu.test(trimmed)) return refuse({ code: 'issn/is-isbn', got: printable(trimmed) });
  if (/^ISMN/iu.test(trimmed)) return refuse({ code: 'issn/is-ismn', got: printable(trimmed) });

  const body = trimmed.replace(BEFORE, '').replace(AFTER, '');
  const { characters, problems } = readCharacters(body);
  if (problems.length > 0) return refuse(...problems);
  if (characters === '') return refuse({ code: 'issn/empty' });

  const saysOnline = ONLINE.test(trimmed);
  if (/^\d{7}$/.test(characters)) return seven(characters, 'seven-digits', saysOnline);
  if (/^\d{7}[\dX]$/.test(characters)) return eight(characters, saysOnline);
  if (/^\d{13}$/.test(characters)) return thirteen(characters, saysOnline);
  return refuse(otherLength(characters));
}

function seven(
  digits: string,
  writtenAs: ReadIssn['writtenAs'],
  saysOnline: boolean,
): Result<ReadIssn, NumberProblem> {
  if (/^0+$/.test(digits)) return refuse({ code: 'issn/zero' });
  return ok({ issn: completeIssn(digits), writtenAs, variant: null, saysOnline });
}

function eight(characters: string, saysOnline: boolean): Result<ReadIssn, NumberProblem> {
  const digits = characters.slice(0, 7);
  const typed = characters[7] as string;
  const expected = issnCheckCharacter(digits);
  if (typed === expected) return seven(digits, 'eight-characters', saysOnline);

  const swaps = swappedNeighbours(
    characters,
    (c) => /^\d{7}[\dX]$/.test(c) && issnCheckCharacter(c) === c[7],
  );
  const mistakes: IssnMistake[] = [
    ...(typed === '0' && expected === 'X' ? [{ kind: 'zero-for-x' } as const] : []),
    ...(typed === 'X' && expected === '0' ? [{ kind: 'x-for-zero' } as const] : []),
    ...swaps.map(({ first, second }) => ({ kind: 'swapped', first, second }) as const),
  ];
  return refuse({
    code: 'issn/check-character',
    got: `${digits.slice(0, 4)}-${digits.slice(4)}${typed}`,
    typed,
    expected,
    mistakes,
    suggestions: [completeIssn(digits), ...swaps.map((s) => completeIssn(s.corrected.slice(0, 7)))],
  });
}

function thirteen(digits: string, saysOnline: boolean): Result<ReadIssn, NumberProblem> {
  const scheme = schemeOf(digits);
  if (scheme) return refuse(scheme);
  const seventh = digits.slice(3, 10);
  const problem = thirteenDigitProblem(digits, issnCheckCharacter(seventh));
  if (problem) return refuse(problem);
  const read = seven(seventh, 'thirteen-digits', saysOnline);
  return read.ok ? ok({ ...read.value, variant: digits.slice(10, 12) as Variant }) : read;
}

/** What a 13-digit number is, when it is not an ISSN; null for 977. */
function schemeOf(digits: string): NumberProblem | null {
  const got = digits;
  if (digits.startsWith('977')) return null;
  if (digits.startsWith('9790')) return { code: 'issn/is-ismn', got };
  if (/^97[89]/.test(digits)) return { code: 'issn/is-isbn', got };
  const scheme: OtherScheme = /^(?:419|414|434|439)/.test(digits)
    ? 'de-pressecode'
    : digits.startsWith('491')
      ? 'jp-magazine'
      : digits.startsWith('0')
        ? 'upc'
        : 'other-gtin';
  return { code: 'issn/other-scheme', got, scheme };
}

function otherLength(characters: string): NumberProblem {
  const got = printable(characters);
  const misplacedX = characters.slice(0, -1).indexOf('X');
  if (misplacedX >= 0 && !characters.startsWith('977'))
    return { code: 'issn/character', got: 'X', position: misplacedX + 1, meant: null };
  if (/^\d{12}$/.test(characters) && !characters.startsWith('977')) {
    const isUpc = gtinCheckDigit(`0${characters.slice(0, 11)}`) === characters[11];
    if (isUpc) return { code: 'issn/other-scheme', got, scheme: 'upc' };
  }
  if (isIsbn10(characters)) return { code: 'issn/is-isbn', got };
  return { code: 'issn/length', got, digits: characters.length, hint: lengthHint(characters) };
}

function lengthHint(characters: string): LengthHint | null {
  if (!characters.startsWith('977')) return null;
  if (characters.length === 10 || characters.length === 11) return 'variant-missing';
  if (characters.length === 12) return 'gtin13-check-digit-missing';
  if (characters.length === 13 || characters.length === 14) return 'issn-check-character-kept';
  if (characters.length === 15 || characters.length === 18) return 'add-on-included';
  return null;
}
