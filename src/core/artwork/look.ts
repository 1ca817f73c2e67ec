import type { Mm, Point } from '../geometry';
import { type Frame, onPage } from './frame';
import type { LineEdges } from './main-reading';

/** Looks along a straight line from one point of the page to another: edges between dark and light, mm from its start. */
export type Look = (from: Point, to: Point) => LineEdges;

/** Light taken for dark, for symbols drawn in light on dark. */
export const reversedLook =
  (look: Look): Look =>
  (from, to) => {
    const { at, startsDark } = look(from, to);
    return { at, startsDark: !startsDark };
  };

export type Bar = { readonly left: Mm; readonly right: Mm };

/** Dark stretches across a frame at height `v`, between two places along it. */
export function barsAcross(look: Look, frame: Frame, v: Mm, from: Mm, to: Mm): readonly Bar[] {
  const { at, startsDark } = look(onPage(frame, from, v), onPage(frame, to, v));
  const edges = startsDark ? at.slice(1) : at;
  const bars: Bar[] = [];
  for (let i = 0; i + 1 < edges.length; i += 2)
    bars.push({ left: from + (edges[i] as Mm), right: from + (edges[i + 1] as Mm) });
  return bars;
}

export type Extent = { readonly top: Mm; readonly foot: Mm };

/** The dark stretch along the bars at `u` that passes height `v`, looked for so far up and down; null where it is light. */
export function barAlong(look: Look, frame: Frame, u: Mm, v: Mm, reach: Mm): Extent | null {
  const { at, startsDark } = look(onPage(frame, u, v - reach), onPage(frame, u, v + reach));
  const after = at.findIndex((edge) => edge > reach);
  const passed = after < 0 ? at.length : after;
  if (startsDark === (passed % 2 === 1)) return null;
  return {
    top: v - reach + (passed === 0 ? 0 : (at[passed - 1] as Mm)),
    foot: v - reach + (after < 0 ? 2 * reach : (at[after] as Mm)),
  };
}
