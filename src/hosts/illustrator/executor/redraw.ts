import type { Document, GroupItem, Illustrator, Layer, PageItem } from './dom';
import { drawGroup, drawParts } from './draw';
import { itemsWithIds, selectedItems } from './find';
import { writeLabel } from './label';
import { includes, listOf } from './list';
import { watchGroups, watchSpots } from './newcomers';
import { persist } from './persist';
import { type Drawn, refusalOf, reselect } from './place';
import type { Outcome } from './protocol';
import type { Redraw } from './protocol-plan';
import { isOurs } from './standing';

/** New parts, the rearmost first, with what was selected before, as far as it is there still. */
type Redrawn = { readonly parts: readonly PageItem[]; readonly selected: readonly PageItem[] };

/**
 * Draws a symbol in the place of one that stands; what a failure leaves is taken back. Only the very last step, which
 * removes the old parts all at once, cannot be: after it, `remove` has Illustrator itself undo everything.
 */
export function redraw(illustrator: Illustrator, document: Document, plan: Redraw): Outcome<Drawn> {
  const refusal = refusalOf(illustrator, document, plan);
  if (refusal) return { refusal };
  const items = itemsWithIds(document, plan.ids);
  const front = items[0];
  if (!front || items.length < plan.ids.length)
    return { refusal: { code: 'update/gone', id: plan.ids.join(' ') } };
  const ours = isOurs(front, plan.bars) ? (front as GroupItem) : null;
  if (!ours && !plan.keepsForeign && !areSiblings(items))
    return { refusal: { code: 'update/foreign-only-files' } };

  const selected = selectedItems(document);
  // The latest first.
  const undo: (() => void)[] = [watchSpots(document)];
  try {
    const redrawn = ours
      ? redrawWithin(illustrator, document, ours, plan, undo)
      : redrawForeign(illustrator, document, items, plan, undo);
    reselect(document, selected && redrawn.selected);
    return {
      value: {
        ticket: plan.ticket,
        parts: () => redrawn.parts.slice().reverse(),
        remove: () => takeBack(illustrator, document, redrawn.parts, selected),
      },
    };
  } catch (error) {
    for (const step of undo) persist(step);
    reselect(document, selected);
    throw error;
  }
}

/** Gives the group new parts where its old ones are; whatever else is in it stays as it is. */
function redrawWithin(
  illustrator: Illustrator,
  document: Document,
  group: GroupItem,
  plan: Redraw,
  undo: (() => void)[],
): Redrawn {
  const before = listOf(group.pageItems);
  const old: PageItem[] = [];
  for (const item of before) if (includes(plan.replaces, item.name)) old.push(item);
  const kept = keptOf(selectedItems(document) || [], old, group);
  undo.unshift(() => removeNewcomers(group, before));
  const parts = drawParts(illustrator, document, group, plan.items);
  bringBefore(illustrator, parts, old[0] as PageItem, before);
  const { name } = group;
  undo.unshift(() => {
    group.name = name;
  });
  group.name = plan.name;
  writeLabel(group, plan.data, undo);
  removeAtOnce(illustrator, group, old, before, undo);
  return { parts, selected: kept };
}

/** What objects lie in: a group or a layer. */
type Holder = Pick<GroupItem, 'pageItems' | 'groupItems'> & (GroupItem | Layer);

const areSiblings = (items: readonly PageItem[]): boolean => {
  const front = items[0] as PageItem;
  for (const { parent } of items) if (parent !== front.parent) return false;
  return front.parent.typename !== 'CompoundPathItem';
};

