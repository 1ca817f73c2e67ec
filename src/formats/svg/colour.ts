import type { ArtworkInk } from '../../core/artwork/artwork';
import { NAMED_COLOURS } from './named-colours';

/** A colour and how opaque it is, 0 to 1. */
export type Colour = { readonly ink: ArtworkInk; readonly alpha: number };

/**
 * A colour of CSS Color 4 (hexadecimal, named, rgb, hsl, device-cmyk), or of SVG 1.1 with a CMYK profile colour behind
 * its look-alike; null for anything else.
 */
export function parseColour(text: string): Colour | null {
  if (text.length > LONGEST) return null;
  const plain = text.trim().toLowerCase();
  const hex = NAMED_COLOURS.get(plain) ?? /^#([0-9a-f]{3,8})$/.exec(plain)?.[1];
  if (hex) return fromHex(hex);
  const called = /^(?:.*\s)?([a-z-]+)\(([^()]*)\)$/.exec(plain);
  if (!called) return null;
  const [, name, list = ''] = called;
  const values = list.split(/[\s,/]+/).filter((value) => value !== '');
  switch (name) {
    case 'rgb':
    case 'rgba':
      return fromChannels(values, (v) => v.map((value) => within(partOf(value, 255)) * 255));
    case 'hsl':
    case 'hsla':
      return fromChannels(values, ([h = '', s = '', l = '']) =>
        fromHsl(degrees(h), within(partOf(s, 100)), within(partOf(l, 100))),
      );
    case 'device-cmyk':
      return fromPlates(values);
    case 'icc-color':
      return fromPlates(values.slice(1));
    default:
      return null;
  }
}

const LONGEST = 200;

function fromHex(hex: string): Colour | null {
  if (hex.length === 5 || hex.length === 7) return null;
  const wide = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const [r = 0, g = 0, b = 0, a = 255] = [0, 2, 4, 6]
    .slice(0, wide.length / 2)
    .map((i) => Number.parseInt(wide.slice(i, i + 2), 16));
  return { ink: { space: 'rgb', rgb: [r, g, b] }, alpha: a / 255 };
}

function fromChannels(
  values: readonly string[],
  channels: (values: readonly string[]) => readonly number[],
): Colour | null {
  const [r = Number.NaN, g = Number.NaN, b = Number.NaN] = channels(values.slice(0, 3)).map(Math.round);
  const alpha = values[3] === undefined ? 1 : within(partOf(values[3], 1));
  return values.length >= 3 && values.length <= 4 && [r, g, b, alpha].every(Number.isFinite)
    ? { ink: { space: 'rgb', rgb: [r, g, b] }, alpha }
    : null;
}

/** Four plates, 0 to 1 or in per cent, and an alpha. */
function fromPlates(values: readonly string[]): Colour | null {
  const [c = Number.NaN, m = Number.NaN, y = Number.NaN, k = Number.NaN] = values
    .slice(0, 4)
    .map((value) => Math.round(within(partOf(value, 1)) * 1e6) / 1e4);
  const alpha = values[4] === undefined ? 1 : within(partOf(values[4], 1));
  return values.length <= 5 && [c, m, y, k, alpha].every(Number.isFinite)
    ? { ink: { space: 'cmyk', cmyk: [c, m, y, k] }, alpha }
    : null;
}

const within = (part: number): number => Math.min(1, Math.max(0, part));

/** A percentage, or a number out of `full`, as a part of 1; NaN for anything else. */
const partOf = (text: string, full: number): number =>
  text.endsWith('%') ? Number(text.slice(0, -1) || 'none') / 100 : Number(text) / full;

const TURNS: Readonly<Record<string, number>> = { '': 360, deg: 360, turn: 1, rad: 2 * Math.PI, grad: 400 };

function degrees(text: string): number {
  const match = /^([-+\d.e]+?)(deg|turn|rad|grad|)$/.exec(text);
  return match ? (Number(match[1]) / (TURNS[match[2] as string] as number)) * 360 : Number.NaN;
}

/** CSS Color 4, section 7.1. */
function fromHsl(hue: number, saturation: number, lightness: number): readonly number[] {
  const amplitude = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((n) => {
    const k = (((n + hue / 30) % 12) + 12) % 12;
    return 255 * (lightness - amplitude * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  });
}
