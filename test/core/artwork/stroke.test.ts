import * as fc from 'fast-check';
import { fattened, type Pen, type StrokedPath, strokeOutline } from '../../../src/core/artwork/stroke';
import {
  boundsOf,
  type Contour,
  compose,
  IDENTITY,
  type Matrix,
  mapPoint,
  type Point,
  rectContour,
  rotation,
  scaling,
} from '../../../src/core/geometry';

const PEN: Pen = { width: 2, cap: 'butt', join: 'miter', miterLimit: 10, dashes: [], dashPhase: 0 };
const line = (...points: readonly (readonly [number, number])[]): StrokedPath => ({
  points: points.map(([x, y]) => ({ x, y })),
  closed: false,
});
const BOX: StrokedPath = { points: rectContour({ x: 10, y: 20, width: 30, height: 40 }), closed: true };
const extents = (contours: readonly Contour[] | null) =>
  contours?.map((c) => {
    const { x, y, width, height } = boundsOf(c);
    return [x, y, width, height].map((n) => Math.round(n * 1e9) / 1e9);
  });

describe('the outline of a stroke', () => {
  it.each([
    ['butt', [9, 20, 2, 30]],
    ['square', [9, 19, 2, 32]],
    ['round', [9, 19, 2, 32]],
  ] as const)('of a straight line with %s caps is one contour', (cap, extent) => {
    const contours = strokeOutline([line([10, 20], [10, 50])], { ...PEN, cap }, IDENTITY);
    expect(extents(contours)).toEqual([extent]);
    expect(contours![0]!.length === 4).toBe(cap !== 'round');
  });

  it('of a straight line drawn in steps, or as a curve that does not bend, has four corners', () => {
    const steps = line([10, 20], [10, 25], [10, 25], [10, 50]);
    const curve = {
      points: [
        { x: 10, y: 20, leaving: { x: 10, y: 22 } },
        { x: 10, y: 50, arriving: { x: 10, y: 49 } },
      ],
      closed: false,
    };
    for (const path of [steps, curve]) {
      const [contour, ...more] = strokeOutline([path], PEN, IDENTITY)!;
      expect(contour).toHaveLength(4);
      expect(more).toEqual([]);
    }
  });

  it('is wider one way than the other where the map is', () => {
    const toPage: Matrix = [3, 0, 0, 1, 0, 0];
    expect(extents(strokeOutline([line([10, 20], [10, 50])], PEN, toPage))).toEqual([[7, 20, 6, 30]]);
    expect(extents(strokeOutline([line([10, 20], [40, 20])], PEN, toPage))).toEqual([[10, 19, 30, 2]]);
  });

  it('of no width is one dot of a plate wide', () => {
    expect(extents(strokeOutline([line([0, 0], [0, 9])], { ...PEN, width: 0 }, scaling(7, 7)))).toEqual([
      [-0.005, 0, 0.01, 9],
    ]);
  });

  it('of a rectangle is an outer and an inner one, wound against each other', () => {
    const contours = strokeOutline([BOX], PEN, IDENTITY)!;
    expect(extents(contours)).toEqual([
      [9, 19, 32, 42],
      [11, 21, 28, 38],
    ]);
    expect(contours.map(area).map(Math.sign).sort()).toEqual([-1, 1]);
  });

  it('of a rectangle thinner than the pen has nothing inside', () => {
    const thin = { points: rectContour({ x: 10, y: 20, width: 1, height: 40 }), closed: true };
    expect(extents(strokeOutline([thin], PEN, IDENTITY))).toEqual([[9, 19, 3, 42]]);
    const none = { points: rectContour({ x: 10, y: 20, width: 0, height: 40 }), closed: true };
    expect(extents(strokeOutline([none], PEN, IDENTITY))).toEqual([[9, 20, 2, 40]]);
  });

  it('cuts off corners that are longer than the limit', () => {
    const sharp = line([0, 0], [30, 1], [0, 2]);
    const reach = (miterLimit: number) =>
      boundsOf(strokeOutline([sharp], { ...PEN, miterLimit }, IDENTITY)!.flat()).width;
    expect(reach(10)).toBeLessThan(31);
    expect(reach(100)).toBeGreaterThan(50);
  });

  it('comes in as many pieces as there are dashes', () => {
    const dashes = { ...PEN, dashes: [10, 5], dashPhase: 3 };
    expect(extents(strokeOutline([line([0, 0], [40, 0])], dashes, IDENTITY))).toEqual([
      [0, -1, 7, 2],
      [12, -1, 10, 2],
      [27, -1, 10, 2],
    ]);
  });

  it.each([
    ['a map without area', PEN, [1, 0, 0, 0, 0, 0]],
    ['a map of no numbers', PEN, [Number.NaN, 0, 0, 1, 0, 0]],
    ['a map beyond all measure', PEN, [1e30, 0, 0, 1e30, 0, 0]],
    ['dashes without number', { ...PEN, dashes: [1e-9] }, IDENTITY],
  ] as const)('is none for %s', (_, pen, toPage) => {
    expect(strokeOutline([line([0, 0], [40, 0])], pen, toPage as unknown as Matrix)).toBeNull();
  });

  it('covers exactly what lies within half a width of the path, round corners and ends', async () => {
    const coordinate = fc.integer({ min: 0, max: 60 });
    const corner = fc.record({ x: coordinate, y: coordinate });
    await fc.assert(
      fc.property(
        fc.array(corner, { minLength: 2, maxLength: 6 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 359 }),
        // Off the whole numbers, so that no probe lies on the seam of two pieces.
        fc.array(
          corner.map(({ x, y }) => ({ x: x + 0.3183, y: y + 0.1414 })),
          { minLength: 20, maxLength: 20 },
        ),
        (points, closed, width, degrees, probes) => {
          const pen = { ...PEN, width, cap: 'round', join: 'round' } as const;
          const contours = strokeOutline([{ points, closed }], pen, rotation(degrees))!;
          for (const probe of probes) {
            const distance = distanceTo(probe, points, closed);
            // Round parts are cut into short lines.
            if (Math.abs(distance - width / 2) > 0.01)
              expect([probe, covers(contours, probe)]).toEqual([probe, distance < width / 2]);
          }
        },
      ),
    );
  });

  it('follows curves within a hundredth of a millimetre', () => {
    const k = 0.5522847498 * 20;
    const quarter = {
      points: [
        { x: 20, y: 0, leaving: { x: 20, y: k } },
        { x: 0, y: 20, arriving: { x: k, y: 20 } },
      ],
      closed: false,
    };
    const contours = strokeOutline([quarter], PEN, IDENTITY)!;
    for (let degrees = 1; degrees < 90; degrees++) {
      const at = (r: number) => mapPoint(rotation(-degrees), { x: r, y: 0 });
      expect([18.98, 19.02, 20.98, 21.02].map((r) => covers(contours, at(r)))).toEqual([
        false,
        true,
        true,
        false,
      ]);
    }
  });
});

