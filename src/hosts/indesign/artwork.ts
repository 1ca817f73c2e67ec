import type { Artwork, ArtworkImage, ArtworkShape, ArtworkText, Unseen } from '../../core/artwork/artwork';
import {
  boundsOf,
  compose,
  POINTS_PER_MM,
  type Point,
  type Rect,
  scaling,
  translation,
} from '../../core/geometry';
import type { DocumentToRead, PageToRead, SpreadToRead } from './artwork-dom';
import { type Links, openPlaced, type PlacedFile, placedFile } from './artwork-graphics';
import { itemsIn, type Reading, reading, type SpreadItem } from './artwork-items';
import { type Painting, paintings, type Showing } from './artwork-paint';
import type { DomObject, InDesign } from './dom';
import { sameEnumerator } from './enumerators';
import { pageFrame } from './page-frame';

/** What is read once for all pages: swatches, units, layers, and the spreads that were read last. */
export type DocumentReading = {
  readonly reading: Reading;
  /** Of items that lie directly on a spread: their layer, the lowest first; null for one that does not print. */
  readonly ranks: ReadonlyMap<string, number | null>;
  readonly bleed: Bleed;
  readonly spreads: Map<number, readonly SpreadItem[]>;
};

/** In mm; left and right as on a page right of the spine. */
type Bleed = {
  readonly top: number;
  readonly bottom: number;
  readonly inside: number;
  readonly outside: number;
  readonly isFacing: boolean;
};

/** Reads what concerns all pages; points have to be the unit in force. */
export function readDocument(indesign: InDesign, document: DocumentToRead): DocumentReading {
  const said = document.documentPreferences.properties;
  return {
    reading: reading(indesign, document),
    ranks: layerRanks(document),
    bleed: {
      top: said.documentBleedTopOffset / POINTS_PER_MM,
      bottom: said.documentBleedBottomOffset / POINTS_PER_MM,
      inside: said.documentBleedInsideOrLeftOffset / POINTS_PER_MM,
      outside: said.documentBleedOutsideOrRightOffset / POINTS_PER_MM,
      isFacing: said.facingPages,
    },
    spreads: new Map(),
  };
}

function layerRanks({ layers }: DocumentToRead): ReadonlyMap<string, number | null> {
  const values = layers.everyItem().properties;
  const ranks = new Map<string, number | null>();
  values.forEach(({ visible, printable }, i) => {
    const items = layers.item(i).pageItems;
    const rank = visible && printable ? values.length - i : null;
    if (items.length > 0) for (const id of items.everyItem().id) ranks.set(String(id), rank);
  });
  return ranks;
}

/** A page as it was read, before the files placed on it are opened. */
export type ReadPage = Omit<Artwork, 'shapes' | 'texts' | 'images' | 'unseen'> & {
  readonly painted: readonly (Exclude<Painting, { kind: 'graphic' }> | PlacedPainting)[];
};

type PlacedPainting = { readonly kind: 'placed'; readonly file: PlacedFile };

/**
 * A page with the items of its parent pages below its own, layer by layer, from the rearmost to the front. Points have to
 * be the unit in force; nothing is written.
 */
export function readPage(indesign: InDesign, document: DocumentReading, page: PageToRead): ReadPage {
  const shown = [...parentItems(indesign, document, page), ...ownItems(indesign, document, page)];
  const rank = ({ item }: Shown): number | null => document.ranks.get(item.id) ?? null;
  const inOrder = shown
    .filter((s) => rank(s) !== null)
    .sort((a, b) => (rank(a) ?? 0) - (rank(b) ?? 0))
    .flatMap(({ item, showing }) =>
      paintings(showing, item, { opacity: 1 }).map((painting) => ({ painting, showing })),
    );
  const { size } = pageFrame(indesign, page);
  const painted = inOrder.flatMap(({ painting, showing }): ReadPage['painted'] => {
    if (painting.kind !== 'graphic') return standsOn(size, placeOf(painting)) ? [painting] : [];
    const file = placedFile(indesign, painting.graphic, showing.frame, painting.around);
    return file && standsOn(size, file.corners) ? [{ kind: 'placed', file }] : [];
  });
  const bleed = bleedOf(indesign, document.bleed, page, size);
  return { page: size, trim: size, ...(bleed && { bleed }), painted, colour: 'plates' };
}

type Shown = { readonly item: SpreadItem; readonly showing: Showing };

