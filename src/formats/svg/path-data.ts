import type { Contour, PathPoint, Point } from '../../core/geometry';

type Anchor = { x: number; y: number; arriving?: Point; leaving?: Point };

/** The handle that a smooth curve takes up from the one before it. */
type Control = { readonly kind: 'C' | 'Q'; readonly point: Point };

const NUMBERS_NEEDED: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  Z: 0,
};

/**
 * The closed contours that a fill of SVG path data covers, in its own units; open sub-paths count as closed
 * (SVG 1.1, 8.3). Null where the data is broken or holds elliptical arcs.
 */
export function parsePathData(data: string): readonly Contour[] | null {
  const contours: Contour[] = [];
  let points: Anchor[] = [];
  let start: Point = { x: 0, y: 0 };
  let at: Point = start;
  let lastControl: Control | null = null;
  let previous = '';

  const finish = () => {
    if (points.length > 1) contours.push(joined(points));
    points = [];
  };
  const curveTo = (leaving: Point, arriving: Point, to: Point) => {
    const last = points.at(-1);
    if (last && (leaving.x !== at.x || leaving.y !== at.y)) last.leaving = leaving;
    const bends = arriving.x !== to.x || arriving.y !== to.y;
    points.push(bends ? { ...to, arriving } : { ...to });
  };

  for (const [, command, text] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*(?:[eE][-+]?\d[^a-zA-Z]*)*)/g)) {
    const kind = (command as string).toUpperCase();
    const needed = NUMBERS_NEEDED[kind];
    const numbers = (text as string).match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g)?.map(Number) ?? [];
    if (needed === undefined || (previous === '' && kind !== 'M')) return null;
    if (needed === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % needed !== 0)
      return null;
    const base = (): Point => (command === kind ? { x: 0, y: 0 } : at);
    previous = kind;

    if (kind === 'Z') {
      finish();
      at = start;
      points = [{ ...start }];
      continue;
    }
    for (let i = 0; i < numbers.length; i += needed) {
      const from = base();
      const n = (k: number) => numbers[i + k] as number;
      const point = (k: number): Point => ({ x: from.x + n(k), y: from.y + n(k + 1) });
      const reflected = (of: 'C' | 'Q'): Point =>
        lastControl?.kind === of
          ? { x: 2 * at.x - lastControl.point.x, y: 2 * at.y - lastControl.point.y }
          : at;
      let to: Point;
      let control: Control | null = null;
      switch (kind) {
        case 'M':
          to = point(0);
          if (i === 0) {
            finish();
            start = to;
            points = [{ ...to }];
          } else points.push({ ...to });
          break;
        case 'H':
          to = { x: from.x + n(0), y: at.y };
          points.push({ ...to });
          break;
        case 'V':
          to = { x: at.x, y: from.y + n(0) };
          points.push({ ...to });
          break;
        case 'C':
          to = point(4);
          control = { kind: 'C', point: point(2) };
          curveTo(point(0), point(2), to);
          break;
        case 'S':
          to = point(2);
          control = { kind: 'C', point: point(0) };
          curveTo(reflected('C'), point(0), to);
          break;
        case 'Q':
        case 'T': {
          const bend = kind === 'Q' ? point(0) : reflected('Q');
          to = kind === 'Q' ? point(2) : point(0);
          control = { kind: 'Q', point: bend };
          curveTo(towards(at, bend), towards(to, bend), to);
          break;
        }
        default:
          to = point(0);
          points.push({ ...to });
      }
      lastControl = control;
      at = to;
    }
  }
  finish();
  return contours.every((c) => c.every((p) => Number.isFinite(p.x) && Number.isFinite(p.y)))
    ? contours
    : null;
}

/** A quadratic curve as a cubic one: handles two thirds of the way to its control point. */
const towards = (end: Point, control: Point): Point => ({
  x: end.x + (2 / 3) * (control.x - end.x),
  y: end.y + (2 / 3) * (control.y - end.y),
});

/** A contour that returns to its first anchor hands the closing handle over to it. */
function joined(points: readonly PathPoint[]): Contour {
  const [first, last] = [points[0] as PathPoint, points.at(-1) as PathPoint];
  if (points.length < 3 || first.x !== last.x || first.y !== last.y) return points;
  return [last.arriving ? { ...first, arriving: last.arriving } : first, ...points.slice(1, -1)];
}
