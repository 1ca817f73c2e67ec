import { boundsOf, type Mm, type Rect } from '../geometry';
import type { Artwork, ArtworkImage } from './artwork';
import type { HiddenCells } from './hidden-cells';
import { pixelEdges, pixelsOf } from './pixels';
import { type Edges, straightEdges } from './straight-edges';

/** So many edges in a row are those of bars: half a symbol with its add-on has more. */
const FEWEST = 30;
/** Edges this far apart are not neighbours. */
const WIDEST: Mm = 12;
/** Bars whose ends lie this close stand level. */
const LEVEL: Mm = 0.5;
const SHORTEST: Mm = 4;
/** From an edge to the next of its kind, in modules: a bar and a space, or what is left of several. */
const STEPS = { min: 2, max: 14 } as const;
/** A step may be off a whole number by this, and so many of them may not. */
const OFF = 0.15;
const MOST_OFF = 0.1;
/** Fences and rulers have one step. */
const FEWEST_STEPS = 3;
const NOTHING: HiddenCells = { cell: 1, columns: 0, rows: 0, left: 0, top: 0, under: new Float64Array() };

/**
 * Where bars stand in a row as those of a symbol do, on a page that shows no EAN-13: what is left of one that is
 * covered, cut off or broken. Whether they are seen is not asked. Null where there are none.
 */
export function remainsOfBars(artwork: Artwork): Rect | null {
  for (const edges of straightEdges(artwork, NOTHING)) {
    const row = levelRow(edges);
    if (row) return row;
  }
  const image = artwork.images.find(hasBars) ?? null;
  return image && boundsOf(image.corners);
}

/** The bounds of a row of level edges. */
function levelRow({ ends, down }: Edges): Rect | null {
  const rows = new Map<string, { readonly u: Mm; readonly at: number }[]>();
  for (let i = 0; i < ends.length; i += 4) {
    const [ax, ay] = [ends[i] as Mm, ends[i + 1] as Mm];
    const [bx, by] = [ends[i + 2] as Mm, ends[i + 3] as Mm];
    const [a, b] = [ax * down.x + ay * down.y, bx * down.x + by * down.y];
    if (Math.abs(a - b) < SHORTEST) continue;
    const key = `${Math.round(Math.min(a, b) / LEVEL)} ${Math.round(Math.max(a, b) / LEVEL)}`;
    const edge = { u: ((ax + bx) * down.y - (ay + by) * down.x) / 2, at: i };
    const row = rows.get(key);
    if (row) row.push(edge);
    else rows.set(key, [edge]);
  }
  for (const row of rows.values()) {
    row.sort((a, b) => a.u - b.u);
    for (const run of runsOf(row.map(({ u }) => u))) {
      if (!standLikeBars(run.edges)) continue;
      const points = row.slice(run.first, run.first + run.edges.length).flatMap(({ at }) => [
        { x: ends[at] as Mm, y: ends[at + 1] as Mm },
        { x: ends[at + 2] as Mm, y: ends[at + 3] as Mm },
      ]);
      return boundsOf(points);
    }
  }
  return null;
}

function runsOf(edges: readonly Mm[]): readonly { readonly first: number; readonly edges: readonly Mm[] }[] {
  const cuts = edges.flatMap((u, i) => (i > 0 && u - (edges[i - 1] as Mm) > WIDEST ? [i] : []));
  return [0, ...cuts].map((first, i) => ({ first, edges: edges.slice(first, cuts[i] ?? edges.length) }));
}

/** Whether edges lie on one grid of modules, bars and spaces of several widths. */
function standLikeBars(edges: readonly number[]): boolean {
  if (edges.length < FEWEST) return false;
  const steps = edges.slice(2).map((edge, i) => edge - (edges[i] as number));
  const least = Math.min(...steps);
  return [2, 3].some((modules) => lieOnGrid(steps, least / modules));
}

function lieOnGrid(steps: readonly number[], roughly: number): boolean {
  if (!(roughly > 0)) return false;
  const counts = steps.map((step) => Math.round(step / roughly));
  const x = sum(steps) / sum(counts);
  const off = steps.filter((step, i) => {
    const count = counts[i] as number;
    return count < STEPS.min || count > STEPS.max || Math.abs(step / x - count) > OFF;
  });
  return off.length <= MOST_OFF * steps.length && new Set(counts).size >= FEWEST_STEPS;
}

const sum = (values: readonly number[]): number => values.reduce((all, v) => all + v, 0);

const EYE = { contrast: 56, even: 0, samples: 2 } as const;
const LINES = 80;
/** Lines that have to show bars, one of which may be chance. */
const FEWEST_LINES = 3;
/** Every so many windows of edges are looked at. */
const SKIPPED = 6;

/** Whether lines along or down a picture cross bars. */
function hasBars(image: ArtworkImage): boolean {
  const pixels = pixelsOf(image);
  if (!pixels) return false;
  const { width, height } = pixels;
  const lines = Array.from({ length: LINES }, (_, i) => (i + 0.5) / LINES);
  const shows = (from: [number, number], to: [number, number]): boolean => {
    const { at } = pixelEdges(pixels, { x: from[0], y: from[1] }, { x: to[0], y: to[1] }, EYE);
    for (let first = 0; first + FEWEST <= at.length; first += SKIPPED)
      if (standLikeBars(at.slice(first, first + FEWEST))) return true;
    return false;
  };
  return (
    lines.filter((part) => shows([0, part * height], [width, part * height])).length >= FEWEST_LINES ||
    lines.filter((part) => shows([part * width, 0], [part * width, height])).length >= FEWEST_LINES
  );
}
