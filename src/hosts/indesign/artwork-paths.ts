import type { StrokedPath } from '../../core/artwork/stroke';
import type { EveryFrame, Frame, Frames } from './artwork-dom';
import type { EntirePath, EntirePoint, Enumerator, InDesign, PointPair } from './dom';
import { sameEnumerator } from './enumerators';
import { type AnchorAt, ofEach, pathPoint } from './read-paths';

/** Where the anchor stands among the three of a curved point, once a curve has told. */
export type CurveOrder = { anchorAt?: AnchorAt | undefined };

/** The paths of every frame of a collection, open or closed, in ruler units; rulers as they are. */
export function pathsOf(
  { PathType }: InDesign,
  frames: Frames<Frame>,
  every: EveryFrame,
  order: CurveOrder,
): readonly (readonly StrokedPath[])[] {
  const paths = every.paths.everyItem();
  const index = paths.index;
  const points = ofEach<EntirePath>(paths.entirePath, index);
  const types = ofEach<Enumerator>(paths.pathType, index);
  order.anchorAt ??= anchorIn(frames, points);
  const { anchorAt = 1 } = order;
  return points.map((own, i) =>
    own.map((path, j) => ({
      points: path.map((point) => pathPoint(point, anchorAt)),
      closed: !sameEnumerator(types[i]?.[j] as Enumerator, PathType.OPEN_PATH),
    })),
  );
}

const isCurved = (point: EntirePoint): boolean => Array.isArray(point[0]);

/** Asks for the anchor of a curved point apart; undefined while there is none. */
function anchorIn(frames: Frames<Frame>, points: readonly (readonly EntirePath[])[]): AnchorAt | undefined {
  const frame = points.findIndex((paths) => paths.some((path) => path.some(isCurved)));
  const path = points[frame]?.findIndex((p) => p.some(isCurved)) ?? -1;
  if (path < 0) return undefined;
  const curve = points[frame]?.[path] ?? [];
  const anchors = frames.item(frame).paths.item(path).pathPoints.everyItem().anchor;
  const apart = (at: AnchorAt): number =>
    curve.reduce(
      (sum, point, i) => sum + (isCurved(point) ? distance(point[at] as PointPair, anchors[i]) : 0),
      0,
    );
  return apart(0) < apart(1) ? 0 : 1;
}

const distance = (a: PointPair, b: PointPair = a): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
