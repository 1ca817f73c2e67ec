import type { TextElement } from '../../core/drawing';
import { POINTS_PER_MM } from '../../core/geometry';
import type { Color, Font, InDesign, Swatch, TextFrame } from './dom';

/** Room for the widest letters, in ems. */
const EM_PER_CHARACTER = 1.2;

export type TextPaint = { readonly fill: Color; readonly none: Swatch; readonly font: Font | null };

/**
 * One centred line of live text, its position in mm on the page. The first baseline stands at a fixed height, whatever
 * the font, and that is the middle of the frame, about which it is turned.
 */
export function setLiveText(
  indesign: InDesign,
  frame: TextFrame,
  { role, text, fontSize, baseline, rotationDegrees, overprint }: TextElement,
  { fill, none, font }: TextPaint,
): void {
  const size = fontSize * POINTS_PER_MM;
  const half = ((text.length + 1) * EM_PER_CHARACTER * size) / 2;
  const [x, y] = [baseline.x * POINTS_PER_MM, baseline.y * POINTS_PER_MM];
  frame.properties = {
    name: role,
    contents: text,
    geometricBounds: [y - size, x - half, y + size, x + half],
    fillColor: none,
    strokeColor: none,
    strokeWeight: 0,
    nonprinting: false,
    visible: true,
  };
  frame.textFramePreferences.properties = {
    insetSpacing: 0,
    firstBaselineOffset: indesign.FirstBaseline.FIXED_HEIGHT,
    minimumFirstBaselineOffset: size,
    verticalJustification: indesign.VerticalJustification.TOP_ALIGN,
    textColumnCount: 1,
    // Its own group may push other copy away.
    ignoreWrap: true,
  };
  frame.texts.item(0).properties = {
    ...(font && { appliedFont: font }),
    // Units of type sizes are not those of the rulers; a size with its unit is understood under all.
    pointSize: `${size}pt`,
    fillColor: fill,
    fillTint: 100,
    overprintFill: overprint === 'overprint',
    strokeColor: none,
    justification: indesign.Justification.CENTER_ALIGN,
    gridAlignment: indesign.GridAlignment.NONE,
    capitalization: indesign.Capitalization.NORMAL,
    position: indesign.Position.NORMAL,
    hyphenation: false,
    noBreak: true,
    ligatures: false,
    tracking: 0,
    horizontalScale: 100,
    verticalScale: 100,
    baselineShift: 0,
    skew: 0,
    firstLineIndent: 0,
    leftIndent: 0,
    rightIndent: 0,
    underline: false,
    strikeThru: false,
  };
  if (rotationDegrees === 0) return;
  const turn = indesign.app.transformationMatrices.add(1, 1, 0, rotationDegrees);
  frame.transform(indesign.CoordinateSpaces.SPREAD_COORDINATES, indesign.AnchorPoint.CENTER_ANCHOR, turn);
}
