import { parseIssn } from '../number/typed-issn';
import type { ListProblem } from './problem';

/** The fields whose digits a spreadsheet takes for a quantity or a date. */
export type NumberField = 'issn' | 'variant' | 'issue';

/**
 * What a number in a cell says once the traces of a spreadsheet are undone, or why they cannot be. Zeros that were
 * dropped come back: one in front of a single digit, and those of an ISSN when its check character proves them.
 */
export function readNumberCell(field: NumberField, text: string): string | ListProblem {
  const got = text.replace(/^'/, '').replace(/^(\d+)\.0+$/, '$1');
  if (EXPONENT.test(got)) return { code: 'cell/became-exponent', field, got: text };
  if (looksLikeDate(got)) return { code: 'cell/became-date', field, got: text };
  if (field !== 'issn') return /^\d$/.test(got) ? `0${got}` : got;
  const characters = got.replace(/[\s\p{Pd}]/gu, '');
  return /^\d{1,6}[\dX]$/i.test(characters) ? withZeros(characters.toUpperCase(), text) : got;
}

const EXPONENT = /^\d+(?:[.,]\d+)?E[+-]?\d+$/i;

/** Seven digits could also be an ISSN without its check character: only the check character tells. */
function withZeros(characters: string, got: string): string | ListProblem {
  const eight = characters.padStart(8, '0');
  const read = parseIssn(eight);
  return read.ok
    ? read.value.issn
    : { code: 'cell/zeros-unproved', got, padded: `${eight.slice(0, 4)}-${eight.slice(4)}` };
}

/** The beginnings of month names in English, German, French, Spanish, Portuguese, Italian, Danish and Bulgarian. */
const MONTHS = new Set(
  'jan feb mar apr may jun jul aug sep oct nov dec mai okt dez fev fév avr jui aou aoû déc ene abr ago dic set out gen mag giu lug ott maj mär яну фев мар апр май юни юли авг сеп окт ное дек'.split(
    ' ',
  ),
);

/** "5-May", "May-26", "2026-05-01", "5/1/2026": what a spreadsheet makes of "5-5" or "May 26". */
function looksLikeDate(text: string): boolean {
  if (/^(?:\d{4}([-./])\d{1,2}\1\d{1,2}(?:[ T].*)?|\d{1,2}([-./])\d{1,2}\2(?:\d{2}|\d{4}))$/.test(text))
    return true;
  const month = /^(?:\d{1,2}[-. /]+(\p{L}{3,})\.?(?:[-. /]+\d{2,4})?|(\p{L}{3,})\.?[-. /]+\d{2,4})$/u.exec(
    text,
  );
  return month !== null && MONTHS.has((month[1] ?? (month[2] as string)).slice(0, 3).toLowerCase());
}
