import type { Areas } from './areas';
import type { Language } from './language';

/** Every language but the one that everything is written in first. */
export type Translated = Exclude<Language, 'en'>;

/** Areas that no other language has yet; the panel says them seldom. */
const SELDOM_SAID = [
  'calendar',
  'list',
  'format',
  'file',
  'profile',
  'library',
  'update',
  'readBack',
] as const;

/**
 * What each language still says in English. An area that is neither here nor translated does not compile, nor does one
 * that is both.
 */
export const STILL_ENGLISH = {
  de: SELDOM_SAID,
  fr: SELDOM_SAID,
  es: SELDOM_SAID,
  pt: SELDOM_SAID,
  it: SELDOM_SAID,
  da: SELDOM_SAID,
  bg: SELDOM_SAID,
} as const satisfies Readonly<Record<Translated, readonly (keyof Areas)[]>>;

/** All that a language says itself, and nothing that it is said to lack. */
export type Translation<L extends Translated> = Omit<Areas, (typeof STILL_ENGLISH)[L][number]> & {
  readonly [A in (typeof STILL_ENGLISH)[L][number]]?: never;
};
