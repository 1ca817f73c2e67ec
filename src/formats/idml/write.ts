import { strToU8 } from 'fflate';
import type { Drawing } from '../../core/drawing';
import { POINTS_PER_MM, translation } from '../../core/geometry';
import type { SymbolLabel } from '../../core/placement';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result } from '../../core/result';
import type { WriteFormat } from '../format';
import { BUILT_IN, swatchesForInks } from './ink-swatches';
import { element } from './markup';
import { decimal, points } from './numbers';
import { zipPackage } from './package';
import { aid, DECLARATION, DOM_VERSION, designMap, part, reference, STYLE_GROUPS, swatchXml } from './parts';
import type { Swatch } from './swatches';
import { type SymbolGroup, symbolGroup } from './symbol-group';

const LAYER = 'layer1';

const LAYER_XML = element('Layer', {
  Self: LAYER,
  Name: 'Barcode',
  Visible: true,
  Locked: false,
  Printable: true,
});

/** An IDML package whose only page is the drawing's bounds (millimetres become points). */
export const writeIdml: WriteFormat = (drawing, label) => {
  const made = contentsOf(drawing, label);
  if (!made.ok) return made;
  const { swatches, spread, stories } = made.value;
  const storyParts = stories.map(
    ({ id, xml }) => [`Stories/Story_${id}.xml`, part('Story', DOM_VERSION, xml)] as const,
  );
  const map = designMap(
    { StoryList: stories.map(({ id }) => id).join(' '), ZeroPoint: '0 0', ActiveLayer: LAYER },
    reference('Graphic', 'Resources/Graphic.xml'),
    reference('Fonts', 'Resources/Fonts.xml'),
    reference('Styles', 'Resources/Styles.xml'),
    reference('Preferences', 'Resources/Preferences.xml'),
    LAYER_XML,
    reference('Spread', 'Spreads/Spread_spread1.xml'),
    ...storyParts.map(([name]) => reference('Story', name)),
  );
  const parts: readonly (readonly [string, string])[] = [
    ['designmap.xml', map],
    ['META-INF/container.xml', CONTAINER],
    ['Resources/Graphic.xml', part('Graphic', DOM_VERSION, ...swatches.map(swatchXml))],
    ['Resources/Fonts.xml', part('Fonts', DOM_VERSION)],
    ['Resources/Styles.xml', part('Styles', DOM_VERSION, ...STYLE_GROUPS)],
    ['Resources/Preferences.xml', part('Preferences', DOM_VERSION, ...preferences(drawing))],
    ['Spreads/Spread_spread1.xml', part('Spread', DOM_VERSION, spread)],
    ...storyParts,
  ];
  return ok(zipPackage(Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text)]))));
};

/** An InDesign snippet (IDMS) to drag into any document; its page is the drawing's bounds. */
export const writeIdms: WriteFormat = (drawing, label) => {
  const made = contentsOf(drawing, label);
  if (!made.ok) return made;
  const { swatches, spread, stories } = made.value;
  const document = element(
    'Document',
    { DOMVersion: DOM_VERSION, Self: 'd' },
    ...swatches.map(swatchXml),
    ...STYLE_GROUPS,
    LAYER_XML,
    spread,
    ...stories.map(({ xml }) => xml),
  );
  return ok(strToU8(`${DECLARATION}\n${aid('snippet')}\n<?aid SnippetType="PageItem"?>\n${document}\n`));
};

type Contents = { readonly swatches: readonly Swatch[]; readonly spread: string } & Pick<
  SymbolGroup,
  'stories'
>;

function contentsOf(drawing: Drawing, label: SymbolLabel): Result<Contents, FormatProblem> {
  const inks = swatchesForInks(
    drawing,
    new Map(BUILT_IN.map((swatch) => [swatch.attributes.Self ?? '', swatch])),
  );
  if (!inks.ok) return inks;
  const { bounds } = drawing;
  const centre = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  const { group, stories } = symbolGroup(drawing, label, {
    id: 'issnBarcode1',
    layer: LAYER,
    // The spread's origin is the middle of its only page.
    transform: translation(-centre.x * POINTS_PER_MM, -centre.y * POINTS_PER_MM),
    reference: inks.value.reference,
    domVersion: Number(DOM_VERSION),
  });
  const { added } = inks.value;
  return ok({
    // Colours come first in the schema, the swatch None after them.
    swatches: [...BUILT_IN, ...added].sort((a, b) => Number(a.name !== 'Color') - Number(b.name !== 'Color')),
    spread: element(
      'Spread',
      { Self: 'spread1', PageCount: 1, BindingLocation: 0, ItemTransform: '1 0 0 1 0 0' },
      pageXml(drawing),
      group,
    ),
    stories,
  });
}

function pageXml({ bounds: { width, height } }: Drawing): string {
  const half = (mm: number): string => decimal((-mm / 2) * POINTS_PER_MM);
  return element(
    'Page',
    {
      Self: 'page1',
      Name: '1',
      AppliedMaster: 'n',
      GeometricBounds: `0 0 ${points(height)} ${points(width)}`,
      ItemTransform: `1 0 0 1 ${half(width)} ${half(height)}`,
    },
    element('MarginPreference', NO_MARGINS),
  );
}

const NO_MARGINS = { ColumnCount: 1, ColumnGutter: 0, Top: 0, Bottom: 0, Left: 0, Right: 0 } as const;

/** Black overprints only where an item says so: without OverprintBlack the swatch does not decide for itself. */
const preferences = ({ bounds: { width, height } }: Drawing): readonly string[] => [
  element('DocumentPreference', {
    PageHeight: points(height),
    PageWidth: points(width),
    PagesPerDocument: 1,
    FacingPages: false,
    DocumentBleedTopOffset: 0,
    DocumentBleedBottomOffset: 0,
    DocumentBleedInsideOrLeftOffset: 0,
    DocumentBleedOutsideOrRightOffset: 0,
    OverprintBlack: false,
  }),
  element('MarginPreference', NO_MARGINS),
  element('ViewPreference', {
    HorizontalMeasurementUnits: 'Millimeters',
    VerticalMeasurementUnits: 'Millimeters',
  }),
];

const CONTAINER = `${DECLARATION}
${element(
  'container',
  { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
  element('rootfiles', {}, element('rootfile', { 'full-path': 'designmap.xml', 'media-type': 'text/xml' })),
)}
`;
