import type { Artwork } from '../../core/artwork/artwork';
import { findSymbols } from '../../core/artwork/symbols';
import { boundsOf, type Matrix, mapContour } from '../../core/geometry';
import type { Neighbour } from '../../core/update/growth';
import type { XmlElement } from '../xml/parse';
import { contoursOf, type Item, isPageItem, itemsOf } from './items';
import { labelPair } from './label-pair';
import { isPrinted, layersOf } from './layers';
import { looseSymbols } from './loose-bars';
import { neighboursOf } from './neighbours';
import { allPages, type Page, pagesOf, pageUnder } from './pages';
import { artworkOfParts, placedAt } from './parts-artwork';
import { sceneOf } from './read';
import type { Scene } from './scene';
import type { Source, SpreadPart } from './source';

/** A symbol that stands in a package: the group of ours, or the group or the loose bars of another maker. */
export type StandingItem = {
  /** Of loose bars the topmost one. */
  readonly item: Item;
  /** Bars and their digits that no group holds together; empty for all others. */
  readonly loose: readonly Item[];
  readonly page: Page;
  /** The number of its page, or the name of its master. */
  readonly pageName: string;
  readonly name: string;
  readonly label: string | null;
  readonly isForeign: boolean;
  /** The symbol alone, in mm on its page. */
  readonly artwork: Artwork;
  /** Maps a drawing as laid out to where the bars stand; null where they cannot be read. */
  readonly placed: Matrix | null;
  /** What else prints on its page, masters left out. */
  readonly neighbours: () => readonly Neighbour[];
};

const ROLES: readonly string[] = ['panel', 'bars', 'digits', 'issn-line', 'light-margin-indicator'];

/** Whether an item is a part that this program drew; old packages know no names. */
export const isOwnPart = ({ attributes: { Name, Self } }: XmlElement): boolean =>
  Name === undefined ? /^issnBarcode\d+-\d+$/.test(Self ?? '') : ROLES.includes(Name);

/**
 * The symbols of a package that print, on pages and masters: groups with a label of ours, the innermost groups whose bars
 * read as an EAN-13, and bars in no group, in one item or in many.
 */
export function standingItems(source: Source): readonly StandingItem[] {
  const scene = sceneOf(source, undefined, null);
  return [...source.spreads, ...source.masters].flatMap((spread) => inSpread(source, spread, scene));
}

function inSpread(source: Source, spread: SpreadPart, scene: Scene): readonly StandingItem[] {
  const hidden = new Set(layersOf(source.document).flatMap((layer) => (isPrinted(layer) ? [] : [layer.id])));
  const printed = itemsOf(spread.spread).filter((item) => isShown(item, hidden));
  const pages = pagesOf(source, spread);
  const found = printed.flatMap((item, index) => {
    if (item.element.name !== 'Group') return [];
    const held = heldBy(item.element);
    const symbol = standing(source, pages, partsOf(printed, index, held), item, scene);
    return symbol ? [{ symbol, held }] : [];
  });
  const grouped = found.filter((one) => !found.some((other) => givesWayTo(one, other)));
  const taken = new Set(grouped.flatMap(({ symbol, held }) => [symbol.item.element, ...held]));
  const rest = printed.filter(({ element }) => element.name !== 'Group' && !taken.has(element));
  return [
    ...grouped.map(({ symbol, held }) => ({ ...symbol, neighbours: neighboursOf(symbol, printed, held) })),
    ...looseSymbols(scene, pages, rest).map(({ items, ...symbol }) => ({
      ...symbol,
      item: items.at(-1) as Item,
      loose: items,
      pageName: pageName(source, symbol.page),
      name: items.length === 1 ? (items[0]?.element.attributes.Name ?? '') : '',
      label: null,
      isForeign: true,
      neighbours: neighboursOf(
        { item: items.at(-1) as Item, page: symbol.page },
        printed,
        new Set(items.map(({ element }) => element)),
      ),
    })),
  ];
}

/** A symbol of which everything is known but what lies around it. */
type Alone = Omit<StandingItem, 'neighbours'>;

type Found = { readonly symbol: Alone; readonly held: ReadonlySet<XmlElement> };

/** A label speaks for all that it holds; otherwise the inner group is the symbol. */
const givesWayTo = ({ symbol, held }: Found, other: Found): boolean =>
  other.held.has(symbol.item.element)
    ? other.symbol.label !== null
    : symbol.label === null && held.has(other.symbol.item.element);

/** What a group holds follows it in the order of the file. */
function partsOf(printed: readonly Item[], index: number, held: ReadonlySet<XmlElement>): readonly Item[] {
  const first = index + 1;
  let end = first;
  while (end < printed.length && held.has((printed[end] as Item).element)) end++;
  return printed.slice(first, end);
}

const isShown = ({ visible, surroundingsPrint, nonprinting, layer }: Item, hidden: ReadonlySet<string>) =>
  visible && surroundingsPrint && !nonprinting && !hidden.has(layer ?? '');

/** The page items inside an element, however deep. */
function heldBy(element: XmlElement): ReadonlySet<XmlElement> {
  const all = new Set<XmlElement>();
  const take = (parent: XmlElement) => {
    for (const each of parent.children.filter(isPageItem)) {
      all.add(each);
      take(each);
    }
  };
  take(element);
  return all;
}

function standing(
  source: Source,
  pages: readonly Page[],
  parts: readonly Item[],
  item: Item,
  scene: Scene,
): Alone | undefined {
  const { element } = item;
  const outlines = parts.flatMap((part) =>
    contoursOf(part.element).map((contour) => mapContour(part.toSpread, contour)),
  );
  // Fewer outlines than bars are no symbol.
  if (outlines.length < 30 && !labelPair(element)) return undefined;
  const page = pageUnder(pages, boundsOf(outlines.flat()));
  if (!page) return undefined;
  const artwork = artworkOfParts(scene, page, parts);
  const label = labelPair(element)?.attributes.Value ?? null;
  const [measured] = findSymbols(artwork);
  if (label === null && !measured) return undefined;
  return {
    item,
    loose: [],
    page,
    pageName: pageName(source, page),
    name: element.attributes.Name ?? '',
    label,
    isForeign: !element.children.some(isOwnPart),
    artwork,
    placed: measured ? placedAt(measured) : null,
  };
}

function pageName(source: Source, page: Page): string {
  const index = allPages(source).findIndex((p) => p.spread.part === page.spread.part && p.side === page.side);
  return index < 0 ? (page.spread.spread.attributes.Name ?? '') : String(index + 1);
}
