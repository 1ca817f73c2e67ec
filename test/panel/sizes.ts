/** A docked panel as the manifest wishes it, one that was drawn larger, and one as wide as a window. */
export const SIZES = [
  { width: 300, height: 520 },
  { width: 420, height: 700 },
  { width: 900, height: 900 },
] as const;
