import type { Mm } from '../geometry';
import { groundOf, heightIn, rowsOf } from './bar-paint';
import type { Ground } from './found-symbol';
import { onPage } from './frame';
import type { Layer } from './layers';
import type { Measured, PaintedBar } from './measure';
import type { PaintIndex } from './paint-index';
import { seenAlong } from './seen-along';

const HEIGHTS = [0.1, 0.35, 0.6, 0.85] as const;

/**
 * Everything that is seen through the spaces and in the quiet zones, each ground once, the uppermost first; where bars
 * do not hide what lies under them, that too. `left` and `right` are how far the zones reach beyond the bars.
 */
export function groundsOf(
  measured: Measured,
  index: PaintIndex,
  bars: ReadonlySet<Layer>,
  zones: { readonly left: Mm; readonly right: Mm },
): readonly Ground[] {
  const { frame, xDimension } = measured;
  const rows = rowsOf(measured);
  const lines = rows.flatMap((row, i) => {
    const [first, last] = [row[0] as PaintedBar, row.at(-1) as PaintedBar];
    const next = rows[i + 1]?.[0];
    const start = first.left - (i === 0 ? zones.left : xDimension);
    // Beside an add-on its own bars tell how high the ground reaches: its digits stand above them.
    const end = next ? next.left - xDimension : last.right + zones.right;
    return HEIGHTS.map((part) => {
      const v = heightIn(row, part);
      return { from: onPage(frame, start, v), to: onPage(frame, end, v) };
    });
  });
  const seen = new Set<Layer | null>();
  for (const { from, to } of lines)
    for (const { layers, isBare } of seenAlong(index, from, to)) {
      const under = layers.filter((layer) => !bars.has(layer));
      // Where a bar hides everything, nothing is known of the ground under it.
      const isHidden = layers.length > 0 && under.length === 0 && !isBare;
      if (isHidden) continue;
      for (const layer of under) seen.add(layer);
      if (isBare) seen.add(null);
    }
  const grounds = [...seen].map((layer): Ground => (layer ? groundOf(layer) : { kind: 'bare' }));
  return [...new Map(grounds.map((ground) => [JSON.stringify(ground), ground])).values()];
}