function ownItems(indesign: InDesign, document: DocumentReading, page: PageToRead): readonly Shown[] {
  const frame = pageFrame(indesign, page);
  const toPage = compose(
    translation(-frame.corner[0], -frame.corner[1]),
    scaling(1 / POINTS_PER_MM, 1 / POINTS_PER_MM),
  );
  const showing = { reading: document.reading, frame, toPage };
  return itemsOf(document, page.parent).map((item) => ({ item, showing }));
}

/** Spreads that are kept: two facing pages share one, and the parents of neighbouring pages are mostly the same. */
const MOST_KEPT = 8;

function itemsOf({ reading, spreads }: DocumentReading, spread: SpreadToRead): readonly SpreadItem[] {
  const { id } = spread;
  const items = spreads.get(id) ?? itemsIn(reading, spread);
  spreads.delete(id);
  spreads.set(id, items);
  for (const old of spreads.keys()) if (spreads.size > MOST_KEPT) spreads.delete(old);
  return items;
}

/** The items that a page shows of its parent page and has not overridden, and below them those of that page's own parent. */
function parentItems(
  indesign: InDesign,
  document: DocumentReading,
  page: PageToRead,
  seen: readonly number[] = [],
): readonly Shown[] {
  const master = page.appliedMaster as SpreadToRead | null;
  if (!master || !isSpread(master) || !page.parent.showMasterItems) return [];
  const { id } = master;
  if (seen.includes(id)) return [];
  const pages = master.pages.everyItem().getElements();
  const side = page.side;
  const parent = pages.length === 1 ? pages[0] : pages.find((p) => sameEnumerator(p.side, side));
  if (!parent) return [];
  const below = parentItems(indesign, document, parent, [...seen, id]);
  const shown = new Set(page.masterPageItems.map((item) => String(item.id)));
  return [...below, ...ownItems(indesign, document, parent).filter(({ item }) => shown.has(item.id))];
}

/** A page without a parent says NOTHING, which is an enumerator. */
const isSpread = (master: DomObject): boolean => master.constructorName === 'MasterSpread';

function placeOf(painting: Exclude<Painting, { kind: 'graphic' }>): readonly Point[] | null {
  switch (painting.kind) {
    case 'shape':
      return painting.shape.contours.flat();
    case 'text':
      return painting.text.corners;
    case 'unseen': {
      const { bounds } = painting.unseen;
      return bounds && [bounds, { x: bounds.x + bounds.width, y: bounds.y + bounds.height }];
    }
  }
}

/** Whether something shares an area with a page; what has no known place may. */
function standsOn(page: Rect, points: readonly Point[] | null): boolean {
  if (!points) return true;
  const { x, y, width, height } = boundsOf(points);
  return x < page.width && y < page.height && x + width > 0 && y + height > 0 && width * height > 0;
}

/** The page with the document's bleed around it; undefined where it has none. */
function bleedOf(
  { PageSideOptions }: InDesign,
  { top, bottom, inside, outside, isFacing }: Bleed,
  page: PageToRead,
  size: Rect,
): Rect | undefined {
  if (![top, bottom, inside, outside].some((offset) => offset > 0)) return undefined;
  // Left of the spine the outside is on the left.
  const isLeft = isFacing && sameEnumerator(page.side, PageSideOptions.LEFT_HAND);
  const [left, right] = isLeft ? [outside, inside] : [inside, outside];
  return { x: -left, y: -top, width: size.width + left + right, height: size.height + top + bottom };
}

/** The artwork of a page that was read, with the files that could be opened. */
export async function artworkOf({ painted, ...page }: ReadPage, links: Links | null): Promise<Artwork> {
  const shapes: ArtworkShape[] = [];
  const texts: ArtworkText[] = [];
  const images: ArtworkImage[] = [];
  const unseen: Unseen[] = [];
  for (const painting of painted)
    switch (painting.kind) {
      case 'shape':
        shapes.push(painting.shape);
        break;
      case 'text':
        texts.push({ ...painting.text, after: shapes.length });
        break;
      case 'unseen':
        unseen.push(painting.unseen);
        break;
      case 'placed': {
        const added = await openPlaced(painting.file, links, shapes.length);
        shapes.push(...added.shapes);
        texts.push(...added.texts);
        images.push(...added.images);
        unseen.push(...added.unseen);
      }
    }
  return { ...page, shapes, texts, images, ...(unseen.length > 0 && { unseen }) };
}
