import { strToU8 } from 'fflate';
import {
  type ColourSpace,
  DEVICE_CMYK,
  DEVICE_GRAY,
  DEVICE_RGB,
  initialComponents,
  plateName,
} from './colour';
import type { ColourSource } from './colour-source';
import { decodeStream } from './decode';
import { fullTint } from './full-tint';
import { lookAlike } from './look-alike';
import { isArray, isName, isStream, type PdfDict, type PdfObject } from './objects';

/** By their names in full and as inline images shorten them. */
const SIMPLE_SPACES: ReadonlyMap<string, ColourSpace> = new Map([
  ['DeviceGray', DEVICE_GRAY],
  ['G', DEVICE_GRAY],
  ['CalGray', DEVICE_GRAY],
  ['DeviceRGB', DEVICE_RGB],
  ['RGB', DEVICE_RGB],
  ['CalRGB', DEVICE_RGB],
  ['DeviceCMYK', DEVICE_CMYK],
  ['CMYK', DEVICE_CMYK],
]);

/** Spaces are made of spaces; real ones stay below four. */
const DEEPEST = 6;

/** The colour space that `cs` names: a device space, or an entry of the resources (ISO 32000-1, 8.6.3). */
export function namedColourSpace(
  source: ColourSource,
  name: string,
  named: PdfDict | undefined,
): ColourSpace {
  return SIMPLE_SPACES.get(name) ?? colourSpace(source, named?.entries.get(name) ?? null, name);
}

/** The colour space an object states; `name` is what it is called where that is all there is to say. */
export function colourSpace(source: ColourSource, object: PdfObject, name: string, depth = 0): ColourSpace {
  const resolved = source.file.resolve(object);
  const before = resolved === null ? undefined : source.spaces.get(resolved);
  if (before) return before;
  const space = statedSpace(source, resolved, name, depth);
  if (isArray(resolved)) source.spaces.set(resolved, space);
  return space;
}

function statedSpace(source: ColourSource, resolved: PdfObject, name: string, depth: number): ColourSpace {
  if (isName(resolved)) return SIMPLE_SPACES.get(resolved.text) ?? unknown(resolved.text);
  if (!isArray(resolved) || depth === DEEPEST) return unknown(name);
  const { resolve } = source.file;
  const [family, second, third, fourth] = resolved.items.map(resolve);
  if (!isName(family)) return unknown(name);
  const inner = (object: PdfObject | undefined) =>
    colourSpace(source, object ?? null, family.text, depth + 1);
  switch (family.text) {
    case 'Separation':
      return isName(second)
        ? separation(source, second.text, third ?? null, inner(third), fourth ?? null)
        : unknown(name);
    case 'DeviceN':
      return isArray(second)
        ? {
            kind: 'plates',
            names: second.items.map(resolve).map((n) => (isName(n) ? nameOfPlate(n.text) : '')),
          }
        : unknown(name);
    case 'ICCBased':
      return isStream(second) ? profiled(resolve(second.dict.entries.get('N')), family.text) : unknown(name);
    case 'Indexed':
    case 'I': {
      const base = inner(second);
      const table = lookupTable(source, fourth ?? null);
      return table && initialComponents(base).length > 0 ? { kind: 'indexed', base, table } : unknown(name);
    }
    default:
      return SIMPLE_SPACES.get(family.text) ?? unknown(family.text);
  }
}

const unknown = (description: string): ColourSpace => ({ kind: 'unknown', description });

const nameOfPlate = (text: string): string => plateName(strToU8(text, true));

function profiled(components: PdfObject, name: string): ColourSpace {
  switch (components) {
    case 1:
      return DEVICE_GRAY;
    case 3:
      return DEVICE_RGB;
    case 4:
      return { kind: 'cmyk', device: false };
    default:
      return unknown(name);
  }
}

function separation(
  source: ColourSource,
  text: string,
  base: PdfObject,
  space: ColourSpace,
  tint: PdfObject,
): ColourSpace {
  if (text === 'All') return { kind: 'registration' };
  const full = fullTint(source, tint);
  const alternate = full && lookAlike(source, base, space, full);
  return { kind: 'spot', name: nameOfPlate(text), ...(alternate && { alternate }) };
}

function lookupTable({ file, allowance }: ColourSource, object: PdfObject): Uint8Array | undefined {
  if (isStream(object)) {
    const decoded = decodeStream(object, file.resolve, allowance);
    return decoded.ok ? decoded.value.bytes : undefined;
  }
  return typeof object === 'object' && object?.kind === 'string' ? object.bytes : undefined;
}
