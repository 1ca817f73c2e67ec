import type { TextElement } from '../../core/drawing';
import { compose, type Matrix, POINTS_PER_MM, rectContour, rotation, translation } from '../../core/geometry';
import { element, textElement } from './markup';
import { decimal, matrixText } from './numbers';
import { pathGeometry } from './path-geometry';
import { PLAIN_ITEM } from './plain-item';

export type Story = { readonly id: string; readonly xml: string };

/** Room for the widest letters and for fonts with deep descenders, in ems. */
const EM_PER_CHARACTER = 1.2;
const BELOW_BASELINE = 0.5;

/**
 * A text frame and its story: one centred line whose baseline is where the drawing has it, because the first baseline
 * stands at a fixed height in a frame without insets, whatever the font. `toParent` maps the drawing, counted in points, to
 * what holds the frame; `fill` names the swatch of its ink.
 */
export function liveText(
  text: TextElement,
  attributes: Readonly<Record<string, string>> & { readonly Self: string },
  toParent: Matrix,
  fill: string,
): { readonly frame: string; readonly story: Story } {
  const size = text.fontSize;
  const width = (text.text.length + 1) * EM_PER_CHARACTER * size;
  const box = rectContour({ x: -width / 2, y: -size, width, height: size * (1 + BELOW_BASELINE) });
  const { x, y } = text.baseline;
  const turn = rotation(text.rotationDegrees);
  const storyId = `${attributes.Self}-story`;
  const frame = element(
    'TextFrame',
    {
      ...attributes,
      ParentStory: storyId,
      ContentType: 'TextType',
      ...PLAIN_ITEM,
      FillColor: 'Swatch/None',
      ItemTransform: matrixText(
        compose(compose(turn, translation(x * POINTS_PER_MM, y * POINTS_PER_MM)), toParent),
      ),
    },
    element('Properties', {}, pathGeometry([box])),
    element(
      'TextFramePreference',
      {
        FirstBaselineOffset: 'FixedHeight',
        MinimumFirstBaselineOffset: decimal(size * POINTS_PER_MM),
        VerticalJustification: 'TopAlign',
        IgnoreWrap: true,
      },
      element('Properties', {}, textElement('InsetSpacing', { type: 'unit' }, '0')),
    ),
  );
  const characters = element(
    'CharacterStyleRange',
    {
      AppliedCharacterStyle: 'CharacterStyle/$ID/[No character style]',
      PointSize: decimal(size * POINTS_PER_MM),
      FillColor: fill,
      OverprintFill: text.overprint === 'overprint',
    },
    element('Properties', {}, textElement('AppliedFont', { type: 'string' }, text.fontFamily)),
    textElement('Content', {}, text.text),
  );
  const paragraph = element(
    'ParagraphStyleRange',
    { AppliedParagraphStyle: 'ParagraphStyle/$ID/[No paragraph style]', Justification: 'CenterAlign' },
    characters,
  );
  return { frame, story: { id: storyId, xml: element('Story', { Self: storyId }, paragraph) } };
}
