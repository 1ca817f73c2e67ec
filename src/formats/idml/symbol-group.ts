import type { Drawing, Ink, PathElement } from '../../core/drawing';
import { type Contour, IDENTITY, type Matrix } from '../../core/geometry';
import type { SymbolLabel } from '../../core/placement';
import { liveText, type Story } from './live-text';
import { element } from './markup';
import { matrixText } from './numbers';
import { pathGeometry } from './path-geometry';
import { PLAIN_ITEM } from './plain-item';

/** The key of the script label under which a symbol carries its data. */
export const LABEL_KEY = 'org.issn-barcode';

/** What a drawing becomes in IDML: one Group, and one Story for each of its live texts. */
export type SymbolGroup = { readonly group: string; readonly stories: readonly Story[] };

export type GroupSettings = {
  /** Every Self begins with it. */
  readonly id: string;
  readonly layer?: string;
  /** From the drawing's frame, counted in points, to the group's parent. */
  readonly transform: Matrix;
  readonly reference: (ink: Ink) => string;
  /** Of the document the group is for: what its version does not know is left out. */
  readonly domVersion: number;
};

/** Page items have names since InDesign CS5, alternative texts since CS5.5. */
const NAMES_SINCE = 7;
const ALT_TEXT_SINCE = 7.5;

/** The symbol as one group: a compound path for each role and ink, points, in the drawing's own frame. Guides are left out. */
export function symbolGroup(drawing: Drawing, label: SymbolLabel, settings: GroupSettings): SymbolGroup {
  const { id, layer, transform, domVersion } = settings;
  const { items, stories } = symbolItems(drawing, { ...settings, transform: IDENTITY });
  const named = (name: string) => domVersion >= NAMES_SINCE && { Name: name };
  const onLayer = { ...(layer !== undefined && { ItemLayer: layer }) };
  const group = element(
    'Group',
    {
      Self: `${id}-group`,
      ...named(label.name),
      ...onLayer,
      ...PLAIN_ITEM,
      ItemTransform: matrixText(transform),
    },
    element(
      'Properties',
      {},
      element('Label', {}, element('KeyValuePair', { Key: LABEL_KEY, Value: label.data })),
    ),
    element('TextWrapPreference', { TextWrapMode: 'None' }),
    ...(domVersion >= ALT_TEXT_SINCE
      ? [element('ObjectExportOption', { AltTextSourceType: 'SourceCustom', CustomAltText: label.altText })]
      : []),
    element(
      'TransparencySetting',
      {},
      element('BlendingSetting', { BlendMode: 'Normal', Opacity: 100 }),
      element('DropShadowSetting', { Mode: 'None' }),
    ),
    ...items,
  );
  return { group, stories };
}

/** The parts of a symbol, for a group that stands already; `transform` maps the drawing to that group. */
export function symbolItems(
  drawing: Drawing,
  { id, layer, transform, reference, domVersion }: GroupSettings,
): { readonly items: readonly string[]; readonly stories: readonly Story[] } {
  const items: string[] = [];
  const stories: Story[] = [];
  drawing.elements.forEach((part, index) => {
    const attributes = {
      Self: `${id}-${index + 1}`,
      ...(domVersion >= NAMES_SINCE && { Name: part.role }),
      ...(layer !== undefined && { ItemLayer: layer }),
    };
    if (part.kind === 'path' && part.contours.length > 0)
      items.push(pathItem(part, attributes, transform, reference(part.ink)));
    if (part.kind === 'text') {
      const { frame, story } = liveText(part, attributes, transform, reference(part.ink));
      items.push(frame);
      stories.push(story);
    }
  });
  return { items, stories };
}

function pathItem(
  { role, contours, overprint }: PathElement,
  attributes: Readonly<Record<string, string>>,
  transform: Matrix,
  fill: string,
): string {
  const [first] = contours;
  const isFrame = role === 'panel' && contours.length === 1 && first?.length === 4 && first.every(isCorner);
  return element(
    isFrame ? 'Rectangle' : 'Polygon',
    {
      ...attributes,
      ...PLAIN_ITEM,
      FillColor: fill,
      OverprintFill: overprint === 'overprint',
      ItemTransform: matrixText(transform),
    },
    element('Properties', {}, pathGeometry(contours)),
  );
}

const isCorner = ({ arriving, leaving }: Contour[number]): boolean => !arriving && !leaving;
