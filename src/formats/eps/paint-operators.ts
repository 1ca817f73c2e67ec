import { strFromU8, strToU8 } from 'fflate';
import type { ArtworkText, Corners } from '../../core/artwork/artwork';
import { type StrokedPath, strokeOutline } from '../../core/artwork/stroke';
import {
  boundsOf,
  type Contour,
  compose,
  type Matrix,
  mapPoint,
  type Point,
  rotation,
  scaling,
  translation,
} from '../../core/geometry';
import {
  closeContour,
  currentPoint,
  curveTo,
  filledContours,
  lineTo,
  moveTo,
  polygon,
  takePaths,
} from '../outline';
import { boundsOfContours, clipped } from '../pdf/clip';
import { type ColourSpace, DEVICE_CMYK, DEVICE_GRAY, DEVICE_RGB, plateName } from '../pdf/colour';
import { capOf, joinOf, withColour, withOverprint, withPen, withSpace } from '../pdf/graphics-state';
import { cutOf, filledShape, inkedBy, paintedUnder, withinReach } from '../pdf/paint';
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
import { isKind, type PsValue } from './values';

const bare =
  (work: (machine: PsMachine) => void): Handler =>
  (machine) => {
    work(machine);
    return undefined;
  };

const done = (): undefined => undefined;

/** Pairs of numbers as points on the page, absolute or from the current point. */
const points = (
  count: number,
  isRelative: boolean,
  draw: (machine: PsMachine, p: readonly Point[]) => boolean,
): Handler =>
  numbers(2 * count, (machine, n) => {
    const { toPage } = machine.state;
    const from = currentPoint(machine.outline);
    if (isRelative && !from) return refusal('without a current point');
    const [a, b, c, d] = toPage;
    const map: Matrix = isRelative && from ? [a, b, c, d, from.x, from.y] : toPage;
    const p = Array.from({ length: count }, (_, i) => mapPoint(map, { x: n[2 * i]!, y: n[2 * i + 1]! }));
    return draw(machine, p) ? undefined : refusal('without a current point');
  });

const move = ({ outline }: PsMachine, [p]: readonly Point[]): boolean => {
  moveTo(outline, p!);
  return true;
};
const line = ({ outline }: PsMachine, [p]: readonly Point[]): boolean => lineTo(outline, p!);
const curve = ({ outline }: PsMachine, [c1, c2, p]: readonly Point[]): boolean =>
  curveTo(outline, c1!, c2!, p!);

/** A rectangle by one corner and its sides, as a path on the page. */
const rectangle = ({ state }: PsMachine, [x = 0, y = 0, w = 0, h = 0]: readonly number[]): StrokedPath => {
  const at = (px: number, py: number) => mapPoint(state.toPage, { x: px, y: py });
  return { points: [at(x, y), at(x + w, y), at(x + w, y + h), at(x, y + h)], closed: true };
};

function paint(machine: PsMachine, contours: readonly Contour[], rule?: 'evenodd'): Outcome {
  if (contours.length === 0) return undefined;
  const bounds = boundsOfContours(contours);
  if (!withinReach(bounds)) return refusal('paints a shape out of any reach');
  const shape = filledShape(contours, bounds, machine.state, 'fill', rule);
  if (shape) machine.shapes.push(shape);
  return undefined;
}

function strokePaths(machine: PsMachine, paths: readonly StrokedPath[]): Outcome {
  const { pen, toPage } = machine.state;
  const contours = strokeOutline(paths, pen, toPage);
  return contours ? paint(machine, contours) : refusal('strokes a line without an outline');
}

const filling =
  (rule?: 'evenodd'): Handler =>
  (machine) =>
    paint(machine, filledContours(takePaths(machine.outline)), rule);

/** Cuts everything painted afterwards; the path stays until `newpath`. */
const clipping = (rule?: 'evenodd'): Handler =>
  bare((machine) => {
    const { outline } = machine;
    const open = outline.open;
    const paths = takePaths(outline);
    const contours = filledContours(paths);
    machine.state = {
      ...machine.state,
      clip: clipped(machine.state.clip, rule ? { contours, rule } : { contours }),
    };
    outline.paths = open.length > 1 ? paths.slice(0, -1) : [...paths];
    outline.open = open;
  });

const concat = (machine: PsMachine, matrix: Matrix): undefined => {
  machine.state = { ...machine.state, toPage: compose(matrix, machine.state.toPage) };
  return undefined;
};

