import { artboardBoxes, artboardPlaces } from './artboards';
import type { Document, Illustrator, PageItem, Pair, PathItem } from './dom';
import { isHidden, isIsolated, itemsSought, layerNamed, namesIn, selectedItems, stateOf } from './find';
import { listOf } from './list';
import type { Described, FoundItem, LayerState } from './protocol';
import type { Where } from './protocol-plan';

/** Says everything about a document that decides whether and where a symbol can be placed; changes nothing. */
export function describe(
  illustrator: Illustrator,
  document: Document,
  { seek, layer }: Where,
  ticket: number,
): Described {
  const items: FoundItem[] = [];
  for (const item of itemsSought(document, seek)) items.push(found(item));
  return {
    ticket,
    document: document.name,
    isCmyk: document.documentColorSpace === illustrator.DocumentColorSpace.CMYK,
    scale: scaleOf(document),
    isIsolated: isIsolated(document),
    activeArtboard: document.artboards.getActiveArtboardIndex(),
    artboards: artboardPlaces(illustrator, document, artboardBoxes(illustrator, document)),
    notItems: notItems(document, seek.kind === 'selection'),
    items,
    names: seek.kind === 'named' && items.length === 0 ? namesIn(document.pageItems) : [],
    layer: layerState(document, layer, items),
  };
}

function notItems(document: Document, isSought: boolean): string | null {
  if (!isSought || selectedItems(document)) return null;
  return (document.selection as { readonly typename: string }).typename;
}

function layerState(document: Document, name: string | null, items: readonly FoundItem[]): LayerState | null {
  if (name !== null) {
    const named = layerNamed(document, name);
    return named ? stateOf(named) : null;
  }
  return items[0]?.layer || stateOf(document.activeLayer);
}

/** Versions without large canvases do not know the member, and may object to the question. */
export function scaleOf(document: Document): number {
  try {
    const scale = document.scaleFactor;
    return typeof scale === 'number' ? scale : 1;
  } catch {
    return 1;
  }
}

function found(item: PageItem): FoundItem {
  return {
    name: item.name,
    kind: item.typename,
    box: item.geometricBounds,
    corners: item.typename === 'PathItem' ? cornersOf(item as PathItem) : null,
    hidden: isHidden(item),
    layer: stateOf(item.layer),
  };
}

const same = (a: Pair, b: Pair): boolean => a[0] === b[0] && a[1] === b[1];

function cornersOf(path: PathItem): readonly Pair[] | null {
  if (path.pathPoints.length !== 4) return null;
  const corners: Pair[] = [];
  for (const { anchor, leftDirection, rightDirection } of listOf(path.pathPoints)) {
    if (!same(anchor, leftDirection) || !same(anchor, rightDirection)) return null;
    corners.push(anchor);
  }
  return corners;
}
