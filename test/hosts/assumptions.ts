import { readFileSync } from 'node:fs';

/** An assumption as the document lists it, and whether the self-test settles it. */
export type Assumption = { readonly id: string; readonly isSelfTested: boolean };

/** The rows of all tables: an id first, and how it is settled last. */
export const assumptionsOf = (file: string): readonly Assumption[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const id = /^\| `([a-z-]+\/[a-z0-9-]+)` \|/.exec(line)?.[1];
      return id === undefined ? [] : [{ id, isSelfTested: /\| self-test[^|]*\|$/.test(line.trim()) }];
    });
