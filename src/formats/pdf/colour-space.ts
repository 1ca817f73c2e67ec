import { strToU8 } from 'fflate';
import { type ColourSpace, DEVICE_CMYK, DEVICE_GRAY, DEVICE_RGB, plateName } from './colour';
import type { PdfFile } from './file';
import { isArray, isName, isStream, type PdfDict, type PdfObject } from './objects';

const DEVICE_SPACES: Readonly<Record<string, ColourSpace>> = {
  DeviceGray: DEVICE_GRAY,
  DeviceRGB: DEVICE_RGB,
  DeviceCMYK: DEVICE_CMYK,
};

/** The colour space that `cs` names: a device space, or an entry of the resources (ISO 32000-1, 8.6.3). */
export function namedColourSpace(file: PdfFile, name: string, named: PdfDict | undefined): ColourSpace {
  const device = Object.hasOwn(DEVICE_SPACES, name) ? DEVICE_SPACES[name] : undefined;
  return device ?? colourSpace(file, named?.entries.get(name) ?? null, name);
}

function colourSpace(file: PdfFile, object: PdfObject, name: string): ColourSpace {
  const resolved = file.resolve(object);
  if (isName(resolved) && Object.hasOwn(DEVICE_SPACES, resolved.text)) return DEVICE_SPACES[resolved.text]!;
  const [family, second] = isArray(resolved) ? resolved.items.map(file.resolve) : [];
  if (!isName(family)) return { kind: 'unknown', description: isName(resolved) ? resolved.text : name };
  if (Object.hasOwn(DEVICE_SPACES, family.text)) return DEVICE_SPACES[family.text]!;
  if (family.text === 'Separation' && isName(second))
    return { kind: 'spot', name: plateName(strToU8(second.text, true)) };
  if (family.text === 'ICCBased' && isStream(second))
    switch (file.resolve(second.dict.entries.get('N'))) {
      case 1:
        return DEVICE_GRAY;
      case 3:
        return DEVICE_RGB;
      case 4:
        return { kind: 'cmyk', device: false };
    }
  return { kind: 'unknown', description: family.text };
}
