import type { Cmyk, Ink } from '../drawing';
import { BAR_REFLECTANCE } from '../limits';
import { printable } from '../number/typed-text';
import { ok, type Result, refuse } from '../result';
import type { SymbolProblem } from './problem';

/** Plate names with a meaning of their own in PostScript, PDF or the Adobe applications. */
const RESERVED = ['all', 'none', 'registration', 'cyan', 'magenta', 'yellow', 'black', 'paper', 'white'];

const LONGEST_NAME = 60;

/**
 * The part of a scanner's red light that an ink sends back: cyan and black swallow it, magenta and yellow do not.
 * An estimate from the CMYK values, 0 to 1.
 */
export const redReflectance = ([c, , , k]: Cmyk): number => (1 - c / 100) * (1 - k / 100);

/** Reads "black" or one named spot with its CMYK look-alike, "PANTONE 293 C=100/69/0/4" (percentages). */
export function parseInk(text: string): Result<Ink, SymbolProblem> {
  const trimmed = text.trim();
  if (trimmed.toLowerCase() === 'black') return ok({ kind: 'black' });
  const got = printable(trimmed);
  const split = trimmed.lastIndexOf('=');
  const name = trimmed.slice(0, Math.max(0, split)).trim();
  const values = trimmed
    .slice(split + 1)
    .split('/')
    .map(percentage);
  const printableName = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u.test(name) && [...name].length <= LONGEST_NAME;
  if (!printableName || values.length !== 4 || values.some(Number.isNaN))
    return refuse({ code: 'ink/format', got });
  if (RESERVED.includes(name.toLowerCase().replace(/[[\]]/g, '')))
    return refuse({ code: 'ink/reserved', got, name });
  const cmyk = values as unknown as Cmyk;
  const reflectance = redReflectance(cmyk);
  return reflectance <= BAR_REFLECTANCE
    ? ok({ kind: 'spot', name, cmyk })
    : refuse({ code: 'ink/red-light', got, reflectance, max: BAR_REFLECTANCE });
}

/** An ink as `parseInk` reads it. */
export const inkText = (ink: Ink): string =>
  ink.kind === 'spot' ? `${ink.name}=${ink.cmyk.join('/')}` : 'black';

function percentage(text: string): number {
  const match = /^\s*([0-9]{1,3}(?:[.,][0-9]{1,4})?)\s*%?\s*$/.exec(text);
  const value = match ? Number((match[1] as string).replace(',', '.')) : Number.NaN;
  return value <= 100 ? value : Number.NaN;
}
