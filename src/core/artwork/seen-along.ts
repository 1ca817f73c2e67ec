import type { Mm, Point } from '../geometry';
import { type Crossing, crossingsOf, type Line } from './crossings';
import { type Layer, SPECK } from './layers';
import { contoursAlong, type PaintIndex } from './paint-index';
import { BARE, painted, type SeenColour } from './seen-colour';
import { isSpent, LAYER_WORK, PIECE_WORK, type Work } from './work';

/** What is seen along a piece of a line: mm from the line's start, and the paints there, from the top down. */
export type Stretch = {
  readonly from: Mm;
  readonly to: Mm;
  readonly colour: SeenColour;
  /** Down to the first that hides the rest. */
  readonly layers: readonly Layer[];
  /** Nothing hides the bare page under these layers. */
  readonly isBare: boolean;
};

type Cover = { readonly from: Mm; readonly to: Mm };
type Piece = Cover & { readonly layer: Layer };

/** Through more layers than this nothing is seen that anybody could name. */
const DEEPEST = 64;

/**
 * What a person sees along a straight line from one point of the page to another: all paint, in its order. Nothing
 * where the index's work is spent.
 */
export function seenAlong(index: PaintIndex, from: Point, to: Point): readonly Stretch[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (!(length > 0) || isSpent(index.work)) return [];
  const line = { from, towards: { x: (to.x - from.x) / length, y: (to.y - from.y) / length } };
  const pieces: Piece[] = [];
  for (const [layer, crossings] of crossingsByLayer(index, line, length))
    for (const cover of coversOf(layer, crossings)) {
      const piece = clipped(cover, layer, line, length);
      if (piece) pieces.push({ ...piece, layer });
    }
  index.work.left -= PIECE_WORK * pieces.length;
  return stretchesOf(pieces, length, index.work);
}

/** Pieces laid on the line from the top down, so that what is hidden already is passed over at once. */
function stretchesOf(pieces: readonly Piece[], length: Mm, work: Work): readonly Stretch[] {
  const { borders, first, last } = bordersOf(pieces, length);
  const count = borders.length - 1;
  const layers: Layer[][] = Array.from({ length: count }, () => []);
  // The first place from here on that is not hidden yet.
  const open = Uint32Array.from({ length: count + 1 }, (_, i) => i);
  const hidden = new Uint8Array(count);
  const fromTop = pieces.map((_, i) => i).sort((a, b) => orderOf(b) - orderOf(a));
  for (const i of fromTop) {
    const { layer } = pieces[i] as Piece;
    const end = last[i] as number;
    for (let at = openFrom(open, first[i] as number); at < end; at = openFrom(open, at + 1)) {
      const there = layers[at] as Layer[];
      there.push(layer);
      work.left -= LAYER_WORK;
      if (!layer.hides && there.length < DEEPEST) continue;
      hidden[at] = 1;
      open[at] = at + 1;
    }
  }
  return layers.map((there, i) => ({
    from: borders[i] as Mm,
    to: borders[i + 1] as Mm,
    colour: colourOf(there),
    layers: there,
    isBare: hidden[i] === 0,
  }));

  function orderOf(i: number): number {
    return (pieces[i] as Piece).layer.order;
  }
}

/** Where pieces begin and end, specks taken together, and between which borders each of them lies. */
function bordersOf(pieces: readonly Piece[], length: Mm) {
  const places = new Float64Array(2 * pieces.length);
  pieces.forEach(({ from, to }, i) => {
    places[2 * i] = from;
    places[2 * i + 1] = to;
  });
  const at = (end: number) => places[end] as Mm;
  const ends = Uint32Array.from(places, (_, i) => i).sort((a, b) => at(a) - at(b));
  const borders: Mm[] = [0];
  const [first, last] = [new Uint32Array(pieces.length), new Uint32Array(pieces.length)];
  for (const end of ends) {
    if (at(end) - (borders.at(-1) as Mm) > SPECK) borders.push(at(end));
    (end % 2 === 0 ? first : last)[end >> 1] = borders.length - 1;
  }
  if (length - (borders.at(-1) as Mm) > SPECK) borders.push(length);
  return { borders, first, last };
}

/** Steps over what is hidden, and shortens the way for the next that comes. */
function openFrom(open: Uint32Array, place: number): number {
  let end = place;
  while (open[end] !== end) end = open[end] as number;
  for (let at = place; at !== end; ) {
    const next = open[at] as number;
    open[at] = end;
    at = next;
  }
  return end;
}

function crossingsByLayer(index: PaintIndex, line: Line, length: Mm): Map<Layer, Crossing[]> {
  const byLayer = new Map<Layer, Crossing[]>();
  for (const contour of contoursAlong(index, line, length)) {
    const layer = index.layers[index.layerOf[contour] as number] as Layer;
    let crossings = byLayer.get(layer);
    if (!crossings) {
      crossings = [];
      byLayer.set(layer, crossings);
    }
    const points = layer.contours[index.contourOf[contour] as number] ?? [];
    index.work.left -= points.length;
    crossingsOf(points, line, crossings);
  }
  return byLayer;
}

/** The pieces of a line inside a layer, by its winding rule. */
function coversOf({ evenOdd }: Layer, crossings: Crossing[]): readonly Cover[] {
  crossings.sort((a, b) => a.at - b.at);
  const covers: Cover[] = [];
  let winding = 0;
  let from = 0;
  for (const { at, turns } of crossings) {
    const was = evenOdd ? winding & 1 : winding;
    winding += turns;
    const is = evenOdd ? winding & 1 : winding;
    if (was === 0 && is !== 0) from = at;
    else if (was !== 0 && is === 0) covers.push({ from, to: at });
  }
  return covers;
}

function clipped({ from, to }: Cover, { clip }: Layer, { from: p, towards }: Line, length: Mm): Cover | null {
  let [start, end] = [Math.max(from, 0), Math.min(to, length)];
  if (clip) {
    const { x, y, width, height } = clip.bounds;
    for (const [place, step, low, high] of [
      [p.x, towards.x, x, x + width],
      [p.y, towards.y, y, y + height],
    ] as const) {
      if (Math.abs(step) < 1e-12) {
        if (place < low || place > high) return null;
        continue;
      }
      const [a, b] = [(low - place) / step, (high - place) / step];
      start = Math.max(start, Math.min(a, b));
      end = Math.min(end, Math.max(a, b));
    }
  }
  return end - start > SPECK ? { from: start, to: end } : null;
}

function colourOf(layers: readonly Layer[]): SeenColour {
  const top = layers[0];
  return top?.hides
    ? top.paint.colour
    : layers.reduceRight<SeenColour>((below, { paint }) => painted(below, paint), BARE);
}
