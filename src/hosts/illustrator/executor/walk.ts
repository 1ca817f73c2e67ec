import type { CompoundPathItem, Document, Enumerator, GroupItem, Illustrator, Layer, PageItem } from './dom';
import { listOf } from './list';

/** An object that is seen, with what the groups and layers around it do to it. */
export type Walked = {
  readonly item: PageItem;
  readonly opacity: number;
  readonly isNormal: boolean;
  /** Clipping paths around it, the outermost first. */
  readonly clips: readonly PageItem[];
};

type Around = Omit<Walked, 'item'>;

/** Everything that prints, from the rearmost to the front: no hidden objects, guides, or layers that do not print. */
export function walk(illustrator: Illustrator, document: Document): readonly Walked[] {
  const { seen, walkLayer } = walker(illustrator);
  for (const layer of backwards(listOf(document.layers))) walkLayer(layer, ALL);
  return seen;
}

/** The same of some objects, the front one first, as if nothing lay around them; null where there are more than `most`. */
export function walkWithin(
  illustrator: Illustrator,
  items: readonly PageItem[],
  most: number,
): readonly Walked[] | null {
  const { seen, walkItem } = walker(illustrator, most);
  for (const item of backwards(items)) walkItem(item, ALL);
  return seen.length > most ? null : seen;
}

const ALL: Around = { opacity: 100, isNormal: true, clips: [] };

function walker({ BlendModes }: Illustrator, most = Number.MAX_VALUE) {
  const seen: Walked[] = [];

  function inside(item: { opacity: number; blendingMode: Enumerator }, around: Around): Around {
    return {
      opacity: (around.opacity * item.opacity) / 100,
      isNormal: around.isNormal && item.blendingMode === BlendModes.NORMAL,
      clips: around.clips,
    };
  }
  function walkLayer(layer: Layer, around: Around): void {
    if (!layer.visible || !layer.printable) return;
    const here = inside(layer, around);
    for (const part of partsOf(layer)) {
      if (part.typename === 'Layer') walkLayer(part as Layer, here);
      else walkItem(part as PageItem, here);
    }
  }
  function walkItem(item: PageItem, around: Around): void {
    if (seen.length > most || item.hidden) return;
    if (item.typename === 'GroupItem') {
      walkGroup(item as GroupItem, inside(item, around));
      return;
    }
    if (isGuide(item)) return;
    const here = inside(item, around);
    seen.push({ item, opacity: here.opacity, isNormal: here.isNormal, clips: here.clips });
  }
  function walkGroup(group: GroupItem, around: Around): void {
    const items = backwards(listOf(group.pageItems));
    let here = around;
    if (group.clipped) for (const item of items) if (isClipping(item)) here = cutBy(item, here);
    for (const item of items) walkItem(item, isClipping(item) ? around : here);
  }

  return { seen, walkLayer, walkItem };
}

const cutBy = (clip: PageItem, { opacity, isNormal, clips }: Around): Around => ({
  opacity,
  isNormal,
  clips: clips.concat([clip]),
});

function backwards<T>(list: readonly T[]): readonly T[] {
  return list.slice().reverse();
}

type Part = Layer | PageItem;

/** Layers and objects in a layer, the rearmost first; where there are both, each says where it stands. */
function partsOf(layer: Layer): readonly Part[] {
  const items: readonly Part[] = listOf(layer.pageItems);
  const layers: readonly Part[] = listOf(layer.layers);
  if (layers.length === 0) return backwards(items);
  const parts: { readonly part: Part; readonly at: number }[] = [];
  for (const part of items.concat(layers)) parts.push({ part, at: part.zOrderPosition });
  parts.sort((a, b) => a.at - b.at);
  const sorted: Part[] = [];
  for (const { part } of parts) sorted.push(part);
  return sorted;
}

/** The path of an object whose guides and clipping count: the first of a compound one. */
function firstPath(item: PageItem): { readonly guides: boolean; readonly clipping: boolean } | null {
  if (item.typename === 'PathItem')
    return item as PageItem & { readonly guides: boolean; readonly clipping: boolean };
  return item.typename === 'CompoundPathItem' ? (item as CompoundPathItem).pathItems[0] || null : null;
}

const isGuide = (item: PageItem): boolean => !!firstPath(item)?.guides;

const isClipping = (item: PageItem): boolean => !!firstPath(item)?.clipping;

/** How an object is found again; empty in versions that do not know the member, and may object to the question. */
export function idOf(item: PageItem): string {
  try {
    return item.uuid || '';
  } catch {
    return '';
  }
}
