import type { Behaviour, Ref } from './host';

/** A member that can only be read. */
export const reads = (get: (ref: Ref) => unknown): Behaviour => ({ kind: 'property', get });

/** A member that can be read and written. */
export const values = (get: (ref: Ref) => unknown, set: (ref: Ref, value: unknown) => void): Behaviour => ({
  kind: 'property',
  get,
  set,
});

/** A method; it changes the document at most once. */
export const does = (call: (ref: Ref, args: readonly unknown[]) => unknown): Behaviour => ({
  kind: 'method',
  call,
});

/** A method that sees to its own undo steps. */
export const doesBare = (call: (ref: Ref, args: readonly unknown[]) => unknown): Behaviour => ({
  kind: 'method',
  call,
  bare: true,
});

/** A list that cannot be added to. */
export const lists = (elements: (ref: Ref) => readonly Ref[]): Behaviour => ({
  kind: 'collection',
  elements,
});
