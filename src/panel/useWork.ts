import { useState } from 'react';
import type { Problem } from '../core/problem';
import type { Result } from '../core/result';
import { HostError } from '../host';
import { useSpeech } from './speech';

/** One piece of work at a time: whether it goes on, and what came between. */
export type Work = {
  readonly busy: boolean;
  /** Sentences for the user. */
  readonly trouble: readonly string[];
  readonly run: <T>(action: () => Promise<Result<T, Problem>>, done: (value: T) => void) => void;
};

/** Runs actions one after the other; a second press while one goes on does nothing. */
export function useWork(): Work {
  const { panel, problem } = useSpeech();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [surprise, setSurprise] = useState<string | null>(null);

  async function work<T>(action: () => Promise<Result<T, Problem>>, done: (value: T) => void) {
    setBusy(true);
    setProblems([]);
    setSurprise(null);
    try {
      const result = await action();
      if (result.ok) done(result.value);
      else setProblems(result.problems);
    } catch (error) {
      if (error instanceof HostError) setProblems([error.problem]);
      else setSurprise(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }
  return {
    busy,
    trouble: [...problems.map(problem), ...(surprise === null ? [] : [panel.unexpected(surprise)])],
    run: (action, done) => {
      if (!busy) void work(action, done);
    },
  };
}
