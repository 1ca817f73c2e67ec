import type { Mm } from '../core/geometry';
import { printable } from '../core/number/typed-text';

/** How one language writes quotations, numbers and lengths. */
export type Manner = {
  /** A text that was given, in quotation marks, on one line and cut to a readable length. */
  readonly quoted: (text: string) => string;
  /** A path in quotation marks: never cut, since its end names the file, but with control characters made visible. */
  readonly quotedPath: (path: string) => string;
  /** A number with so many decimals. */
  readonly decimals: (value: number, places: number) => string;
  /**
   * A length in mm with at least `places` decimals, and with more where it would otherwise read like a limit that it is
   * not.
   */
  readonly millimetres: (value: Mm, places: number, ...limits: readonly Mm[]) => string;
  /** "40.26 × 31.02 mm". */
  readonly extent: (size: { readonly width: Mm; readonly height: Mm }) => string;
  /** Between a heading and what it announces. */
  readonly colon: string;
  /** A share of one as a percentage, "80 %". */
  readonly percent: (share: number) => string;
};

type Marks = {
  readonly open: string;
  readonly close: string;
  readonly point: '.' | ',';
  readonly mm: string;
  readonly colon?: string;
};

/** The manner of a language that is told by its quotation marks, its decimal point and its unit of length. */
export function mannerOf({ open, close, point, mm, colon = ': ' }: Marks): Manner {
  const decimals = (value: number, places: number) => value.toFixed(places).replace('.', point);
  return {
    quoted: (text) => `${open}${printable(text)}${close}`,
    quotedPath: (path) =>
      `${open}${path.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${(c.codePointAt(0) as number).toString(16)}}`)}${close}`,
    decimals,
    millimetres: (value, places, ...limits) => {
      const looksLikeLimit = (p: number) =>
        limits.some((limit) => limit !== value && limit.toFixed(p) === value.toFixed(p));
      let shown = places;
      while (shown < 9 && looksLikeLimit(shown)) shown++;
      return `${decimals(value, shown)} ${mm}`;
    },
    extent: ({ width, height }) => `${decimals(width, 2)} × ${decimals(height, 2)} ${mm}`,
    colon,
    percent: (share) => `${String(Number((share * 100).toFixed(1))).replace('.', point)} %`,
  };
}
