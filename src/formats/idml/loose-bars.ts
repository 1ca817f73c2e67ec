import type { Artwork, ArtworkShape } from '../../core/artwork/artwork';
import { findSymbols, type MeasuredSymbol } from '../../core/artwork/symbols';
import { boundsOf, type Matrix, mapContour, type Rect } from '../../core/geometry';
import { isCaptionText, withinSymbol } from '../../core/update/symbol-area';
import { contoursOf, type Item } from './items';
import { type Page, pageUnder } from './pages';
import { artworkOfParts, placedAt, shapesOf } from './parts-artwork';
import type { Scene } from './scene';

/** Bars that nothing holds together, with the characters set around them, in the order of the file. */
export type LooseSymbol = {
  readonly items: readonly Item[];
  readonly page: Page;
  readonly artwork: Artwork;
  readonly placed: Matrix;
};

/** Symbols that single items make up on the pages of a spread. */
export function looseSymbols(
  scene: Scene,
  pages: readonly Page[],
  items: readonly Item[],
): readonly LooseSymbol[] {
  return pages.flatMap((page) => {
    const onPage = items.filter((item) => pageUnder(pages, roundItem(item)) === page);
    const paintedBy = new Map<ArtworkShape, Item>();
    for (const item of onPage) for (const shape of shapesOf(scene, page, item)) paintedBy.set(shape, item);
    const shapes = [...paintedBy.keys()];
    const all: Artwork = {
      page: { x: 0, y: 0, ...page.size },
      shapes,
      texts: [],
      images: [],
      colour: 'plates',
    };
    return findSymbols(all).map((symbol): LooseSymbol => {
      const bars = new Set(symbol.shapes.map((shape) => paintedBy.get(shape)));
      const around = onPage.filter((item) => bars.has(item) || isCaption(scene, page, item, symbol));
      return {
        items: around,
        page,
        artwork: artworkOfParts(scene, page, around),
        placed: placedAt(symbol),
      };
    });
  });
}

/** A line has no area of its own; points of the spread. */
function roundItem({ element, toSpread }: Item): Rect {
  const box = boundsOf(contoursOf(element).flatMap((contour) => mapContour(toSpread, contour)));
  return { ...box, width: Math.max(box.width, 0.1), height: Math.max(box.height, 0.1) };
}

/** A text within the room of a symbol that says nothing but a number; its frame may be larger. */
function isCaption(scene: Scene, page: Page, item: Item, symbol: MeasuredSymbol): boolean {
  if (item.element.name !== 'TextFrame') return false;
  const { texts } = artworkOfParts(scene, page, [item]);
  return (
    texts.length > 0 &&
    texts.every(({ characters }) => isCaptionText(characters)) &&
    withinSymbol(symbol)(texts.map(({ corners }) => corners))
  );
}
