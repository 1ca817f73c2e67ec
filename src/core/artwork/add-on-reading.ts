import type { Mm } from '../geometry';
import { ADD_ON_MODULES, MAIN_MODULES } from '../limits';
import { decodeAddOn } from './decode';
import { fitAt } from './fit';
import type { Frame } from './frame';
import { type Bar, barsAcross, type Look } from './look';
import { EDGE_TOLERANCE, widthsOf } from './main-reading';

/** An add-on on a line; digits are null where its bars cannot be decoded. */
export type AddOnReading = {
  readonly digits: string | null;
  readonly modules: string;
  readonly bars: readonly Bar[];
};

/** Modules between which an add-on is looked for: wider than the rules allow, so that wrong gaps are read too. */
const GAP_SOUGHT = { min: 2.5, max: 26 };
const BAR_COUNTS = [
  { bars: 16, modules: ADD_ON_MODULES.ean5 },
  { bars: 7, modules: ADD_ON_MODULES.ean2 },
] as const;
/** 1-1-2: no other symbol begins so at this place. */
const GUARD = '1011';

/** The add-on at height `v` behind a main symbol whose designed left edge is the frame's origin; null without. */
export function addOnAt(look: Look, frame: Frame, v: Mm, x: Mm, deviation: Mm): AddOnReading | null {
  const start = MAIN_MODULES * x + deviation / 2 + x / 2;
  const end = (MAIN_MODULES + GAP_SOUGHT.max + ADD_ON_MODULES.ean5 + 2) * x;
  const bars = barsAcross(look, frame, v, start, end);
  let unread: AddOnReading | null = null;
  for (const [at, first] of bars.entries()) {
    const gap = (first.left + deviation / 2) / x - MAIN_MODULES;
    if (gap < GAP_SOUGHT.min) continue;
    if (gap > GAP_SOUGHT.max) break;
    const reading = readingFrom(bars.slice(at), x);
    if (reading?.digits) return reading;
    unread ??= reading;
  }
  return unread;
}

function readingFrom(bars: readonly Bar[], x: Mm): AddOnReading | null {
  let unread: AddOnReading | null = null;
  for (const { bars: count, modules: width } of BAR_COUNTS)
    for (const some of [count, count - 1, count + 1]) {
      const row = bars.slice(0, some);
      const modules = row.length === some ? modulesOf(row, x) : null;
      if (modules?.length !== width || !modules.startsWith(GUARD)) continue;
      const digits = some === count ? decodeAddOn(widthsOf(modules)) : null;
      if (digits) return { digits, modules, bars: row };
      unread ??= { digits: null, modules, bars: row };
    }
  return unread;
}

/** Edges as modules of the main symbol's width, with offsets of their own; null between modules. */
function modulesOf(bars: readonly Bar[], x: Mm): string | null {
  const [left, right] = [(bars[0] as Bar).left, (bars[0] as Bar).right];
  const first = bars.map((bar) => ({
    from: Math.round((bar.left - left) / x),
    to: Math.round((bar.right - right) / x) + 1,
  }));
  const fit = fitAt(bars, first, x);
  let modules = '';
  for (const bar of bars) {
    const start = (bar.left - fit.left + fit.deviation / 2) / x;
    const end = (bar.right - fit.left - fit.deviation / 2) / x;
    const [from, to] = [Math.round(start), Math.round(end)];
    if (Math.abs(start - from) > EDGE_TOLERANCE || Math.abs(end - to) > EDGE_TOLERANCE) return null;
    if (to <= from || (modules === '' ? from !== 0 : from <= modules.length)) return null;
    modules = modules.padEnd(from, '0').padEnd(to, '1');
  }
  return modules;
}
