import { compose, type Matrix } from '../../core/geometry';
import type { XmlElement } from '../xml/parse';
import { parseTransform } from './transform';

/** Where an element stands: what holds it, and the map from the units around it to mm on the page. */
export type Spot = { readonly parent: XmlElement; readonly parentToPage: Matrix };

/** What lies in these is painted elsewhere, or not at all; a nested svg has a viewport of its own. */
const NOT_PAINTED_HERE = ['svg', 'defs', 'symbol', 'clipPath', 'mask', 'pattern', 'marker', 'foreignObject'];

/** The elements that paint in the page's own coordinates, each with where it stands. */
export function spotsIn(root: XmlElement, toPage: Matrix): ReadonlyMap<XmlElement, Spot> {
  const spots = new Map<XmlElement, Spot>();
  const look = (parent: XmlElement, parentToPage: Matrix) => {
    for (const element of parent.children) {
      const own = parseTransform(element.attributes.transform);
      if (NOT_PAINTED_HERE.includes(element.name) || !own) continue;
      spots.set(element, { parent, parentToPage });
      look(element, compose(own, parentToPage));
    }
  };
  look(root, toPage);
  return spots;
}

/** An element and all that hold it, from the inside out, the root left out. */
export function chainOf(spots: ReadonlyMap<XmlElement, Spot>, element: XmlElement): readonly XmlElement[] {
  const spot = spots.get(element);
  return spot ? [element, ...chainOf(spots, spot.parent)] : [];
}
