import type { PlacementProblem } from '../core/problem';
import { counted, extent, listed, quoted } from './quote';
import type { Words } from './words';

/** Items that are named to choose from. */
const MOST_NAMED = 5;

function choice(available: readonly string[]): string {
  if (available.length === 0) return 'It has no item with a name: name the one that is to hold the barcode.';
  const named = available.slice(0, MOST_NAMED).map(quoted);
  const more = available.length - named.length;
  return `It has ${listed(more > 0 ? [...named, `${more} more`] : named, 'and')}.`;
}

export const PLACEMENT_WORDS: Words<PlacementProblem> = {
  'template/item-not-found': ({ name, available }) =>
    `The template has no item named ${quoted(name)}. ${choice(available)}`,
  'template/item-ambiguous': ({ name, count }) =>
    `${count} items of the template are named ${quoted(name)}. Give the one that is to hold the barcode a name of its own.`,
  'template/item-hidden': ({ name, layer }) =>
    `The item ${quoted(name)} does not print: it or its layer ${quoted(layer)} is hidden. Show it, or choose another item.`,
  'template/slot-too-small': ({ name, slot, needed }) =>
    `The item ${quoted(name)} is ${extent(slot)}; the barcode with its quiet zones needs ${extent(needed)}. Enlarge the item, or choose a smaller size or lower bars.`,
  'template/slot-distorted': ({ name }) =>
    `The item ${quoted(name)} is skewed, mirrored or without area, which would spoil the bars. Choose an upright rectangle.`,
  'template/slot-shape': ({ name, shape }) =>
    `The item ${quoted(name)} is of the kind ${quoted(shape)}, which cannot hold a barcode. Choose a rectangle.`,
  'template/page-not-found': ({ page, pages }) =>
    `There is no page ${page}; the document has ${counted(pages, 'page', 'pages')}. Choose one of them.`,
  'template/off-page': ({ page, needed }) =>
    `The barcode with its quiet zones takes ${extent(needed)} and would reach over the edge of the page of ${extent(page)}. Move it, or choose a smaller size.`,
};
