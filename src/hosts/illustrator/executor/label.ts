import type { GroupItem, Tag } from './dom';
import { listOf } from './list';

/** The name of the tag that carries a symbol's request. */
const TAG = 'org.issn-barcode';

/** How every request begins, and hardly a note of a person. */
const BEGINNING = '{"schema":';

/** The request that a group carries; the tag goes before the note, which people can edit. */
export function labelOf(group: GroupItem): string | null {
  const tag = tagOf(group);
  if (tag && tag.value !== '') return tag.value;
  return isOurs(group.note) ? group.note : null;
}

/** Writes a request into tag and note, though not over a note that people gave; `undo` grows by what takes it back. */
export function writeLabel(group: GroupItem, data: string, undo: (() => void)[]): void {
  const { note } = group;
  undo.unshift(() => {
    group.note = note;
  });
  if (note === '' || isOurs(note)) group.note = data;
  const tag = tagOf(group);
  const value = tag ? tag.value : '';
  undo.unshift(() => {
    if (tag) tag.value = value;
    else removeTags(group);
  });
  writeTag(tag || group.tags.add(), data);
}

const isOurs = (note: string): boolean => note.indexOf(BEGINNING) === 0;

function tagOf(group: GroupItem): Tag | null {
  for (const tag of listOf(group.tags)) if (tag.name === TAG) return tag;
  return null;
}

function writeTag(tag: Tag, data: string): void {
  tag.name = TAG;
  tag.value = data;
}

/** One that was just made has no name yet. */
function removeTags(group: GroupItem): void {
  for (const tag of listOf(group.tags)) if (tag.name === TAG || tag.name === '') tag.remove();
}
