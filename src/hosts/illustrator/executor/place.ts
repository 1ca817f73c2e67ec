import type { Document, Illustrator, Layer, PageItem } from './dom';
import { drawGroup } from './draw';
import { itemsSought, layerNamed, selectedItems } from './find';
import { takenName } from './inks';
import { listOf } from './list';
import { watchGroups, watchLayers, watchSpots } from './newcomers';
import { persist } from './persist';
import type { Outcome, Refusal } from './protocol';
import type { Plan, PlanInk } from './protocol-plan';

/** The parts that were drawn, the front one first, and how to take them away again with all that came with them. */
export type Drawn = {
  readonly ticket: number;
  readonly parts: () => readonly PageItem[];
  readonly remove: () => void;
};

/** Why a plan cannot be drawn now; null where it can. */
export function refusalOf(
  illustrator: Illustrator,
  document: Document,
  plan: Pick<Plan, 'document' | 'activeArtboard' | 'items'>,
): Refusal | null {
  if (document.name !== plan.document || document.artboards.getActiveArtboardIndex() !== plan.activeArtboard)
    return { code: 'document/changed' };
  const inks: PlanInk[] = [];
  for (const { ink } of plan.items) inks.push(ink);
  const taken = takenName(illustrator, document, inks);
  return taken === null ? null : { code: 'format/swatch-name-taken', name: taken };
}

/** Draws a plan; what a failure leaves is removed. */
export function place(illustrator: Illustrator, document: Document, plan: Plan): Outcome<Drawn> {
  const refusal = refusalOf(illustrator, document, plan);
  if (refusal) return { refusal };

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
    return { value: { ticket: plan.ticket, parts: () => listOf(group.pageItems), remove } };
  } catch (error) {
    remove();
    reselect(document, selected);
    throw error;
  }
}

/** Selects what was selected. Selecting hands the look of an object on to the next one drawn, so only what has changed is put right. */
export function reselect(document: Document, selected: readonly PageItem[] | null): void {
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
