import type { InDesign } from './dom';

/** Sent after anything else is selected; not in every case (switching documents), so activation counts too. */
const EVENTS = ['afterSelectionChanged', 'afterActivate'] as const;

/** Calls back whenever something else may be selected, until the returned function is called. */
export function followSelection({ app }: InDesign, changed: () => void): () => void {
  // InDesign waits for what a listener gives back, and reports what it throws to the user.
  const listener = () => changed();
  for (const event of EVENTS) app.addEventListener(event, listener);
  return () => {
    for (const event of EVENTS) app.removeEventListener(event, listener);
  };
}
