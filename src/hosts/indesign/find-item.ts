import type { Document, DomObject, Group, PageItem } from './dom';

/** Every item of a document, those of its parent pages too, which some versions list and others do not. */
export function everyItemOf(document: Document): readonly PageItem[] {
  const listed = document.allPageItems;
  const ids = new Set(listed.map(({ id }) => id));
  const parents = document.masterSpreads.everyItem().getElements();
  return [...listed, ...parents.flatMap(({ allPageItems }) => allPageItems.filter(({ id }) => !ids.has(id)))];
}

export const isGroup = (item: DomObject): item is Group => item.constructorName === 'Group';
