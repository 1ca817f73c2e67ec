import type {
  Artwork,
  ArtworkImage,
  ArtworkShape,
  ArtworkText,
  Clip,
  Corners,
  Unseen,
} from '../core/artwork/artwork';
import {
  boundsOf,
  type Contour,
  type Matrix,
  mapContour,
  mapPoint,
  mapRect,
  POINTS_PER_MM,
  type Rect,
} from '../core/geometry';
import { bothClips, cutOf } from './clip';

/** What holds of everything inside a frame or group. */
export type Surroundings = {
  readonly opacity: number;
  readonly blend?: string;
  readonly effect?: string;
  readonly clip?: Clip;
  /** Of the nearest group that carries a label of ours. */
  readonly label?: string;
};

type Painted = Pick<ArtworkShape, 'opacity' | 'blend' | 'effect' | 'clip' | 'label'>;

/** Surroundings as they are said of an object of these bounds; undefined where nothing of it is left. */
export function paintedIn(around: Surroundings, bounds: Rect): Painted | undefined {
  const cut = around.clip ? cutOf(around.clip, bounds) : 'none';
  if (cut === 'all' || !(around.opacity > 0)) return undefined;
  return {
    ...(around.opacity < 1 && { opacity: around.opacity }),
    ...(around.blend !== undefined && { blend: around.blend }),
    ...(around.effect !== undefined && { effect: around.effect }),
    ...(around.clip && cut === 'some' && { clip: around.clip }),
    ...(around.label !== undefined && { label: around.label }),
  };
}

/** Shapes, texts and pictures of one document placed in another: mapped, cut by the frame, `after` counted on. */
export function placedArtwork(
  inner: Artwork,
  map: Matrix,
  around: Surroundings,
  id: string | undefined,
  before: number,
): Pick<Artwork, 'shapes' | 'texts' | 'images'> & { readonly unseen: readonly Unseen[] } {
  const shapes: ArtworkShape[] = [];
  /** How many of the first shapes are still there. */
  const kept = [0];
  const named = id === undefined ? {} : { id };
  for (const shape of inner.shapes) {
    const contours = shape.contours.map((contour): Contour => mapContour(map, contour));
    const painted = mapped(shape, map, around, boundsOf(contours.flat()));
    if (painted) shapes.push({ ...without(shape), ...painted, ...named, contours });
    kept.push(shapes.length);
  }
  const place = <T extends ArtworkText | ArtworkImage>(object: T): T[] => {
    const corners = object.corners.map((p) => mapPoint(map, p)) as unknown as Corners;
    const painted = mapped(object, map, around, boundsOf(corners));
    const after = before + (kept[object.after] ?? shapes.length);
    return painted ? [{ ...without(object), ...painted, ...named, corners, after }] : [];
  };
  const scale = Math.sqrt(Math.abs(map[0] * map[3] - map[1] * map[2]));
  return {
    shapes,
    texts: inner.texts.flatMap((text) => place({ ...text, size: text.size * scale })),
    images: inner.images.flatMap(place),
    unseen: (inner.unseen ?? []).map((u) => ({ ...u, bounds: u.bounds && mapRect(map, u.bounds) })),
  };
}

/** The object without what its new surroundings say anew. */
function without<T extends Painted>({ opacity: _, blend: _b, effect: _e, clip: _c, ...object }: T): T {
  return object as T;
}

function mapped(
  object: Painted & { readonly stretch?: number },
  map: Matrix,
  around: Surroundings,
  bounds: Rect,
) {
  const [a, b, c, d] = map;
  const isUpright = (b === 0 && c === 0) || (a === 0 && d === 0);
  const own = object.clip && {
    bounds: mapRect(map, object.clip.bounds),
    exact: object.clip.exact && isUpright,
  };
  const blend = object.blend ?? around.blend;
  const effect = object.effect ?? around.effect;
  const painted = paintedIn(
    {
      opacity: around.opacity * (object.opacity ?? 1),
      ...(blend !== undefined && { blend }),
      ...(effect !== undefined && { effect }),
      ...(own ? { clip: bothClips(around.clip, own) } : around.clip && { clip: around.clip }),
    },
    bounds,
  );
  const stretch = ((object.stretch ?? 1) * Math.hypot(a, b)) / Math.hypot(c, d);
  return painted && { ...painted, ...stretchOf(stretch) };
}

/** Scales that differ by less are the same. */
const NO_STRETCH = 1e-6;

/** A stretch as artwork says it: absent where it is 1. */
export const stretchOf = (stretch: number): { readonly stretch?: number } =>
  Math.abs(stretch - 1) > NO_STRETCH && Number.isFinite(stretch) ? { stretch } : {};

/** Sides differ by rounding only. */
const SAME = 0.01;

/**
 * Which of its boxes a page was placed by, in mm on it: the one that is as large as `box`, which is in points; null where
 * none is.
 */
export function partPlaced({ page, trim, bleed }: Artwork, box: Rect): Rect | null {
  const isSame = ({ width, height }: Rect) =>
    Math.abs(width * POINTS_PER_MM - box.width) < SAME * box.width + SAME &&
    Math.abs(height * POINTS_PER_MM - box.height) < SAME * box.height + SAME;
  return [page, trim, bleed].find((part) => part && isSame(part)) ?? null;
}
