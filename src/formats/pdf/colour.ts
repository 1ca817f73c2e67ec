import { strFromU8, strToU8 } from 'fflate';
import type { ArtworkInk } from '../../core/artwork/artwork';
import type { Cmyk } from '../../core/drawing';

/** A colour space as far as ink and plates go. `device` tells DeviceCMYK from a profiled CMYK, see `overprints`. */
export type ColourSpace =
  | { readonly kind: 'gray' }
  | { readonly kind: 'rgb' }
  | { readonly kind: 'cmyk'; readonly device: boolean }
  /** `alternate` is what stands in for the full tint where there is no such plate. */
  | { readonly kind: 'spot'; readonly name: string; readonly alternate?: Cmyk }
  | { readonly kind: 'plates'; readonly names: readonly string[] }
  | { readonly kind: 'registration' }
  /** `table` holds the components of each entry, 0 to 255. */
  | { readonly kind: 'indexed'; readonly base: ColourSpace; readonly table: Uint8Array }
  | { readonly kind: 'unknown'; readonly description: string };

export const DEVICE_GRAY: ColourSpace = { kind: 'gray' };
export const DEVICE_RGB: ColourSpace = { kind: 'rgb' };
export const DEVICE_CMYK: ColourSpace = { kind: 'cmyk', device: true };

/** Components a colour starts with when its space is chosen, ISO 32000-1, 8.6.8 (`cs`). */
export function initialComponents(space: ColourSpace): readonly number[] {
  switch (space.kind) {
    case 'gray':
    case 'indexed':
      return [0];
    case 'rgb':
      return [0, 0, 0];
    case 'cmyk':
      return [0, 0, 0, 1];
    case 'spot':
    case 'registration':
      return [1];
    case 'plates':
      return space.names.map(() => 1);
    case 'unknown':
      return [];
  }
}

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
      return plateInk(space, parts(a, 100));
    case 'registration':
      return { space: 'registration', tint: parts(a, 100) };
    case 'plates':
      return platesInk(space.names.map((name, i) => ({ name, tint: parts(components[i] ?? 0, 100) })));
    case 'indexed': {
      const { base, table } = space;
      const count = initialComponents(base).length;
      const last = Math.max(0, Math.floor(table.length / Math.max(1, count)) - 1);
      const at = Math.min(last, Math.max(0, Math.floor(a))) * count;
      return inkOf(
        base,
        Array.from({ length: count }, (_, i) => (table[at + i] ?? 0) / 255),
      );
    }
  }
}

const PROCESS_PLATES = ['Cyan', 'Magenta', 'Yellow', 'Black'];
/** A colorant of this name leaves no mark (ISO 32000-1, 8.6.6.4). */
const NO_PLATE = 'None';

type Plate = { readonly name: string; readonly tint: number };

/** A Separation named after a process ink prints on that plate and is no spot (ISO 32000-1, 8.6.6.4). */
function plateInk(space: Extract<ColourSpace, { kind: 'spot' }>, tint: number): ArtworkInk {
  const { name, alternate } = space;
  return PROCESS_PLATES.includes(name)
    ? processInk([{ name, tint }])
    : { space: 'spot', name, tint, ...(alternate && { alternate }) };
}

/** DeviceN: process plates alone are process ink, one other plate alone is a spot. */
function platesInk(all: readonly Plate[]): ArtworkInk {
  const plates = all.filter(({ name }) => name !== NO_PLATE);
  const [only] = plates;
  if (only && plates.every(({ name }) => PROCESS_PLATES.includes(name))) return processInk(plates);
  return only && plates.length === 1 ? { space: 'spot', ...only } : { space: 'plates', plates };
}

function processInk(plates: readonly Plate[]): ArtworkInk {
  const [c, m, y, k] = PROCESS_PLATES.map((name) => plates.find((plate) => plate.name === name)?.tint ?? 0);
  return { space: 'cmyk', cmyk: [c!, m!, y!, k!] };
}

/** Whether paint in this ink leaves no mark whatever its tint. */
export const leavesNoMark = (ink: ArtworkInk): boolean =>
  (ink.space === 'spot' && ink.name === NO_PLATE) || (ink.space === 'plates' && ink.plates.length === 0);

/** Scales 0…1 to 0…`full`, held in range, without the noise of binary fractions (0.07 is 7 %). */
const parts = (value: number, full: number): number =>
  Math.round(Math.min(1, Math.max(0, value)) * full * 1e6) / 1e6;

/**
 * Whether inks below stay. DeviceCMYK keeps process inks only in overprint mode 1, where a component of 0 leaves its
 * plate alone; gray, RGB and profiled CMYK paint every process plate (ISO 32000-1, 8.6.7). That spot plates alone
 * would stay is not told apart.
 */
export function overprints(space: ColourSpace, overprint: boolean, mode: number): boolean {
  if (!overprint) return false;
  switch (space.kind) {
    case 'spot':
    case 'plates':
      return true;
    case 'cmyk':
      return space.device && mode === 1;
    case 'indexed':
      return overprints(space.base, overprint, 0);
    default:
      return false;
  }
}

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
