import type { Mm, Point } from '../geometry';
import { type BarModules, barModules, fitBars, mean } from './fit';
import { clockwise, direction, type Frame, onPage } from './frame';
import type { Bar, Look } from './look';
import { type LineEdges, type MainReading, NEAREST_MODULE } from './main-reading';

/** Light that is looked at before and behind the bars, in modules. */
const MARGIN_X = 6;
const SPAN_X = 95;

/**
 * The bars of a known main symbol at height `v` of a frame that begins about at its first bar; null where others stand
 * there, or it is covered.
 */
export function mainBarsAt(
  look: Look,
  frame: Frame,
  v: Mm,
  x: Mm,
  modules: readonly BarModules[],
): readonly Bar[] | null {
  const margin = MARGIN_X * x;
  const line = look(onPage(frame, -margin, v), onPage(frame, SPAN_X * x + margin, v));
  const edges = matching(line, modules, margin);
  return edges && pairs(edges.map((e) => e - margin));
}

/** The run of edges that lies as the modules do, the one that begins nearest to a place. */
function matching(
  { at, startsDark }: LineEdges,
  modules: readonly BarModules[],
  place: Mm,
): readonly Mm[] | null {
  let best: readonly Mm[] | null = null;
  for (let first = startsDark ? 1 : 0; first + 2 * modules.length <= at.length; first += 2) {
    if (best && Math.abs((at[first] as Mm) - place) >= Math.abs((best[0] as Mm) - place)) continue;
    const edges = at.slice(first, first + 2 * modules.length);
    if (liesAs(edges, modules)) best = edges;
  }
  return best;
}

function liesAs(edges: readonly Mm[], modules: readonly BarModules[]): boolean {
  const last = modules.at(-1)?.from as number;
  const x = ((edges[2 * modules.length - 2] as Mm) - (edges[0] as Mm)) / last;
  const off = (i: number): Mm => {
    const { from, to } = modules[i >> 1] as BarModules;
    return (edges[i] as Mm) - (i % 2 === 0 ? from : to) * x;
  };
  let [left, right] = [0, 0];
  for (let i = 0; i < edges.length; i += 2) {
    left += off(i) / modules.length;
    right += off(i + 1) / modules.length;
  }
  for (let i = 0; i < edges.length; i += 2)
    if (Math.max(Math.abs(off(i) - left), Math.abs(off(i + 1) - right)) > NEAREST_MODULE * x) return false;
  return true;
}

const first = ({ edges }: MainReading): Mm => edges[0] as Mm;
const last = ({ edges }: MainReading): Mm => edges.at(-1) as Mm;

const pairs = (edges: readonly Mm[]): readonly Bar[] =>
  Array.from({ length: edges.length / 2 }, (_, i) => ({
    left: edges[2 * i] as Mm,
    right: edges[2 * i + 1] as Mm,
  }));

/** First distance of the lines above and below, in modules, and how it grows until the bars end. */
const FIRST_STEP_X = 0.5;
const GROWTH = 1.7;
const MOST_STEPS = 14;
/** Lines that lean no more than this are not drawn with pixels: they need no longer look. */
const EXACT = 1e-12;
/** A line may meet something else that lies on the bars. */
const MOST_FAILURES = 2;

/**
 * The frame of a main symbol that was read on one line: its origin on the first bar's left edge there, and turned
 * until lines further and further up and down meet the bars in the same places.
 */
export function straighten(
  look: Look,
  from: Point,
  towards: Point,
  reading: MainReading,
): { readonly frame: Frame; readonly x: Mm } | null {
  const sign = last(reading) > first(reading) ? 1 : -1;
  const along = direction(sign * towards.x, sign * towards.y);
  const start = {
    x: from.x + first(reading) * towards.x,
    y: from.y + first(reading) * towards.y,
  };
  const bars = barModules(reading.modules);
  let x = fitBars(pairs(reading.edges.map((e) => sign * e)), bars).xDimension;
  let frame: Frame = { origin: start, along, down: clockwise(along) };
  let h = FIRST_STEP_X * x;
  let isRead = false;
  let failed = 0;
  for (let step = 0; step < MOST_STEPS && failed < MOST_FAILURES; step++, h *= GROWTH) {
    const rows = [-h, 0, h].flatMap((v) => {
      const row = mainBarsAt(look, frame, v, x, bars);
      return row ? [{ v, row }] : [];
    });
    const [top, foot] = [rows[0], rows.at(-1)];
    if (!top || !foot || rows.length < 2) {
      failed++;
      continue;
    }
    failed = 0;
    isRead = true;
    const lean = (middle(foot.row) - middle(top.row)) / (foot.v - top.v);
    x = fitBars(foot.row, bars).xDimension / Math.hypot(1, lean);
    if (rows.length === 3 && Math.abs(lean) < EXACT) break;
    const down = direction(frame.down.x + lean * frame.along.x, frame.down.y + lean * frame.along.y);
    frame = { origin: frame.origin, along: { x: down.y, y: -down.x }, down };
  }
  return isRead ? { frame, x } : null;
}

const middle = (bars: readonly Bar[]): Mm => mean(bars.flatMap(({ left, right }) => [left, right]));
