import type { Drawing } from '../../core/drawing';
import type { Matrix } from '../../core/geometry';
import { checkOnPage, fitInSlot, placeAt, placeInCorner, type Target } from '../../core/placement';
import type { DocumentProblem, PlacementProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { bulkRead } from './bulk-read';
import type { Document, InDesign, PageItem } from './dom';
import { type ChosenLayer, chooseLayer, isPrinted, type SeenLayer, seen } from './layer';
import { cornersOf, fourCorners, type PageFrame, pageFrame } from './page-frame';

/** Page, layer and position of a symbol; `placed` maps the drawing to mm on the page. */
export type Where = { readonly frame: PageFrame; readonly layer: ChosenLayer; readonly placed: Matrix };

type Found = Result<Where, PlacementProblem | DocumentProblem>;

/** Objects that have a frame of their own. */
const FRAMES: readonly string[] = ['Rectangle', 'Polygon', 'Oval', 'GraphicLine', 'TextFrame', 'Group'];

/** Finds the place in a document, whatever its units and rulers; nothing is written. */
export function findWhere(indesign: InDesign, document: Document, drawing: Drawing, target: Target): Found {
  const { rotationDegrees } = target;
  switch (target.kind) {
    case 'own-page':
      return refuse({ code: 'selection/none' });
    case 'point': {
      const pages = document.pages;
      const count = pages.length;
      if (target.page < 1 || target.page > count)
        return refuse({ code: 'template/page-not-found', page: target.page, pages: count });
      const frame = pageFrame(indesign, pages.item(target.page - 1));
      const placed = placeAt(drawing, rotationDegrees, target.x, target.y);
      return onPage(document, frame, () => seen(document.activeLayer), drawing, placed, target);
    }
    case 'corner': {
      const frame = pageFrame(indesign, indesign.app.activeWindow.activePage);
      const placed = placeInCorner(drawing, rotationDegrees, frame.size, target.corner, target.margin);
      return onPage(document, frame, () => seen(document.activeLayer), drawing, placed, target);
    }
    case 'old-symbol':
      return refuse({ code: 'template/no-old-symbol', available: [] });
    case 'selection':
      return inSelection(indesign, document, drawing, target);
    case 'named-item':
      return inNamedItem(indesign, document, drawing, target);
  }
}

function inSelection(indesign: InDesign, document: Document, drawing: Drawing, target: Target): Found {
  const selection = document.selection;
  const [selected, ...others] = selection;
  if (!selected) return refuse({ code: 'selection/none' });
  if (others.length > 0) return refuse({ code: 'selection/several', count: selection.length });
  const kind = selected.constructorName;
  if (!FRAMES.includes(kind)) return refuse({ code: 'selection/unsuitable', kind });
  return inFrame(indesign, document, selected as PageItem, kind, drawing, target);
}

const MOST_LISTED = 20;

function inNamedItem(
  indesign: InDesign,
  document: Document,
  drawing: Drawing,
  target: Extract<Target, { readonly kind: 'named-item' }>,
): Found {
  const { name } = target;
  const items = document.allPageItems.filter((item) => FRAMES.includes(item.constructorName));
  const called = items.map((item) => [item.name, item.label] as const);
  const byName = items.filter((_, i) => called[i]?.includes(name));
  const matches = byName.length > 0 ? byName : outermostOn(document, items, name);
  // A placeholder on a master also shows on pages; the copy on the page itself is the one that is meant.
  const own = matches.filter((item) => !isOnMaster(item));
  const [item, ...others] = own.length > 0 ? own : matches;
  if (!item) {
    const available = [...new Set(called.flat().filter(Boolean))].slice(0, MOST_LISTED);
    return refuse({ code: 'template/item-not-found', name, available });
  }
  if (others.length > 0) return refuse({ code: 'template/item-ambiguous', name, count: others.length + 1 });
  return inFrame(indesign, document, item, name, drawing, target);
}

/** What lies on the layer of that name, in no group and no frame: a layer that holds one frame names it. */
function outermostOn(document: Document, items: readonly PageItem[], name: string): readonly PageItem[] {
  if (!document.layers.itemByName(name).isValid) return [];
  return items.filter(
    ({ parent, itemLayer }) => !FRAMES.includes(parent.constructorName) && itemLayer.properties.name === name,
  );
}

function isOnMaster({ parentPage }: PageItem): boolean {
  return parentPage?.isValid === true && parentPage.parent.constructorName === 'MasterSpread';
}

function inFrame(
  indesign: InDesign,
  document: Document,
  item: PageItem,
  called: string,
  drawing: Drawing,
  target: Target,
): Found {
  const values = item.properties;
  const name = target.kind === 'selection' ? values.name || called : called;
  const page = bulkRead(values, item, 'parentPage');
  if (!page?.isValid) {
    const needed = { width: drawing.extent.width, height: drawing.extent.height };
    return refuse({ code: 'template/off-page', page: { width: 0, height: 0 }, needed });
  }
  const layer = seen(bulkRead(values, item, 'itemLayer'));
  if (!values.visible || !isPrinted(layer.values))
    return refuse({ code: 'template/item-hidden', name, layer: layer.values.name });
  const frame = pageFrame(indesign, page);
  const slot = fourCorners(cornersOf(indesign, item, frame));
  const placed = fitInSlot(drawing, slot, target.rotationDegrees, name);
  return placed.ok ? onPage(document, frame, () => layer, drawing, placed.value, target) : placed;
}

function onPage(
  document: Document,
  frame: PageFrame,
  usual: () => SeenLayer,
  drawing: Drawing,
  placed: Matrix,
  target: Target,
): Found {
  const inside = checkOnPage(drawing, placed, frame.size);
  if (!inside.ok) return inside;
  const layer = chooseLayer(document, target.layer, usual);
  return layer.ok ? ok({ frame, layer: layer.value, placed }) : layer;
}