/** Six numbers of an array as a map. */
function matrixIn(value: PsValue | undefined): Matrix | null {
  const n = isKind(value, 'array') ? value.items.filter((item) => typeof item === 'number') : [];
  return n.length === 6 ? (n as unknown as Matrix) : null;
}

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
  const [family, second] = isKind(value, 'array') ? value.items : [value];
  if (!isKind(family, 'name')) return undefined;
  switch (family.text) {
    case 'DeviceGray':
      return DEVICE_GRAY;
    case 'DeviceRGB':
      return DEVICE_RGB;
    case 'DeviceCMYK':
      return DEVICE_CMYK;
    case 'Separation':
      if (isKind(second, 'string')) return { kind: 'spot', name: plateName(second.bytes) };
      return isKind(second, 'name')
        ? { kind: 'spot', name: plateName(strToU8(second.text, true)) }
        : undefined;
    default:
      return { kind: 'unknown', description: family.text };
  }
}

const save = (machine: PsMachine): void => {
  const { outline, state, font } = machine;
  machine.saved.push({ state, font, paths: [...outline.paths], open: outline.open.map((p) => ({ ...p })) });
};

const restore = (machine: PsMachine): void => {
  const saved = machine.saved.pop();
  if (!saved) return;
  machine.state = saved.state;
  machine.font = saved.font;
  machine.outline.paths = [...saved.paths];
  machine.outline.open = saved.open;
};

/** Without the font nobody knows how wide a text is: about this many ems a character, above and below the baseline. */
const EM = { advance: 0.6, ascent: 0.8, descent: 0.2 } as const;
const widthOf = (machine: PsMachine, bytes: Uint8Array): number =>
  EM.advance * machine.font.size * bytes.length;

function show(machine: PsMachine, text: PsValue | undefined): Outcome {
  const from = currentPoint(machine.outline);
  if (!isKind(text, 'string') || !from) return refusal('wants a string and a current point');
  const [a, b, c, d] = machine.state.toPage;
  const map: Matrix = [a, b, c, d, from.x, from.y];
  const { size, family } = machine.font;
  const width = widthOf(machine, text.bytes);
  const [top, foot] = [EM.ascent * size, -EM.descent * size];
  const at = (x: number, y: number) => mapPoint(map, { x, y });
  const corners: Corners = [at(0, top), at(width, top), at(width, foot), at(0, foot)];
  const bounds = boundsOf(corners);
  moveTo(machine.outline, at(width, 0));
  const characters = strFromU8(text.bytes, true);
  if (characters.trim() === '' || !withinReach(bounds)) return undefined;
  const shown: ArtworkText = {
    ...paintedUnder(machine.state, 'fill', cutOf(machine.state.clip, bounds)),
    ...inkedBy(machine.state, 'fill'),
    after: machine.shapes.length,
    characters,
    corners,
    size: size * Math.sqrt(Math.abs(a * d - b * c)),
    font: family,
  };
  machine.texts.push(shown);
  return undefined;
}

