import { type Brand, ok, type Result, refuse } from '../result';
import { swappedNeighbours } from './diagnosis';
import { type Gtin13, gtinCheckDigit } from './gtin13';
import type { NumberProblem } from './problem';
import { printable, readCharacters } from './typed-text';

/** A proven ISBN of thirteen digits (ISO 2108), with its hyphens where they were typed. */
export type Isbn = Brand<string, 'Isbn'>;

/** The number that the bars of a book carry. */
export const gtin13OfIsbn = (isbn: Isbn): Gtin13 => isbn.replaceAll('-', '') as Gtin13;

/** Longer texts are not a number with something around it. */
const LONGEST_TEXT = 200;

/**
 * Reads an ISBN of thirteen digits, with or without "ISBN", hyphens and blanks. Hyphens are kept where they part the
 * number into its five elements, and left out otherwise: where they belong only the agencies' table of ranges knows.
 * A number of ten digits is refused with its thirteen-digit form.
 */
export function parseIsbn(text: string): Result<Isbn, NumberProblem> {
  if (text.length > LONGEST_TEXT)
    return refuse({ code: 'isbn/length', got: printable(text), digits: text.length });
  const body = text.trim().replace(/^ISBN(?:[\s-]*1[03](?=[\s:]))?[\s:]*/iu, '');
  const { characters, problems } = readCharacters(body);
  const wrong = problems.find((p) => p.code === 'issn/character');
  if (wrong) return refuse({ ...wrong, code: 'isbn/character' });
  if (characters === '') return refuse({ code: 'isbn/empty' });
  const got = printable(body.trim());
  if (isIsbn10(characters)) {
    const twelve = `978${characters.slice(0, 9)}`;
    return refuse({ code: 'isbn/ten-digits', got, suggestion: twelve + gtinCheckDigit(twelve) });
  }
  const x = characters.indexOf('X');
  if (characters.length === 13 && x >= 0)
    return refuse({ code: 'isbn/character', got: 'X', position: x + 1, meant: null });
  if (!/^\d{13}$/.test(characters)) return refuse({ code: 'isbn/length', got, digits: characters.length });
  if (!isOfBooks(characters)) return refuse({ code: 'isbn/prefix', got, prefix: characters.slice(0, 4) });
  const expected = gtinCheckDigit(characters);
  const typed = characters[12] as string;
  if (typed !== expected) {
    const swaps = swappedNeighbours(characters, (c) => isOfBooks(c) && gtinCheckDigit(c) === c[12]);
    const suggestions = [characters.slice(0, 12) + expected, ...swaps.map((s) => s.corrected)];
    return refuse({ code: 'isbn/check-digit', got, typed, expected, suggestions });
  }
  return ok(hyphenated(body.trim(), characters) as Isbn);
}

/** 978 and 979; 979-0 are ISMN, the numbers of printed music. */
const isOfBooks = (digits: string): boolean => /^97(?:8|9[^0])/.test(digits);

function hyphenated(body: string, digits: string): string {
  const elements = body.split(/[\s\p{Pd}\u2212]+/u);
  const isWhole = elements.length === 5 && elements[0]?.length === 3 && elements[4]?.length === 1;
  return isWhole && elements.join('') === digits ? elements.join('-') : digits;
}

/** ISBN-10: weights 10 to 1, modulus 11. */
export function isIsbn10(characters: string): boolean {
  if (!/^\d{9}[\dX]$/.test(characters)) return false;
  let sum = 0;
  for (let i = 0; i < 10; i++) sum += (characters[i] === 'X' ? 10 : Number(characters[i])) * (10 - i);
  return sum % 11 === 0;
}
