import { boundsOf, compose, mapContour } from '../../core/geometry';
import type { Neighbour } from '../../core/update/growth';
import type { XmlElement } from '../xml/parse';
import { contoursOf, type Item } from './items';
import { fromSpread, type Page } from './pages';

/** What else prints on the spread of a symbol, in mm on its page: everything but its own parts and what holds it. */
export const neighboursOf =
  (
    { item, page }: { readonly item: Item; readonly page: Page },
    printed: readonly Item[],
    own: ReadonlySet<XmlElement>,
  ) =>
  (): readonly Neighbour[] =>
    printed
      .filter(({ element }) => element.name !== 'Group' && element !== item.element && !own.has(element))
      .flatMap(({ element, toSpread }) => {
        const toPage = compose(toSpread, fromSpread(page));
        const outline = contoursOf(element).flatMap((contour) => mapContour(toPage, contour));
        const { Name, Self = '' } = element.attributes;
        return outline.length > 0 ? [{ name: Name || Self, bounds: boundsOf(outline) }] : [];
      });
