import type { Artwork, ArtworkShape } from '../../core/artwork/artwork';
import type { MeasuredSymbol } from '../../core/artwork/symbols';
import { compose, type Matrix, rotation, translation } from '../../core/geometry';
import type { Item } from './items';
import { fromSpread, type Page } from './pages';
import { fillOf, strokeOf } from './paint';
import type { Scene } from './scene';
import type { Shown } from './shown-items';
import { frameText } from './text-frame';

/** An item by itself, whatever group or frame holds it. */
const alone = ({ element, toSpread }: Item, page: Page): Shown => ({
  element,
  toPage: compose(toSpread, fromSpread(page)),
  around: { opacity: 1 },
  inside: [],
});

/** What an item paints with its fill and its stroke; mm on the page. */
export function shapesOf(scene: Scene, page: Page, item: Item): readonly ArtworkShape[] {
  const shown = alone(item, page);
  return [fillOf(scene, shown), strokeOf(scene, shown)].flatMap((shape) => shape ?? []);
}

/** Some items of a page as if nothing else stood on it. */
export function artworkOfParts(scene: Scene, page: Page, items: readonly Item[]): Artwork {
  const shapes = items.flatMap((item) => shapesOf(scene, page, item));
  const texts = items.flatMap((item) => frameText(scene, alone(item, page), shapes.length).texts);
  return { page: { x: 0, y: 0, ...page.size }, shapes, texts, images: [], colour: 'plates' };
}

/** Maps a drawing as laid out to where measured bars stand. */
export const placedAt = ({ rotationDegrees, origin }: MeasuredSymbol): Matrix =>
  compose(rotation(rotationDegrees), translation(origin.x, origin.y));
