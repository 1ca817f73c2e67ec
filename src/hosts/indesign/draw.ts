import { type Drawing, type DrawingElement, transformDrawing } from '../../core/drawing';
import { boundsOf, POINTS_PER_MM, type Rect } from '../../core/geometry';
import type { Placement } from '../../host';
import { contourPen } from './contours';
import type { Document, DomObject, Font, Group, InDesign, Layer, Page, PageItem } from './dom';
import type { Inks } from './inks';
import { setLiveText } from './live-text';
import type { Where } from './where';

/** The key of the script label that carries a symbol's request. */
export const LABEL_KEY = 'org.issn-barcode';

/** What a drawing is made with. */
export type Means = { readonly layer: Layer; readonly inks: Inks; readonly font: Font | null };

/** Draws one compound polygon for each path element and a frame for each live text, and groups them. */
export function drawGroup(
  indesign: InDesign,
  document: Document,
  { drawing, label, target }: Placement,
  { frame: { page }, placed }: Where,
  means: Means,
): Group {
  const onPage = transformDrawing(drawing, placed);
  const elements = elementsToDraw(onPage);
  const group = groupOf(page, drawItems(indesign, document, page, elements, means), means.layer);
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
function elementsToDraw({ elements }: Drawing): readonly DrawingElement[] {
  const printed = elements.filter(({ kind }) => kind !== 'guide');
  return printed.length > 1 ? printed : elements;
}

function drawItems(
  indesign: InDesign,
  document: Document,
  page: Page,
  elements: readonly DrawingElement[],
  { layer, inks, font }: Means,
): readonly PageItem[] {
  const noStyle: DomObject = document.objectStyles.item(0);
  const putContours = contourPen(indesign);
  const polygons = page.polygons;
  return elements.map((element): PageItem => {
    if (element.kind === 'text') {
      const frame = page.textFrames.add(layer);
      frame.applyObjectStyle(noStyle, true);
      setLiveText(indesign, frame, element, { fill: inks.of(element.ink), none: inks.none, font });
      return frame;
    }
    const shape = polygons.add(layer);
    const isGuide = element.kind === 'guide';
    putContours(shape, isGuide ? [element.contour] : element.contours);
    // What a new object inherits from the user's defaults must not show.
    shape.applyObjectStyle(noStyle, true);
    shape.properties = {
      name: element.role,
      fillColor: isGuide ? inks.none : inks.of(element.ink),
      fillTint: 100,
      overprintFill: !isGuide && element.overprint === 'overprint',
      strokeColor: inks.none,
      strokeWeight: 0,
      overprintStroke: false,
      nonprinting: isGuide,
      visible: true,
    };
    return shape;
  });
}

/** Some versions take an array, others only a range. */
function groupOf(page: Page, items: readonly PageItem[], layer: Layer): Group {
  const groups = page.groups;
  try {
    return groups.add(items, layer);
  } catch {
    const [first, last] = [items[0] as PageItem, items.at(-1) as PageItem];
    return groups.add(page.pageItems.itemByRange(last, first), layer);
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
