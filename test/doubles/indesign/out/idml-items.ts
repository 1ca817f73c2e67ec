import { element, textElement, type Attributes as XmlAttributes } from '../../../../src/formats/idml/markup';
import { decimal } from '../../../../src/formats/idml/numbers';
import type { Knot, Outline } from '../../kernel/outline';
import { type Attributes, type DocumentState, isRef, type Node, nodeOf, type Plain } from '../model/state';
import { swatchSelf } from './idml-swatches';

/** `BOUNDING_BOX_TEXT_WRAP` becomes `BoundingBoxTextWrap`, as IDML spells enumerators. */
const camel = (value: Plain | undefined): string | undefined =>
  typeof value === 'object' && value !== null && 'key' in value
    ? value.key.toLowerCase().replace(/(^|_)(\w)/g, (_, __, c: string) => c.toUpperCase())
    : undefined;

const matrix = (m: readonly number[]): string => m.map((n, i) => decimal(n, i < 4 ? 15 : 9)).join(' ');

export const styleSelf = (document: DocumentState, id: number): string =>
  `ObjectStyle/${id === document.lists.objectStyles[0] ? '$ID/[None]' : `u${id}`}`;

/** An item and what it holds, in its own coordinates, from the rearmost to the front. */
export function itemXml(document: DocumentState, node: Node): string {
  const inner = [...node.items].reverse().map((id) => itemXml(document, nodeOf(document, id)));
  return element(
    node.cls,
    { Self: `u${node.id}`, ...itemAttributes(document, node), ItemTransform: matrix(node.matrix) },
    ...[
      properties(node),
      textWrap(node.attributes),
      altText(node.attributes),
      transparency(node.attributes),
    ].flat(),
    ...inner,
  );
}

function itemAttributes(document: DocumentState, { cls, id, attributes: a }: Node): XmlAttributes {
  const swatch = (value: Plain | undefined) =>
    isRef(value) && document.nodes[value.ref] ? swatchSelf(document, value.ref) : 'Swatch/None';
  const tint = (name: string, value: Plain | undefined) =>
    typeof value === 'number' && value >= 0 ? { [name]: decimal(value) } : {};
  const paint: XmlAttributes =
    cls === 'Group'
      ? {}
      : {
          FillColor: swatch(a.fillColor),
          ...tint('FillTint', a.fillTint),
          StrokeColor: swatch(a.strokeColor),
          ...tint('StrokeTint', a.strokeTint),
          StrokeWeight: decimal(Number(a.strokeWeight ?? 1)),
          OverprintFill: a.overprintFill === true,
          OverprintStroke: a.overprintStroke === true,
          ...(cls === 'TextFrame' && { ParentStory: `story${id}`, ContentType: 'TextType' }),
        };
  return {
    ...(a.name !== '' && { Name: String(a.name) }),
    ...(isRef(a.itemLayer) && { ItemLayer: `u${a.itemLayer.ref}` }),
    Locked: a.locked === true,
    Visible: a.visible !== false,
    Nonprinting: a.nonprinting === true,
    ...paint,
    ...(isRef(a.appliedObjectStyle) && { AppliedObjectStyle: styleSelf(document, a.appliedObjectStyle.ref) }),
  };
}

function properties({ cls, labels, outlines }: Node): readonly string[] {
  const pairs = Object.entries(labels).map(([Key, Value]) => element('KeyValuePair', { Key, Value }));
  const inside = [
    ...(cls === 'Group' ? [] : [element('PathGeometry', {}, ...outlines.map(pathXml))]),
    ...(pairs.length > 0 ? [element('Label', {}, ...pairs)] : []),
  ];
  return inside.length > 0 ? [element('Properties', {}, ...inside)] : [];
}

const pathXml = ({ open, knots }: Outline): string =>
  element('GeometryPathType', { PathOpen: open }, element('PathPointArray', {}, ...knots.map(knotXml)));

const knotXml = ({ anchor, left, right }: Knot): string => {
  const pair = (p: readonly number[]) => p.map((n) => decimal(n)).join(' ');
  return element('PathPointType', {
    Anchor: pair(anchor),
    LeftDirection: pair(left),
    RightDirection: pair(right),
  });
};

function textWrap(a: Attributes): readonly string[] {
  const mode = camel(a['textWrapPreferences.textWrapMode']);
  return mode === undefined ? [] : [element('TextWrapPreference', { TextWrapMode: mode })];
}

function altText(a: Attributes): readonly string[] {
  const type = camel(a['objectExportOptions.altTextSourceType']);
  if (type === undefined) return [];
  return [
    element('ObjectExportOption', {
      AltTextSourceType: type,
      CustomAltText: String(a['objectExportOptions.customAltText'] ?? ''),
    }),
  ];
}

function transparency(a: Attributes): readonly string[] {
  const setting = (name: string) => a[`transparencySettings.${name}`];
  const blend = camel(setting('blendingSettings.blendMode'));
  const opacity = setting('blendingSettings.opacity');
  const shadow = camel(setting('dropShadowSettings.mode'));
  const inside = [
    ...(blend !== undefined || opacity !== undefined
      ? [
          element('BlendingSetting', {
            ...(blend !== undefined && { BlendMode: blend }),
            ...(opacity !== undefined && { Opacity: Number(opacity) }),
          }),
        ]
      : []),
    ...(shadow !== undefined ? [element('DropShadowSetting', { Mode: shadow })] : []),
  ];
  return inside.length > 0 ? [element('TransparencySetting', {}, ...inside)] : [];
}

/** The story of a text frame, all of it formatted alike. */
export function storyXml(document: DocumentState, { id, attributes: a }: Node): string {
  const colour = a['text.fillColor'];
  return element(
    'Story',
    { Self: `story${id}` },
    element(
      'ParagraphStyleRange',
      { AppliedParagraphStyle: 'ParagraphStyle/$ID/[No paragraph style]' },
      element(
        'CharacterStyleRange',
        {
          AppliedCharacterStyle: 'CharacterStyle/$ID/[No character style]',
          ...(typeof a['text.pointSize'] === 'number' && { PointSize: a['text.pointSize'] }),
          ...(isRef(colour) && { FillColor: swatchSelf(document, colour.ref) }),
        },
        textElement('Content', {}, String(a['text.contents'] ?? '')),
      ),
    ),
  );
}
