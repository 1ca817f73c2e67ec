import type { Document, GroupItem, Illustrator, Layer, PageItem } from './dom';
import { drawGroup } from './draw';
import { itemsSought, layerNamed, selectedItems } from './find';
import { takenName } from './inks';
import { watchGroups, watchLayers, watchSpots } from './newcomers';
import { persist } from './persist';
import type { Outcome, Plan, PlanInk } from './protocol';

/** A group that was drawn, and how to take it away again with all that came with it. */
export type Drawn = { readonly ticket: number; readonly group: GroupItem; readonly remove: () => void };

/** Draws a plan; what a failure leaves is removed. */
export function place(illustrator: Illustrator, document: Document, plan: Plan): Outcome<Drawn> {
  if (document.name !== plan.document || document.artboards.getActiveArtboardIndex() !== plan.activeArtboard)
    return { refusal: { code: 'document/changed' } };
  const inks: PlanInk[] = [];
  for (const { ink } of plan.items) inks.push(ink);
  const taken = takenName(illustrator, document, inks);
  if (taken !== null) return { refusal: { code: 'format/swatch-name-taken', name: taken } };

  const selected = selectedItems(document);
  // The latest first.
  const undo: (() => void)[] = [];
  const remove = () => {
    for (const step of undo) persist(step);
  };
  try {
    const layer = layerFor(document, plan, undo);
    undo.unshift(watchGroups(layer, plan.name), watchSpots(document));
    const group = drawGroup(illustrator, document, layer, plan);
    reselect(document, selected);
    return { value: { ticket: plan.ticket, group, remove } };
  } catch (error) {
    remove();
    reselect(document, selected);
    throw error;
  }
}

/** Selecting hands the look of an object on to the next one drawn, so only what has changed is put right. */
function reselect(document: Document, selected: readonly PageItem[] | null): void {
  persist(() => {
    const now = selectedItems(document);
    if (selected && now && !isSame(now, selected)) document.selection = selected;
  });
}

function isSame(a: readonly PageItem[], b: readonly PageItem[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}

function layerFor(document: Document, { seek, layer }: Plan, undo: (() => void)[]): Layer {
  if (layer !== null) return layerNamed(document, layer) || newLayer(document, layer, undo);
  return itemsSought(document, seek)[0]?.layer || document.activeLayer;
}

function newLayer(document: Document, name: string, undo: (() => void)[]): Layer {
  undo.unshift(watchLayers(document));
  const active = document.activeLayer;
  const layer = document.layers.add();
  layer.name = name;
  document.activeLayer = active;
  return layer;
}
