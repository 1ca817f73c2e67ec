import type { Drawing } from '../../core/drawing';
import {
  compose,
  inverse,
  type Matrix,
  mapPoint,
  POINTS_PER_MM,
  rectContour,
  scaling,
} from '../../core/geometry';
import { matrixIn, matrixText } from './numbers';
import type { Page } from './pages';

/** Where a group is to stand: on its page, and in what. */
export type Standpoint = {
  readonly page: Page;
  /** From the drawing's frame to the page, millimetres. */
  readonly placed: Matrix;
  /** From the coordinates around the group to the spread's, points. */
  readonly parentToSpread: Matrix;
};

/** How far a corner may end up from where it belongs: 0.1 µm, in points. */
const ROUNDING = 0.0001 * POINTS_PER_MM;

/** The group's ItemTransform: undoes what its parents do. Nothing when their numbers are too absurd to be undone. */
export function groupTransform(
  { placed, page, parentToSpread }: Standpoint,
  { bounds }: Drawing,
): Matrix | undefined {
  const toMm = scaling(1 / POINTS_PER_MM, 1 / POINTS_PER_MM);
  const toSpread = compose(compose(toMm, placed), page.toSpread);
  const transform = compose(toSpread, inverse(parentToSpread));
  const written = matrixIn(matrixText(transform));
  const arrives = written && compose(written, parentToSpread);
  const corners = rectContour(bounds).map(({ x, y }) => ({ x: x * POINTS_PER_MM, y: y * POINTS_PER_MM }));
  const stays = corners.every((corner) => {
    const [wanted, got] = [mapPoint(toSpread, corner), arrives && mapPoint(arrives, corner)];
    return got && Math.hypot(wanted.x - got.x, wanted.y - got.y) < ROUNDING;
  });
  return stays ? transform : undefined;
}
