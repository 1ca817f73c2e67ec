import type { Pair } from '../../kernel/affine';
import { PAINT } from '../model/attributes';
import { keptIn } from '../model/colours';
import {
  type ArtboardState,
  type Colour,
  colourIn,
  type DocumentState,
  nodeOf,
  type Path,
} from '../model/state';
import { paintedItems } from './artwork';

/** One artboard as an SVG picture, the way it looks on screen; for strangers' readers. */
export function svgOf(document: DocumentState, artboard: number, grayBlack: 100 | 0): string {
  const { rect } = document.artboards[artboard] as ArtboardState;
  const scale = (Number(document.attributes.scaleFactor) * 25.4) / 72;
  const at = ([x, y]: Pair): string =>
    `${((x - rect[0]) * scale).toFixed(5)} ${((rect[1] - y) * scale).toFixed(5)}`;
  const [width, height] = [(rect[2] - rect[0]) * scale, (rect[1] - rect[3]) * scale];
  const shapes = paintedItems(document).map(({ paths, attributes }) => {
    const value = (name: string) => attributes[name] ?? PAINT[name];
    const paint = (on: string, colour: string): string =>
      value(on) === true ? screen(document, colourIn(value(colour)), grayBlack) : 'none';
    return [
      `<path d="${paths.map((path) => dataOf(path, at)).join(' ')}"`,
      `fill="${paint('filled', 'fillColor')}" fill-rule="${value('evenodd') === true ? 'evenodd' : 'nonzero'}"`,
      `stroke="${paint('stroked', 'strokeColor')}" stroke-width="${Number(value('strokeWidth')) * scale}"`,
      `opacity="${Number(attributes.opacity ?? 100) / 100}"/>`,
    ].join(' ');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">`,
    ...shapes,
    '</svg>',
  ].join('\n');
}

function dataOf({ closed, knots }: Path, at: (p: Pair) => string): string {
  const [first] = knots;
  if (!first) return '';
  const curves = knots.slice(closed ? 0 : 1).map((_, i) => {
    const from = knots[i] as typeof first;
    const to = knots[(i + 1) % knots.length] as typeof first;
    return `C ${at(from.right)} ${at(to.left)} ${at(to.anchor)}`;
  });
  return [`M ${at(first.anchor)}`, ...curves, closed ? 'Z' : ''].join(' ');
}

function screen(document: DocumentState, colour: Colour, grayBlack: 100 | 0): string {
  const { cls, channels, spot } = colour;
  if (cls === 'GrayColor') {
    const black = grayBlack === 100 ? (channels.gray as number) : 100 - (channels.gray as number);
    return css(255 * (1 - black / 100), 255 * (1 - black / 100), 255 * (1 - black / 100));
  }
  if (cls === 'SpotColor') {
    const shown = colourIn(nodeOf(document, spot as number).attributes.color);
    const { red, green, blue } = keptIn('RGB', shown).channels as {
      red: number;
      green: number;
      blue: number;
    };
    const strength = (channels.tint as number) / 100;
    const tinted = (light: number): number => 255 - (255 - light) * strength;
    return css(tinted(red), tinted(green), tinted(blue));
  }
  const { red, green, blue } = keptIn('RGB', colour).channels as { red: number; green: number; blue: number };
  return css(red, green, blue);
}

const css = (...light: readonly number[]): string => `rgb(${light.map((n) => Math.round(n)).join(', ')})`;
