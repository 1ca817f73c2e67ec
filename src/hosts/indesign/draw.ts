import { type Drawing, type DrawingElement, transformDrawing } from '../../core/drawing';
import { boundsOf, POINTS_PER_MM, type Rect } from '../../core/geometry';
import type { Placement } from '../../host';
import type { Document, Enumerator, Group, InDesign, Layer, Page, PageItem } from './dom';
import { LABEL_KEY } from './own-parts';
import { drawParts, type Paint } from './parts';
import type { Where } from './where';

/** What a drawing is made with; `inFrontOf` is the item that it comes to stand next to, above everything unless given. */
export type Means = Paint & { readonly layer: Layer; readonly inFrontOf?: PageItem };

/** Draws the parts on the page and groups them. */
export function drawGroup(
  indesign: InDesign,
  document: Document,
  {
    drawing,
    label,
    target,
  }: Pick<Placement, 'drawing' | 'label'> & { readonly target: { readonly textWrap?: true } },
  { frame: { page }, placed }: Pick<Where, 'frame' | 'placed'>,
  means: Means,
): Group {
  const onPage = transformDrawing(drawing, placed);
  const elements = elementsToDraw(onPage);
  const { layer } = means;
  const polygons = page.polygons;
  const textFrame = () => page.textFrames.add(layer);
  const canvas = { polygon: () => polygons.add(layer), textFrame, isFresh: true };
  const group = groupOf(indesign, page, drawParts(indesign, document, canvas, elements, means), means);
  group.properties = { name: label.name };
  group.insertLabel(LABEL_KEY, label.data);
  const { BOUNDING_BOX_TEXT_WRAP, NONE } = indesign.TextWrapModes;
  group.textWrapPreferences.properties = target.textWrap
    ? { textWrapMode: BOUNDING_BOX_TEXT_WRAP, textWrapOffset: wrapOffset(elements, onPage.extent) }
    : { textWrapMode: NONE };
  group.objectExportOptions.properties = {
    altTextSourceType: indesign.SourceType.SOURCE_CUSTOM,
    customAltText: label.altText,
  };
  return group;
}

/** A group has two items at least: bars alone get the guide of their quiet zones, which does not print. */
export function elementsToDraw({ elements }: Drawing): readonly DrawingElement[] {
  const printed = elements.filter(({ kind }) => kind !== 'guide');
  return printed.length > 1 ? printed : elements;
}

/** Groups items of a page, in the order they were made; some versions take an array, others only a range. */
export function groupOf(
  { LocationOptions }: InDesign,
  page: Page,
  items: readonly PageItem[],
  { layer, inFrontOf }: Pick<Means, 'layer' | 'inFrontOf'>,
): Group {
  const groups = page.groups;
  const where: readonly [] | readonly [Enumerator, PageItem] = inFrontOf
    ? [LocationOptions.BEFORE, inFrontOf]
    : [];
  try {
    return groups.add(items, layer, ...where);
  } catch {
    const [first, last] = [items[0] as PageItem, items.at(-1) as PageItem];
    return groups.add(page.pageItems.itemByRange(last, first), layer, ...where);
  }
}

/** How far the extent reaches beyond what is drawn: top, left, bottom, right, in points. */
function wrapOffset(elements: readonly DrawingElement[], extent: Rect): readonly number[] {
  const outlines = elements.flatMap((e) =>
    e.kind === 'path' ? e.contours.flat() : e.kind === 'guide' ? e.contour : [],
  );
  const drawn = boundsOf(outlines);
  return [
    drawn.y - extent.y,
    drawn.x - extent.x,
    extent.y + extent.height - drawn.y - drawn.height,
    extent.x + extent.width - drawn.x - drawn.width,
  ].map((mm) => Math.max(0, mm * POINTS_PER_MM));
}
