import type { StrokedPath } from '../../core/artwork/stroke';
import { boundsOf, inverse, type Matrix, mapPoint, type Point } from '../../core/geometry';
import { closeContour, currentPoint, curveTo, lineTo, moveTo, takePaths } from '../outline';
import { bare, type Handler, ignored, numbers, type PsMachine, push, refusal } from './machine';

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

/** The sub-paths so far, which stay; the last one may be open. */
export function pathsSoFar({ outline }: PsMachine): readonly StrokedPath[] {
  const { open } = outline;
  const paths = takePaths(outline);
  outline.paths = open.length > 1 ? paths.slice(0, -1) : [...paths];
  outline.open = open;
  return paths;
}

/** A rectangle by one corner and its sides, as a path on the page. */
export const rectangle = (
  { state }: PsMachine,
  [x = 0, y = 0, w = 0, h = 0]: readonly number[],
): StrokedPath => {
  const at = (px: number, py: number) => mapPoint(state.toPage, { x: px, y: py });
  return { points: [at(x, y), at(x + w, y), at(x + w, y + h), at(x, y + h)], closed: true };
};

const QUARTER = 90;
const MOST_TURNS = 100;

/** A part of a circle as one curve for each quarter, joined to the current point by a line. */
const arc = (direction: 1 | -1): Handler =>
  numbers(5, (machine, [x = 0, y = 0, r = 0, from = 0, to = 0]) => {
    if (Math.abs(to - from) > 360 * MOST_TURNS) return refusal('goes round too often');
    const turn = 360 * Math.ceil(Math.max(0, direction * (from - to)) / 360);
    const sweep = to - from + direction * turn;
    const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / QUARTER));
    const step = ((sweep / pieces) * Math.PI) / 180;
    const reach = (4 / 3) * Math.tan(step / 4) * r;
    const onPage = (px: number, py: number) => mapPoint(machine.state.toPage, { x: px, y: py });
    const at = (angle: number, along: number) =>
      onPage(
        x + r * Math.cos(angle) - along * Math.sin(angle),
        y + r * Math.sin(angle) + along * Math.cos(angle),
      );
    let angle = (from * Math.PI) / 180;
    if (!lineTo(machine.outline, at(angle, 0))) moveTo(machine.outline, at(angle, 0));
    for (let i = 0; i < pieces; i++, angle += step)
      curveTo(machine.outline, at(angle, reach), at(angle + step, -reach), at(angle + step, 0));
    return undefined;
  });

/** A point on the page as the program sees it; undefined under a map without an inverse. */
function inUserSpace({ state }: PsMachine, p: Point): Point | undefined {
  const [a, b, c, d] = state.toPage;
  if (a * d - b * c === 0) return undefined;
  const user = mapPoint(inverse(state.toPage), p);
  return Number.isFinite(user.x) && Number.isFinite(user.y) ? user : undefined;
}

/** Building a path (PLRM 3, 8.1). */
export const PATH_OPERATORS: Readonly<Record<string, Handler>> = {
  newpath: bare(({ outline }) => {
    takePaths(outline);
  }),
  moveto: points(1, false, move),
  rmoveto: points(1, true, move),
  lineto: points(1, false, line),
  rlineto: points(1, true, line),
  curveto: points(3, false, curve),
  rcurveto: points(3, true, curve),
  arc: arc(1),
  arcn: arc(-1),
  closepath: bare(({ outline }) => closeContour(outline)),
  currentpoint: (machine) => {
    const p = currentPoint(machine.outline);
    if (!p) return refusal('without a current point');
    const user = inUserSpace(machine, p);
    return user ? push(machine, user.x, user.y) : refusal('under a map without an inverse');
  },
  pathbbox: (machine) => {
    const corners = pathsSoFar(machine).flatMap(({ points: path }) =>
      path.map((p) => inUserSpace(machine, p)),
    );
    const known = corners.filter((p) => p !== undefined);
    if (known.length === 0) return refusal('without a path');
    const { x, y, width, height } = boundsOf(known);
    return push(machine, x, y, x + width, y + height);
  },
  flattenpath: bare(() => {}),
  setflat: ignored(1),
};