/** Draws a symbol right in front of one of others, which stays, or goes with all its objects. */
function redrawForeign(
  illustrator: Illustrator,
  document: Document,
  items: readonly PageItem[],
  plan: Redraw,
  undo: (() => void)[],
): Redrawn {
  const selected = selectedItems(document) || [];
  const front = items[0] as PageItem;
  const holder = front.parent as Holder;
  const before = plan.keepsForeign ? [] : listOf(holder.pageItems);
  const group = drawBefore(illustrator, document, front, plan, undo);
  const parts = listOf(group.pageItems).slice().reverse();
  if (plan.keepsForeign) return { parts, selected };
  undo.unshift(() => removeEmpty(holder, before));
  const old: PageItem[] = [];
  for (const item of before) if (includes(items, item)) old.push(item);
  const kept = keptOf(selected, old, group);
  removeAtOnce(illustrator, holder, old, before, undo);
  return { parts, selected: kept };
}

/** Removes groups that have come since and have nothing in them. */
function removeEmpty(holder: Holder, before: readonly PageItem[]): void {
  for (const item of listOf(holder.groupItems))
    if (!includes(before, item) && item.pageItems.length === 0) item.remove();
}

/** New parts are in front of everything; they belong in front of the old ones only. */
function bringBefore(
  { ElementPlacement }: Illustrator,
  parts: readonly PageItem[],
  old: PageItem,
  before: readonly PageItem[],
): void {
  if (old === before[0]) return;
  for (const part of parts.slice().reverse()) part.move(old, ElementPlacement.PLACEBEFORE);
}

/** Puts objects into a group of their own and removes it, so that all go or none. */
function removeAtOnce(
  { ElementPlacement }: Illustrator,
  holder: Holder,
  old: readonly PageItem[],
  before: readonly PageItem[],
  undo: (() => void)[],
): void {
  const away = holder.groupItems.add();
  // From the back to the front, each before the one that was behind it.
  undo.unshift(() => {
    for (let at = before.length - 1; at >= 0; at--) {
      const item = before[at] as PageItem;
      const behind = before[at + 1];
      if (!includes(old, item)) continue;
      if (behind) item.move(behind, ElementPlacement.PLACEBEFORE);
      else item.move(holder, ElementPlacement.PLACEATEND);
    }
  });
  for (const item of old) item.move(away, ElementPlacement.PLACEATEND);
  try {
    away.remove();
  } catch (error) {
    if (isThere(away)) throw error;
  }
}

/** One with something in it holds old parts that could not be put back. */
function removeNewcomers(group: GroupItem, before: readonly PageItem[]): void {
  for (const item of listOf(group.pageItems)) {
    if (includes(before, item)) continue;
    if (item.typename !== 'GroupItem' || (item as GroupItem).pageItems.length === 0) item.remove();
  }
}

/** What stays selected when parts of a group go: the group instead of each of them. */
function keptOf(
  selected: readonly PageItem[],
  old: readonly PageItem[],
  group: GroupItem,
): readonly PageItem[] {
  const kept: PageItem[] = [];
  for (const item of selected) {
    const goes = includes(old, item) || includes(old, item.parent as PageItem);
    const instead = goes ? group : item;
    if (!includes(kept, instead)) kept.push(instead);
  }
  return kept;
}

/** A group of its own right in front of an object. */
function drawBefore(
  illustrator: Illustrator,
  document: Document,
  item: PageItem,
  plan: Redraw,
  undo: (() => void)[],
): GroupItem {
  const { layer } = item;
  undo.unshift(watchGroups(layer, plan.name));
  const group = drawGroup(illustrator, document, layer, plan);
  undo.unshift(() => {
    if (isThere(group)) group.remove();
  });
  group.move(item, illustrator.ElementPlacement.PLACEBEFORE);
  return group;
}

/** Undoes what was drawn last, unless that is undone already or another document is in front. */
function takeBack(
  { app }: Illustrator,
  document: Document,
  parts: readonly PageItem[],
  selected: readonly PageItem[] | null,
): void {
  const part = parts[0];
  if (!part || app.activeDocument !== document || !isThere(part)) return;
  persist(() => {
    if (isThere(part)) app.undo();
  });
  reselect(document, selected);
}

/** Of an object that is gone, nothing can be asked. */
function isThere(item: PageItem): boolean {
  try {
    return item.typename !== '';
  } catch {
    return false;
  }
}
