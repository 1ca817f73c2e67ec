import type { Drawing } from '../../core/drawing';
import { IDENTITY, type Matrix, mapRect, type RightAngle } from '../../core/geometry';
import { checkOnPage, type FileTarget, fitInSlot, placeAt } from '../../core/placement';
import type { PlacementProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { overlaps } from '../../core/update/growth';
import { allOfOneNumber, calledOf, inOldPlace, isOfIssn, occupantOf } from '../../core/update/old-symbol';
import type { UpdateProblem } from '../../core/update/problem';
import type { XmlElement, XmlPart } from '../xml/parse';
import { layerForNewItem, layersOf } from './layers';
import { frameOf, type NamedItem, namedItems, namesIn } from './named-item';
import { allPages, type Page } from './pages';
import type { Source } from './source';
import type { StandingItem } from './standing';
import type { Template } from './template';

/** Where a drawing goes on a page. */
type OnPage = {
  readonly page: Page;
  readonly number: number;
  /** From the drawing's frame to the page, millimetres. */
  readonly placed: Matrix;
};

/** A place where nothing stands yet. */
export type NewPlace = OnPage & {
  readonly old: null;
  readonly part: XmlPart;
  /** Offset in the part's text at which the group is written. */
  readonly offset: number;
  /** From the coordinates at that offset to the spread's, points. */
  readonly parentToSpread: Matrix;
  readonly layer?: string;
};

/** Where in a template a drawing goes, on the page and in the file; `old` is the symbol whose place it takes. */
export type Place = NewPlace | (OnPage & { readonly old: StandingItem });

type Found<T> = Result<T, PlacementProblem | UpdateProblem>;

/** Finds the places that a target means, and refuses one that is missing, hidden, too small, taken or beside the page. */
export function placesIn(
  { source, symbols }: Pick<Template, 'source' | 'symbols'>,
  drawing: Drawing,
  target: Exclude<FileTarget, { kind: 'own-page' }>,
): Found<readonly Place[]> {
  switch (target.kind) {
    case 'point': {
      const place = atPoint(source, drawing, target);
      return place.ok ? ok([place.value]) : place;
    }
    case 'old-symbol': {
      const old = allOfOneNumber(symbols(), namesIn(source));
      return old.ok ? inPlacesOf(source, drawing, old.value) : old;
    }
    case 'named-item':
      return inItems(source, drawing, target, symbols());
  }
}

function inPlacesOf(source: Source, drawing: Drawing, symbols: Iterable<StandingItem>): Found<Place[]> {
  const places: Place[] = [];
  for (const symbol of symbols) {
    const place = inPlaceOf(source, drawing, symbol);
    if (!place.ok) return place;
    places.push(place.value);
  }
  return ok(places);
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
  const placed = placeAt(drawing, target.rotationDegrees, target.x, target.y);
  const inside = checkOnPage(drawing, placed, { x: 0, y: 0, ...page.size });
  return inside.ok
    ? ok({ ...aboveAll(page), number: target.page, placed, old: null, ...(layer && { layer: layer.id }) })
    : inside;
}

const aboveAll = (page: Page): Pick<NewPlace, 'page' | 'part' | 'offset' | 'parentToSpread'> => ({
  page,
  part: page.spread.part,
  offset: lastChildEnd(page.spread.spread),
  parentToSpread: IDENTITY,
});

/** A spread with a page has a child; page items may stand behind all that the schema allows before them. */
const lastChildEnd = (spread: XmlElement): number => spread.children.at(-1)?.end ?? spread.openEnd;

/** In the place of a symbol that stands on a page. */
function inPlaceOf(source: Source, drawing: Drawing, symbol: StandingItem): Found<Place> {
  const number = allPages(source).findIndex((page) => isSamePage(page, symbol.page)) + 1;
  const name = calledOf(symbol);
  // On a master the new symbol would show on pages that nobody named.
  if (number === 0) return refuse({ code: 'template/in-the-way', name, by: [`${symbol.pageName}: ${name}`] });
  const placed = inOldPlace(symbol, drawing);
  return placed.ok ? ok({ page: symbol.page, number, placed: placed.value, old: symbol }) : placed;
}

const isSamePage = (a: Page, b: Page): boolean => a.spread.part === b.spread.part && a.side === b.side;

function inItems(
  source: Source,
  drawing: Drawing,
  { name, rotationDegrees, every }: Extract<FileTarget, { kind: 'named-item' }>,
  symbols: readonly StandingItem[],
): Found<readonly Place[]> {
  const named = namedItems(source, name);
  if (!named.ok) return named;
  const { items, isLayer } = named.value;
  const old = new Set(items.flatMap((item) => symbols.filter((symbol) => isAbout(item, symbol))));
  const replaced = inPlacesOf(source, drawing, old);
  if (!replaced.ok) return replaced;
  const places = replaced.value;
  const ambiguous = (count: number) =>
    refuse<PlacementProblem>({ code: 'template/item-ambiguous', name, count });
  for (const item of items) {
    // On a layer the old symbol is meant, whatever lies beside it.
    if (isLayer ? old.size > 0 : [...old].some((symbol) => isAbout(item, symbol))) continue;
    const place = inFrame(source, drawing, item, { name, rotationDegrees, symbols });
    if (!place.ok) return isLayer && items.length > 1 ? ambiguous(items.length) : place;
    if (!place.value.old || !old.has(place.value.old)) places.push(place.value);
  }
  const isOneEach = places.every((a, i) =>
    places.slice(i + 1).every((b) => !isTwice(a, b, drawing, isLayer)),
  );
  return places.length > 1 && !(every && isOneEach) ? ambiguous(places.length) : ok(places);
}

/** Of a layer, the page takes one symbol; of items of one name, each takes one where they lie apart. */
const isTwice = (a: Place, b: Place, { extent }: Drawing, isLayer: boolean): boolean =>
  a.number === b.number && (isLayer || overlaps(mapRect(a.placed, extent), mapRect(b.placed, extent)));

type FrameTarget = {
  readonly name: string;
  readonly rotationDegrees: RightAngle;
  readonly symbols: readonly StandingItem[];
};

/** In a frame: above it, or where a symbol of an earlier issue stands in it. */
function inFrame(
  source: Source,
  drawing: Drawing,
  named: NamedItem,
  { name, rotationDegrees, symbols }: FrameTarget,
): Found<Place> {
  const frame = frameOf(source, named, name, drawing.extent);
  if (!frame.ok) return frame;
  const { slot, page, number } = frame.value;
  const fitted = fitInSlot(drawing, slot, rotationDegrees, name);
  if (!fitted.ok) return fitted;
  const placed = fitted.value;
  const inside = checkOnPage(drawing, placed, { x: 0, y: 0, ...page.size });
  if (!inside.ok) return inside;
  const there = symbols.filter((symbol) => isSamePage(symbol.page, page));
  const old = occupantOf(there, slot, inside.value, name);
  if (!old.ok) return old;
  const { item, onMaster } = named;
  const beside = { page, part: page.spread.part, offset: item.host.end, parentToSpread: item.hostToSpread };
  return ok(
    old.value
      ? { page, number, placed, old: old.value }
      : {
          ...(onMaster ? aboveAll(page) : beside),
          ...{ number, placed, old: null },
          ...(item.layer !== undefined && { layer: item.layer }),
        },
  );
}

/** Whether an item is a symbol of an ISSN, holds one or is a part of one. */
function isAbout({ item, spread }: NamedItem, symbol: StandingItem): boolean {
  if (spread.part !== symbol.page.spread.part) return false;
  const own = symbol.loose.length > 0 ? symbol.loose : [symbol.item];
  const isHeld = own.some(({ element }) => holds(item.element, element) || holds(element, item.element));
  return isHeld && isOfIssn(symbol);
}

const holds = (outer: XmlElement, inner: XmlElement): boolean =>
  outer.openEnd <= inner.openEnd && inner.end <= outer.end;
