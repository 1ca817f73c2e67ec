/** Excel's way of keeping zeros in a CSV: ="05". */
const WRAPPED = /^="([^"]*)"$/;

/** A cell without blanks and invisible characters around it, its line breaks and fixed blanks as plain blanks. */
export function cellText(cell: string): string {
  const text = trimmed(cell);
  const wrapped = text.startsWith('="') ? WRAPPED.exec(text) : null;
  return wrapped ? trimmed(wrapped[1] as string) : text;
}

/** Printing ASCII without a blank at either end: most cells need no work. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;

const trimmed = (text: string): string =>
  text === '' || PLAIN.test(text)
    ? text
    : text
        .replace(/[\u00A0\u2007\u202F]|[\r\n\t\v\f\u2028\u2029]+/g, ' ')
        .replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');
