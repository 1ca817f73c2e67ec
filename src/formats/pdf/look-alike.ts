import type { Cmyk } from '../../core/drawing';
import { type ColourSpace, inkOf } from './colour';
import type { ColourSource } from './colour-source';
import { isArray, isDict, isName, type PdfObject } from './objects';

/** What stands in for a spot's plate, as CMYK, from components of its alternate space; undefined where nobody can tell. */
export function lookAlike(
  { file }: ColourSource,
  alternate: PdfObject,
  space: ColourSpace,
  components: readonly number[],
): Cmyk | undefined {
  const [family, parameters] = isArray(alternate) ? alternate.items.map(file.resolve) : [];
  if (isName(family) && family.text === 'Lab') {
    const white = isDict(parameters) ? file.resolve(parameters.entries.get('WhitePoint')) : null;
    return isArray(white) && components.length === 3 ? fromRgb(labToRgb(components)) : undefined;
  }
  const ink = inkOf(space, components);
  switch (ink?.space) {
    case 'cmyk':
      return ink.cmyk;
    case 'gray':
      return [0, 0, 0, ink.black];
    case 'rgb':
      return fromRgb(ink.rgb.map((v) => v / 255));
    default:
      return undefined;
  }
}

/** Red, green and blue of 0 to 1 as what they take away from white, in percent. */
function fromRgb(rgb: readonly number[]): Cmyk {
  const lightest = Math.max(...rgb);
  const part = (v: number | undefined) => (lightest > 0 ? 100 * (1 - (v ?? 0) / lightest) : 0);
  return [part(rgb[0]), part(rgb[1]), part(rgb[2]), 100 * (1 - lightest)];
}

/** CIE 15: lightness and two opponent colours to tristimulus values on a white of 1. */
const cube = (t: number): number => (t > 6 / 29 ? t ** 3 : 3 * (6 / 29) ** 2 * (t - 4 / 29));
/** IEC 61966-2-1, for a white that is seen as white: each row adds up to 1. */
const TO_RED_GREEN_BLUE = [
  [3.0801, -1.5372, -0.5429],
  [-0.9209, 1.8758, 0.0452],
  [0.0529, -0.204, 1.1509],
] as const;
const gamma = (v: number): number => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);

function labToRgb([l = 0, a = 0, b = 0]: readonly number[]): readonly number[] {
  const m = (l + 16) / 116;
  const [x, y, z] = [cube(m + a / 500), cube(m), cube(m - b / 200)];
  return TO_RED_GREEN_BLUE.map(([r, g, s]) => gamma(Math.min(1, Math.max(0, r * x + g * y + s * z))));
}
