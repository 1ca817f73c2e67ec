import { strToU8 } from 'fflate';
import { findSymbols } from '../../core/artwork/symbols';
import { compose, inverse, type Matrix, mapContour } from '../../core/geometry';
import type { DocumentProblem, FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { UpdateProblem } from '../../core/update/problem';
import { withinSymbol } from '../../core/update/symbol-area';
import type { Redrawn, Updated, UpdateFormat } from '../format';
import { childrenNamed, type Insertion, insert, type XmlElement, type XmlPart } from '../xml/parse';
import { startOf } from '../xml/tag';
import { groupTransform, storyInsertions, storyName, swatchInsertions } from './fill';
import { freeId } from './free-id';
import { swatchesForInks } from './ink-swatches';
import { contoursOf, isPageItem, itemsOf } from './items';
import { layersOf } from './layers';
import type { Story } from './live-text';
import { matrixIn } from './numbers';
import { openPackage, replaceParts } from './package';
import { fromSpread, isInvertible } from './pages';
import { part } from './parts';
import { redrawnGroup } from './redrawn-group';
import { packageSource } from './source';
import { isOwnPart, type StandingItem, standingItems } from './standing';
import { swatchesOf } from './swatches';
import { type GroupSettings, symbolGroup } from './symbol-group';

/** The symbols of an IDML package that can be changed where they stand. */
export function standingIdml(bytes: Uint8Array): Result<readonly StandingItem[], FormatProblem> {
  const pkg = openPackage(bytes);
  if (!pkg.ok) return pkg;
  const source = packageSource(pkg.value);
  return source.ok ? ok(standingItems(source.value)) : source;
}

/** IDML layouts, whose symbols have the Self of their group or item for an id. */
export const idmlUpdate: UpdateFormat = {
  standing(bytes) {
    const found = standingIdml(bytes);
    return found.ok
      ? ok(
          found.value.map(({ item, pageName, ...symbol }) => ({
            ...symbol,
            id: item.element.attributes.Self ?? '',
            page: pageName,
          })),
        )
      : found;
  },
  redraw: updateIdml,
};

/**
 * Redraws a symbol in a copy of an IDML package. One of ours keeps its group with everything in it that is not the symbol;
 * above a foreign one a group of ours is put, and it goes where that is asked for. Besides only missing swatches are added,
 * and stories of live text come and go; every other part keeps its bytes and its order.
 */
export function updateIdml(
  bytes: Uint8Array,
  id: string,
  redrawn: Redrawn,
): Result<Updated, FormatProblem | DocumentProblem | UpdateProblem> {
  const pkg = openPackage(bytes);
  if (!pkg.ok) return pkg;
  const source = packageSource(pkg.value);
  if (!source.ok) return source;
  const { document, designMap, graphic } = source.value;
  const symbol = standingItems(source.value).find(({ item }) => item.element.attributes.Self === id);
  if (!symbol) return refuse({ code: 'update/gone', id });
  const lock = lockOf(document, symbol);
  if (lock) return refuse(lock);
  if (!graphic || graphic.root.openEnd === graphic.root.end)
    return refuse({ code: 'format/not-idml', detail: 'no swatches' });
  const freshId = freeId(pkg.value);
  if (!freshId.ok) return freshId;
  const inks = swatchesForInks(redrawn.drawing, swatchesOf(graphic.root));
  if (!inks.ok) return inks;

  const domVersion = document.attributes.DOMVersion ?? '';
  const { ItemLayer } = symbol.item.element.attributes;
  const settings: Omit<GroupSettings, 'transform'> = {
    id: freshId.value,
    reference: inks.value.reference,
    domVersion: Number(domVersion),
    ...(ItemLayer !== undefined && { layer: ItemLayer }),
  };
  const change = symbol.isForeign
    ? besideForeign(symbol, redrawn, settings)
    : inOwnGroup(symbol, redrawn, settings);
  if (!change.ok) return change;

  const { edits, stories, removed } = change.value;
  const { part: spread } = symbol.page.spread;
  const changed = new Map([[spread.name, insert(spread, edits)]]);
  const { added } = inks.value;
  if (added.length > 0) changed.set(graphic.name, insert(graphic, swatchInsertions(graphic, added)));
  const gone = removed.filter((story) => pkg.value.byName.has(storyName(story)));
  if (stories.length > 0 || gone.length > 0)
    changed.set(designMap.name, insert(designMap, storyEdits(designMap, stories, gone)));
  return ok({
    bytes: replaceParts(
      pkg.value,
      changed,
      stories.map(({ id: story, xml }) => [storyName(story), strToU8(part('Story', domVersion, xml))]),
      gone.map(storyName),
    ),
    id: symbol.isForeign ? `${freshId.value}-group` : id,
  });
}

/** Why a symbol is not to be touched: somebody locked it, a group around it, or its layer. */
function lockOf(document: XmlElement, { item, name }: StandingItem): DocumentProblem | UpdateProblem | null {
  const layer = layersOf(document).find(({ id }) => id === item.layer);
  if (layer?.locked) return { code: 'layer/locked', layer: layer.name };
  return item.locked ? { code: 'update/locked', name } : null;
}

type Change = {
  /** Of the part that the symbol stands in, in the order of their offsets. */
  readonly edits: readonly Insertion[];
  readonly stories: readonly Story[];
  /** Stories whose frames go. */
  readonly removed: readonly string[];
};

/** The parts of ours are taken out, and new ones put where the lowest of them was. */
function inOwnGroup(
  symbol: StandingItem,
  redrawn: Redrawn,
  settings: Omit<GroupSettings, 'transform'>,
): Result<Change, UpdateProblem> {
  const { element } = symbol.item;
  const items = element.children.filter(isPageItem);
  const holdsOthers = !items.every(isOwnPart);
  const transform = transformTo(symbol, redrawn, holdsOthers ? 'group' : 'parent');
  if (!transform) return refuse({ code: 'update/distorted', name: symbol.name });
  const { edits, stories } = redrawnGroup(symbol, redrawn, settings, transform, holdsOthers);
  return ok({ edits, stories, removed: items.filter(isOwnPart).flatMap(storiesOf) });
}

/** A group of ours is put above, in whatever holds the foreign symbol. */
function besideForeign(
  symbol: StandingItem,
  redrawn: Redrawn,
  settings: Omit<GroupSettings, 'transform'>,
): Result<Change, UpdateProblem> {
  const { element } = symbol.item;
  const transform = transformTo(symbol, redrawn, 'parent');
  if (!transform) return refuse({ code: 'update/distorted', name: symbol.name });
  const { group, stories } = symbolGroup(redrawn.drawing, redrawn.label, { ...settings, transform });
  if (redrawn.foreign === 'keep')
    return ok({ edits: [{ offset: element.end, text: `\n${group}` }], stories, removed: [] });
  const others = othersIn(symbol);
  if (others > 0) return refuse({ code: 'update/foreign-mixed', name: symbol.name, others });
  const going = symbol.loose.length > 0 ? symbol.loose.map((item) => item.element) : [element];
  return ok({
    edits: going.map((old) => ({
      offset: startOf(symbol.page.spread.part, old),
      until: old.end,
      text: old === element ? group : '',
    })),
    stories,
    removed: going.flatMap(storiesOf),
  });
}

/** From the drawing, in points, to the group that stands or to what holds it. */
function transformTo(
  { item, page }: StandingItem,
  { drawing, placed }: Redrawn,
  frame: 'group' | 'parent',
): Matrix | undefined {
  const own = matrixIn(item.element.attributes.ItemTransform);
  if (!own || !isInvertible(own) || !isInvertible(item.toSpread)) return undefined;
  const parentToSpread = frame === 'group' ? item.toSpread : compose(inverse(own), item.toSpread);
  return groupTransform({ placed, page, parentToSpread }, drawing);
}

/** How many items of a foreign group stand where no part of a symbol has its room. */
function othersIn({ item, page, artwork }: StandingItem): number {
  const [measured] = findSymbols(artwork);
  if (!measured || item.element.name !== 'Group') return 0;
  const isWithin = withinSymbol(measured);
  const toPage = compose(item.toSpread, fromSpread(page));
  return itemsOf(item.element).filter(({ element, toSpread }) => {
    const contours = contoursOf(element).map((c) => mapContour(compose(toSpread, toPage), c));
    return element.name !== 'Group' && !isWithin(contours);
  }).length;
}

function storiesOf(element: XmlElement): readonly string[] {
  const inside = element.children.filter(isPageItem).flatMap(storiesOf);
  const { ParentStory } = element.attributes;
  return element.name === 'TextFrame' && ParentStory !== undefined ? [ParentStory, ...inside] : inside;
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
