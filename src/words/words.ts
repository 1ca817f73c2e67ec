/** One sentence maker for every code of a union; a code without one is a compile error. */
export type Words<P extends { readonly code: string }> = {
  readonly [C in P['code']]: (problem: Extract<P, { readonly code: C }>) => string;
};
