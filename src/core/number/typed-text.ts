import type { NumberProblem } from './problem';

/** Any blank, dash, soft hyphen or zero-width character: they group digits and mean nothing. */
const GROUPING = /[\s\p{Pd}\p{Cf}\u2212\u00B7:]/u;

/** Characters that look like a digit or like the letter X, and what they were probably meant to be. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  О: '0',
  о: '0',
  Q: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  B: '8',
  Х: 'X',
  х: 'X',
  Χ: 'X',
  χ: 'X',
  '×': 'X',
};

/** The problem names this many wrong characters; more would only hide the first ones. */
const MOST_NAMED = 5;

const meantBy = (character: string): string | null => {
  const plain = character.normalize('NFKC');
  if (/^[0-9X]$/.test(plain)) return plain;
  return LOOK_ALIKE[character] ?? (plain === 'x' ? 'X' : null);
};

/**
 * The digits and X of a typed number without what only groups them. Every other character is a problem that names
 * its one-based place among the characters that count; full-width and other digits are told, never taken.
 */
export function readCharacters(text: string): {
  readonly characters: string;
  readonly problems: readonly NumberProblem[];
} {
  const problems: NumberProblem[] = [];
  let characters = '';
  let position = 0;
  for (const character of text) {
    if (GROUPING.test(character)) continue;
    position++;
    if (/^[0-9]$/.test(character)) characters += character;
    else if (character === 'X' || character === 'x') characters += 'X';
    else if (problems.length < MOST_NAMED)
      problems.push({
        code: 'issn/character',
        got: printable(character),
        position,
        meant: meantBy(character),
      });
  }
  return { characters, problems };
}

/** Longest quotation of what was typed. */
const LONGEST_QUOTE = 40;

/** A text fit to be quoted in a message: one line, control characters visible, cut to 40 characters. */
export function printable(text: string): string {
  const shown = visible(text);
  const characters = [...shown];
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : shown;
}

/** A text on one line, with control characters visible. */
export const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (c) => `\\u{${(c.codePointAt(0) as number).toString(16)}}`,
  );
