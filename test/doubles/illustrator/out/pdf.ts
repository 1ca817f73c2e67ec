import { strToU8 } from 'fflate';
import type { Pair } from '../../kernel/affine';
import { PAINT } from '../model/attributes';
import {
  type ArtboardState,
  type Colour,
  colourIn,
  type DocumentState,
  isEnum,
  nodeOf,
  type Path,
} from '../model/state';
import { type Painted, paintedItems } from './artwork';

/** Artboards as PDF pages with true inks and overprint, for strangers' separations; opacity is left out. */
export function pdfOf(document: DocumentState, artboards: readonly number[], grayBlack: 100 | 0): Uint8Array {
  const kids = artboards.map((_, i) => `${3 + 2 * i} 0 R`).join(' ');
  return file([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${artboards.length} >>`,
    ...artboards.flatMap((artboard, i) => page(document, artboard, 4 + 2 * i, grayBlack)),
  ]);
}

/** A page, and its content under the number that the page gives it. */
function page(
  document: DocumentState,
  artboard: number,
  contents: number,
  grayBlack: 100 | 0,
): readonly string[] {
  const { rect } = document.artboards[artboard] as ArtboardState;
  const at = ([x, y]: Pair): string => `${number(x - rect[0])} ${number(y - rect[3])}`;
  const inkOf = (of: 'fill' | 'stroke', colour: Colour) => operator(document, of, colour, grayBlack);
  const content = paintedItems(document)
    .map((item) => drawn(item, at, inkOf))
    .join('\n');
  const { scaleFactor } = document.attributes;
  const spots = document.lists.spots.map((id) => `/S${id} ${separation(document, id)}`).join(' ');
  return [
    [
      `<< /Type /Page /Parent 2 0 R /Contents ${contents} 0 R`,
      `/MediaBox [0 0 ${number(rect[2] - rect[0])} ${number(rect[1] - rect[3])}]`,
      scaleFactor === 1 ? '' : `/UserUnit ${number(Number(scaleFactor))}`,
      `/Resources << /ColorSpace << ${spots} >> /ExtGState << ${STATES} >> >> >>`,
    ].join(' '),
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
}

/** Overprint of fills and strokes, each on or off. */
const STATES = ['false', 'true']
  .flatMap((fill) =>
    ['false', 'true'].map((stroke) => `/O${fill}${stroke} << /op ${fill} /OP ${stroke} /OPM 1 >>`),
  )
  .join(' ');

type InkOf = (of: 'fill' | 'stroke', colour: Colour) => string;

function drawn({ paths, attributes }: Painted, at: (p: Pair) => string, inkOf: InkOf): string {
  const value = (name: string) => attributes[name] ?? PAINT[name];
  const isOn = (name: string): boolean => value(name) === true;
  const fill = isOn('evenodd') ? 'f*' : 'f';
  const both = isOn('evenodd') ? 'B*' : 'B';
  const paint = isOn('filled') ? (isOn('stroked') ? both : fill) : isOn('stroked') ? 'S' : 'n';
  return [
    `/O${isOn('fillOverprint')}${isOn('strokeOverprint')} gs`,
    ...(isOn('filled') ? [inkOf('fill', colourIn(value('fillColor')))] : []),
    ...(isOn('stroked')
      ? [inkOf('stroke', colourIn(value('strokeColor'))), `${number(Number(value('strokeWidth')))} w`]
      : []),
    ...paths.map((path) => outline(path, at)),
    paint,
  ].join('\n');
}

function outline({ closed, knots }: Path, at: (p: Pair) => string): string {
  const [first] = knots;
  if (!first) return '';
  const curves = knots.slice(closed ? 0 : 1).map((_, i) => {
    const from = knots[i] as typeof first;
    const to = knots[(i + 1) % knots.length] as typeof first;
    return `${at(from.right)} ${at(to.left)} ${at(to.anchor)} c`;
  });
  return [`${at(first.anchor)} m`, ...curves, closed ? 'h' : ''].join('\n');
}

function operator(
  document: DocumentState,
  of: 'fill' | 'stroke',
  colour: Colour,
  grayBlack: 100 | 0,
): string {
  const { cls, channels, spot } = colour;
  const as = (name: string): string => (of === 'fill' ? name : name.toUpperCase());
  const parts = (names: readonly string[], most: number) =>
    names.map((name) => number((channels[name] as number) / most)).join(' ');
  switch (cls) {
    case 'CMYKColor':
      return `${parts(INKS, 100)} ${as('k')}`;
    case 'RGBColor':
      return `${parts(LIGHTS, 255)} ${as('rg')}`;
    case 'GrayColor': {
      const gray = (channels.gray as number) / 100;
      return `${number(grayBlack === 100 ? 1 - gray : gray)} ${as('g')}`;
    }
    case 'SpotColor': {
      const { colorType, color } = nodeOf(document, spot as number).attributes;
      if (isEnum(colorType, 'PROCESS')) return operator(document, of, colourIn(color), grayBlack);
      return `/S${spot} ${as('cs')} ${parts(['tint'], 100)} ${as('scn')}`;
    }
    default:
      throw new Error(`the double cannot save ${cls}`);
  }
}

const INKS = ['cyan', 'magenta', 'yellow', 'black'];
const LIGHTS = ['red', 'green', 'blue'];

/** The colour space of a spot: its plate, and what stands for it where there is none. */
function separation(document: DocumentState, id: number): string {
  const { name, colorType, color } = nodeOf(document, id).attributes;
  const { cls, channels } = colourIn(color);
  const isRgb = cls === 'RGBColor';
  const full = (isRgb ? LIGHTS : INKS).map((n) => number((channels[n] as number) / (isRgb ? 255 : 100)));
  const plate = isEnum(colorType, 'REGISTRATION') ? 'All' : pdfName(String(name));
  return [
    `[/Separation /${plate} ${isRgb ? '/DeviceRGB' : '/DeviceCMYK'}`,
    `<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [${isRgb ? '1 1 1' : '0 0 0 0'}] /C1 [${full.join(' ')}] >>]`,
  ].join(' ');
}

const pdfName = (name: string): string =>
  [...strToU8(name)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[\w-]/.test(character) ? character : `#${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');

const number = (n: number): string => String(Number(n.toFixed(6)));

/** Objects numbered from 1, with their table. */
function file(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.6\n';
  const places = objects.map((object, i) => {
    const place = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return strToU8(text);
}
