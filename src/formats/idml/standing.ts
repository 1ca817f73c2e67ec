import type { Artwork } from '../../core/artwork/artwork';
import { findSymbols } from '../../core/artwork/symbols';
import { boundsOf, compose, type Matrix, mapContour, rotation, translation } from '../../core/geometry';
import { child, childrenNamed, type XmlElement } from '../xml/parse';
import { contoursOf, type Item, isPageItem, itemsOf } from './items';
import { isPrinted, layersOf } from './layers';
import { allPages, fromSpread, type Page, pagesOf, pageUnder } from './pages';
import { fillOf } from './paint';
import { sceneOf } from './read';
import type { Scene } from './scene';
import type { Shown } from './shown-items';
import type { Source, SpreadPart } from './source';
import { LABEL_KEY } from './symbol-group';
import { frameText } from './text-frame';

/** A symbol that stands in a package: the group of ours, or the group or item of another maker. */
export type StandingItem = {
  readonly item: Item;
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
};

const ROLES: readonly string[] = ['panel', 'bars', 'digits', 'issn-line', 'light-margin-indicator'];

/** Whether an item is a part that this program drew; old packages know no names. */
export const isOwnPart = ({ attributes: { Name, Self } }: XmlElement): boolean =>
  Name === undefined ? /^issnBarcode\d+-\d+$/.test(Self ?? '') : ROLES.includes(Name);

/** The KeyValuePair of the label that a symbol carries its data in. */
export const labelPair = (element: XmlElement): XmlElement | undefined =>
  childrenNamed(child(child(element, 'Properties'), 'Label'), 'KeyValuePair').find(
    ({ attributes }) => attributes.Key === LABEL_KEY,
  );

/**
 * The symbols of a package that print, on pages and masters: groups with a label of ours, and the innermost groups or the
 * items whose bars read as an EAN-13. Bars that lie loose on a page are none.
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
    const held = heldBy(item.element);
    const symbol = standing(source, pages, partsOf(printed, index, held), item, scene);
    return symbol ? [{ symbol, held }] : [];
  });
  return found.filter((one) => !found.some((other) => givesWayTo(one, other))).map(({ symbol }) => symbol);
}

type Found = { readonly symbol: StandingItem; readonly held: ReadonlySet<XmlElement> };

/** A label speaks for all that it holds; otherwise the inner group is the symbol, and a group before its items. */
function givesWayTo({ symbol, held }: Found, other: Found): boolean {
  const [own, others] = [symbol.item.element, other.symbol.item.element];
  if (other.held.has(own)) return other.symbol.label !== null || own.name !== 'Group';
  return symbol.label === null && others.name === 'Group' && held.has(others);
}

/** What a group holds follows it in the order of the file; any other item is looked at alone. */
function partsOf(printed: readonly Item[], index: number, held: ReadonlySet<XmlElement>): readonly Item[] {
  const [item, first] = [printed[index] as Item, index + 1];
  if (item.element.name !== 'Group') return [item];
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
): StandingItem | undefined {
  const { element } = item;
  const outlines = parts.flatMap((part) =>
    contoursOf(part.element).map((contour) => mapContour(part.toSpread, contour)),
  );
  // Fewer outlines than bars are no symbol.
  if (outlines.length < 30 && !labelPair(element)) return undefined;
  const page = pageUnder(pages, boundsOf(outlines.flat()));
  if (!page) return undefined;
  const shown = parts.map(
    (part): Shown => ({
      element: part.element,
      toPage: compose(part.toSpread, fromSpread(page)),
      around: { opacity: 1 },
      inside: [],
    }),
  );
  const shapes = shown.flatMap((part) => fillOf(scene, part) ?? []);
  const texts = shown.flatMap((part) => frameText(scene, part, shapes.length).texts);
  const artwork: Artwork = {
    page: { x: 0, y: 0, ...page.size },
    shapes,
    texts,
    images: [],
    colour: 'plates',
  };
  const label = element.name === 'Group' ? (labelPair(element)?.attributes.Value ?? null) : null;
  const [measured] = findSymbols(artwork);
  if (label === null && !measured) return undefined;
  return {
    item,
    page,
    pageName: pageName(source, page),
    name: element.attributes.Name ?? '',
    label,
    isForeign: !(element.name === 'Group' && element.children.some(isOwnPart)),
    artwork,
    placed: measured
      ? compose(rotation(measured.rotationDegrees), translation(measured.origin.x, measured.origin.y))
      : null,
  };
}

function pageName(source: Source, page: Page): string {
  const index = allPages(source).findIndex((p) => p.spread.part === page.spread.part && p.side === page.side);
  return index < 0 ? (page.spread.spread.attributes.Name ?? '') : String(index + 1);
}
