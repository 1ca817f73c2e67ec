import { decimal } from '../../core/decimal';
import { type Contour, POINTS_PER_MM, type Point, type Rect } from '../../core/geometry';

/** The words a page language has for building a path: `x y m`, `x y l`, `x1 y1 x2 y2 x3 y3 c`, `h` in PDF. */
export type PathWords = {
  readonly move: string;
  readonly line: string;
  readonly curve: string;
  readonly close: string;
};

/** Width and height of a rectangle (mm) in points, as the page sizes of PDF and PostScript want them. */
export const sizeInPoints = ({ width, height }: Rect): readonly [width: string, height: string] => [
  decimal(width * POINTS_PER_MM),
  decimal(height * POINTS_PER_MM),
];

/**
 * Contours (mm, y down) as path operators in points, y up, origin at the bottom left corner of `page`: one
 * operator a line, ready to be filled as one compound path.
 */
export function pathOperators(contours: readonly Contour[], page: Rect, words: PathWords): string {
  const at = (p: Point): string =>
    `${decimal((p.x - page.x) * POINTS_PER_MM)} ${decimal((page.y + page.height - p.y) * POINTS_PER_MM)}`;
  return contours
    .filter((contour) => contour.length > 1)
    .map((contour) => contourOperators(contour, at, words))
    .join('\n');
}

function contourOperators(contour: Contour, at: (p: Point) => string, words: PathWords): string {
  const first = contour[0]!;
  const lines = [`${at(first)} ${words.move}`];
  contour.forEach((from, i) => {
    const isLast = i === contour.length - 1;
    const to = isLast ? first : contour[i + 1]!;
    const curved = from.leaving !== undefined || to.arriving !== undefined;
    if (curved) lines.push(`${at(from.leaving ?? from)} ${at(to.arriving ?? to)} ${at(to)} ${words.curve}`);
    else if (!isLast) lines.push(`${at(to)} ${words.line}`);
  });
  lines.push(words.close);
  return lines.join('\n');
}
