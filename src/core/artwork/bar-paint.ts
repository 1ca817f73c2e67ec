import { distinct, type Figures, say, share } from '../figure/figure';
import type { Mm } from '../geometry';
import type { ArtworkImage, ArtworkInk, ArtworkShape } from './artwork';
import type { BarInk, FoundSymbol, Ground } from './found-symbol';
import { onPage } from './frame';
import type { Layer } from './layers';
import type { Measured, PaintedBar } from './measure';
import type { PaintIndex } from './paint-index';
import { type Stretch, seenAlong } from './seen-along';

/** What a symbol's bars are painted with: the uppermost paints that are seen in each. */
export type BarPaint = {
  readonly layers: ReadonlySet<Layer>;
  readonly inks: readonly BarInk[];
  readonly overprint: FoundSymbol['barsOverprint'];
  readonly effects: Figures;
  readonly ids: readonly string[];
  readonly stretch: number | null;
  readonly label: string | null;
};

/** Parts of a bar's height at which its paint is looked at. */
const HEIGHTS = [0.15, 0.5, 0.85] as const;

/** The rows of bars of a symbol: main symbol and add-on. */
export const rowsOf = ({ bars, addOn }: Measured): readonly (readonly PaintedBar[])[] =>
  addOn ? [bars, addOn.bars] : [bars];

/** How far down a part of the height that all bars of a row share is. */
export function heightIn(row: readonly PaintedBar[], part: number): Mm {
  const top = Math.max(...row.map((b) => b.top));
  const foot = Math.min(...row.map((b) => b.foot));
  return top + part * (foot - top);
}

/** The line through a row of bars at a part of their common height, one module longer at either end. */
export function acrossRow(measured: Measured, row: readonly PaintedBar[], part: number) {
  const v = heightIn(row, part);
  const start = (row[0] as PaintedBar).left - measured.xDimension;
  const end = (row.at(-1) as PaintedBar).right + measured.xDimension;
  return { start, from: onPage(measured.frame, start, v), to: onPage(measured.frame, end, v) };
}

/** Looks at the paint of every bar. */
export function barPaint(measured: Measured, index: PaintIndex): BarPaint {
  const perBar = rowsOf(measured).flatMap((row) => {
    const lines = HEIGHTS.map((part) => {
      const { start, from, to } = acrossRow(measured, row, part);
      return { start, stretches: seenAlong(index, from, to) };
    });
    return row.map(
      (bar) =>
        new Set(
          lines.flatMap(({ start, stretches }) =>
            stretches.filter((s) => isInside(bar, s, start)).flatMap((s) => s.layers.slice(0, 1)),
          ),
        ),
    );
  });
  const layers = new Set(perBar.flatMap((bar) => [...bar]));
  const overprints = perBar.filter((bar) => [...bar].some(isOverprint)).length;
  const painted = [...layers].map((l) => l.painted);
  return {
    layers,
    inks: inksOf(perBar),
    overprint: overprints === 0 ? 'none' : overprints === perBar.length ? 'all' : 'some',
    effects: distinct(painted.flatMap(effectsOf)),
    ids: [...new Set(painted.flatMap(({ id }) => (id === undefined ? [] : [id])))],
    stretch: commonStretch(painted),
    label: commonLabel(painted),
  };
}

/** The label that they carry, those without aside; null where there is none, or more than one. */
function commonLabel(painted: readonly { readonly label?: string }[]): string | null {
  const labels = new Set(painted.flatMap(({ label }) => label ?? []));
  const [only = null] = labels;
  return labels.size === 1 ? only : null;
}

const isOverprint = ({ kind, painted }: Layer): boolean =>
  kind === 'shape' && (painted as ArtworkShape).overprint === 'overprint';

/** Whether the middle of a stretch lies in a bar. */
function isInside(bar: PaintedBar, { from, to }: Stretch, start: number): boolean {
  const middle = start + (from + to) / 2;
  return middle > bar.left && middle < bar.right;
}

function inksOf(perBar: readonly ReadonlySet<Layer>[]): readonly BarInk[] {
  const inks = new Map<string, { readonly ink: ArtworkInk; bars: number }>();
  for (const bar of perBar) {
    const own = new Map([...bar].map((layer) => [JSON.stringify(inkOf(layer)), inkOf(layer)]));
    for (const [key, ink] of own) {
      const known = inks.get(key);
      if (known) known.bars++;
      else inks.set(key, { ink, bars: 1 });
    }
  }
  return [...inks.values()].sort((a, b) => b.bars - a.bars);
}

const inkOf = ({ kind, painted }: Layer): ArtworkInk =>
  kind === 'shape' ? (painted as ArtworkShape).ink : { space: 'unknown', description: 'image' };

export function effectsOf({ opacity, blend, effect }: ArtworkShape | ArtworkImage): Figures {
  return [
    ...(opacity !== undefined && opacity < 1 ? [say('opacity', share(Math.round(opacity * 100) / 100))] : []),
    ...(blend === undefined ? [] : [{ term: blend }]),
    ...(effect === undefined ? [] : [{ term: effect }]),
  ];
}

const SAME_STRETCH = 1e-3;

/** Scale that all of them share; null where each has its own, as bars do that are drawn as one stretched box. */
export function commonStretch(painted: readonly { readonly stretch?: number }[]): number | null {
  const [first = 1, ...others] = painted.map(({ stretch = 1 }) => stretch);
  return others.every((s) => Math.abs(s / first - 1) < SAME_STRETCH) ? first : null;
}

/** The ground that a layer is, for a list of grounds. */
export function groundOf({ kind, painted }: Layer): Ground {
  if (kind === 'image') return { kind: 'uneven', what: 'image' };
  const { ink, overprint, opacity = 1, effect } = painted as ArtworkShape;
  if (ink.space === 'unknown' || effect !== undefined) return { kind: 'uneven', what: 'unknown' };
  return { kind: 'flat', ink, overprint: overprint === 'overprint', opacity };
}
