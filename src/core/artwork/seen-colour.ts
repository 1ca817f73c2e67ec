import type { ArtworkInk } from './artwork';

/** Parts of red, green and blue light that a surface sends back, each 0 to 1; an estimate from the document's values. */
export type SeenColour = readonly [red: number, green: number, blue: number];

export const BARE: SeenColour = [1, 1, 1];

/** What cannot be known lies between ink and paper, so that either shows against it. */
export const UNKNOWN: SeenColour = [0.5, 0.5, 0.5];

/** The colour of an ink alone on white paper. A spot that nobody describes is taken for a dark one. */
export function inkColour(ink: ArtworkInk): SeenColour {
  switch (ink.space) {
    case 'cmyk':
      return printed(ink.cmyk[0], ink.cmyk[1], ink.cmyk[2], ink.cmyk[3]);
    case 'gray':
      return printed(0, 0, 0, ink.black);
    case 'rgb':
      return [ink.rgb[0] / 255, ink.rgb[1] / 255, ink.rgb[2] / 255];
    case 'spot':
      return ink.alternate
        ? tinted(inkColour({ space: 'cmyk', cmyk: ink.alternate }), ink.tint)
        : dark(ink.tint);
    case 'plates':
      return ink.plates.map(({ name, tint }) => plateColour(name, tint)).reduce(multiplied, BARE);
    case 'registration':
      return dark(ink.tint);
    case 'unknown':
      return UNKNOWN;
  }
}

function printed(c: number, m: number, y: number, k: number): SeenColour {
  const paper = 1 - k / 100;
  return [(1 - c / 100) * paper, (1 - m / 100) * paper, (1 - y / 100) * paper];
}

const dark = (tint: number): SeenColour => printed(0, 0, 0, tint);

const tinted = (full: SeenColour, tint: number): SeenColour => mixed(BARE, full, tint / 100);

function plateColour(name: string, tint: number): SeenColour {
  switch (name.toLowerCase()) {
    case 'cyan':
      return printed(tint, 0, 0, 0);
    case 'magenta':
      return printed(0, tint, 0, 0);
    case 'yellow':
      return printed(0, 0, tint, 0);
    case 'none':
      return BARE;
    default:
      return dark(tint);
  }
}

const each = (a: SeenColour, b: SeenColour, of: (a: number, b: number) => number): SeenColour => [
  of(a[0], b[0]),
  of(a[1], b[1]),
  of(a[2], b[2]),
];

const multiplied = (a: SeenColour, b: SeenColour): SeenColour => each(a, b, (x, y) => x * y);
const mixed = (below: SeenColour, top: SeenColour, part: number): SeenColour =>
  each(below, top, (b, t) => b + (t - b) * part);

/** How a paint joins with what lies under it; `blend` as the document names it. */
export type Paint = {
  readonly colour: SeenColour;
  readonly overprint: boolean;
  readonly opacity: number;
  readonly blend: string;
};

/** What is seen where a paint lies over a colour; inks that overprint add up. */
export function painted(below: SeenColour, { colour, opacity, blend, overprint }: Paint): SeenColour {
  const top = overprint ? multiplied(below, colour) : blended(below, colour, blend);
  return opacity >= 1 ? top : mixed(below, top, opacity);
}

function blended(below: SeenColour, top: SeenColour, blend: string): SeenColour {
  switch (blend.toLowerCase()) {
    case 'multiply':
    case 'colorburn':
    case 'color-burn':
      return multiplied(below, top);
    case 'screen':
      return each(below, top, (b, t) => 1 - (1 - b) * (1 - t));
    case 'darken':
      return each(below, top, Math.min);
    case 'lighten':
      return each(below, top, Math.max);
    default:
      return top;
  }
}

/** How light a colour looks to a person, 0 to 1. */
export const lightness = ([red, green, blue]: SeenColour): number => 0.3 * red + 0.59 * green + 0.11 * blue;

/** Grounds that printers allow under a symbol: cyan to 10 %, magenta and yellow to 50 %, no black. */
export const isLightGround = ([red, green, blue]: SeenColour): boolean =>
  red >= 0.9 - 0.02 && green >= 0.5 - 0.02 && blue >= 0.5 - 0.02;
