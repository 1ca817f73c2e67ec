import { strToU8, unzipSync } from 'fflate';
import type { Drawing } from '../../src/core/drawing';
import { parseCoverNumber } from '../../src/core/number/cover-number';
import { layoutSymbol } from '../../src/core/symbol/layout';
import { DEFAULT_TYPED_SPEC, parseSpec, type TypedSpec } from '../../src/core/symbol/spec';
import { zipPackage } from '../../src/formats/idml/package';

/** What `symbol` says: an ISSN, variant 00 and issue 05. */
export const READING = { gtin13: '9770317847001', addOn: '05' };

/** A real symbol, 37 bars, laid out by the product. */
export function symbol(typed: Partial<TypedSpec> = {}): Drawing {
  const number = parseCoverNumber({ issn: '0317-8471', variant: null, addOn: '05' });
  const spec = parseSpec({ ...DEFAULT_TYPED_SPEC, ...typed });
  if (!number.ok || !spec.ok) throw new Error(JSON.stringify([number, spec]));
  return layoutSymbol(number.value, spec.value);
}

const PACKAGING = 'xmlns:idPkg="http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging"';

export const BLACK =
  '<Color Self="Color/Black" Model="Process" Space="CMYK" ColorValue="0 0 0 100" ColorOverride="Specialblack" AlternateSpace="NoAlternateColor" AlternateColorValue="" Name="Black" ColorEditable="false" ColorRemovable="false" Visible="true"/>';
export const PAPER =
  '<Color Self="Color/Paper" Model="Process" Space="CMYK" ColorValue="0 0 0 0" ColorOverride="Specialpaper" AlternateSpace="NoAlternateColor" AlternateColorValue="" Name="Paper" ColorEditable="true" ColorRemovable="false" Visible="true"/>';

export type Template = {
  readonly domVersion?: string;
  readonly layers?: string;
  /** Content of each spread, pages included. */
  readonly spreads?: readonly string[];
  readonly spreadAttributes?: string;
  /** Content of each master spread, called m1, m2 … */
  readonly masters?: readonly string[];
  readonly swatches?: string;
  readonly styles?: string;
  readonly preferences?: string;
  readonly documentAttributes?: string;
};

/** Width and height in points of the pages below: 100 mm × 80 mm. */
export const PAGE = { width: 283.464566929, height: 226.771653543 };

/** A single page in the middle of its spread. */
export const page = (attributes = ''): string =>
  `<Page Self="p1" AppliedMaster="n" GeometricBounds="0 0 ${PAGE.height} ${PAGE.width}" ItemTransform="1 0 0 1 ${-PAGE.width / 2} ${-PAGE.height / 2}" ${attributes}/>`;

/** A page item whose path is a rectangle in its own points. */
export const frame = (
  attributes: string,
  [x, y, width, height]: readonly [number, number, number, number],
  { kind = 'Rectangle', label = '', inside = '' } = {},
): string =>
  `<${kind} ${attributes}><Properties><PathGeometry>${path(
    [x, y],
    [x, y + height],
    [x + width, y + height],
    [x + width, y],
  )}</PathGeometry>${label && `<Label><KeyValuePair Key="Label" Value="${label}"/></Label>`}</Properties>${inside}</${kind}>`;

export const path = (...points: readonly (readonly [number, number])[]): string =>
  `<GeometryPathType PathOpen="false"><PathPointArray>${points
    .map(
      ([x, y]) => `<PathPointType Anchor="${x} ${y}" LeftDirection="${x} ${y}" RightDirection="${x} ${y}"/>`,
    )
    .join('')}</PathPointArray></GeometryPathType>`;

export const layer = (id: string, attributes = ''): string =>
  `<Layer Self="${id}" Name="${id}" ${attributes}/>`;

/** The parts of a small document, by name. */
export function templateParts({
  domVersion = '15.0',
  layers = layer('l1'),
  spreads = [page()],
  spreadAttributes = '',
  masters = [],
  swatches = BLACK + PAPER,
  styles = '',
  preferences = '',
  documentAttributes = 'StoryList=""',
}: Template): Record<string, Uint8Array> {
  const part = (kind: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<idPkg:${kind} ${PACKAGING} DOMVersion="${domVersion}">${content}</idPkg:${kind}>`;
  const spreadNames = spreads.map((_, i) => `Spreads/Spread_s${i + 1}.xml`);
  const masterNames = masters.map((_, i) => `MasterSpreads/MasterSpread_m${i + 1}.xml`);
  const texts: Record<string, string> = {
    'designmap.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<Document ${PACKAGING} DOMVersion="${domVersion}" Self="d" ${documentAttributes}><idPkg:Graphic src="Resources/Graphic.xml"/><idPkg:Styles src="Resources/Styles.xml"/><idPkg:Preferences src="Resources/Preferences.xml"/>${layers}${masterNames
      .map((name) => `<idPkg:MasterSpread src="${name}"/>`)
      .join('')}${spreadNames.map((name) => `<idPkg:Spread src="${name}"/>`).join('')}</Document>`,
    'Resources/Graphic.xml': part('Graphic', swatches),
    'Resources/Styles.xml': part('Styles', styles),
    'Resources/Preferences.xml': part('Preferences', preferences),
    ...Object.fromEntries(
      masterNames.map((name, i) => [
        name,
        part('MasterSpread', `<MasterSpread Self="m${i + 1}">${masters[i]}</MasterSpread>`),
      ]),
    ),
    ...Object.fromEntries(
      spreadNames.map((name, i) => [
        name,
        part('Spread', `<Spread Self="s${i + 1}" ${spreadAttributes}>${spreads[i]}</Spread>`),
      ]),
    ),
  };
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
}

export const template = (parts: Template): Uint8Array => zipPackage(templateParts(parts));

/** The parts of a package as an independent reader (fflate) unpacks them, in the order of the file. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));
