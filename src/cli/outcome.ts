import type { Problem } from '../core/problem';

/** Exit codes of every subcommand. */
export const EXIT = { done: 0, errors: 1, refused: 2, io: 3 } as const;

/** A command line that makes no sense by itself; `message` says what to do. */
export type UsageProblem = { readonly code: `usage/${string}`; readonly message: string };

/** 3 where a file could not be read or written, 1 where the result was not what was meant, else 2. */
export function exitCode(problems: readonly (Problem | UsageProblem)[]): number {
  const codes = problems.map((p) => p.code);
  const isRefusal = (code: string) =>
    /^(?!file\/|format\/|read-back\/)|^file\/(?:template-)?extension$|^format\/(?:cannot-hold|too-many-dots|swatch-name-taken)$/.test(
      code,
    );
  if (codes.some(isRefusal)) return EXIT.refused;
  return codes.includes('read-back/differs') ? EXIT.errors : EXIT.io;
}

/** What `parseArgs` of node:util says about an option, in one sentence. */
export const optionProblem = (error: unknown): UsageProblem => ({
  code: 'usage/option',
  message: (error as Error).message.replace(/(?:\. To specify a positional|\n).*$/s, '').replace(/\.?$/, '.'),
});
