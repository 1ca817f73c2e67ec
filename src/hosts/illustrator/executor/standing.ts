import type { CompoundPathItem, Document, GroupItem, Illustrator, PageItem } from './dom';
import { itemsWithIds, selectedItems } from './find';
import { labelOf } from './label';
import { includes, listOf } from './list';
import type { StandingObjects, SymbolsSeen, SymbolsSought } from './protocol';
import type { SeenItem } from './protocol-seen';
import { pathsOf } from './read';
import { countOf, seeItem } from './see';
import { idOf, type Walked, walkWithin } from './walk';

/** As many points go in one reply, and at least one symbol. */
const MOST_POINTS = 2000;
/** What has more parts is no symbol. */
const MOST_PARTS = 400;

/**
 * What may be a symbol: groups of ours, or groups with a request; among what is selected, where there are none, all of it
 * together; in the whole document each other group that is no larger than a symbol can be. Changes nothing.
 */
export function seeSymbols(
  illustrator: Illustrator,
  document: Document,
  { among, bars, from }: SymbolsSought,
): SymbolsSeen {
  const all = candidatesAmong(document, among, bars);
  const found: StandingObjects[] = [];
  let points = 0;
  for (let at = from; at < all.length; at++) {
    if (points > MOST_POINTS) return { found, next: at };
    const seen = seeObjects(illustrator, all[at] as Candidate, bars);
    found.push(seen);
    for (const item of seen.items) points += item.kind === 'path' ? countOf(item.paths) : 1;
  }
  return { found, next: null };
}

type Candidate = {
  readonly objects: readonly PageItem[];
  /** What is looked at: the objects with all that is in them, or only the parts of a group. */
  readonly parts: readonly PageItem[];
};

function candidatesAmong(
  document: Document,
  among: SymbolsSought['among'],
  bars: string,
): readonly Candidate[] {
  if (among === 'document') return groupsOf(document);
  if (among === 'selection') return selectedObjects(document, bars);
  const objects = itemsWithIds(document, among.ids);
  return objects.length < among.ids.length ? [] : [{ objects, parts: objects }];
}

/** Groups by the parts that lie directly in them, so that those around a symbol are no symbols. */
function groupsOf(document: Document): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const group of listOf(document.groupItems)) {
    if (group.pageItems.length > MOST_PARTS) continue;
    const parts: PageItem[] = [];
    for (const part of listOf(group.pageItems)) if (part.typename !== 'GroupItem') parts.push(part);
    if (parts.length > 0) candidates.push({ objects: [group], parts });
  }
  return candidates;
}

function selectedObjects(document: Document, bars: string): readonly Candidate[] {
  const selected = selectedItems(document) || [];
  const groups: GroupItem[] = [];
  for (const item of selected)
    for (const group of groupsAround(item).concat(groupsInside(item)))
      if (!includes(groups, group) && (isOurs(group, bars) || labelOf(group) !== null)) groups.push(group);
  const found: Candidate[] = [];
  for (const group of groups) found.push({ objects: [group], parts: [group] });
  if (found.length > 0 || selected.length === 0) return found;
  const objects = wholes(selected);
  return [{ objects, parts: objects }];
}

/** The object itself, if it is a group, and the groups it is part of. */
function groupsAround(item: PageItem): readonly GroupItem[] {
  const groups: GroupItem[] = [];
  let around: { readonly typename: string } = item;
  while (around.typename !== 'Layer' && around.typename !== 'Document') {
    if (around.typename === 'GroupItem') groups.push(around as GroupItem);
    around = (around as PageItem).parent;
  }
  return groups;
}

function groupsInside(item: PageItem): readonly GroupItem[] {
  let groups: readonly GroupItem[] = [];
  if (item.typename !== 'GroupItem') return groups;
  for (const part of listOf((item as GroupItem).pageItems))
    if (part.typename === 'GroupItem') groups = groups.concat([part as GroupItem], groupsInside(part));
  return groups;
}

/** The objects, and the compound paths of outlines that are selected by themselves. */
function wholes(selected: readonly PageItem[]): readonly PageItem[] {
  const objects: PageItem[] = [];
  for (const item of selected) {
    const inCompound = item.parent.typename === 'CompoundPathItem';
    const whole = inCompound ? (item.parent as CompoundPathItem) : item;
    if (!includes(objects, whole)) objects.push(whole);
  }
  return objects;
}

/** Whether an object is a group with bars as we name them. */
export function isOurs(item: PageItem, bars: string): boolean {
  if (item.typename !== 'GroupItem') return false;
  for (const { name } of listOf((item as GroupItem).pageItems)) if (name === bars) return true;
  return false;
}

/** Whether objects have no more points than a symbol can have; of others, none is read. */
function isSmall(walked: readonly Walked[]): boolean {
  let points = 0;
  for (const { item } of walked) for (const path of pathsOf(item)) points += path.pathPoints.length;
  return points <= 10 * MOST_POINTS;
}

function seeObjects(illustrator: Illustrator, { objects, parts }: Candidate, bars: string): StandingObjects {
  const front = objects[0] as PageItem;
  const only = objects.length === 1 ? front : null;
  const ids: string[] = [];
  for (const object of objects) ids.push(idOf(object));
  const walked = walkWithin(illustrator, parts, MOST_PARTS) || [];
  const items: SeenItem[] = [];
  if (isSmall(walked)) for (const one of walked) items.push(seeItem(illustrator, one));
  return {
    ids,
    name: only ? only.name : '',
    data: only && only.typename === 'GroupItem' ? labelOf(only as GroupItem) : null,
    isOurs: !!only && isOurs(only, bars),
    box: front.geometricBounds,
    items,
  };
}
