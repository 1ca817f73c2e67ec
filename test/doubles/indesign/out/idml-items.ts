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

const spelt = (name: string, value: Plain | undefined): XmlAttributes => {
  const said = camel(value);
  return said === undefined ? {} : { [name]: said };
};

const matrix = (m: readonly number[]): string => m.map((n, i) => decimal(n, i < 4 ? 15 : 9)).join(' ');

export const styleSelf = (document: DocumentState, id: number): string =>
  `ObjectStyle/${id === document.lists.objectStyles[0] ? '$ID/[None]' : `u${id}`}`;

/** An item and what it holds, in its own coordinates, from the rearmost to the front. */
export function itemXml(document: DocumentState, node: Node): string {
  if (GRAPHICS.includes(node.cls)) return graphicXml(node);
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

const GRAPHICS: readonly string[] = ['Image', 'PDF', 'EPS'];

/** A placed file with its own bounds and its link. */
function graphicXml({ cls, id, matrix: m, attributes: a, outlines }: Node): string {
  const knots = outlines.flatMap((outline) => outline.knots);
  const ends = (axis: 0 | 1) => knots.map(({ anchor }) => anchor[axis]);
  const bounds = {
    Left: decimal(Math.min(...ends(0))),
    Top: decimal(Math.min(...ends(1))),
    Right: decimal(Math.max(...ends(0))),
    Bottom: decimal(Math.max(...ends(1))),
  };
  const link = a['link.linkResourceURI'];
  return element(
    cls,
    {
      Self: `u${id}`,
      ...(cls === 'Image' && { Space: String(a.space ?? 'CMYK') }),
      ItemTransform: matrix(m),
    },
    element('Properties', {}, element('GraphicBounds', bounds)),
    ...transparency(a),
    ...(link === undefined ? [] : [element('Link', { Self: `link${id}`, LinkResourceURI: String(link) })]),
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
          ...spelt('StrokeAlignment', a.strokeAlignment),
          ...spelt('EndCap', a.endCap),
          ...spelt('EndJoin', a.endJoin),
          ...(a.miterLimit !== undefined && { MiterLimit: decimal(Number(a.miterLimit)) }),
          ...(a.strokeType !== undefined && { StrokeType: `StrokeStyle/${a.strokeType}` }),
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

const PARTS = [
  ['transparencySettings', 'TransparencySetting'],
  ['strokeTransparencySettings', 'StrokeTransparencySetting'],
  ['fillTransparencySettings', 'FillTransparencySetting'],
  ['contentTransparencySettings', 'ContentTransparencySetting'],
] as const;

const transparency = (a: Attributes): readonly string[] =>
  PARTS.flatMap(([part, name]) => transparencyOf(a, part, name));

function transparencyOf(a: Attributes, part: string, tag: string): readonly string[] {
  const setting = (name: string) => a[`${part}.${name}`];
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
  return inside.length > 0 ? [element(tag, {}, ...inside)] : [];
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
