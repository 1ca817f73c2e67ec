import type { ArtworkInk } from '../../core/artwork/artwork';
import { fattened, type StrokedPath, strokeOutline } from '../../core/artwork/stroke';
import { type Contour, mapPoint } from '../../core/geometry';
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
import { boundsOfContours, clipped, meet } from './clip';
import type { GraphicsState, Painting } from './graphics-state';
import { bare, type Handler, numbers, points, type Refusal } from './handler';
import { isLeftOut, type Machine, unseen } from './machine';
import { filledShape, withinReach } from './paint';

type Rule = 'nonzero' | 'evenodd';

/** So many points (as a power of two) fill the memory as one more contour does. */
const POINTS_EACH = 3;

/** Paths, painting and clipping (ISO 32000-1, 8.5). */
export const PATH_OPERATORS: Readonly<Record<string, Handler>> = {
  m: points(1, ({ outline }, [p]) => {
    moveTo(outline, p!);
    return undefined;
  }),
  l: points(1, ({ outline }, [p]) => needsStart(lineTo(outline, p!))),
  c: points(3, ({ outline }, [c1, c2, p]) => needsStart(curveTo(outline, c1!, c2!, p!))),
  v: points(2, ({ outline }, [c2, p]) => needsStart(curveTo(outline, currentPoint(outline) ?? c2!, c2!, p!))),
  y: points(2, ({ outline }, [c1, p]) => needsStart(curveTo(outline, c1!, p!, p!))),
  h: bare(({ outline }) => closeContour(outline)),
  re: numbers(4, ({ outline, state }, [x = 0, y = 0, w = 0, h = 0]) => {
    const at = (px: number, py: number) => mapPoint(state.toPage, { x: px, y: py });
    polygon(outline, [at(x, y), at(x + w, y), at(x + w, y + h), at(x, y + h)]);
    return undefined;
  }),
  f: paints('nonzero', false),
  F: paints('nonzero', false),
  'f*': paints('evenodd', false),
  B: paints('nonzero', true),
  'B*': paints('evenodd', true),
  b: closing(paints('nonzero', true)),
  'b*': closing(paints('evenodd', true)),
  S: paints(undefined, true),
  s: closing(paints(undefined, true)),
  n: paints(undefined, false),
  W: bare((machine) => {
    machine.pendingClip = 'nonzero';
  }),
  'W*': bare((machine) => {
    machine.pendingClip = 'evenodd';
  }),
};

const needsStart = (drawn: boolean): Refusal => (drawn ? undefined : 'without a current point');

function closing(handler: Handler): Handler {
  return (machine, operands) => {
    closeContour(machine.outline);
    return handler(machine, operands);
  };
}

function paints(fill: Rule | undefined, stroke: boolean): Handler {
  return bare((machine) => {
    const paths = takePaths(machine.outline);
    const clip = machine.pendingClip;
    machine.pendingClip = undefined;
    if (paths.length === 0) return;
    if (!isLeftOut(machine)) paintPaths(machine, paths, fill, stroke);
    if (clip === undefined) return;
    const contours = filledContours(paths);
    machine.state = {
      ...machine.state,
      clip: clipped(machine.state.clip, clip === 'evenodd' ? { contours, rule: clip } : { contours }),
    };
  });
}

/** Fills and strokes paths on the page; polygons of one ink are fattened, because that is how they look. */
export function paintPaths(
  machine: Machine,
  paths: readonly StrokedPath[],
  fill: Rule | undefined,
  stroke: boolean,
): void {
  const { state } = machine;
  if (fill && stroke && fill === 'nonzero' && isOnePaint(state)) {
    const whole = fattened(paths, state.pen, state.toPage);
    if (whole) {
      paintContours(machine, whole, 'fill');
      return;
    }
  }
  if (fill) paintContours(machine, filledContours(paths), 'fill', fill === 'evenodd' ? fill : undefined);
  if (!stroke) return;
  const outline = strokeOutline(paths, state.pen, state.toPage);
  if (outline) paintContours(machine, outline, 'stroke');
  else unseen(machine, 'content', 'a stroke that cannot be outlined', within(machine, filledContours(paths)));
}

function isOnePaint({ fill, stroke }: GraphicsState): boolean {
  return (
    sameInk(fill.ink, stroke.ink) &&
    fill.overprint === stroke.overprint &&
    fill.opacity === 1 &&
    stroke.opacity === 1
  );
}

const sameInk = (a: ArtworkInk, b: ArtworkInk): boolean =>
  a === b || (a.space !== 'unknown' && JSON.stringify(a) === JSON.stringify(b));

function paintContours(
  machine: Machine,
  contours: readonly Contour[],
  painting: Painting,
  rule?: 'evenodd',
): void {
  for (const contour of contours) machine.left.painted -= 1 + (contour.length >> POINTS_EACH);
  if (contours.length === 0) return;
  const bounds = boundsOfContours(contours);
  if (!withinReach(bounds)) {
    unseen(machine, 'content', 'a shape out of any reach');
    return;
  }
  if (!meet(bounds, machine.page)) return;
  const shape = filledShape(contours, bounds, machine.state, painting, rule);
  if (shape) machine.shapes.push(shape);
}

function within({ page }: Machine, contours: readonly Contour[]) {
  const bounds = boundsOfContours(contours);
  return withinReach(bounds) && meet(bounds, page) ? bounds : null;
}
