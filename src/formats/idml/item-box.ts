import { boundsOf, type Contour, mapContour, type Rect } from '../../core/geometry';
import { contoursOf, type Item, itemsOf } from './items';

/**
 * An item in its own coordinates (points): the rectangle that a frame fills, or the box around what a group holds.
 * A frame of any other outline gives nothing, for a symbol in it would stick out.
 */
export function itemBox({ element }: Pick<Item, 'element'>): Rect | undefined {
  if (element.name === 'Group') {
    const held = itemsOf(element).flatMap((item) =>
      contoursOf(item.element).flatMap((contour) => mapContour(item.toSpread, contour)),
    );
    return held.length > 0 ? boundsOf(held) : undefined;
  }
  const contours = contoursOf(element);
  const [contour] = contours;
  if (!contour || contours.length > 1) return undefined;
  const box = boundsOf(contour);
  return Math.abs(area(contour)) > 0.999999 * box.width * box.height ? box : undefined;
}

/** The area inside straight edges, negative when the path runs counter-clockwise as seen. */
const area = (contour: Contour): number =>
  contour.reduce((sum, p, i) => {
    const next = contour[(i + 1) % contour.length] ?? p;
    return sum + (p.x * next.y - next.x * p.y) / 2;
  }, 0);
