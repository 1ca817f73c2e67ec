import { strToU8 } from 'fflate';
import type { ArtworkShape } from '../../core/artwork/artwork';
import { compose, type Matrix, mapPoint, type Point, scaling, translation } from '../../core/geometry';
import { closeContour, currentPoint, curveTo, lineTo, moveTo, type Outline, takeContours } from '../outline';
import { type ColourSpace, DEVICE_CMYK, DEVICE_GRAY, DEVICE_RGB, plateName } from '../pdf/colour';
import { type GraphicsState, withColour, withSpace } from '../pdf/graphics-state';
import { filledShape, withinReach } from '../pdf/paint';
import type { PsValue } from './values';

/** Everything that changes while PostScript runs. */
export type PsMachine = {
  readonly shapes: ArtworkShape[];
  readonly outline: Outline;
  readonly saved: GraphicsState[];
  state: GraphicsState;
};

/** Why an operator cannot be obeyed; undefined when it was. */
type Refusal = string | undefined;
type Handler = (machine: PsMachine, operands: readonly PsValue[]) => Refusal;

const HANDLERS: Readonly<Record<string, Handler>> = {
  moveto: points(1, ({ outline }, [p]) => {
    moveTo(outline, p!);
    return undefined;
  }),
  lineto: points(1, ({ outline }, [p]) => needsStart(lineTo(outline, p!))),
  curveto: points(3, ({ outline }, [c1, c2, p]) => needsStart(curveTo(outline, c1!, c2!, p!))),
  closepath: bare(({ outline }) => closeContour(outline)),
  newpath: bare(({ outline }) => {
    takeContours(outline);
  }),
  fill,
  eofill: fill,
  gsave: (machine, operands) => {
    if (operands.length > 0) return 'wants no operands';
    // The path would be saved too; nobody needs that who does not stroke.
    if (currentPoint(machine.outline)) return 'with a path under way';
    machine.saved.push(machine.state);
    return undefined;
  },
  grestore: bare((machine) => {
    takeContours(machine.outline);
    machine.state = machine.saved.pop() ?? machine.state;
  }),
  translate: numbers(2, (machine, [x = 0, y = 0]) => concat(machine, translation(x, y))),
  scale: numbers(2, (machine, [x = 0, y = 0]) => concat(machine, scaling(x, y))),
  concat: (machine, operands) => {
    const [matrix] = operands;
    const n =
      typeof matrix === 'object' && matrix.kind === 'array'
        ? matrix.items.filter((item) => typeof item === 'number')
        : [];
    return n.length === 6 && operands.length === 1
      ? concat(machine, n as unknown as Matrix)
      : 'wants a matrix';
  },
  setgray: numbers(1, deviceColour(DEVICE_GRAY)),
  setrgbcolor: numbers(3, deviceColour(DEVICE_RGB)),
  setcmykcolor: numbers(4, deviceColour(DEVICE_CMYK)),
  setcolorspace: (machine, operands) => {
    const space = operands.length === 1 ? colourSpace(operands[0]!) : undefined;
    if (!space) return 'wants a colour space';
    machine.state = withSpace(machine.state, space);
    return undefined;
  },
  setcolor: (machine, operands) =>
    operands.every((o) => typeof o === 'number')
      ? paintWith(machine, machine.state.space, operands)
      : 'wants numbers',
  setoverprint: (machine, [overprint, ...more]) => {
    if (typeof overprint !== 'boolean' || more.length > 0) return 'wants true or false';
    machine.state = { ...machine.state, overprint };
    return undefined;
  },
  showpage: bare(() => {}),
};

/** The PostScript operators that are understood (PLRM 3, chapter 8). */
export const OPERATORS: ReadonlyMap<string, Handler> = new Map(Object.entries(HANDLERS));

function bare(handler: (machine: PsMachine) => void): Handler {
  return (machine, operands) => {
    if (operands.length > 0) return 'wants no operands';
    handler(machine);
    return undefined;
  };
}

function numbers(count: number, handler: (machine: PsMachine, n: readonly number[]) => Refusal): Handler {
  return (machine, operands) => {
    const n = operands.filter((o) => typeof o === 'number');
    return n.length === count && operands.length === count ? handler(machine, n) : `wants ${count} numbers`;
  };
}

/** Pairs of numbers as points on the page. */
function points(count: number, handler: (machine: PsMachine, p: readonly Point[]) => Refusal): Handler {
  return numbers(2 * count, (machine, n) =>
    handler(
      machine,
      Array.from({ length: count }, (_, i) =>
        mapPoint(machine.state.toPage, { x: n[2 * i]!, y: n[2 * i + 1]! }),
      ),
    ),
  );
}

const needsStart = (drawn: boolean): Refusal => (drawn ? undefined : 'without a current point');

function concat(machine: PsMachine, matrix: Matrix): Refusal {
  machine.state = { ...machine.state, toPage: compose(matrix, machine.state.toPage) };
  return undefined;
}

function deviceColour(space: ColourSpace): (machine: PsMachine, n: readonly number[]) => Refusal {
  return (machine, n) => paintWith(machine, space, n);
}

function paintWith(machine: PsMachine, space: ColourSpace, components: readonly number[]): Refusal {
  const state = withColour(machine.state, space, components);
  if (!state) return 'has the wrong number of colour components';
  machine.state = state;
  return undefined;
}

/** PLRM 3, 4.8: a device space by name, or an array whose first element names the family. */
function colourSpace(value: PsValue): ColourSpace | undefined {
  if (typeof value !== 'object') return undefined;
  const [family, second] = value.kind === 'array' ? value.items : [value];
  if (typeof family !== 'object' || family.kind !== 'name') return undefined;
  switch (family.text) {
    case 'DeviceGray':
      return DEVICE_GRAY;
    case 'DeviceRGB':
      return DEVICE_RGB;
    case 'DeviceCMYK':
      return DEVICE_CMYK;
    case 'Separation':
      if (typeof second !== 'object') return undefined;
      if (second.kind === 'string') return { kind: 'spot', name: plateName(second.bytes) };
      return second.kind === 'name'
        ? { kind: 'spot', name: plateName(strToU8(second.text, true)) }
        : undefined;
    default:
      return { kind: 'unknown', description: family.text };
  }
}

function fill(machine: PsMachine, operands: readonly PsValue[]): Refusal {
  if (operands.length > 0) return 'wants no operands';
  const contours = takeContours(machine.outline);
  if (!withinReach(contours)) return 'fills a shape out of any reach';
  const shape = filledShape(contours, machine.state);
  if (shape) machine.shapes.push(shape);
  return undefined;
}
