import { strToU8 } from 'fflate';
import { decimal } from '../../core/decimal';
import type { Drawing, DrawingElement, Ink, PathElement, TextElement } from '../../core/drawing';
import { pathData } from '../../core/path-data';
import type { SymbolLabel } from '../../core/placement';
import { ok } from '../../core/result';
import { cmykToHex } from '../../core/screen-colour';
import type { WriteFormat } from '../format';
import { escapeXml } from '../xml/escape';

/** SVG 1.1 in mm: one user unit is one mm, every shape is filled, nothing is stroked. */
export const writeSvg: WriteFormat = (drawing, label) => ok(strToU8(svgText(drawing, label)));

/** The text of `writeSvg`. */
export function svgText(drawing: Drawing, label: SymbolLabel): string {
  const { x, y, width, height } = drawing.bounds;
  const [w, h] = [decimal(width), decimal(height)];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}mm" height="${h}mm" ` +
    `viewBox="${decimal(x)} ${decimal(y)} ${w} ${h}">\n${svgGroup(drawing, label)}</svg>\n`
  );
}

/**
 * The symbol as one group, to stand alone or inside a template. There `transform` maps mm to the template's units, and
 * paint is said in important style attributes, which no style sheet and no group around it can change.
 */
export function svgGroup(drawing: Drawing, label: SymbolLabel, transform?: string): string {
  const paint = transform === undefined ? paintAttributes : paintStyle;
  const at =
    transform === undefined
      ? ''
      : ` xmlns="http://www.w3.org/2000/svg" style="${PLAIN}" transform="${transform}"`;
  const body = drawing.elements.map((element) => svgElement(element, paint)).join('');
  return (
    `<g data-issn-barcode="${escapeXml(label.data)}"${at}>\n<title>${escapeXml(label.name)}</title>\n` +
    `<desc>${escapeXml(label.altText)}</desc>\n${body}</g>\n`
  );
}

/**
 * The parts of a symbol for a group that stands in a template already. `transform` maps mm to the units of that group;
 * absent where the group's own does.
 */
export function svgParts(drawing: Drawing, transform?: string): string {
  const parts = drawing.elements.map((element) => svgElement(element, paintStyle)).join('');
  return transform === undefined ? parts : `<g data-role="parts" transform="${transform}">\n${parts}</g>\n`;
}

type Paint = (fill: string) => string;
const paintAttributes: Paint = (fill) => ` fill="${fill}" stroke="none"`;
const paintStyle: Paint = (fill) => ` style="fill:${fill}!important;${PLAIN}"`;

/** What a template may say of every path, said the other way. */
const PLAIN = [
  'fill-rule:nonzero',
  'fill-opacity:1',
  'stroke:none',
  'opacity:1',
  'visibility:visible',
  'display:inline',
  'filter:none',
  'clip-path:none',
  'mask:none',
  'mix-blend-mode:normal',
]
  .map((declaration) => `${declaration}!important`)
  .join(';');

function svgElement(element: DrawingElement, paint: Paint): string {
  switch (element.kind) {
    case 'path':
      return `<path data-role="${element.role}"${inked(element.ink, paint)}${overprint(element)} d="${pathData(element.contours)}"/>\n`;
    case 'text':
      return svgTextElement(element, paint);
    case 'guide':
      return `<path data-role="${element.role}"${paint('none')} d="${pathData([element.contour])}"/>\n`;
  }
}

/** SVG knows no plates: a spot keeps its name and values beside an RGB look-alike. */
function inked(ink: Ink, paint: Paint): string {
  switch (ink.kind) {
    case 'paper':
      return paint('#fff');
    case 'black':
      return paint('#000');
    case 'spot':
      return `${paint(cmykToHex(ink.cmyk))} data-spot="${escapeXml(`${ink.name}=${ink.cmyk.join('/')}`)}"`;
  }
}

const overprint = (element: PathElement): string =>
  element.overprint === 'overprint' ? ' data-overprint="true"' : '';

function svgTextElement(text: TextElement, paint: Paint): string {
  const { x, y } = text.baseline;
  const turn =
    text.rotationDegrees === 0
      ? ''
      : ` transform="rotate(${decimal(-text.rotationDegrees)} ${decimal(x)} ${decimal(y)})"`;
  return (
    `<text data-role="${text.role}"${inked(text.ink, paint)} x="${decimal(x)}" y="${decimal(y)}" ` +
    `font-family="${escapeXml(text.fontFamily)}" font-size="${decimal(text.fontSize)}" ` +
    `text-anchor="middle"${turn}>${escapeXml(text.text)}</text>\n`
  );
}
