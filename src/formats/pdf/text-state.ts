import type { Font } from './font';

/** What `q` saves about text (ISO 32000-1, 9.3), lengths in unscaled text space units. */
export type TextState = {
  readonly font: Font | undefined;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** 1 is the width of the font itself. */
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  /** 0 to 7, see `Tr`. */
  readonly mode: number;
};

export const INITIAL_TEXT: TextState = {
  font: undefined,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};
