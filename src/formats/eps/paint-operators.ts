import { type StrokedPath, strokeOutline } from '../../core/artwork/stroke';
import type { Contour, Point } from '../../core/geometry';
import { filledContours, polygon, takePaths } from '../outline';
import { boundsOfContours, clipped } from '../pdf/clip';
import { filledShape, withinReach } from '../pdf/paint';
import { bare, type Handler, ignored, numbers, type Outcome, type PsMachine, refusal } from './machine';
import { pathsSoFar, rectangle } from './path-operators';

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
    const contours = filledContours(pathsSoFar(machine));
    machine.state = {
      ...machine.state,
      clip: clipped(machine.state.clip, rule ? { contours, rule } : { contours }),
    };
  });

/** Painting and clipping (PLRM 3, 8.1). */
export const PAINT_OPERATORS: Readonly<Record<string, Handler>> = {
  fill: filling(),
  eofill: filling('evenodd'),
  stroke: (machine) => strokePaths(machine, takePaths(machine.outline)),
  rectfill: numbers(4, (machine, n) => paint(machine, filledContours([rectangle(machine, n)]))),
  rectstroke: numbers(4, (machine, n) => strokePaths(machine, [rectangle(machine, n)])),
  strokepath: (machine) => {
    const { outline, state } = machine;
    const contours = strokeOutline(takePaths(outline), state.pen, state.toPage);
    outline.paths = (contours ?? []).map((points) => ({ points, closed: true }));
    return contours ? undefined : refusal('finds a line without an outline');
  },
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
  showpage: bare(() => {}),
  setpagedevice: ignored(1),
};
