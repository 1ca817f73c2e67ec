import type { Mm, Point } from '../geometry';
import { type Crossing, crossingsOf, type Line } from './crossings';
import { type Layer, SPECK } from './layers';
import { contoursAlong, type PaintIndex } from './paint-index';
import { BARE, painted, type SeenColour } from './seen-colour';

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

/** What a person sees along a straight line from one point of the page to another: all paint, in its order. */
export function seenAlong(index: PaintIndex, from: Point, to: Point): readonly Stretch[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (!(length > 0)) return [];
  const line = { from, towards: { x: (to.x - from.x) / length, y: (to.y - from.y) / length } };
  const events: { readonly at: Mm; readonly layer: Layer; readonly starts: boolean }[] = [];
  for (const [layer, crossings] of crossingsByLayer(index, line, length))
    for (const cover of coversOf(layer, crossings)) {
      const piece = clipped(cover, layer, line, length);
      if (!piece) continue;
      events.push({ at: piece.from, layer, starts: true }, { at: piece.to, layer, starts: false });
    }
  events.sort((a, b) => a.at - b.at);

  const stretches: Stretch[] = [];
  const open: Layer[] = [];
  let at = 0;
  const until = (next: Mm) => {
    if (next - at <= SPECK) return;
    stretches.push({ from: at, to: next, ...seenThrough(open) });
    at = next;
  };
  for (const event of events) {
    until(event.at);
    if (event.starts) insert(open, event.layer);
    else open.splice(open.indexOf(event.layer), 1);
  }
  until(length);
  return stretches;
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
    crossingsOf(layer.contours[index.contourOf[contour] as number] ?? [], line, crossings);
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

function insert(open: Layer[], layer: Layer): void {
  let place = open.length;
  while (place > 0 && (open[place - 1] as Layer).order > layer.order) place--;
  open.splice(place, 0, layer);
}

function seenThrough(open: readonly Layer[]): Pick<Stretch, 'colour' | 'layers' | 'isBare'> {
  const layers: Layer[] = [];
  let isBare = true;
  for (let i = open.length - 1; i >= 0 && isBare; i--) {
    const layer = open[i] as Layer;
    layers.push(layer);
    isBare = !layer.hides;
  }
  const top = layers[0];
  const colour = top?.hides
    ? top.paint.colour
    : layers.reduceRight<SeenColour>((below, { paint }) => painted(below, paint), BARE);
  return { colour, layers, isBare };
}
