import type { Drawing, TextElement } from '../../core/drawing';
import { POINTS_PER_MM, type Rect } from '../../core/geometry';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { CornerText } from '../../host';
import type { Document, InDesign, Layer, Made, TextFrame } from './dom';
import { findInks, type InkPlan, makeInks } from './inks';
import { isPrinted, seen } from './layer';
import { watchItems } from './newcomers';
import { cornersOf, type PageFrame, pageFrame } from './page-frame';
import { persist } from './persist';

/** Where lines come to stand, in mm on the page, and all that is needed for it. */
export type CornerPlace = {
  readonly frame: PageFrame;
  readonly box: Rect;
  readonly layer: Layer;
  readonly inks: InkPlan;
};

/** Room for wide letters and for the automatic leading, in ems. */
const EM_PER_CHARACTER = 0.75;
const EM_PER_LINE = 1.2;

/** Finds the corner and a layer that can be drawn on, or says why not; nothing is written. */
export function findCorner(
  indesign: InDesign,
  document: Document,
  { lines, page, corner, margin, pointSize }: CornerText,
): Result<CornerPlace, Problem> {
  const pages = document.pages.length;
  if (page > pages) return refuse({ code: 'template/page-not-found', page, pages });
  const frame = pageFrame(indesign, document.pages.item(page - 1));
  const { size } = frame;
  const em = pointSize / POINTS_PER_MM;
  const longest = Math.max(...lines.map((line) => line.length));
  const [width, height] = [(longest + 1) * EM_PER_CHARACTER * em, (lines.length * EM_PER_LINE + 0.3) * em];
  if (width + 2 * margin > size.width || height + 2 * margin > size.height)
    return refuse({ code: 'printed-issn/page', width: size.width, height: size.height });
  const { layer, values } = seen(document.activeLayer);
  if (values.locked) return refuse({ code: 'layer/locked', layer: values.name });
  if (!isPrinted(values)) return refuse({ code: 'layer/hidden', layer: values.name });
  const inks = findInks(indesign, document, BLACK_TEXT);
  if (!inks.ok) return inks;
  const x = corner.endsWith('right') ? size.width - margin - width : margin;
  const y = corner.startsWith('bottom') ? size.height - margin - height : margin;
  return ok({ frame, box: { x, y, width, height }, layer, inks: inks.value });
}

const INK = { kind: 'black' } as const;
const BLACK_TEXT: Pick<Drawing, 'elements'> = { elements: [{ kind: 'text', ink: INK } as TextElement] };

/**
 * Sets the lines in black in the font that the document gives to new text, reads them back, and keeps them only where the
 * judge is content. Points have to be the unit in force, and rulers those of the page.
 */
export function setCornerText(
  indesign: InDesign,
  document: Document,
  text: CornerText,
  place: CornerPlace,
): Result<null, Problem> {
  const { frame: at, layer } = place;
  const made: Made[] = [];
  const removeNewcomers = watchItems(at.page.parent);
  let kept = false;
  try {
    const { none, of } = makeInks(indesign, document, place.inks, made);
    const frame = at.page.textFrames.add(layer);
    frame.applyObjectStyle(document.objectStyles.item(0), true);
    const { x, y, width, height } = inPoints(place.box);
    frame.properties = {
      name: 'ISSN',
      contents: text.lines.join('\r'),
      geometricBounds: [y, x, y + height, x + width],
      fillColor: none,
      strokeColor: none,
      strokeWeight: 0,
      nonprinting: false,
      visible: true,
    };
    const { TOP_ALIGN, BOTTOM_ALIGN } = indesign.VerticalJustification;
    frame.textFramePreferences.properties = {
      insetSpacing: 0,
      verticalJustification: text.corner.startsWith('bottom') ? BOTTOM_ALIGN : TOP_ALIGN,
      textColumnCount: 1,
      ignoreWrap: true,
    };
    const { LEFT_ALIGN, RIGHT_ALIGN } = indesign.Justification;
    frame.texts.item(0).properties = {
      pointSize: `${text.pointSize}pt`,
      fillColor: of(INK),
      fillTint: 100,
      strokeColor: none,
      justification: text.corner.endsWith('right') ? RIGHT_ALIGN : LEFT_ALIGN,
      hyphenation: false,
    };
    const verdict = text.isThere(readBack(indesign, frame, place));
    kept = verdict.ok;
    return verdict;
  } finally {
    if (!kept) for (const remove of [removeNewcomers, ...made.map((m) => m.remove)]) persist(remove);
  }
}

const inPoints = ({ x, y, width, height }: Rect): Rect => ({
  x: x * POINTS_PER_MM,
  y: y * POINTS_PER_MM,
  width: width * POINTS_PER_MM,
  height: height * POINTS_PER_MM,
});

const MICROMETRE = 0.001;

/** What is to be read where the lines were to stand; nothing where the frame cannot show it all or stands elsewhere. */
function readBack(
  indesign: InDesign,
  frame: TextFrame,
  { frame: page, box }: CornerPlace,
): readonly string[] {
  const [topLeft, topRight, bottomLeft] = cornersOf(indesign, frame, page);
  const off = [
    topLeft.x - box.x,
    topLeft.y - box.y,
    topRight.x - box.x - box.width,
    bottomLeft.y - box.y - box.height,
  ];
  return frame.overflows || off.some((mm) => Math.abs(mm) > MICROMETRE) ? [] : [frame.contents];
}
