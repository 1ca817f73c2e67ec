import type { Colour } from './state';

/** Channels of each class of colour with what they are at first, and the largest value of each. */
export const CHANNELS: Readonly<
  Record<string, Readonly<Record<string, readonly [first: number, most: number]>>>
> = {
  CMYKColor: { cyan: [0, 100], magenta: [0, 100], yellow: [0, 100], black: [0, 100] },
  RGBColor: { red: [0, 255], green: [0, 255], blue: [0, 255] },
  GrayColor: { gray: [0, 100] },
  SpotColor: { tint: [100, 100] },
  NoColor: {},
};

export const cmyk = (cyan: number, magenta: number, yellow: number, black: number): Colour => ({
  cls: 'CMYKColor',
  channels: { cyan, magenta, yellow, black },
});

export const rgb = (red: number, green: number, blue: number): Colour => ({
  cls: 'RGBColor',
  channels: { red, green, blue },
});

/**
 * A colour as a document of a colour space keeps it: CMYK becomes RGB in an RGB document and the other way round
 * (guide, CMYKColor). The figures are only like those of a profile: 100 K is no black in RGB, RGB black is rich in CMYK.
 */
export function keptIn(space: string, colour: Colour): Colour {
  const { cls, channels } = colour;
  if (space === 'RGB' && cls === 'CMYKColor') {
    const part = (ink: string): number => 1 - (channels[ink] as number) / 100;
    const light = 0.14 + 0.86 * part('black');
    const channel = (ink: string) => Math.round(255 * part(ink) * light);
    return rgb(channel('cyan'), channel('magenta'), channel('yellow'));
  }
  if (space === 'CMYK' && cls === 'RGBColor') {
    const dark = (light: string): number => 1 - (channels[light] as number) / 255;
    const grey = Math.min(dark('red'), dark('green'), dark('blue'));
    const ink = (light: string) => Math.round(100 * (dark(light) - 0.28 * grey));
    return cmyk(ink('red'), ink('green'), ink('blue'), Math.round(90 * grey));
  }
  return colour;
}
