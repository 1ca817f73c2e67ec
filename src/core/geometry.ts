/** Lengths and positions in this folder are millimetres, y down, unless a name says otherwise. */
export type Mm = number;

export const MM_PER_INCH = 25.4;
export const POINTS_PER_INCH = 72;
export const POINTS_PER_MM = POINTS_PER_INCH / MM_PER_INCH;

export type Point = { readonly x: Mm; readonly y: Mm };

export type Rect = {
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly height: Mm;
};

/**
 * One anchor of a path, as PostScript, SVG and both Adobe applications see it: straight where the
 * handles are absent. `arriving` bends the segment that ends here, `leaving` the one that starts here.
 */
export type PathPoint = Point & { readonly arriving?: Point; readonly leaving?: Point };

/** A closed outline; the last point joins the first. */
export type Contour = readonly PathPoint[];

/** Affine map (x, y) → (a·x + c·y + tx, b·x + d·y + ty), the order of SVG, PDF and IDML. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, tx: Mm, ty: Mm];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export const translation = (tx: Mm, ty: Mm): Matrix => [1, 0, 0, 1, tx, ty];

export const scaling = (sx: number, sy: number): Matrix => [sx, 0, 0, sy, 0, 0];

/** Degrees, counter-clockwise as seen. */
export type RightAngle = 0 | 90 | 180 | 270;

/** Turns by `degrees` counter-clockwise as seen on the page (y down); right angles are exact. */
export function rotation(degrees: number): Matrix {
  const quarter = (((degrees / 90) % 4) + 4) % 4;
  const exact = Number.isInteger(quarter);
  const radians = (degrees * Math.PI) / 180;
  const cos = exact ? ([1, 0, -1, 0][quarter] as number) : Math.cos(radians);
  const sin = exact ? ([0, 1, 0, -1][quarter] as number) : Math.sin(radians);
  return [cos, -sin, sin, cos, 0, 0];
}

/** The map that applies `first`, then `second`. */
export const compose = (first: Matrix, second: Matrix): Matrix => [
  first[0] * second[0] + first[1] * second[2],
  first[0] * second[1] + first[1] * second[3],
  first[2] * second[0] + first[3] * second[2],
  first[2] * second[1] + first[3] * second[3],
  first[4] * second[0] + first[5] * second[2] + second[4],
  first[4] * second[1] + first[5] * second[3] + second[5],
];

export const determinant = (m: Matrix): number => m[0] * m[3] - m[1] * m[2];

/** The inverse map. Only for maps whose determinant is finite and not zero; callers check. */
export function inverse(m: Matrix): Matrix {
  const det = determinant(m);
  return [
    m[3] / det,
    -m[1] / det,
    -m[2] / det,
    m[0] / det,
    (m[2] * m[5] - m[3] * m[4]) / det,
    (m[1] * m[4] - m[0] * m[5]) / det,
  ];
}

export const mapPoint = (m: Matrix, p: Point): Point => ({
  x: m[0] * p.x + m[2] * p.y + m[4],
  y: m[1] * p.x + m[3] * p.y + m[5],
});

/** The contour under a map, handles with it. */
export function mapContour(m: Matrix, contour: Contour): Contour {
  return contour.map((p): PathPoint => {
    const { x, y } = mapPoint(m, p);
    if (p.arriving && p.leaving)
      return { x, y, arriving: mapPoint(m, p.arriving), leaving: mapPoint(m, p.leaving) };
    if (p.arriving) return { x, y, arriving: mapPoint(m, p.arriving) };
    return p.leaving ? { x, y, leaving: mapPoint(m, p.leaving) } : { x, y };
  });
}

/** The four corners, clockwise as seen from the top left. */
export const rectContour = ({ x, y, width, height }: Rect): Contour => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

/** The smallest rectangle around the points; for curves it includes the handles. Empty input gives a zero rectangle. */
export function boundsOf(points: Iterable<PathPoint>): Rect {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  const take = (p: Point) => {
    if (p.x < left) left = p.x;
    if (p.x > right) right = p.x;
    if (p.y < top) top = p.y;
    if (p.y > bottom) bottom = p.y;
  };
  for (const p of points) {
    take(p);
    if (p.arriving) take(p.arriving);
    if (p.leaving) take(p.leaving);
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

export const mapRect = (m: Matrix, rect: Rect): Rect => boundsOf(mapContour(m, rectContour(rect)));
