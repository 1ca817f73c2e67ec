import type { Mm } from '../core/geometry';
import { printable } from '../core/number/typed-text';

/** A text that was given, in quotation marks, on one line and cut to a readable length. */
export const quoted = (text: string): string => `"${printable(text)}"`;

/** A path in quotation marks: never cut, since its end names the file, but with control characters made visible. */
export const quotedPath = (path: string): string =>
  `"${path.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${(c.codePointAt(0) as number).toString(16)}}`)}"`;

/** "a", "a or b", "a, b or c". */
export const listed = (items: readonly string[], last: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

/** "1 page", "2 pages". */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/**
 * A length in mm with at least `places` decimals, and with more where it would otherwise read like a limit that it is
 * not.
 */
export function millimetres(value: Mm, places: number, ...limits: readonly Mm[]): string {
  const looksLikeLimit = (p: number) =>
    limits.some((limit) => limit !== value && limit.toFixed(p) === value.toFixed(p));
  let shown = places;
  while (shown < 9 && looksLikeLimit(shown)) shown++;
  return `${value.toFixed(shown)} mm`;
}

/** "40.26 × 31.02 mm". */
export const extent = ({ width, height }: { readonly width: Mm; readonly height: Mm }): string =>
  `${width.toFixed(2)} × ${height.toFixed(2)} mm`;

/** A share of one as a percentage, "80 %". */
export const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;
