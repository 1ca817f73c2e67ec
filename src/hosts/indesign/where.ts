import type { Drawing } from '../../core/drawing';
import { type Matrix, POINTS_PER_MM, type Point, type Rect } from '../../core/geometry';
import { checkOnPage, fitInSlot, placeAt, placeInCorner, type Slot, type Target } from '../../core/placement';
import type { DocumentProblem, PlacementProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { Document, InDesign, Layer, Page, PageItem, PointPair } from './dom';

/** Page, layer and position of a symbol; `placed` maps the drawing to mm on the page. */
export type Where = { readonly page: Page; readonly layer: Layer; readonly placed: Matrix };

type Found = Result<Where, PlacementProblem | DocumentProblem>;

/** Objects that have a frame of their own. */
const FRAMES: readonly string[] = ['Rectangle', 'Polygon', 'Oval', 'GraphicLine', 'TextFrame', 'Group'];

/** Finds the place in a document whose rulers count points from the corner of each page. */
export function findWhere(
  indesign: InDesign,
  document: Document,
  drawing: Drawing,
  target: Exclude<Target, { readonly kind: 'own-page' }>,
): Found {
  switch (target.kind) {
    case 'point': {
      const pages = document.pages;
      const count = pages.length;
      if (target.page < 1 || target.page > count)
        return refuse({ code: 'template/page-not-found', page: target.page, pages: count });
      const placed = placeAt(drawing, target.rotationDegrees, target.x, target.y);
      return onPage(pages.item(target.page - 1), document.activeLayer, drawing, placed);
    }
    case 'corner': {
      const page = indesign.app.activeWindow.activePage;
      const { rotationDegrees, corner, margin } = target;
      const placed = placeInCorner(drawing, rotationDegrees, pageRect(page), corner, margin);
      return onPage(page, document.activeLayer, drawing, placed);
    }
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
  const item = selected as PageItem;
  return inFrame(indesign, item, item.name || kind, drawing, target);
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
  const matches = items.filter((_, i) => called[i]?.includes(name));
  // A placeholder on a master also shows on pages; the copy on the page itself is the one that is meant.
  const own = matches.filter((item) => !isOnMaster(item));
  const [item, ...others] = own.length > 0 ? own : matches;
  if (!item) {
    const available = [...new Set(called.flat().filter(Boolean))].slice(0, MOST_LISTED);
    return refuse({ code: 'template/item-not-found', name, available });
  }
  if (others.length > 0) return refuse({ code: 'template/item-ambiguous', name, count: others.length + 1 });
  return inFrame(indesign, item, name, drawing, target);
}

function isOnMaster({ parentPage }: PageItem): boolean {
  return parentPage?.isValid === true && parentPage.parent.constructorName === 'MasterSpread';
}

function inFrame(
  { AnchorPoint, BoundingBoxLimits, CoordinateSpaces }: InDesign,
  item: PageItem,
  name: string,
  drawing: Drawing,
  { rotationDegrees }: Target,
): Found {
  const page = item.parentPage;
  if (!page?.isValid) {
    const needed = { width: drawing.extent.width, height: drawing.extent.height };
    return refuse({ code: 'template/off-page', page: { width: 0, height: 0 }, needed });
  }
  const layer = item.itemLayer;
  if (!item.visible || !layer.visible || !layer.printable)
    return refuse({ code: 'template/item-hidden', name, layer: layer.name });
  // Resolved corners are points on the spread whatever the rulers say.
  const space = CoordinateSpaces.SPREAD_COORDINATES;
  const corner = page.resolve(AnchorPoint.TOP_LEFT_ANCHOR, space)[0] as PointPair;
  const anchors = [
    AnchorPoint.TOP_LEFT_ANCHOR,
    AnchorPoint.TOP_RIGHT_ANCHOR,
    AnchorPoint.BOTTOM_RIGHT_ANCHOR,
    AnchorPoint.BOTTOM_LEFT_ANCHOR,
  ];
  const slot = anchors.map((anchor): Point => {
    const location = [anchor, BoundingBoxLimits.GEOMETRIC_PATH_BOUNDS, CoordinateSpaces.INNER_COORDINATES];
    const [x, y] = item.resolve(location, space)[0] as PointPair;
    return { x: (x - corner[0]) / POINTS_PER_MM, y: (y - corner[1]) / POINTS_PER_MM };
  });
  const placed = fitInSlot(drawing, slot as unknown as Slot, rotationDegrees, name);
  return placed.ok ? onPage(page, layer, drawing, placed.value) : placed;
}

function onPage(page: Page, layer: Layer, drawing: Drawing, placed: Matrix): Found {
  const inside = checkOnPage(drawing, placed, pageRect(page));
  if (!inside.ok) return inside;
  if (layer.locked) return refuse({ code: 'layer/locked', layer: layer.name });
  if (!layer.visible) return refuse({ code: 'template/item-hidden', name: page.name, layer: layer.name });
  return ok({ page, layer, placed });
}

/** The page in mm from its own corner; bounds are in points while the rulers are. */
export function pageRect({ bounds: [top, left, bottom, right] }: Page): Rect {
  return { x: 0, y: 0, width: (right - left) / POINTS_PER_MM, height: (bottom - top) / POINTS_PER_MM };
}
