import * as fc from 'fast-check';
import type { ArtworkShape } from '../../src/core/artwork/artwork';
import type { Drawing, Ink, Overprint, PathElement } from '../../src/core/drawing';
import { type Contour, type Point, rectContour } from '../../src/core/geometry';

export const LABEL = {
  name: 'ISSN 1144-875X',
  data: '{"issn":"1144-875X"}',
  altText: 'Barcode 9771144875007',
};

const path = (
  role: PathElement['role'],
  contours: readonly Contour[],
  ink: Ink,
  overprint: Overprint,
): PathElement => ({ kind: 'path', role, contours, ink, overprint });

/** A ring: an outer circle one way round, a counter the other way. */
const ring = (x: number, y: number): Contour[] => [circle(x, y, 1.4, 1), circle(x, y, 0.8, -1)];

function circle(cx: number, cy: number, r: number, turn: 1 | -1): Contour {
  const k = 0.5523 * r;
  const corners: [number, number][] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ];
  const anchors = corners.map(([ux, uy]) => ({
    x: cx + ux * r,
    y: cy + uy * r,
    arriving: { x: cx + ux * r + uy * k, y: cy + uy * r - ux * k },
    leaving: { x: cx + ux * r - uy * k, y: cy + uy * r + ux * k },
  }));
  return turn === 1
    ? anchors
    : anchors
        .map(({ arriving, leaving, ...p }) => ({ ...p, arriving: leaving, leaving: arriving }))
        .reverse();
}

/** Where the panel, a bar and the middle of the ring are, in mm from the top left of the drawing. */
export const SPOTS_TO_LOOK_AT = { panel: { x: 1, y: 1 }, bar: { x: 3.3, y: 5 }, counter: { x: 15, y: 5 } };

/** A panel, three bars and a ring, 20 mm × 10 mm, its frame's origin inside the drawing as in a real symbol. */
export function sampleDrawing(ink: Ink, overprint: Overprint): Drawing {
  const bounds = { x: -3, y: -1, width: 20, height: 10 };
  const bars = [0, 1.65, 3.96].map((x) => rectContour({ x, y: 0, width: 0.66, height: 8 }));
  return {
    bounds,
    extent: bounds,
    elements: [
      path('panel', [rectContour(bounds)], { kind: 'paper' }, 'knockout'),
      path('bars', bars, ink, overprint),
      path('digits', ring(12, 4), ink, overprint),
      { kind: 'guide', role: 'quiet-zone-guide', contour: rectContour(bounds) },
    ],
  };
}

const mm = fc.double({ min: -200, max: 200, noNaN: true });
const point: fc.Arbitrary<Point> = fc.record({ x: mm, y: mm });
/** An end on the start would be read as one anchor, which is the same outline with another count. */
const contour: fc.Arbitrary<Contour> = fc
  .array(fc.record({ x: mm, y: mm, arriving: point, leaving: point }, { requiredKeys: ['x', 'y'] }), {
    minLength: 3,
    maxLength: 8,
  })
  .filter((points) => distance(points[0]!, points.at(-1)!) > 0.001);
const percent = fc.integer({ min: 0, max: 100 });
const spot: fc.Arbitrary<Ink> = fc.record({
  kind: fc.constant('spot' as const),
  name: fc.oneof(
    fc.constantFrom('PANTONE 293 C', 'Größe (1)', 'a\\b', '#CC0000', '((', 'Blau/Grün %'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((name) => !/[\p{C}]/u.test(name)),
  ),
  cmyk: fc.tuple(percent, percent, percent, percent),
});
const inks: fc.Arbitrary<Pick<PathElement, 'ink' | 'overprint'>> = fc.oneof(
  fc.constant({ ink: { kind: 'paper' as const }, overprint: 'knockout' as const }),
  fc.record({
    ink: fc.oneof(fc.constant<Ink>({ kind: 'black' }), spot),
    overprint: fc.constantFrom<Overprint>('knockout', 'overprint'),
  }),
);

/** Any drawing of filled paths a layout could make, and many it could not. Paper always knocks out. */
export const drawings: fc.Arbitrary<Drawing> = fc
  .record({
    bounds: fc.record({
      x: mm,
      y: mm,
      width: fc.double({ min: 1, max: 300, noNaN: true }),
      height: fc.double({ min: 1, max: 300, noNaN: true }),
    }),
    elements: fc.array(
      fc
        .tuple(fc.array(contour, { minLength: 1, maxLength: 4 }), inks)
        .map(([contours, { ink, overprint }]) => path('bars', contours, ink, overprint)),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ bounds, elements }) => ({ bounds, extent: bounds, elements }));

/** The shapes a faithful reader finds in the written drawing: origin at the top left of its bounds. */
export function expectedShapes(drawing: Drawing): readonly ArtworkShape[] {
  return drawing.elements
    .filter((e) => e.kind === 'path')
    .map(({ contours, ink, overprint }) => ({
      contours: contours.map((c) => c.map((p) => moved(p, drawing))),
      ink: statedInk(ink),
      overprint,
    }));
}

function moved(p: Contour[number], { bounds }: Drawing): Contour[number] {
  const at = ({ x, y }: Point): Point => ({ x: x - bounds.x, y: y - bounds.y });
  return {
    ...at(p),
    ...(p.arriving && { arriving: at(p.arriving) }),
    ...(p.leaving && { leaving: at(p.leaving) }),
  };
}

function statedInk(ink: Ink): ArtworkShape['ink'] {
  switch (ink.kind) {
    case 'paper':
      return { space: 'cmyk', cmyk: [0, 0, 0, 0] };
    case 'black':
      return { space: 'cmyk', cmyk: [0, 0, 0, 100] };
    case 'spot':
      return { space: 'spot', name: ink.name, tint: 100 };
  }
}

/** The largest distance in mm between anchors and handles that belong together; infinite where counts differ. */
export function deviation(a: readonly Contour[], b: readonly Contour[]): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return Math.max(
    ...a.map((contour, i) => {
      const other = b[i]!;
      if (contour.length !== other.length) return Number.POSITIVE_INFINITY;
      return Math.max(
        ...contour.flatMap((p, j) => {
          const q = other[j]!;
          return [
            distance(p, q),
            distance(p.arriving ?? p, q.arriving ?? q),
            distance(p.leaving ?? p, q.leaving ?? q),
          ];
        }),
      );
    }),
  );
}

const distance = (p: Point, q: Point): number => Math.max(Math.abs(p.x - q.x), Math.abs(p.y - q.y));
