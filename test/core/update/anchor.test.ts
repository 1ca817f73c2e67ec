import * as fc from 'fast-check';
import { compose, mapPoint, rotation, scaling, translation } from '../../../src/core/geometry';
import { layoutSymbol } from '../../../src/core/symbol/layout';
import { ANCHORS, anchorOn, inPlaceOf } from '../../../src/core/update/anchor';
import { coverNumber, sizes, symbolSpec } from '../requests';

const drawingOf = (size: string, addOn: string | null, resolution: string | null = null) =>
  layoutSymbol(coverNumber({ issn: '1144-875X', variant: null, addOn }), symbolSpec({ size, resolution }));

const cases = fc.record({
  degrees: fc.oneof(fc.constantFrom(0, 90, 180, 270), fc.double({ min: -360, max: 360, noNaN: true })),
  sx: fc.double({ min: 0.3, max: 3, noNaN: true }),
  sy: fc.double({ min: 0.3, max: 3, noNaN: true }),
  x: fc.double({ min: -500, max: 500, noNaN: true }),
  y: fc.double({ min: -500, max: 500, noNaN: true }),
  anchor: fc.constantFrom(...ANCHORS),
  from: sizes,
  to: sizes,
  addOn: fc.constantFrom(null, '07', '00007'),
});

test('the anchor stays, the new symbol is true in size and turned like the old one', () =>
  fc.assert(
    fc.property(cases, ({ degrees, sx, sy, x, y, anchor, from, to, addOn }) => {
      const { extent } = drawingOf(from, '06');
      const toPage = compose(compose(scaling(sx, sy), rotation(degrees)), translation(x, y));
      const next = drawingOf(to, addOn);
      const placed = inPlaceOf({ extent, toPage, rotationDegrees: degrees }, next, anchor);
      const [was, is] = [
        mapPoint(toPage, anchorOn(extent, anchor)),
        mapPoint(placed, anchorOn(next.extent, anchor)),
      ];
      expect(Math.hypot(was.x - is.x, was.y - is.y)).toBeLessThan(0.001);
      rotation(degrees)
        .slice(0, 4)
        .forEach((n, i) => expect(placed[i]).toBeCloseTo(n, 12));
    }),
    { numRuns: 300 },
  ));

test('on whole dots the symbol moves by less than a dot, and its origin lies on one', () =>
  fc.assert(
    fc.property(cases, ({ x, y, anchor }) => {
      const { extent } = drawingOf('SC2', '06');
      const next = drawingOf('SC1', '06', '1200');
      const toPage = translation(x, y);
      const placed = inPlaceOf({ extent, toPage, rotationDegrees: 0 }, next, anchor);
      const [was, is] = [
        mapPoint(toPage, anchorOn(extent, anchor)),
        mapPoint(placed, anchorOn(next.extent, anchor)),
      ];
      const dot = 25.4 / 1200;
      expect(Math.max(Math.abs(was.x - is.x), Math.abs(was.y - is.y))).toBeLessThanOrEqual(dot / 2 + 1e-9);
      for (const at of [placed[4], placed[5]]) expect(at / dot).toBeCloseTo(Math.round(at / dot), 6);
    }),
    { numRuns: 100 },
  ));

test('the nine anchors are the corners, the middles and the centre', () => {
  const rect = { x: 10, y: 20, width: 40, height: 8 };
  expect(ANCHORS.map((anchor) => anchorOn(rect, anchor)).map(({ x, y }) => [x, y])).toEqual([
    [10, 20],
    [30, 20],
    [50, 20],
    [10, 24],
    [30, 24],
    [50, 24],
    [10, 28],
    [30, 28],
    [50, 28],
  ]);
  expect(anchorOn(rect, 'bottom-left')).toEqual({ x: 10, y: 28 });
});
