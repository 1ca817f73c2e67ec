import { element } from '../../../../src/formats/idml/markup';
import { type DocumentState, isEnum, isRef, type Node, nodeOf, type Plain } from '../model/state';

const capitals = (key: string): string => key.charAt(0) + key.slice(1).toLowerCase();

const keyOf = (value: Plain | undefined): string =>
  typeof value === 'object' && value !== null && 'key' in value ? value.key : '';

/** The Self of a swatch: of built-in ones their name in the English application. */
export function swatchSelf(document: DocumentState, id: number): string {
  const { cls, attributes } = nodeOf(document, id);
  if (attributes.special === 'none') return 'Swatch/None';
  const name = { black: 'Black', paper: 'Paper', registration: 'Registration' }[String(attributes.special)];
  return name === undefined ? `${cls}/u${id}` : `Color/${name}`;
}

/** In the order of the schema. Built-in swatches keep their Self whatever their name, so that a reader knows them. */
export function swatchesXml(document: DocumentState): readonly string[] {
  const nodes = document.lists.swatches.map((id) => nodeOf(document, id));
  const of = (cls: string) => nodes.filter((n) => n.cls === cls);
  return [
    ...of('Color').map((n) => colourXml(document, n)),
    ...document.lists.inks.map((id) => inkXml(nodeOf(document, id))),
    ...of('Tint').map((n) => tintXml(document, n)),
    ...of('MixedInk').map((n) => mixedInkXml(document, n)),
    ...of('Swatch').map((n) =>
      element('Swatch', { Self: swatchSelf(document, n.id), Name: String(n.attributes.name) }),
    ),
  ];
}

function colourXml(document: DocumentState, { id, attributes }: Node): string {
  const { special, model, space, colorValue, name } = attributes;
  return element('Color', {
    Self: swatchSelf(document, id),
    Model: isEnum(model, 'REGISTRATION') ? 'Registration' : capitals(keyOf(model)),
    Space: keyOf(space) === 'LAB' ? 'LAB' : keyOf(space),
    ColorValue: (colorValue as readonly number[]).join(' '),
    ColorOverride: special === undefined ? 'Normal' : `Special${String(special)}`,
    Name: String(name),
  });
}

function tintXml(document: DocumentState, { id, attributes }: Node): string {
  const base = isRef(attributes.baseColor) ? attributes.baseColor.ref : 0;
  return element('Tint', {
    Self: swatchSelf(document, id),
    Name: String(attributes.name),
    BaseColor: swatchSelf(document, base),
    TintValue: Number(attributes.tintValue),
  });
}

function mixedInkXml(document: DocumentState, { id, attributes }: Node): string {
  const inks = attributes.inkList as readonly { readonly ref: number }[];
  return element('MixedInk', {
    Self: swatchSelf(document, id),
    Name: String(attributes.name),
    Model: 'Mixedinkmodel',
    Space: 'MixedInk',
    InkList: inks.map(({ ref }) => `Ink/${inkName(nodeOf(document, ref))}`).join(' '),
    InkPercentages: (attributes.inkPercentages as readonly number[]).join(' '),
  });
}

/** Names that InDesign translates stand in files as keys. */
const inkName = ({ attributes }: Pick<Node, 'attributes'>): string =>
  `${attributes.isProcessInk === true ? '$ID/' : ''}${attributes.name}`;

const inkXml = ({ attributes }: Node): string =>
  element('Ink', {
    Self: `Ink/${inkName({ attributes })}`,
    Name: inkName({ attributes }),
    ConvertToProcess: attributes.convertToProcess === true,
  });
