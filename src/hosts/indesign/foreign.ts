import type { Artwork, ArtworkShape, ArtworkText } from '../../core/artwork/artwork';
import { findSymbols } from '../../core/artwork/symbols';
import { compose, POINTS_PER_MM, scaling, translation } from '../../core/geometry';
import { withinSymbol } from '../../core/update/symbol-area';
import { type SpreadToRead, toRead } from './artwork-dom';
import { itemsIn, reading, type SpreadItem } from './artwork-items';
import { paintings } from './artwork-paint';
import type { Document, InDesign, Page, PageItem } from './dom';
import { pageFrame } from './page-frame';

/** What an item of whatever kind paints, in mm on its page; `unseen` counts what could not be read of it. */
export type ForeignPart = { readonly artwork: Artwork; readonly unseen: number };

/** Fewer outlines than an EAN-13 has bars are no symbol. */
const LEAST_OUTLINES = 30;

/** Reads the printing items of a spread as a tree; points have to be the unit in force. */
export type SpreadReading = {
  readonly items: readonly SpreadItem[];
  readonly partOf: (item: SpreadItem, page: Page) => ForeignPart;
};

export function readSpread(indesign: InDesign, document: Document, spread: SpreadToRead): SpreadReading {
  const read = reading(indesign, toRead(document));
  return {
    items: itemsIn(read, spread),
    partOf: (item, page) => {
      const frame = pageFrame(indesign, page);
      const toPage = compose(
        translation(-frame.corner[0], -frame.corner[1]),
        scaling(1 / POINTS_PER_MM, 1 / POINTS_PER_MM),
      );
      const shapes: ArtworkShape[] = [];
      const texts: ArtworkText[] = [];
      let unseen = 0;
      for (const painting of paintings({ reading: read, frame, toPage }, item, { opacity: 1 }))
        if (painting.kind === 'shape') shapes.push(painting.shape);
        else if (painting.kind === 'text') texts.push({ ...painting.text, after: shapes.length });
        else unseen++;
      return { artwork: { page: frame.size, shapes, texts, images: [], colour: 'plates' }, unseen };
    },
  };
}

/** How many outlines an item and what it holds consist of. */
const outlinesIn = (item: SpreadItem): number => {
  switch (item.kind) {
    case 'unread':
      return 0;
    case 'group':
      return item.inside.reduce((sum, inner) => sum + outlinesIn(inner), 0);
    case 'frame':
      return item.paths.length;
  }
};

/**
 * The items that are symbols: the innermost groups, and a group before the items in it. Where `isKnown`, an item is one
 * that is not looked into.
 */
export function symbolItems(
  items: readonly SpreadItem[],
  isKnown: (item: SpreadItem) => boolean,
  isSymbol: (item: SpreadItem) => boolean,
): readonly SpreadItem[] {
  return items.flatMap((item): readonly SpreadItem[] => {
    if (isKnown(item)) return [item];
    if (outlinesIn(item) < LEAST_OUTLINES) return [];
    const groups = item.kind === 'group' ? item.inside.filter(({ kind }) => kind === 'group') : [];
    const inside = symbolItems(groups, isKnown, isSymbol);
    return inside.length > 0 ? inside : isSymbol(item) ? [item] : [];
  });
}

/** One item as it is painted on its page. */
export function foreignPart(indesign: InDesign, document: Document, item: PageItem, page: Page): ForeignPart {
  const spread = readSpread(indesign, document, page.parent as unknown as SpreadToRead);
  const found = find(spread.items, String(item.id));
  const empty = { page: pageFrame(indesign, page).size, shapes: [], texts: [], images: [] };
  return found ? spread.partOf(found, page) : { artwork: { ...empty, colour: 'plates' }, unseen: 0 };
}

function find(items: readonly SpreadItem[], id: string): SpreadItem | undefined {
  for (const item of items) {
    const found = item.id === id ? item : item.kind === 'unread' ? undefined : find(item.inside, id);
    if (found) return found;
  }
  return undefined;
}

/** How many objects of a foreign symbol stand where no part of a symbol has its room. */
export function othersIn({ artwork, unseen }: ForeignPart): number {
  const [measured] = findSymbols(artwork);
  if (!measured) return 0;
  const isWithin = withinSymbol(measured);
  const isOther = ({ contours }: ArtworkShape) => !isWithin(contours);
  const isOtherText = ({ corners }: ArtworkText) => !isWithin([corners]);
  return artwork.shapes.filter(isOther).length + artwork.texts.filter(isOtherText).length + unseen;
}
