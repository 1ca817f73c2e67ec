import type { Drawing } from '../../core/drawing';
import { IDENTITY, type Matrix } from '../../core/geometry';
import { checkOnPage, type FileTarget, fitInSlot, placeAt } from '../../core/placement';
import type { PlacementProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { XmlElement, XmlPart } from '../xml/parse';
import { layerForNewItem, layersOf } from './layers';
import { namedItem } from './named-item';
import { allPages, type Page } from './pages';
import type { Source } from './source';

/** Where in a template a drawing goes, on the page and in the file. */
export type Place = {
  readonly page: Page;
  readonly number: number;
  /** From the drawing's frame to the page, millimetres. */
  readonly placed: Matrix;
  readonly part: XmlPart;
  /** Offset in the part's text at which the group is written. */
  readonly offset: number;
  /** From the coordinates at that offset to the spread's, points. */
  readonly parentToSpread: Matrix;
  readonly layer?: string;
};

/** Finds the place that a target means, and refuses one that is missing, hidden, too small or beside the page. */
export function placeIn(
  source: Source,
  drawing: Drawing,
  target: Exclude<FileTarget, { kind: 'own-page' }>,
): Result<Place, PlacementProblem> {
  const place = target.kind === 'point' ? atPoint(source, drawing, target) : inItem(source, drawing, target);
  if (!place.ok) return place;
  const { page, placed } = place.value;
  const inside = checkOnPage(drawing, placed, { x: 0, y: 0, ...page.size });
  return inside.ok ? place : inside;
}

function atPoint(
  source: Source,
  drawing: Drawing,
  target: Extract<FileTarget, { kind: 'point' }>,
): Result<Place, PlacementProblem> {
  const pages = allPages(source);
  const page = pages[target.page - 1];
  if (!page) return refuse({ code: 'template/page-not-found', page: target.page, pages: pages.length });
  const layers = layersOf(source.document);
  const layer = layerForNewItem(layers);
  if (!layer && layers.length > 0)
    return refuse({
      code: 'template/item-hidden',
      name: String(target.page),
      layer: layers.at(-1)?.name ?? '',
    });
  return ok({
    ...aboveAll(page),
    number: target.page,
    placed: placeAt(drawing, target.rotationDegrees, target.x, target.y),
    ...(layer && { layer: layer.id }),
  });
}

function inItem(
  source: Source,
  drawing: Drawing,
  { name, rotationDegrees }: Extract<FileTarget, { kind: 'named-item' }>,
): Result<Place, PlacementProblem> {
  const named = namedItem(source, name, drawing.extent);
  if (!named.ok) return named;
  const { item, slot, page, number, onMaster } = named.value;
  const placed = fitInSlot(drawing, slot, rotationDegrees, name);
  if (!placed.ok) return placed;
  const beside = { page, part: page.spread.part, offset: item.host.end, parentToSpread: item.hostToSpread };
  return ok({
    ...(onMaster ? aboveAll(page) : beside),
    number,
    placed: placed.value,
    ...(item.layer !== undefined && { layer: item.layer }),
  });
}

const aboveAll = (page: Page): Pick<Place, 'page' | 'part' | 'offset' | 'parentToSpread'> => ({
  page,
  part: page.spread.part,
  offset: lastChildEnd(page.spread.spread),
  parentToSpread: IDENTITY,
});

/** A spread with a page has a child; page items may stand behind all that the schema allows before them. */
const lastChildEnd = (spread: XmlElement): number => spread.children.at(-1)?.end ?? spread.openEnd;
