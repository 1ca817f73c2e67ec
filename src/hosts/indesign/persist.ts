/**
 * Does what must be done whatever has happened: tries again once, and lets no error keep the next such thing from being
 * done. What fails twice cannot be done, as when the document is gone.
 */
export function persist(act: () => void): void {
  try {
    act();
  } catch {
    try {
      act();
    } catch {
      // Nothing is left to do.
    }
  }
}
