import type { InDesign } from './dom';

type Ending<T> = { readonly value: T } | { readonly error: unknown };

/**
 * Runs `work` as one undo step of that name. InDesign hides what a script throws, so the error is carried out by hand;
 * and where it does not let the script see its surroundings, the script has not begun and `work` is called directly.
 */
export function inOneStep<T>({ app, ScriptLanguage, UndoModes }: InDesign, name: string, work: () => T): T {
  let ending: Ending<T> | null = null;
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
  const { value, error } = ending as unknown as { value: T; error: unknown };
  if (error !== undefined) throw error;
  return value;
}
