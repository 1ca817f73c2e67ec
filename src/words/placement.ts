import type { Mm } from '../core/geometry';
import { NOMINAL_X } from '../core/limits';
import type { PlacementProblem } from '../core/problem';
import { counted, extent, listed, millimetres, quoted } from './quote';
import type { Words } from './words';

/** Items that are named to choose from. */
const MOST_NAMED = 5;

function choice(available: readonly string[]): string {
  if (available.length === 0) return 'It has no item with a name: name the one that is to hold the barcode.';
  const named = available.slice(0, MOST_NAMED).map(quoted);
  const more = available.length - named.length;
  return `It has ${listed(more > 0 ? [...named, `${more} more`] : named, 'and')}.`;
}

function wayOut(fits: Mm | null | undefined): string {
  if (fits === undefined) return 'Enlarge the item, or choose a smaller size or lower bars.';
  return fits === null
    ? 'Not even the smallest size would fit: enlarge the item, or choose lower bars.'
    : `Modules of ${millimetres(fits, 3)} (${Math.floor((fits / NOMINAL_X) * 100)} %) would fit; or enlarge the item, or choose lower bars.`;
}

export const PLACEMENT_WORDS: Words<PlacementProblem> = {
  'template/item-not-found': ({ name, available }) =>
    `The document has no item named ${quoted(name)}. ${choice(available)}`,
  'template/item-ambiguous': ({ name, count }) =>
    `${count} items of the document are named ${quoted(name)} or lie on the layer of that name. Give the one that is to hold the barcode a name of its own.`,
  'template/item-hidden': ({ name, layer }) =>
    `The item ${quoted(name)} does not print: it or its layer ${quoted(layer)} is hidden. Show it, or choose another item.`,
  'template/slot-too-small': ({ name, slot, needed, fits }) =>
    `The item ${quoted(name)} is ${extent(slot)}; the barcode with its quiet zones needs ${extent(needed)}. ${wayOut(fits)}`,
  'template/slot-distorted': ({ name }) =>
    `The item ${quoted(name)} is skewed, mirrored or without area, which would spoil the bars. Choose an upright rectangle.`,
  'template/slot-shape': ({ name, shape }) =>
    `The item ${quoted(name)} is of the kind ${quoted(shape)}, which cannot hold a barcode. Choose a rectangle.`,
  'template/in-the-way': ({ name, by }) =>
    `Over the place ${quoted(name)}, or in the room of the barcode, stands ${listed(by.map(quoted), 'and')}. Move it away or below, choose a smaller size, or choose another place.`,
  'template/no-old-symbol': ({ available }) =>
    `There is no word on where the barcode goes, and the document carries no ISSN barcode that it could replace. Name a page item, or a point such as 1:20,30. ${choice(available)}`,
  'template/old-symbols-differ': ({ numbers }) =>
    `There is no word on where the barcode goes, and the document carries barcodes of several numbers, ${listed(numbers, 'and')}. Name the item that is to be replaced.`,
  'template/page-not-found': ({ page, pages }) =>
    `There is no page ${page}; the document has ${counted(pages, 'page', 'pages')}. Choose one of them.`,
  'template/off-page': ({ page, needed }) =>
    `The barcode with its quiet zones takes ${extent(needed)} and would reach over the edge of the page of ${extent(page)}. Move it, or choose a smaller size.`,
};
