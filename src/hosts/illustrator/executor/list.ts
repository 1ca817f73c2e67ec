import type { Collection } from './dom';

/** Whether a value is an array, of this or another global scope. */
export const isArray = (value: unknown): value is readonly unknown[] =>
  Object.prototype.toString.call(value) === '[object Array]';

/** Whether a list holds the very same thing; Illustrator's objects compare by identity. */
export function includes<T>(list: readonly T[], wanted: T): boolean {
  for (const member of list) if (member === wanted) return true;
  return false;
}

/** The members of a collection as they are now, the front one first; the collection itself is live. */
export function listOf<T>(collection: Collection<T>): readonly T[] {
  const list: T[] = [];
  const { length } = collection;
  for (let i = 0; i < length; i++) list.push(collection[i] as T);
  return list;
}