/** Paths, painting, colour, maps, state and text (PLRM 3, 8.1). */
export const PAINT_OPERATORS: Readonly<Record<string, Handler>> = {
  newpath: bare(({ outline }) => {
    takePaths(outline);
  }),
  moveto: points(1, false, move),
  rmoveto: points(1, true, move),
  lineto: points(1, false, line),
  rlineto: points(1, true, line),
  curveto: points(3, false, curve),
  rcurveto: points(3, true, curve),
  closepath: bare(({ outline }) => closeContour(outline)),
  currentpoint: (machine) => {
    const p = currentPoint(machine.outline);
    if (!p) return refusal('without a current point');
    const [a, b, c, d, tx, ty] = machine.state.toPage;
    const det = a * d - b * c;
    const [x, y] = [p.x - tx, p.y - ty];
    const user = [(d * x - c * y) / det, (a * y - b * x) / det] as const;
    return user.every(Number.isFinite) ? push(machine, ...user) : refusal('under a map without an inverse');
  },
  fill: filling(),
  eofill: filling('evenodd'),
  stroke: (machine) => strokePaths(machine, takePaths(machine.outline)),
  rectfill: numbers(4, (machine, n) => paint(machine, filledContours([rectangle(machine, n)]))),
  rectstroke: numbers(4, (machine, n) => strokePaths(machine, [rectangle(machine, n)])),
  clip: clipping(),
  eoclip: clipping('evenodd'),
  rectclip: numbers(4, (machine, n) => {
    takePaths(machine.outline);
    const { points: corners } = rectangle(machine, n);
    polygon(machine.outline, corners as [Point, ...Point[]]);
    clipping()(machine, 0);
    takePaths(machine.outline);
    return undefined;
  }),
  gsave: (machine) => {
    save(machine);
    return undefined;
  },
  grestore: bare(restore),
  save: (machine) => {
    save(machine);
    return push(machine, { kind: 'save' });
  },
  restore: values(1, (machine, [saved]) => {
    if (!isKind(saved, 'save')) return refusal('wants what save left');
    restore(machine);
    return undefined;
  }),
  translate: numbers(2, (machine, [x = 0, y = 0]) => concat(machine, translation(x, y))),
  scale: numbers(2, (machine, [x = 0, y = 0]) => concat(machine, scaling(x, y))),
  rotate: numbers(1, (machine, [degrees = 0]) => concat(machine, rotation(-degrees))),
  concat: values(1, (machine, [value]) => {
    const matrix = matrixIn(value);
    return matrix ? concat(machine, matrix) : refusal('wants a matrix');
  }),
  matrix: (machine) => push(machine, { kind: 'array', items: [1, 0, 0, 1, 0, 0] }),
  currentmatrix: values(1, (machine) => push(machine, { kind: 'array', items: machine.state.toPage })),
  setmatrix: values(1, (machine, [value]) => {
    const matrix = matrixIn(value);
    if (matrix) machine.state = { ...machine.state, toPage: matrix };
    return matrix ? undefined : refusal('wants a matrix');
  }),
  setlinewidth: numbers(1, (machine, [width = 1]) => {
    machine.state = withPen(machine.state, { width });
    return undefined;
  }),
  setlinecap: numbers(1, (machine, [cap = 0]) => {
    machine.state = withPen(machine.state, capOf(cap));
    return undefined;
  }),
  setlinejoin: numbers(1, (machine, [join = 0]) => {
    machine.state = withPen(machine.state, joinOf(join));
    return undefined;
  }),
  setmiterlimit: numbers(1, (machine, [miterLimit = 10]) => {
    machine.state = withPen(machine.state, { miterLimit });
    return undefined;
  }),
  setdash: values(2, (machine, [array, phase]) => {
    if (!isKind(array, 'array') || typeof phase !== 'number') return refusal('wants an array and a number');
    const dashes = array.items.filter((item) => typeof item === 'number');
    machine.state = withPen(machine.state, { dashes, dashPhase: phase });
    return undefined;
  }),
  setflat: numbers(1, done),
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
    const wanted = { gray: 1, rgb: 3, cmyk: 4, spot: 1 }[space.kind as 'gray'] ?? machine.stack.length - at;
    if (machine.stack.length - at < wanted) return refusal('has the wrong number of colour components');
    return colour(machine, space, machine.stack.splice(machine.stack.length - wanted) as number[]);
  },
  setoverprint: values(1, (machine, [overprint]) => {
    if (typeof overprint !== 'boolean') return refusal('wants true or false');
    machine.state = withOverprint(machine.state, overprint, overprint);
    return undefined;
  }),
  findfont: values(1, (machine, [name]) =>
    isKind(name, 'name')
      ? push(machine, { kind: 'font', family: name.text, size: 1 })
      : refusal('wants a name'),
  ),
  scalefont: values(2, (machine, [font, size]) =>
    isKind(font, 'font') && typeof size === 'number'
      ? push(machine, { ...font, size: font.size * size })
      : refusal('wants a font and a number'),
  ),
  setfont: values(1, (machine, [font]) => {
    if (!isKind(font, 'font')) return refusal('wants a font');
    machine.font = font;
    return undefined;
  }),
  selectfont: values(2, (machine, [name, size]) => {
    if (!isKind(name, 'name') || typeof size !== 'number') return refusal('wants a name and a number');
    machine.font = { kind: 'font', family: name.text, size };
    return undefined;
  }),
  stringwidth: values(1, (machine, [text]) =>
    isKind(text, 'string') ? push(machine, widthOf(machine, text.bytes), 0) : refusal('wants a string'),
  ),
  show: values(1, (machine, [text]) => show(machine, text)),
  showpage: done,
};
