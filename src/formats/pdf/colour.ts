import { strFromU8, strToU8 } from 'fflate';
import type { ArtworkInk } from '../../core/artwork/artwork';

/** A colour space as far as ink and plates go. `device` tells DeviceCMYK from a profiled CMYK, see `overprints`. */
export type ColourSpace =
  | { readonly kind: 'gray' }
  | { readonly kind: 'rgb' }
  | { readonly kind: 'cmyk'; readonly device: boolean }
  | { readonly kind: 'spot'; readonly name: string }
  | { readonly kind: 'unknown'; readonly description: string };

export const DEVICE_GRAY: ColourSpace = { kind: 'gray' };
export const DEVICE_RGB: ColourSpace = { kind: 'rgb' };
export const DEVICE_CMYK: ColourSpace = { kind: 'cmyk', device: true };

/** Components a colour starts with when its space is chosen, ISO 32000-1, 8.6.8 (`cs`). */
export const initialComponents = (space: ColourSpace): readonly number[] =>
  ({ gray: [0], rgb: [0, 0, 0], cmyk: [0, 0, 0, 1], spot: [1], unknown: [] })[space.kind];

/** The ink that components (0 to 1) of a space name; undefined when there are too few or too many. */
export function inkOf(space: ColourSpace, components: readonly number[]): ArtworkInk | undefined {
  if (space.kind === 'unknown') return { space: 'unknown', description: space.description };
  if (components.length !== initialComponents(space).length) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = components;
  switch (space.kind) {
    case 'gray':
      return { space: 'gray', black: parts(1 - a, 100) };
    case 'rgb':
      return { space: 'rgb', rgb: [parts(a, 255), parts(b, 255), parts(c, 255)] };
    case 'cmyk':
      return { space: 'cmyk', cmyk: [parts(a, 100), parts(b, 100), parts(c, 100), parts(d, 100)] };
    case 'spot':
      return plateInk(space.name, parts(a, 100));
  }
}

const PROCESS_PLATES = ['Cyan', 'Magenta', 'Yellow', 'Black'];

/** A Separation named after a process ink prints on that plate and is no spot (ISO 32000-1, 8.6.6.4). */
function plateInk(name: string, tint: number): ArtworkInk {
  if (!PROCESS_PLATES.includes(name)) return { space: 'spot', name, tint };
  const [c, m, y, k] = PROCESS_PLATES.map((plate) => (plate === name ? tint : 0));
  return { space: 'cmyk', cmyk: [c!, m!, y!, k!] };
}

/** Scales 0…1 to 0…`full`, held in range, without the noise of binary fractions (0.07 is 7 %). */
const parts = (value: number, full: number): number =>
  Math.round(Math.min(1, Math.max(0, value)) * full * 1e6) / 1e6;

/**
 * Whether inks below stay. DeviceCMYK keeps them only in overprint mode 1, where a component of 0 leaves its
 * plate alone; gray, RGB and profiled CMYK paint every process plate (ISO 32000-1, 8.6.7).
 */
export const overprints = (space: ColourSpace, overprint: boolean, mode: number): boolean =>
  overprint && (space.kind === 'spot' || (space.kind === 'cmyk' && space.device && mode === 1));

/** A plate name from its bytes: UTF-8 where it is valid, else one character a byte. */
export function plateName(bytes: Uint8Array): string {
  try {
    const text = strFromU8(bytes);
    if (strToU8(text).every((byte, i) => byte === bytes[i])) return text;
  } catch {
    // Not UTF-8: older applications wrote Latin 1.
  }
  return strFromU8(bytes, true);
}
