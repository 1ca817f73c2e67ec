import type { Problem } from '../../core/problem';
import type { Result } from '../../core/result';
import type { Document, InDesign } from './dom';
import { persist } from './persist';

type Ending<T> = { readonly value: T } | { readonly error: unknown };

/**
 * Runs `work` as one undo step of that name, and takes the step back where nothing was kept. InDesign hides what a script
 * throws, so the error is carried out by hand; and where it does not let the script see its surroundings, the script has
 * not begun and `work` is called directly.
 */
export function inOneStep<T>(
  { app, ScriptLanguage, UndoModes }: InDesign,
  document: Document,
  name: string,
  work: () => Result<T, Problem>,
): Result<T, Problem> {
  const steps = document.undoHistory.length;
  let ending: Ending<Result<T, Problem>> | null = null;
  const step = () => {
    try {
      ending = { value: work() };
    } catch (error) {
      ending = { error };
    }
  };
  try {
    app.doScript(step, ScriptLanguage.UXPSCRIPT, [], UndoModes.ENTIRE_SCRIPT, name);
  } catch {
    // A script that had begun has told its ending; what comes out of doScript besides says nothing more.
  }
  if (!ending) step();
  const { value, error } = ending as unknown as { value: Result<T, Problem>; error: unknown };
  if (error !== undefined || !value.ok) persist(() => takeBack(document, name, steps));
  if (error !== undefined) throw error;
  return value;
}

/** Undoes the newest step if it is this one and came alone: never one that the user made. */
function takeBack(document: Document, name: string, steps: number): void {
  if (document.undoHistory.length === steps + 1 && document.undoName === name) document.undo();
}
