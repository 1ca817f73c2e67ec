import type { Collection, Document, Layer, PageItem } from './dom';
import { isArray, listOf } from './list';
import type { LayerState } from './protocol';
import type { Seek } from './protocol-plan';

/** The objects that a request points at: those selected, or those of a name, however deep they lie. */
export function itemsSought(document: Document, seek: Seek): readonly PageItem[] {
  if (seek.kind === 'artboard') return [];
  if (seek.kind === 'selection') return selectedItems(document) || [];
  if (seek.kind === 'ids') return itemsWithIds(document, seek.ids);
  const found: PageItem[] = [];
  for (const item of listOf(document.pageItems)) if (item.name === seek.name) found.push(item);
  return found;
}

/** Null where what is selected is no list of objects, such as text that is edited. */
export function selectedItems(document: Document): readonly PageItem[] | null {
  const selection = document.selection;
  if (!selection) return [];
  return isArray(selection) ? (selection as readonly PageItem[]) : null;
}

/** The objects of these ids that are there still. */
export function itemsWithIds(document: Document, ids: readonly string[]): readonly PageItem[] {
  const found: PageItem[] = [];
  for (const id of ids) {
    const item = itemWithId(document, id);
    if (item) found.push(item);
  }
  return found;
}

/** An id that nothing has is an error. */
function itemWithId(document: Document, id: string): PageItem | null {
  try {
    return document.getPageItemFromUuid(id);
  } catch {
    return null;
  }
}

const MOST_LISTED = 20;

/** The first names in a document. */
export function namesIn(items: Collection<PageItem>): readonly string[] {
  const names: string[] = [];
  for (const { name } of listOf(items)) {
    if (names.length === MOST_LISTED) break;
    if (name !== '' && `\n${names.join('\n')}\n`.indexOf(`\n${name}\n`) < 0) names.push(name);
  }
  return names;
}

/** The layer of that name at the top level; null where there is none. */
export function layerNamed(document: Document, name: string): Layer | null {
  for (const layer of listOf(document.layers)) if (layer.name === name) return layer;
  return null;
}

/** What holds of a layer by itself and by the layers it lies in. */
export function stateOf(layer: Layer): LayerState {
  let locked = false;
  let visible = true;
  let printable = true;
  let around: Layer | null = layer;
  while (around) {
    if (around.locked) locked = true;
    if (!around.visible) visible = false;
    if (!around.printable) printable = false;
    const parent: { readonly typename: string } = around.parent;
    around = parent.typename === 'Layer' ? (parent as Layer) : null;
  }
  return { name: layer.name, locked, visible, printable };
}

/** Whether an object, or a group it lies in, is hidden. */
export function isHidden(item: PageItem): boolean {
  let around: PageItem | null = item;
  while (around) {
    if (around.hidden) return true;
    const parent: { readonly typename: string } = around.parent;
    const inGroup = parent.typename === 'GroupItem' || parent.typename === 'CompoundPathItem';
    around = inGroup ? (parent as PageItem) : null;
  }
  return false;
}

/** Whether one layer or group is open for editing by itself, so that nothing can be drawn elsewhere. */
export function isIsolated(document: Document): boolean {
  for (const group of listOf(document.groupItems)) if (group.isIsolated) return true;
  return anyIsolated(document.layers);
}

function anyIsolated(layers: Collection<Layer>): boolean {
  for (const layer of listOf(layers)) if (layer.isIsolated || anyIsolated(layer.layers)) return true;
  return false;
}
