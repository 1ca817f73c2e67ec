import { strToU8 } from 'fflate';
import { childrenNamed, type Insertion, insert, type XmlPart } from '../xml/parse';
import { startOf } from '../xml/tag';
import type { Story } from './live-text';
import { type Package, replaceParts } from './package';
import { part, reference, swatchXml } from './parts';
import type { Source } from './source';
import type { Swatch } from './swatches';

/** What changes in the part of a spread, and which stories come and go with it. */
export type Change = {
  readonly part: XmlPart;
  readonly edits: readonly Insertion[];
  readonly stories: readonly Story[];
  /** Stories whose frames go. */
  readonly removed: readonly string[];
};

/** The package with changes made and swatches added; every other part keeps its bytes and its order. */
export function rewritten(
  pkg: Package,
  { document, designMap, graphic }: Source,
  changes: readonly Change[],
  swatches: readonly Swatch[],
): Uint8Array {
  const parts = [...new Set(changes.map((change) => change.part))];
  const changed = new Map(
    parts.map((each) => {
      const edits = changes.flatMap((change) => (change.part === each ? change.edits : []));
      return [
        each.name,
        insert(
          each,
          [...edits].sort((a, b) => a.offset - b.offset),
        ),
      ];
    }),
  );
  const stories = changes.flatMap((change) => change.stories);
  const gone = changes
    .flatMap((change) => change.removed)
    .filter((story) => pkg.byName.has(storyName(story)));
  if (graphic && swatches.length > 0)
    changed.set(graphic.name, insert(graphic, swatchInsertions(graphic, swatches)));
  if (stories.length > 0 || gone.length > 0)
    changed.set(designMap.name, insert(designMap, storyEdits(designMap, stories, gone)));
  const domVersion = document.attributes.DOMVersion ?? '';
  return replaceParts(
    pkg,
    changed,
    stories.map(({ id, xml }) => [storyName(id), strToU8(part('Story', domVersion, xml))]),
    gone.map(storyName),
  );
}

/** Colours come first among the swatches of a document. */
function swatchInsertions({ root }: XmlPart, added: readonly Swatch[]): readonly Insertion[] {
  const last = root.children.filter(({ name }) => name === 'Color').at(-1);
  return [{ offset: last?.end ?? root.openEnd, text: `\n${added.map(swatchXml).join('\n')}` }];
}

export const storyName = (story: string): string => `Stories/Story_${story}.xml`;

/** What the schema has in a design map before and among the stories. */
const BEFORE_STORIES: readonly string[] = [
  'Layer',
  'MasterSpread',
  'Spread',
  'Section',
  'DocumentUser',
  'CrossReferenceFormat',
  'Index',
  'BackingStory',
  'Story',
];

/** New stories are named in the design map, behind the others and at the end of its StoryList. */
export function storyInsertions({ root, text }: XmlPart, stories: readonly Story[]): readonly Insertion[] {
  const last = root.children.filter(({ name }) => BEFORE_STORIES.includes(name)).at(-1);
  const named = stories.map(({ id }) => reference('Story', storyName(id)));
  const list = /\sStoryList\s*=\s*(["'])[^"']*(?=\1)/.exec(text.slice(0, root.openEnd));
  const listEnd = list && list.index + list[0].length;
  return [
    ...(listEnd === null ? [] : [{ offset: listEnd, text: stories.map(({ id }) => ` ${id}`).join('') }]),
    { offset: last?.end ?? root.openEnd, text: `\n${named.join('\n')}` },
  ];
}

/** Names of new stories come into the design map, those of stories that are gone leave it. */
function storyEdits(map: XmlPart, stories: readonly Story[], gone: readonly string[]): readonly Insertion[] {
  const references = childrenNamed(map.root, 'Story')
    .filter(({ attributes }) => gone.some((story) => attributes.src === storyName(story)))
    .map((reference) => ({ offset: startOf(map, reference), until: reference.end, text: '' }));
  const list = /\sStoryList\s*=\s*(["'])([^"']*)/.exec(map.text.slice(0, map.root.openEnd));
  const from = list ? list.index + list[0].length - (list[2] as string).length : 0;
  const names = [...(list?.[2] ?? '').matchAll(/\s*(\S+)/g)]
    .filter(([, story]) => gone.includes(story as string))
    .map((found) => ({ offset: from + found.index, until: from + found.index + found[0].length, text: '' }));
  const added = stories.length > 0 ? storyInsertions(map, stories) : [];
  return [...references, ...names, ...added].sort((a, b) => a.offset - b.offset);
}
