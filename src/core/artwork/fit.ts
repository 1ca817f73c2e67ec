import type { Mm } from '../geometry';
import type { Bar } from './look';

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, v) => sum + v, 0) / values.length;

/** The middle one of the values in their order; of an even number, the upper of the two in the middle. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] as number;

/** Modules at which a bar starts and ends, counted from its symbol's first. */
export type BarModules = { readonly from: number; readonly to: number };

/** The bars of a row of modules. */
export function barModules(modules: string): readonly BarModules[] {
  return [...modules.matchAll(/1+/g)].map(({ 0: run, index }) => ({ from: index, to: index + run.length }));
}

export type Fit = {
  readonly xDimension: Mm;
  /** The designed left edge of the first bar. */
  readonly left: Mm;
  /** How much wider the bars are than their modules. */
  readonly deviation: Mm;
};

/**
 * Module width by regression over all left and all right edges, each kind with its own offset: neither reduction nor
 * gain enters, and half of their difference lies at either edge of a bar.
 */
export function fitBars(bars: readonly Bar[], modules: readonly BarModules[]): Fit {
  const lefts = bars.map((b) => b.left);
  const rights = bars.map((b) => b.right);
  const froms = modules.map((m) => m.from);
  const tos = modules.map((m) => m.to);
  const xDimension = (moment(lefts, froms) + moment(rights, tos)) / (moment(froms, froms) + moment(tos, tos));
  return fitAt(bars, modules, xDimension);
}

/** The same with the module width given. */
export function fitAt(bars: readonly Bar[], modules: readonly BarModules[], xDimension: Mm): Fit {
  const left = mean(bars.map((b, i) => b.left - (modules[i] as BarModules).from * xDimension));
  const right = mean(bars.map((b, i) => b.right - (modules[i] as BarModules).to * xDimension));
  return { xDimension, left: (left + right) / 2, deviation: right - left };
}

function moment(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  return a.reduce((sum, v, i) => sum + (v - meanA) * ((b[i] as number) - meanB), 0);
}

/** The largest distance of an edge from where the fit puts it. */
export function worstEdge(bars: readonly Bar[], modules: readonly BarModules[], fit: Fit): Mm {
  const off = bars.map(({ left, right }, i) => {
    const { from, to } = modules[i] as BarModules;
    const middle = fit.left;
    return Math.max(
      Math.abs(left - (middle + from * fit.xDimension - fit.deviation / 2)),
      Math.abs(right - (middle + to * fit.xDimension + fit.deviation / 2)),
    );
  });
  return Math.max(...off);
}

/** Bars read at several heights, each bar at its mean place. */
export const meanBars = (rows: readonly (readonly Bar[])[]): readonly Bar[] =>
  (rows[0] ?? []).map((_, i) => ({
    left: mean(rows.map((row) => (row[i] as Bar).left)),
    right: mean(rows.map((row) => (row[i] as Bar).right)),
  }));
