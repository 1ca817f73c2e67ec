import { compose, mapPoint, mapRect, type Rect, rectContour } from '../../core/geometry';
import type { Slot } from '../../core/placement';
import type { PlacementProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { child, childrenNamed, type XmlElement } from '../xml/parse';
import { itemBox } from './item-box';
import { type Item, itemsOf } from './items';
import { isPrinted, layersOf } from './layers';
import { firstPageWith } from './masters';
import { allPages, fromSpread, isInvertible, type Page, pagesOf, pageUnder } from './pages';
import type { Source, SpreadPart } from './source';

/** An item of a template that is to hold a symbol, or a symbol itself. */
export type NamedItem = {
  readonly item: Item;
  readonly spread: SpreadPart;
  /** It stands on a master, so that the symbol cannot stand beside it. */
  readonly onMaster: boolean;
};

/** How many of the names that do exist a refusal lists. */
const NAMES_LISTED = 20;

/**
 * The printed items with a name or script label, or else the outermost items of the layer of that name: on the pages, or
 * else on the masters. Of items that hold each other the inner ones are meant.
 */
export function namedItems(
  source: Source,
  name: string,
): Result<{ readonly items: readonly NamedItem[]; readonly isLayer: boolean }, PlacementProblem> {
  const layers = layersOf(source.document);
  const byName = itemsWhere(source, ({ element }) => namesOf(element).includes(name));
  const layer = byName.length === 0 ? layers.find((each) => each.name === name) : undefined;
  const found = layer ? outermostOn(source, layer.id) : byName;
  if (found.length === 0)
    return refuse({ code: 'template/item-not-found', name, available: namesIn(source) });
  const layerOf = (item: Item) => layers.find(({ id }) => id === item.layer);
  const printed = found.filter(({ item }) => {
    const on = layerOf(item);
    return item.visible && item.surroundingsPrint && (!on || isPrinted(on));
  });
  const inner = printed.filter((one) => !printed.some((other) => isIn(other, one)));
  const [first] = found;
  return first && inner.length === 0
    ? refuse({ code: 'template/item-hidden', name, layer: layerOf(first.item)?.name ?? '' })
    : ok({ items: inner, isLayer: layer !== undefined });
}

function itemsWhere(source: Source, is: (item: Item, spread: SpreadPart) => boolean): readonly NamedItem[] {
  const within = (spreads: readonly SpreadPart[], onMaster: boolean) =>
    spreads.flatMap((spread) =>
      itemsOf(spread.spread)
        .filter((item) => is(item, spread))
        .map((item) => ({ item, spread, onMaster })),
    );
  const onPages = within(source.spreads, false);
  return onPages.length > 0 ? onPages : within(source.masters, true);
}

const outermostOn = (source: Source, layer: string): readonly NamedItem[] =>
  itemsWhere(source, (item, { spread }) => item.layer === layer && spread.children.includes(item.element));

const isIn = (inner: NamedItem, outer: NamedItem): boolean =>
  inner.spread === outer.spread &&
  outer.item.element.openEnd < inner.item.element.openEnd &&
  inner.item.element.end < outer.item.element.end;

/** A frame as a slot, and the page on which it shows. */
export type Frame = {
  /** Its corners on the page, in millimetres. */
  readonly slot: Slot;
  readonly page: Page;
  readonly number: number;
};

/** The frame that an item is; `needed` is what is to go there, in millimetres, for the refusal of items beside the page. */
export function frameOf(
  source: Source,
  { item, spread, onMaster }: NamedItem,
  name: string,
  needed: Rect,
): Result<Frame, PlacementProblem> {
  const box = itemBox(item);
  if (!box) return refuse({ code: 'template/slot-shape', name, shape: item.element.name });
  if (!isInvertible(item.toSpread)) return refuse({ code: 'template/slot-distorted', name });
  const pages = pagesOf(source, spread);
  const shown = pageUnder(pages, mapRect(item.toSpread, box));
  if (!shown) return refuse({ code: 'template/off-page', page: pages[0]?.size ?? NO_SIZE, needed });
  const toPage = compose(item.toSpread, fromSpread(shown));
  const slot = rectContour(box).map((corner) => mapPoint(toPage, corner)) as unknown as Slot;
  const user = onMaster ? firstPageWith(source, shown) : numbered(source, shown);
  return user
    ? ok({ slot, ...user })
    : refuse({ code: 'template/item-not-found', name, available: namesIn(source) });
}

const NO_SIZE = { width: 0, height: 0 };

function numbered(source: Source, page: Page): Omit<Frame, 'slot'> {
  const index = allPages(source).findIndex(
    (p) => p.spread.spread === page.spread.spread && p.side === page.side,
  );
  return { page, number: index + 1 };
}

/** The name in the Layers panel and the text of the Script Label panel; "$ID/" marks what no user wrote. */
function namesOf(element: XmlElement): readonly string[] {
  const pairs = childrenNamed(child(child(element, 'Properties'), 'Label'), 'KeyValuePair');
  const labels = pairs.filter(({ attributes }) => attributes.Key === 'Label');
  return [element, ...labels].flatMap(({ attributes: { Name, Value } }) => {
    const text = Name ?? Value ?? '';
    return text === '' || text.startsWith('$ID/') ? [] : [text];
  });
}

/** The names and script labels of a template, to choose from. */
export const namesIn = ({ spreads, masters }: Source): readonly string[] => {
  const names = [...spreads, ...masters].flatMap(({ spread }) =>
    itemsOf(spread).flatMap(({ element }) => namesOf(element)),
  );
  return [...new Set(names)].slice(0, NAMES_LISTED);
};
