import { strToU8 } from 'fflate';
import { type ColourSpace, DEVICE_CMYK, DEVICE_GRAY, DEVICE_RGB, plateName } from '../pdf/colour';
import { withColour, withOverprint, withSpace } from '../pdf/graphics-state';
import {
  type Handler,
  numbers,
  type Outcome,
  type PsMachine,
  push,
  refusal,
  topmost,
  values,
} from './machine';
import { isArrayLike, isKind, type PsValue } from './values';

const coloured = (space: ColourSpace, components: number): Handler =>
  numbers(components, (machine, n) => colour(machine, space, n));

/** PostScript paints fills and strokes in one colour. */
function colour(machine: PsMachine, space: ColourSpace, components: readonly number[]): Outcome {
  const state = withColour(machine.state, space, components);
  if (!state) return refusal('has the wrong number of colour components');
  machine.state = state;
  return undefined;
}

/** PLRM 3, 4.8: a device space by name, or an array whose first element names the family. */
function colourSpace(value: PsValue | undefined): ColourSpace | undefined {
  const [family, second] = isArrayLike(value) ? value.items : [value];
  if (!isKind(family, 'name')) return undefined;
  switch (family.text) {
    case 'DeviceGray':
      return DEVICE_GRAY;
    case 'DeviceRGB':
      return DEVICE_RGB;
    case 'DeviceCMYK':
      return DEVICE_CMYK;
    case 'Separation': {
      const name = plateOf(second);
      if (name === 'All') return { kind: 'registration' };
      return name === undefined ? undefined : { kind: 'spot', name };
    }
    default:
      return { kind: 'unknown', description: family.text };
  }
}

function plateOf(value: PsValue | undefined): string | undefined {
  if (isKind(value, 'string')) return plateName(value.bytes);
  return isKind(value, 'name') ? plateName(strToU8(value.text, true)) : undefined;
}

const COMPONENTS: Readonly<Record<string, number>> = { gray: 1, rgb: 3, cmyk: 4, spot: 1, registration: 1 };

/** Colour and overprint (PLRM 3, 8.1). */
export const COLOUR_OPERATORS: Readonly<Record<string, Handler>> = {
  setgray: coloured(DEVICE_GRAY, 1),
  setrgbcolor: coloured(DEVICE_RGB, 3),
  setcmykcolor: coloured(DEVICE_CMYK, 4),
  setcolorspace: values(1, (machine, [value]) => {
    const space = colourSpace(value);
    if (!space) return refusal('wants a colour space');
    machine.state = withSpace(machine.state, space);
    return undefined;
  }),
  setcolor: (machine) => {
    const at = topmost(machine, (value) => typeof value !== 'number') + 1;
    const { space } = machine.state.fill;
    const wanted = COMPONENTS[space.kind] ?? machine.stack.length - at;
    if (machine.stack.length - at < wanted) return refusal('has the wrong number of colour components');
    return colour(machine, space, machine.stack.splice(machine.stack.length - wanted) as number[]);
  },
  setoverprint: values(1, (machine, [overprint]) => {
    if (typeof overprint !== 'boolean') return refusal('wants true or false');
    machine.state = withOverprint(machine.state, overprint, overprint);
    return undefined;
  }),
  currentoverprint: (machine) => push(machine, machine.state.fill.overprint),
};
