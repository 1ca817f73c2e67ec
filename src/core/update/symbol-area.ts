import type { MeasuredSymbol } from '../artwork/symbols';
import {
  boundsOf,
  type Contour,
  compose,
  inverse,
  mapContour,
  type Rect,
  rotation,
  translation,
} from '../geometry';

/** Room around the bars, in modules, that digits, a line above and quiet zones take at most. */
const ROOM_X = { side: 14, above: 18, below: 14 };

/** Whether a text says digits, the mark > and a line such as "ISSN 1144-875X", and nothing else. */
export const isCaptionText = (characters: string): boolean =>
  /^(?:[\d\s<>]|IS[SB]N|[X\u2010-\u2013-])+$/.test(characters);

/** Tells whether contours on the page lie wholly where a symbol and its text have their room. */
export function withinSymbol({ rotationDegrees, origin, xDimension: x, shapes }: MeasuredSymbol) {
  const upright = inverse(compose(rotation(rotationDegrees), translation(origin.x, origin.y)));
  const boxOf = (contours: readonly Contour[]): Rect =>
    boundsOf(contours.flatMap((contour) => mapContour(upright, contour)));
  const bars = boxOf(shapes.flatMap(({ contours }) => contours));
  return (contours: readonly Contour[]): boolean => {
    const box = boxOf(contours);
    return (
      box.x >= bars.x - ROOM_X.side * x &&
      box.y >= bars.y - ROOM_X.above * x &&
      box.x + box.width <= bars.x + bars.width + ROOM_X.side * x &&
      box.y + box.height <= bars.y + bars.height + ROOM_X.below * x
    );
  };
}
