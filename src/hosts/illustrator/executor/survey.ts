import { artboardBoxes, artboardPlaces } from './artboards';
import { scaleOf } from './describe';
import type { Box, Document, Illustrator, PageItem } from './dom';
import { selectedItems } from './find';
import { listOf } from './list';
import type { Survey } from './protocol';
import { idOf } from './walk';

/** Says what pages a document has; changes nothing. */
export function survey(illustrator: Illustrator, document: Document): Survey {
  const items = selectedItems(document);
  const selected: Box[] = [];
  for (const item of items || []) selected.push(item.geometricBounds);
  return {
    document: document.name,
    isCmyk: document.documentColorSpace === illustrator.DocumentColorSpace.CMYK,
    scale: scaleOf(document),
    activeArtboard: document.artboards.getActiveArtboardIndex(),
    artboards: artboardPlaces(illustrator, document, artboardBoxes(illustrator, document)),
    names: artboardNames(document),
    selected,
    notItems: items ? null : (document.selection as { readonly typename: string }).typename,
  };
}

function artboardNames(document: Document): readonly string[] {
  const names: string[] = [];
  for (const { name } of listOf(document.artboards)) names.push(name);
  return names;
}

/** Selects the objects of these ids, as far as they are there and can be selected; says how many were found. */
export function selectItems(document: Document, ids: readonly string[]): number {
  const wanted = `\n${ids.join('\n')}\n`;
  const found: PageItem[] = [];
  for (const item of listOf(document.pageItems)) {
    const id = idOf(item);
    if (id !== '' && wanted.indexOf(`\n${id}\n`) >= 0) found.push(item);
  }
  if (found.length > 0) document.selection = found;
  return found.length;
}
