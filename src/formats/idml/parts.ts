import { type Attributes, element } from './markup';
import type { Swatch } from './swatches';

/** The DOM version whose schema these files were validated against: InDesign 2026. */
export const DOM_VERSION = '21.5';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The processing instruction by which InDesign knows its own files. */
export const aid = (type: 'document' | 'snippet'): string =>
  `<?aid style="50" type="${type}" readerVersion="6.0" featureSet="257" product="${DOM_VERSION}(0)"?>`;

const PACKAGING = 'http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging';

/** A part of a package: its content in an element of the packaging namespace. */
export const part = (kind: string, domVersion: string, ...content: readonly string[]): string =>
  `${DECLARATION}\n${element(`idPkg:${kind}`, { 'xmlns:idPkg': PACKAGING, DOMVersion: domVersion }, ...content)}\n`;

/** The design map: the document and, in the order of the schema, what it holds or names. */
export const designMap = (attributes: Attributes, ...content: readonly string[]): string =>
  [
    DECLARATION,
    aid('document'),
    element(
      'Document',
      { 'xmlns:idPkg': PACKAGING, DOMVersion: DOM_VERSION, Self: 'd', ...attributes },
      ...content,
    ),
    '',
  ].join('\n');

export const reference = (kind: string, src: string): string => element(`idPkg:${kind}`, { src });

export const swatchXml = ({ name, attributes }: Swatch): string => element(name, attributes);

const characterStyle = element('CharacterStyle', {
  Self: 'CharacterStyle/$ID/[No character style]',
  Name: '$ID/[No character style]',
});

const paragraphStyle = element('ParagraphStyle', {
  Self: 'ParagraphStyle/$ID/[No paragraph style]',
  Name: '$ID/[No paragraph style]',
});

const objectStyle = element('ObjectStyle', {
  Self: 'ObjectStyle/$ID/[None]',
  Name: '$ID/[None]',
  FillColor: 'Swatch/None',
  StrokeColor: 'Swatch/None',
  StrokeWeight: 0,
});

/** The style groups a document cannot do without, each with its one basic style. */
export const STYLE_GROUPS: readonly string[] = [
  element('RootCharacterStyleGroup', { Self: 'characterStyles' }, characterStyle),
  element('RootParagraphStyleGroup', { Self: 'paragraphStyles' }, paragraphStyle),
  element('RootObjectStyleGroup', { Self: 'objectStyles' }, objectStyle),
];
