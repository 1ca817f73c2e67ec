import { strToU8 } from 'fflate';
import { element } from '../../../../src/formats/idml/markup';
import { decimal } from '../../../../src/formats/idml/numbers';
import {
  DECLARATION,
  DOM_VERSION,
  designMap,
  part,
  reference,
  STYLE_GROUPS,
} from '../../../../src/formats/idml/parts';
import { writeZip, zipEntry } from '../../../../src/formats/idml/zip-write';
import { type DocumentState, isEnum, isRef, type Node, nodeOf } from '../model/state';
import { itemXml, storyXml, styleSelf } from './idml-items';
import { swatchesXml } from './idml-swatches';

/** The whole document as an IDML package: masters, pages, layers, swatches, items with labels and effects. */
export function documentIdml(document: DocumentState): Uint8Array {
  const { lists } = document;
  const node = (id: number) => nodeOf(document, id);
  const frames = Object.values(document.nodes).filter((n) => n.cls === 'TextFrame');
  const content: readonly (readonly [kind: string, name: string, xml: readonly string[]])[] = [
    ['Graphic', 'Resources/Graphic.xml', swatchesXml(document)],
    ['Fonts', 'Resources/Fonts.xml', []],
    ['Styles', 'Resources/Styles.xml', stylesXml(document)],
    ['Preferences', 'Resources/Preferences.xml', preferencesXml(document)],
    ...lists.masters.map(
      (id) =>
        ['MasterSpread', `MasterSpreads/MasterSpread_u${id}.xml`, [spreadXml(document, node(id))]] as const,
    ),
    ...lists.spreads.map(
      (id) => ['Spread', `Spreads/Spread_u${id}.xml`, [spreadXml(document, node(id))]] as const,
    ),
    ...frames.map((n) => ['Story', `Stories/Story_story${n.id}.xml`, [storyXml(document, n)]] as const),
  ];
  const references = (...kinds: readonly string[]) =>
    content.filter(([kind]) => kinds.includes(kind)).map(([kind, name]) => reference(kind, name));
  const active = document.attributes.activeLayer;
  const map = designMap(
    {
      StoryList: frames.map((n) => `story${n.id}`).join(' '),
      ZeroPoint: (document.attributes.zeroPoint as readonly number[]).map((n) => decimal(n)).join(' '),
      ...(isRef(active) && { ActiveLayer: `u${active.ref}` }),
    },
    ...references('Graphic', 'Fonts', 'Styles', 'Preferences'),
    // The lowest layer comes first in the file.
    ...[...lists.layers].reverse().map((id) => layerXml(node(id))),
    ...references('MasterSpread', 'Spread', 'Story'),
  );
  // Stored: packing would take longer than everything that is asked of the package.
  return writeZip(
    [
      ['mimetype', 'application/vnd.adobe.indesign-idml-package'] as const,
      ['designmap.xml', map] as const,
      ['META-INF/container.xml', CONTAINER] as const,
      ...content.map(([kind, name, xml]) => [name, part(kind, DOM_VERSION, ...xml)] as const),
    ].map(([name, text]) => zipEntry(name, strToU8(text), 'stored')),
  );
}

function spreadXml(document: DocumentState, spread: Node): string {
  const pages = spread.pages.map((id) => nodeOf(document, id));
  const left = pages.filter((page) => page.matrix[4] < -1e-6).length;
  const facing = document.attributes['documentPreferences.facingPages'] === true;
  const isMaster = spread.cls === 'MasterSpread';
  return element(
    spread.cls,
    {
      Self: `u${spread.id}`,
      PageCount: pages.length,
      ...(isMaster
        ? { Name: String(spread.attributes.name), NamePrefix: 'A', BaseName: 'Parent' }
        : { BindingLocation: facing ? left : 0 }),
      ItemTransform: '1 0 0 1 0 0',
    },
    ...pages.map(pageXml),
    ...[...spread.items].reverse().map((id) => itemXml(document, nodeOf(document, id))),
  );
}

function pageXml({ id, attributes, matrix }: Node): string {
  const { name, width, height, appliedMaster } = attributes;
  return element(
    'Page',
    {
      Self: `u${id}`,
      Name: String(name),
      AppliedMaster: isRef(appliedMaster) ? `u${appliedMaster.ref}` : 'n',
      GeometricBounds: `0 0 ${decimal(Number(height))} ${decimal(Number(width))}`,
      ItemTransform: matrix.map((n) => decimal(n)).join(' '),
    },
    element('MarginPreference', NO_MARGINS),
  );
}

const NO_MARGINS = { ColumnCount: 1, ColumnGutter: 0, Top: 0, Bottom: 0, Left: 0, Right: 0 } as const;

const layerXml = ({ id, attributes: { name, locked, visible, printable } }: Node): string =>
  element('Layer', {
    Self: `u${id}`,
    Name: String(name),
    Visible: visible !== false,
    Locked: locked === true,
    Printable: printable !== false,
  });

/** The basic styles, and the document's object styles by name. */
const stylesXml = (document: DocumentState): readonly string[] =>
  STYLE_GROUPS.map((group) =>
    group.replace(
      '</RootObjectStyleGroup>',
      `${document.lists.objectStyles
        .slice(1)
        .map((id) =>
          element('ObjectStyle', {
            Self: styleSelf(document, id),
            Name: String(nodeOf(document, id).attributes.name),
          }),
        )
        .join('\n')}\n</RootObjectStyleGroup>`,
    ),
  );

const BLEEDS = ['Top', 'Bottom', 'InsideOrLeft', 'OutsideOrRight'] as const;

const bleed = (a: DocumentState['attributes']) =>
  Object.fromEntries(
    BLEEDS.map((side) => [
      `DocumentBleed${side}Offset`,
      decimal(Number(a[`documentPreferences.documentBleed${side}Offset`] ?? 0)),
    ]),
  );

const preferencesXml = ({ attributes }: DocumentState): readonly string[] => [
  element('DocumentPreference', {
    PageHeight: decimal(Number(attributes['documentPreferences.pageHeight'])),
    PageWidth: decimal(Number(attributes['documentPreferences.pageWidth'])),
    FacingPages: attributes['documentPreferences.facingPages'] === true,
    ...bleed(attributes),
    OverprintBlack: attributes['documentPreferences.overprintBlack'] !== false,
    Intent: isEnum(attributes['documentPreferences.intent'], 'WEB_INTENT') ? 'WebIntent' : 'PrintIntent',
  }),
  element('MarginPreference', NO_MARGINS),
];

const CONTAINER = `${DECLARATION}
${element(
  'container',
  { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
  element('rootfiles', {}, element('rootfile', { 'full-path': 'designmap.xml', 'media-type': 'text/xml' })),
)}
`;
