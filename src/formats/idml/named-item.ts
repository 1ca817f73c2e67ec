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

/** A named item of a template and the page on which it shows. */
export type NamedItem = {
  readonly item: Item;
  /** Its corners on the page, in millimetres. */
  readonly slot: Slot;
  readonly page: Page;
  readonly number: number;
  /** It stands on a master, so that the symbol cannot stand beside it. */
  readonly onMaster: boolean;
};

/** How many of the names that do exist a refusal lists. */
const NAMES_LISTED = 20;

type Found = { readonly item: Item; readonly spread: SpreadPart };

/**
 * Finds the one item with a name or script label: on the pages, or else on the masters they use. `needed` is the
 * size of what is to go there, in millimetres, for the refusal of items beside the page.
 */
export function namedItem(source: Source, name: string, needed: Rect): Result<NamedItem, PlacementProblem> {
  const onPages = source.spreads.flatMap(itemsWith(name));
  const found = onPages.length > 0 ? onPages : source.masters.flatMap(itemsWith(name));
  const [only] = found;
  if (!only) return refuse({ code: 'template/item-not-found', name, available: namesIn(source) });
  if (found.length > 1) return refuse({ code: 'template/item-ambiguous', name, count: found.length });

  const { item, spread } = only;
  const layer = layersOf(source.document).find(({ id }) => id === item.layer);
  if (!item.visible || !item.surroundingsPrint || (layer && !isPrinted(layer)))
    return refuse({ code: 'template/item-hidden', name, layer: layer?.name ?? '' });

  const box = itemBox(item);
  if (!box) return refuse({ code: 'template/slot-shape', name, shape: item.element.name });
  if (!isInvertible(item.toSpread)) return refuse({ code: 'template/slot-distorted', name });
  const pages = pagesOf(source, spread);
  const shown = pageUnder(pages, mapRect(item.toSpread, box));
  if (!shown) return refuse({ code: 'template/off-page', page: pages[0]?.size ?? NO_SIZE, needed });

  const toPage = compose(item.toSpread, fromSpread(shown));
  const slot = rectContour(box).map((corner) => mapPoint(toPage, corner)) as unknown as Slot;
  const user = onPages.length > 0 ? numbered(source, shown) : firstPageWith(source, shown);
  return user
    ? ok({ item, slot, ...user, onMaster: onPages.length === 0 })
    : refuse({ code: 'template/item-not-found', name, available: namesIn(source) });
}

const NO_SIZE = { width: 0, height: 0 };

function numbered(source: Source, page: Page): Pick<NamedItem, 'page' | 'number'> {
  const index = allPages(source).findIndex(
    (p) => p.spread.spread === page.spread.spread && p.side === page.side,
  );
  return { page, number: index + 1 };
}

const itemsWith =
  (name: string) =>
  (spread: SpreadPart): readonly Found[] =>
    itemsOf(spread.spread)
      .filter(({ element }) => namesOf(element).includes(name))
      .map((item) => ({ item, spread }));

/** The name in the Layers panel and the text of the Script Label panel; "$ID/" marks what no user wrote. */
function namesOf(element: XmlElement): readonly string[] {
  const pairs = childrenNamed(child(child(element, 'Properties'), 'Label'), 'KeyValuePair');
  const labels = pairs.filter(({ attributes }) => attributes.Key === 'Label');
  return [element, ...labels].flatMap(({ attributes: { Name, Value } }) => {
    const text = Name ?? Value ?? '';
    return text === '' || text.startsWith('$ID/') ? [] : [text];
  });
}

const namesIn = ({ spreads, masters }: Source): readonly string[] => {
  const names = [...spreads, ...masters].flatMap(({ spread }) =>
    itemsOf(spread).flatMap(({ element }) => namesOf(element)),
  );
  return [...new Set(names)].slice(0, NAMES_LISTED);
};
