import type { DrawingElement, GuideElement, PathElement } from '../../core/drawing';
import { contourPen } from './contours';
import type { Document, DomObject, Font, InDesign, PageItem, Polygon, TextFrame } from './dom';
import type { Inks } from './inks';
import { setLiveText } from './live-text';

/** What takes new items: a page, or a group that stands. */
export type Canvas = {
  readonly polygon: () => Polygon;
  readonly textFrame: () => TextFrame;
  /** Whether every new polygon comes with as many paths as the first. */
  readonly isFresh: boolean;
};

/** What parts are painted with. */
export type Paint = { readonly inks: Inks; readonly font: Font | null };

/** Draws one compound polygon for each path element and a frame for each live text. */
export function drawParts(
  indesign: InDesign,
  document: Document,
  canvas: Canvas,
  elements: readonly DrawingElement[],
  paint: Paint,
): readonly PageItem[] {
  const noStyle: DomObject = document.objectStyles.item(0);
  const putContours = contourPen(indesign);
  return elements.map((element): PageItem => {
    if (element.kind === 'text') {
      const frame = canvas.textFrame();
      frame.applyObjectStyle(noStyle, true);
      setLiveText(indesign, frame, element, {
        fill: paint.inks.of(element.ink),
        none: paint.inks.none,
        font: paint.font,
      });
      return frame;
    }
    const shape = canvas.polygon();
    (canvas.isFresh ? putContours : contourPen(indesign))(shape, contoursOf(element));
    // What a new object inherits from the user's defaults must not show.
    shape.applyObjectStyle(noStyle, true);
    paintPart(shape, element, paint.inks);
    return shape;
  });
}

/** Gives a polygon that stands the contours, the name and the paint of another part. */
export function redrawPart(
  indesign: InDesign,
  shape: Polygon,
  element: PathElement | GuideElement,
  inks: Inks,
): void {
  contourPen(indesign)(shape, contoursOf(element));
  paintPart(shape, element, inks);
}

const contoursOf = (element: PathElement | GuideElement) =>
  element.kind === 'guide' ? [element.contour] : element.contours;

function paintPart(shape: Polygon, element: PathElement | GuideElement, inks: Inks): void {
  const isGuide = element.kind === 'guide';
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
}
