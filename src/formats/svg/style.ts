import type { XmlElement } from '../xml/parse';
import { type Declaration, parseDeclarations } from './declarations';
import { DEFAULT_FONT_SIZE, lengthIn } from './length';
import { declarationsFor, type StyleSheet } from './style-sheet';

/** Properties that children take over (SVG 1.1, appendix N), with the values they start with. */
const INITIAL = {
  fill: 'black',
  'fill-rule': 'nonzero',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-opacity': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  'clip-rule': 'nonzero',
  'paint-order': 'normal',
  color: 'black',
  visibility: 'visible',
  'font-family': '',
  'text-anchor': 'start',
  'writing-mode': 'lr-tb',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
} as const;

type Inherited = keyof typeof INITIAL;

/** Properties that hold for one element alone. */
const OWN = [
  'display',
  'opacity',
  'clip-path',
  'mask',
  'filter',
  'mix-blend-mode',
  'vector-effect',
  'stop-color',
  'stop-opacity',
  'transform',
] as const;

type Own = (typeof OWN)[number];

/** What an element inherits or says itself; `fontSize` in user units. */
export type Style = { readonly [K in Inherited]: string } & { readonly fontSize: number };

/** What an element says for itself alone. */
export type OwnStyle = { readonly [K in Own]?: string };

export const INITIAL_STYLE: Style = { ...INITIAL, fontSize: DEFAULT_FONT_SIZE };

const INHERITED: ReadonlySet<string> = new Set(Object.keys(INITIAL));
const OWN_NAMES: ReadonlySet<string> = new Set(OWN);
const isInherited = (name: string): name is Inherited => INHERITED.has(name);
const isOwn = (name: string): name is Own => OWN_NAMES.has(name);
/** `transform` is an attribute of its own kind; as a property it stands in style sheets only. */
const PRESENTATION: ReadonlySet<string> = new Set([
  ...Object.keys(INITIAL),
  ...OWN.filter((name) => name !== 'transform'),
  'font-size',
  'font',
  'marker',
]);

/** Everything said of one element: presentation attributes, then the sheet, then the style attribute (CSS 2.1, 6.4). */
export function styleOf(
  element: XmlElement,
  parent: Style,
  sheet: StyleSheet,
  ancestors: readonly XmlElement[],
): { readonly style: Style; readonly own: OwnStyle } {
  const { attributes } = element;
  const said: Declaration[] = [];
  for (const name in attributes)
    if (PRESENTATION.has(name)) said.push({ name, value: attributes[name] as string, important: false });
  said.push(...declarationsFor(sheet, element, ancestors));
  if (attributes.style !== undefined) said.push(...declared(attributes.style, sheet));
  if (said.length === 0) return { style: parent, own: NOTHING };
  const style: Record<string, string | number> = {};
  const own: { [K in Own]?: string } = {};
  const take = ({ name, value }: Declaration) => {
    if (isInherited(name)) style[name] = resolved(name, value, parent);
    else if (isOwn(name)) own[name] = value;
    else if (name === 'font-size') style.fontSize = fontSize(value, parent);
    else if (name === 'font') Object.assign(style, fromShorthand(value, parent));
    else if (name === 'marker')
      for (const marker of ['marker-start', 'marker-mid', 'marker-end']) style[marker] = value;
  };
  for (const declaration of said) if (!declaration.important) take(declaration);
  for (const declaration of said) if (declaration.important) take(declaration);
  return { style: { ...parent, ...style } as Style, own };
}

const NOTHING: OwnStyle = {};

const MOST_REMEMBERED = 1000;

function declared(text: string, { attributes }: StyleSheet): readonly Declaration[] {
  const known = attributes.get(text);
  if (known) return known;
  if (attributes.size >= MOST_REMEMBERED) attributes.clear();
  const declarations = parseDeclarations(text);
  attributes.set(text, declarations);
  return declarations;
}

function resolved(name: Inherited, value: string, parent: Style): string {
  if (value === 'inherit' || value === 'unset') return parent[name];
  return value === 'initial' ? INITIAL[name] : value;
}

const SIZES: ReadonlyMap<string, number> = new Map([
  ['xx-small', 9],
  ['x-small', 10],
  ['small', 13],
  ['medium', 16],
  ['large', 18],
  ['x-large', 24],
  ['xx-large', 32],
]);

const fontSize = (value: string, parent: Style): number =>
  SIZES.get(value) ??
  lengthIn(value, { percent: parent.fontSize, fontSize: parent.fontSize }) ??
  parent.fontSize;

/** Size and families of the `font` shorthand (CSS 2.1, 15.8). */
function fromShorthand(value: string, parent: Style): Record<string, string | number> {
  const match =
    /(?:^|\s)([\d.]+(?:[a-z]+|%)|(?:xx?-)?(?:small|large)|medium)(?:\s*\/\s*\S+)?\s+(\S.*)$/i.exec(value);
  return match
    ? { fontSize: fontSize(match[1] as string, parent), 'font-family': (match[2] as string).trim() }
    : {};
}
