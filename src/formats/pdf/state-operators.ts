import { compose } from '../../core/geometry';
import { type ColourSpace, DEVICE_CMYK, DEVICE_GRAY, DEVICE_RGB } from './colour';
import { namedColourSpace } from './colour-space';
import {
  capOf,
  dashesOf,
  joinOf,
  type Painting,
  withColour,
  withExtGState,
  withPen,
  withSpace,
} from './graphics-state';
import { bare, type Handler, matrixFrom, named, numbers, type Refusal } from './handler';
import { type Machine, resource, resources } from './machine';
import { isArray, isDict, isName, type PdfObject } from './objects';
import { withFont } from './text-operators';

const MAX_SAVED_STATES = 10_000;

const pen = (change: (n: number) => Parameters<typeof withPen>[1]): Handler =>
  numbers(1, (machine, [n = 0]) => {
    machine.state = withPen(machine.state, change(n));
    return undefined;
  });

/** Graphics state and colour (ISO 32000-1, 8.4.4 and 8.6.8). */
export const STATE_OPERATORS: Readonly<Record<string, Handler>> = {
  q: (machine) => {
    if (machine.saved.length === MAX_SAVED_STATES) return `saves more than ${MAX_SAVED_STATES} states`;
    machine.saved.push(machine.state);
    return undefined;
  },
  Q: bare((machine) => {
    machine.state = machine.saved.pop() ?? machine.state;
  }),
  cm: numbers(6, (machine, n) => {
    machine.state = { ...machine.state, toPage: compose(matrixFrom(n), machine.state.toPage) };
    return undefined;
  }),
  w: pen((width) => ({ width })),
  J: pen(capOf),
  j: pen(joinOf),
  M: pen((miterLimit) => ({ miterLimit })),
  d: (machine, [dashes, phase]) => {
    if (!isArray(dashes)) return 'wants an array';
    machine.state = withPen(machine.state, dashesOf(machine.source.file, dashes, phase ?? null));
    return undefined;
  },
  gs: named((machine, name) => {
    const dict = resource(machine, 'ExtGState', name);
    if (!isDict(dict)) return `finds no graphics state ${name}`;
    const { file } = machine.source;
    machine.state = withExtGState(file, machine.state, dict);
    const font = file.resolve(dict.entries.get('Font'));
    const [ref, size] = isArray(font) ? font.items : [];
    return typeof size === 'number' ? withFont(machine, file.resolve(ref), size) : undefined;
  }),
  g: numbers(1, deviceColour(DEVICE_GRAY, 'fill')),
  rg: numbers(3, deviceColour(DEVICE_RGB, 'fill')),
  k: numbers(4, deviceColour(DEVICE_CMYK, 'fill')),
  G: numbers(1, deviceColour(DEVICE_GRAY, 'stroke')),
  RG: numbers(3, deviceColour(DEVICE_RGB, 'stroke')),
  K: numbers(4, deviceColour(DEVICE_CMYK, 'stroke')),
  cs: chosenSpace('fill'),
  CS: chosenSpace('stroke'),
  sc: chosenColour('fill'),
  scn: chosenColour('fill'),
  SC: chosenColour('stroke'),
  SCN: chosenColour('stroke'),
};

function chosenSpace(painting: Painting): Handler {
  return named((machine, name) => {
    if (machine.isStencil) return undefined;
    const space = namedColourSpace(machine.source, name, resources(machine, 'ColorSpace'));
    machine.state = withSpace(machine.state, space, painting);
    return undefined;
  });
}

function deviceColour(
  space: ColourSpace,
  painting: Painting,
): (machine: Machine, n: readonly number[]) => Refusal {
  return (machine, n) => paintWith(machine, space, n, painting);
}

function chosenColour(painting: Painting): Handler {
  return (machine, operands: readonly PdfObject[]) => {
    const components = operands.filter((o) => typeof o === 'number');
    // A name in the end is a pattern's, whatever space was chosen.
    const space: ColourSpace = isName(operands.at(-1))
      ? { kind: 'unknown', description: 'Pattern' }
      : machine.state[painting].space;
    return paintWith(machine, space, components, painting);
  };
}

function paintWith(
  machine: Machine,
  space: ColourSpace,
  components: readonly number[],
  painting: Painting,
): Refusal {
  if (machine.isStencil) return undefined;
  const state = withColour(machine.state, space, components, painting);
  if (!state) return 'has the wrong number of colour components';
  machine.state = state;
  return undefined;
}
