/** Either a value, or every problem that kept it from being made. */
export type Result<T, P> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly P[] };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const refuse = <P>(...problems: readonly P[]): Result<never, P> => ({ ok: false, problems });

/** The problems of a result; none when it succeeded. */
export const problemsOf = <P>(result: Result<unknown, P>): readonly P[] => (result.ok ? [] : result.problems);

/** A type that only the function which checks it can make. */
declare const brand: unique symbol;
export type Brand<T, B extends string> = T & { readonly [brand]: B };
