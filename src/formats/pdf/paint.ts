import type { ArtworkShape } from '../../core/artwork/artwork';
import type { Contour, Mm } from '../../core/geometry';
import { overprints } from './colour';
import { type GraphicsState, isTranslucent } from './graphics-state';

/** Ten kilometres: farther out there is no paper, only broken arithmetic. */
const FARTHEST: Mm = 1e7;

/**
 * The shape that a fill makes of contours (mm on the page), or undefined when it leaves no mark. A fill that lets
 * through what is below is no ink anyone named.
 */
export function filledShape(contours: readonly Contour[], state: GraphicsState): ArtworkShape | undefined {
  const { ink, space } = state;
  if (contours.length === 0 || (ink.space === 'spot' && ink.name === 'None')) return undefined;
  return {
    contours,
    ink: isTranslucent(state) ? { space: 'unknown', description: 'transparency' } : ink,
    overprint: overprints(space, state.overprint, state.overprintMode) ? 'overprint' : 'knockout',
  };
}

/** Whether every point is a number within reach. */
export const withinReach = (contours: readonly Contour[]): boolean =>
  contours.every((contour) =>
    contour.every((p) =>
      [p, p.arriving ?? p, p.leaving ?? p].every(
        ({ x, y }) => Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST,
      ),
    ),
  );
