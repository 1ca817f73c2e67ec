import { boundsOf, type Contour, type Mm, type Point, type Rect } from '../geometry';
import { overlaps } from '../update/growth';
import type { Artwork } from './artwork';
import { layersOf } from './layers';

/** Things that are named. */
const MOST_NAMED = 5;
/** How far the points lie apart at which paint is looked for. */
const STEP: Mm = 0.5;

/**
 * What opaque paint and text lies over the topmost symbol with this label in a room on its page, by name, else by kind; nothing
 * where no such symbol is painted there.
 */
export function paintedOver(artwork: Artwork, label: string, room: Rect): readonly string[] {
  const isInRoom = (contours: readonly Contour[]) => overlaps(boundsOf(contours.flat()), room);
  const own = artwork.shapes.reduce(
    (last, shape, i) => (shape.label === label && isInRoom(shape.contours) ? i : last),
    -1,
  );
  if (own < 0) return [];
  const paint = layersOf(artwork).filter(
    ({ order, hides, contours, clip }) =>
      hides &&
      order > own &&
      isInRoom(contours) &&
      (!clip || overlaps(clip.bounds, room)) &&
      pointsOf(room).some((point) => isInside(contours, point) && (!clip || isWithin(clip.bounds, point))),
  );
  const texts = artwork.texts.filter(
    ({ after, corners, characters, label: of }) =>
      after > own && of !== label && characters.trim() !== '' && isWithin(room, middleOf(corners)),
  );
  const over = [
    ...paint.map(({ painted, kind }) => painted.id ?? (kind === 'image' ? 'image' : 'path')),
    ...texts.map(({ characters }) => characters.trim().slice(0, 40)),
  ];
  return [...new Set(over)].slice(0, MOST_NAMED);
}

function pointsOf({ x, y, width, height }: Rect): readonly Point[] {
  const [columns, rows] = [Math.ceil(width / STEP), Math.ceil(height / STEP)];
  return Array.from({ length: columns * rows }, (_, i) => ({
    x: x + ((i % columns) + 0.5) * (width / columns),
    y: y + (Math.floor(i / columns) + 0.5) * (height / rows),
  }));
}

/** By the even-odd rule, curves taken for straight: holes are holes by either rule in what is drawn. */
const isInside = (contours: readonly Contour[], { x, y }: Point): boolean =>
  contours.reduce((inside, contour) => {
    const crossed = contour.filter((a, i) => {
      const b = contour[(i + 1) % contour.length] ?? a;
      return a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
    });
    return crossed.length % 2 === 1 ? !inside : inside;
  }, false);

const isWithin = (rect: Rect, { x, y }: Point): boolean =>
  x > rect.x && x < rect.x + rect.width && y > rect.y && y < rect.y + rect.height;

const middleOf = (corners: Contour): Point => {
  const { x, y, width, height } = boundsOf(corners);
  return { x: x + width / 2, y: y + height / 2 };
};
