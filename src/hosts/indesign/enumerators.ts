import type { Enumerator } from './dom';

/** Enumerators and objects are wrapped anew on each read, so `===` is never true for them. */
export const sameEnumerator = (a: Enumerator, b: Enumerator): boolean => a === b || a.equals(b);
