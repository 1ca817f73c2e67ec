/**
 * A value out of a read of `properties`, which gives all of an object's values in one call or, as one report has it, all
 * but those that are objects themselves; these are asked for by name then.
 */
export const bulkRead = <T extends object, K extends keyof T>(values: Partial<T>, object: T, key: K): T[K] =>
  key in values ? (values[key] as T[K]) : object[key];
