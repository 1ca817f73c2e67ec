import type { ArtworkShape, Clip } from '../../core/artwork/artwork';
import type { Contour, Matrix, Mm, Rect } from '../../core/geometry';
import { type ClipRegion, contains, meet, seenThrough } from './clip';
import { leavesNoMark, overprints } from './colour';
import type { GraphicsState, Painting } from './graphics-state';

/** Ten kilometres: farther out there is no paper, only broken arithmetic. */
const FARTHEST: Mm = 1e7;
/** Scales that differ by less are the same scale written with few digits. */
const SAME_SCALE = 1e-4;

/**
 * The shape that a fill or stroke makes of contours (mm on the page), `bounds` around them; undefined when it leaves
 * no mark.
 */
export function filledShape(
  contours: readonly Contour[],
  bounds: Rect,
  state: GraphicsState,
  painting: Painting = 'fill',
  rule?: 'evenodd',
): ArtworkShape | undefined {
  const { clip } = state;
  if (contours.length === 0 || leavesNoMark(state[painting].ink)) return undefined;
  if (clip && !meet(clip.bounds, bounds)) return undefined;
  const path = seenThrough(clip, contours, bounds);
  const { ink, overprint } = inkedBy(state, painting);
  const shape: Mutable<ArtworkShape> = { contours: path ? path.contours : contours, ink, overprint };
  const seenBy = path ? path.rule : rule;
  if (seenBy) shape.rule = seenBy;
  return Object.assign(shape, paintedUnder(state, painting, path ? undefined : cutOf(clip, bounds)));
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Ink and overprint of a fill or stroke. */
export function inkedBy(state: GraphicsState, painting: Painting): Pick<ArtworkShape, 'ink' | 'overprint'> {
  const { space, ink, overprint } = state[painting];
  return {
    ink,
    overprint: overprints(space, overprint, state.overprintMode) ? 'overprint' : 'knockout',
  };
}

/** Transparency, clip and unequal scale, each only where there is any; undefined where there is none of them. */
export function paintedUnder(
  state: GraphicsState,
  painting: Painting,
  clip: Clip | undefined,
): Partial<Seen> | undefined {
  const { group } = state;
  const opacity = group.opacity * state[painting].opacity;
  const blend = state.blend ?? group.blend;
  const effect = state.mask ?? group.effect;
  const stretch = stretchOf(state.toPage);
  const isStretched = Math.abs(stretch - 1) > SAME_SCALE;
  if (opacity === 1 && !blend && !effect && !clip && !isStretched) return undefined;
  const seen: Partial<Mutable<Seen>> = {};
  if (opacity < 1) seen.opacity = opacity;
  if (blend) seen.blend = blend;
  if (effect) seen.effect = effect;
  if (clip) seen.clip = clip;
  if (isStretched) seen.stretch = stretch;
  return seen;
}

type Seen = Pick<Required<ArtworkShape>, 'opacity' | 'blend' | 'effect' | 'clip' | 'stretch'>;

/** The clip as far as it cuts something with these bounds. */
export const cutOf = (clip: ClipRegion | undefined, bounds: Rect): Clip | undefined =>
  clip && !(clip.exact && contains(clip.bounds, bounds))
    ? { bounds: clip.bounds, exact: clip.exact }
    : undefined;

/** Width scale over height scale of a map. */
const stretchOf = ([a, b, c, d]: Matrix): number => Math.sqrt((a * a + b * b) / (c * c + d * d));

/** Whether a rectangle holds numbers only and lies within reach. */
export const withinReach = ({ x, y, width, height }: Rect): boolean =>
  Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST && width < FARTHEST && height < FARTHEST;
