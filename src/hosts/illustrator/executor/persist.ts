/** Does what must be done whatever has happened: tries once more, and lets no error keep the next from being done. */
export function persist(act: () => void): void {
  try {
    act();
  } catch {
    try {
      act();
    } catch {
      // What fails twice cannot be done.
    }
  }
}
