import { type Matrix, POINTS_PER_MM, type Rect } from '../../core/geometry';
import type { ArtboardPlace } from './executor/protocol';

/** An artboard in mm from its own corner. */
export const artboardRect = ({ width, height }: ArtboardPlace): Rect => ({
  x: 0,
  y: 0,
  width: width / POINTS_PER_MM,
  height: height / POINTS_PER_MM,
});

/** From mm on an artboard, y down, to points in artboard coordinates, y up. */
export const toArtboard = ({ corner: [x, y] }: Pick<ArtboardPlace, 'corner'>): Matrix => [
  POINTS_PER_MM,
  0,
  0,
  -POINTS_PER_MM,
  x,
  y,
];
