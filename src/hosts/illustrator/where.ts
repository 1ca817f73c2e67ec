import type { Drawing } from '../../core/drawing';
import { inverse, type Matrix, mapPoint, mapRect, type Point, rectContour } from '../../core/geometry';
import { checkOnPage, fitInSlot, placeAt, placeInCorner, type Slot, type Target } from '../../core/placement';
import type { DocumentProblem, PlacementProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { artboardRect, toArtboard } from './artboard';
import type { Box, Pair } from './executor/dom';
import type { ArtboardPlace, Described, FoundItem, LayerState } from './executor/protocol';
import type { Seek } from './executor/protocol-plan';

type DocumentTarget = Exclude<Target, { readonly kind: 'own-page' }>;

/** Index of the artboard, and the map from the drawing to mm on it. */
export type Where = { readonly artboard: number; readonly placed: Matrix };

type Found = Result<Where, PlacementProblem | DocumentProblem>;

/** What the executor is to look for. */
export function seekFor(target: DocumentTarget): Seek {
  if (target.kind === 'selection') return { kind: 'selection' };
  return target.kind === 'named-item' ? { kind: 'named', name: target.name } : { kind: 'artboard' };
}

/** Finds the place of a symbol in what the executor described. */
export function findWhere(described: Described, drawing: Drawing, target: DocumentTarget): Found {
  const { artboards, activeArtboard } = described;
  switch (target.kind) {
    case 'point': {
      const { page, x, y, rotationDegrees } = target;
      if (!artboards[page - 1])
        return refuse({ code: 'template/page-not-found', page, pages: artboards.length });
      return onArtboard(described, page - 1, drawing, placeAt(drawing, rotationDegrees, x, y));
    }
    case 'corner': {
      const { rotationDegrees, corner, margin } = target;
      const rect = artboardRect(artboards[activeArtboard] as ArtboardPlace);
      const placed = placeInCorner(drawing, rotationDegrees, rect, corner, margin);
      return onArtboard(described, activeArtboard, drawing, placed);
    }
    case 'old-symbol':
      return refuse({ code: 'template/no-old-symbol', available: described.names });
    case 'selection':
      return inSelection(described, drawing, target);
    case 'named-item': {
      const { name } = target;
      const [item, ...others] = described.items;
      if (!item) return refuse({ code: 'template/item-not-found', name, available: described.names });
      if (others.length > 0)
        return refuse({ code: 'template/item-ambiguous', name, count: others.length + 1 });
      return inItem(described, item, name, drawing, target);
    }
  }
}

function inSelection(described: Described, drawing: Drawing, target: DocumentTarget): Found {
  const { items, notItems } = described;
  if (notItems !== null) return refuse({ code: 'selection/unsuitable', kind: notItems });
  const [item, ...others] = items;
  if (!item) return refuse({ code: 'selection/none' });
  if (others.length > 0) return refuse({ code: 'selection/several', count: items.length });
  return inItem(described, item, item.name || item.kind, drawing, target);
}

function inItem(
  described: Described,
  item: FoundItem,
  name: string,
  drawing: Drawing,
  { rotationDegrees }: DocumentTarget,
): Found {
  const { artboards } = described;
  if (item.hidden || !item.layer.visible || !item.layer.printable)
    return refuse({ code: 'template/item-hidden', name, layer: item.layer.name });
  const artboard = artboardUnder(item.box, artboards);
  if (artboard < 0) {
    const needed = { width: drawing.extent.width, height: drawing.extent.height };
    return refuse({ code: 'template/off-page', page: { width: 0, height: 0 }, needed });
  }
  const toMm = inverse(toArtboard(artboards[artboard] as ArtboardPlace));
  const slot = slotOf(item, toMm);
  const placed = fitInSlot(drawing, slot, rotationDegrees, name);
  return placed.ok ? onArtboard(described, artboard, drawing, placed.value) : placed;
}

/** Artboards may overlap; the first that has the middle of an object counts as its page; -1 where none has it. */
export const artboardUnder = ([left, top, right, bottom]: Box, artboards: readonly ArtboardPlace[]): number =>
  artboards.findIndex(({ corner, width, height }) => {
    const [x, y] = [(left + right) / 2 - corner[0], corner[1] - (top + bottom) / 2];
    return x >= 0 && y >= 0 && x <= width && y <= height;
  });

/** The object's own corners where it is a rectangle, turned by less than half a right angle; otherwise its box. */
function slotOf({ box, corners }: FoundItem, toMm: Matrix): Slot {
  const point = ([x, y]: Pair): Point => mapPoint(toMm, { x, y });
  const own = corners?.map(point);
  if (own && isRectangle(own)) return uprightMost(own);
  const [left, top, right, bottom] = box;
  const rect = mapRect(toMm, { x: left, y: bottom, width: right - left, height: top - bottom });
  return rectContour(rect) as unknown as Slot;
}

/** 1 µm: what coordinates in points may be off. */
const ROUNDING = 0.001;

/** Whether the diagonals have one middle and one length, and the sides have one. */
function isRectangle([a, b, c, d]: readonly Point[]): boolean {
  if (!a || !b || !c || !d) return false;
  const length = (p: Point, q: Point) => Math.hypot(p.x - q.x, p.y - q.y);
  const middles = Math.hypot(a.x + c.x - b.x - d.x, a.y + c.y - b.y - d.y);
  return middles < ROUNDING && Math.abs(length(a, c) - length(b, d)) < ROUNDING && length(a, b) > ROUNDING;
}

/** Clockwise from the corner that makes the first side point to the right. */
function uprightMost(corners: readonly Point[]): Slot {
  const [a, b, c] = corners as readonly [Point, Point, Point];
  const isClockwise = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) > 0;
  const ring = isClockwise ? corners : [...corners].reverse();
  const turn = (start: number) => {
    const [p, q] = [ring[start % 4] as Point, ring[(start + 1) % 4] as Point];
    return Math.abs(Math.atan2(q.y - p.y, q.x - p.x));
  };
  const start = [0, 1, 2, 3].reduce((best, i) => (turn(i) < turn(best) ? i : best));
  return [0, 1, 2, 3].map((i) => ring[(start + i) % 4]) as unknown as Slot;
}

function onArtboard(described: Described, artboard: number, drawing: Drawing, placed: Matrix): Found {
  const page = artboardRect(described.artboards[artboard] as ArtboardPlace);
  const inside = checkOnPage(drawing, placed, page);
  if (!inside.ok) return inside;
  const layer = described.layer && layerProblem(described.layer);
  return layer ? refuse(layer) : ok({ artboard, placed });
}

/** Why nothing can be drawn on a layer; null where it can. */
export function layerProblem({ name, locked, visible, printable }: LayerState): DocumentProblem | null {
  if (locked) return { code: 'layer/locked', layer: name };
  return visible && printable ? null : { code: 'layer/hidden', layer: name };
}
