import type { ArtworkShape } from '../../core/artwork/artwork';
import { boundsOf, type PathPoint } from '../../core/geometry';
import { paintedIn, stretchOf } from '../placed';
import { clippedBy } from './clip-path';
import type { Around, Walk } from './document';
import { opacityIn } from './paint';
import type { OwnStyle } from './style';

/** Opacity, blend, effect, clip, stretch, id and label, for what can be painted. */
type Painted = Pick<ArtworkShape, 'opacity' | 'blend' | 'effect' | 'clip' | 'stretch' | 'id' | 'label'>;

/** Ten kilometres: farther out there is no paper, only broken arithmetic. */
const FARTHEST = 1e7;

/**
 * What holds of something painted at these points; undefined where it leaves no mark: clipped away, wholly
 * transparent, or driven out of all bounds by its transforms.
 */
export function paintedWith(around: Around, points: Iterable<PathPoint>, alpha: number): Painted | undefined {
  const opacity = around.opacity * alpha;
  const { x, y, width, height } = boundsOf(points);
  const isSomewhere = [x, y, x + width, y + height].every((v) => Math.abs(v) < FARTHEST);
  if (!isSomewhere) return undefined;
  const painted = paintedIn({ ...around, opacity }, { x, y, width, height });
  if (!painted) return undefined;
  const [a, b, c, d] = around.toPage;
  const { clip } = painted;
  return {
    ...painted,
    ...(clip && { clip: { bounds: clip.bounds, exact: clip.exact } }),
    ...stretchOf(Math.hypot(a, b) / Math.hypot(c, d)),
    ...(around.id !== undefined && { id: around.id }),
  };
}

/** The same, with what one element says for itself: its opacity, blend mode, mask, filter and clip path. */
export function withOwn(walk: Walk, around: Around, own: OwnStyle): Around {
  const opacity = around.opacity * opacityIn(own.opacity);
  const blend = isSet(own['mix-blend-mode'], 'normal') ? own['mix-blend-mode'] : around.blend;
  const effect = isSet(own.mask, 'none') ? 'mask' : isSet(own.filter, 'none') ? 'filter' : around.effect;
  const isCut = isSet(own['clip-path'], 'none');
  const cut = isCut ? clippedBy(walk, own['clip-path'], around) : undefined;
  const clip = cut ?? around.clip;
  const named = isCut && !cut ? 'clip-path' : effect;
  return {
    ...around,
    opacity,
    ...(blend !== undefined && { blend }),
    ...(named !== undefined && { effect: named }),
    ...(clip && { clip }),
  };
}

const isSet = (value: string | undefined, initial: string): value is string =>
  value !== undefined && value !== initial && value !== 'inherit';
