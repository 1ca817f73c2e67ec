import { compose, type Matrix, mapPoint, type Point } from '../../core/geometry';
import { closeContour, currentPoint, curveTo, lineTo, moveTo, takeContours } from '../outline';
import { type ColourSpace, DEVICE_CMYK, DEVICE_GRAY, DEVICE_RGB } from './colour';
import { namedColourSpace } from './colour-space';
import { withColour, withExtGState, withSpace } from './graphics-state';
import { type Machine, resource, resources } from './machine';
import { isDict, isName, type PdfObject } from './objects';
import { filledShape, withinReach } from './paint';

/** Why an operator cannot be obeyed; undefined when it was. */
export type Refusal = string | undefined;
type Handler = (machine: Machine, operands: readonly PdfObject[]) => Refusal;

const HANDLERS: Readonly<Record<string, Handler>> = {
  q: (machine) => {
    machine.saved.push(machine.state);
    return undefined;
  },
  Q: (machine) => {
    machine.state = machine.saved.pop() ?? machine.state;
    return undefined;
  },
  cm: numbers(6, (machine, n) => {
    const { state } = machine;
    machine.state = { ...state, toPage: compose(n as unknown as Matrix, state.toPage) };
    return undefined;
  }),
  m: points(1, ({ outline }, [p]) => {
    moveTo(outline, p!);
    return undefined;
  }),
  l: points(1, ({ outline }, [p]) => needsStart(lineTo(outline, p!))),
  c: points(3, ({ outline }, [c1, c2, p]) => needsStart(curveTo(outline, c1!, c2!, p!))),
  v: points(2, ({ outline }, [c2, p]) => needsStart(curveTo(outline, currentPoint(outline) ?? c2!, c2!, p!))),
  y: points(2, ({ outline }, [c1, p]) => needsStart(curveTo(outline, c1!, p!, p!))),
  h: ({ outline }) => {
    closeContour(outline);
    return undefined;
  },
  re: numbers(4, ({ outline, state }, [x = 0, y = 0, w = 0, h = 0]) => {
    const at = (px: number, py: number) => mapPoint(state.toPage, { x: px, y: py });
    moveTo(outline, at(x, y));
    lineTo(outline, at(x + w, y));
    lineTo(outline, at(x + w, y + h));
    lineTo(outline, at(x, y + h));
    closeContour(outline);
    return undefined;
  }),
  f: fill,
  F: fill,
  'f*': fill,
  B: fill,
  'B*': fill,
  b: fill,
  'b*': fill,
  n: dropPath,
  S: dropPath,
  s: dropPath,
  g: numbers(1, deviceColour(DEVICE_GRAY)),
  rg: numbers(3, deviceColour(DEVICE_RGB)),
  k: numbers(4, deviceColour(DEVICE_CMYK)),
  cs: named((machine, name) => {
    const space = namedColourSpace(machine.file, name, resources(machine, 'ColorSpace'));
    machine.state = withSpace(machine.state, space);
    return undefined;
  }),
  sc: colour,
  scn: colour,
  gs: named((machine, name) => {
    const dict = resource(machine, 'ExtGState', name);
    if (!isDict(dict)) return `finds no graphics state ${name}`;
    machine.state = withExtGState(machine.file, machine.state, dict);
    return undefined;
  }),
};

/** The operators that decide what is filled where (ISO 32000-1, annex A); all others leave fills as they are. */
export const OPERATORS: ReadonlyMap<string, Handler> = new Map(Object.entries(HANDLERS));

function numbers(count: number, handler: (machine: Machine, n: readonly number[]) => Refusal): Handler {
  return (machine, operands) => {
    const n = operands.filter((o) => typeof o === 'number');
    return n.length === count && operands.length === count ? handler(machine, n) : `wants ${count} numbers`;
  };
}

/** Pairs of numbers as points on the page. */
function points(count: number, handler: (machine: Machine, p: readonly Point[]) => Refusal): Handler {
  return numbers(2 * count, (machine, n) =>
    handler(
      machine,
      Array.from({ length: count }, (_, i) =>
        mapPoint(machine.state.toPage, { x: n[2 * i]!, y: n[2 * i + 1]! }),
      ),
    ),
  );
}

function named(handler: (machine: Machine, name: string) => Refusal): Handler {
  return (machine, [operand]) => (isName(operand) ? handler(machine, operand.text) : 'wants a name');
}

const needsStart = (drawn: boolean): Refusal => (drawn ? undefined : 'without a current point');

function deviceColour(space: ColourSpace): (machine: Machine, n: readonly number[]) => Refusal {
  return (machine, n) => paintWith(machine, space, n);
}

function colour(machine: Machine, operands: readonly PdfObject[]): Refusal {
  return paintWith(
    machine,
    machine.state.space,
    operands.filter((o) => typeof o === 'number'),
  );
}

function paintWith(machine: Machine, space: ColourSpace, components: readonly number[]): Refusal {
  const state = withColour(machine.state, space, components);
  if (!state) return 'has the wrong number of colour components';
  machine.state = state;
  return undefined;
}

function fill(machine: Machine): Refusal {
  const contours = takeContours(machine.outline);
  if (!withinReach(contours)) return 'fills a shape out of any reach';
  const shape = filledShape(contours, machine.state);
  if (shape) machine.shapes.push(shape);
  return undefined;
}

function dropPath({ outline }: Machine): Refusal {
  takeContours(outline);
  return undefined;
}