describe('a polygon that is filled and stroked in one ink', () => {
  it('is its outer outline, under any map', () => {
    const toPage = compose(scaling(2, 3), rotation(90));
    const contours = fattened([BOX], PEN, toPage);
    expect(contours).toHaveLength(1);
    expect(contours![0]).toHaveLength(4);
    // Turned by a right angle the pen is 6 wide and 4 high.
    expect(extents(contours)).toEqual([[7, 18, 36, 44]]);
  });

  it('is no single outline where it is open, dashed, concave, curved or wound both ways', () => {
    const open = { ...BOX, closed: false };
    const concave = {
      ...line([0, 0], [10, 0], [5, 2], [0, 10]),
      closed: true,
    };
    expect(fattened([open], PEN, IDENTITY)).toBeNull();
    expect(fattened([BOX], { ...PEN, dashes: [3] }, IDENTITY)).toBeNull();
    expect(fattened([concave], PEN, IDENTITY)).toBeNull();
    expect(fattened([BOX, { ...BOX, points: [...BOX.points].reverse() }], PEN, IDENTITY)).toBeNull();
  });
});

const area = (contour: Contour): number =>
  contour.reduce((sum, p, i) => {
    const q = contour[(i + 1) % contour.length]!;
    return sum + p.x * q.y - q.x * p.y;
  }, 0) / 2;

function covers(contours: readonly Contour[], { x, y }: Point): boolean {
  let winding = 0;
  for (const contour of contours)
    contour.forEach((a, i) => {
      const b = contour[(i + 1) % contour.length]!;
      if (a.y <= y !== b.y <= y && a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x) > x)
        winding += b.y > a.y ? 1 : -1;
    });
  return winding !== 0;
}

function distanceTo(p: Point, points: readonly Point[], closed: boolean): number {
  const corners = closed ? [...points, points[0]!] : points;
  return Math.min(
    ...corners.slice(1).map((b, i) => {
      const a = corners[i]!;
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
      return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
    }),
  );
}
