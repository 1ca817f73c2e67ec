import * as fc from 'fast-check';
import {
  boundsOf,
  compose,
  type Matrix,
  mapContour,
  mapPoint,
  mapRect,
  type Rect,
  rectContour,
  rotation,
  scaling,
  translation,
} from '../../src/core/geometry';
import {
  checkOnPage,
  fitInSlot,
  onOwnPage,
  placeAt,
  placeInCorner,
  type Slot,
} from '../../src/core/placement';
import { layoutSymbol } from '../../src/core/symbol/layout';
import type { TypedSpec } from '../../src/core/symbol/spec';
import { coverNumber, rightAngles, symbolSpec, type Typed, typedRequests } from './requests';

const EXACT = 1e-9;
const MICROMETRE = 0.001;

const drawn = ({ number, spec }: Typed, more: Partial<TypedSpec> = {}) =>
  layoutSymbol(coverNumber(number), symbolSpec({ ...spec, ...more }));

const resolutions = fc.integer({ min: 600, max: 5080 }).map(String);
const places = fc.double({ min: -500, max: 500, noNaN: true });

const PLAIN = layoutSymbol(coverNumber({ issn: '1144-875X', variant: null, addOn: '12' }), symbolSpec());

/** The corners of a frame of its own width and height, under a map. */
const slotOf = (width: number, height: number, m: Matrix): Slot =>
  mapContour(m, rectContour({ x: 0, y: 0, width, height })) as unknown as Slot;

const turned = (degrees: number, { width, height }: Rect) =>
  degrees % 180 === 0 ? { width, height } : { width: height, height: width };

function fitted(...given: Parameters<typeof fitInSlot>): Matrix {
  const result = fitInSlot(...given);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-4;

describe('at a point', () => {
  test('the corner of the symbol and its zones stands there, turned counter-clockwise, in true size', async () => {
    await fc.assert(
      fc.property(typedRequests, rightAngles, places, places, (typed, degrees, x, y) => {
        const drawing = drawn(typed);
        const m = placeAt(drawing, degrees, x, y);
        const at = mapRect(m, drawing.extent);
        const slack = (drawing.dot ?? 0) / 2 + EXACT;
        expect(Math.abs(at.x - x)).toBeLessThanOrEqual(slack);
        expect(Math.abs(at.y - y)).toBeLessThanOrEqual(slack);
        expect(at).toMatchObject({
          width: expect.closeTo(turned(degrees, drawing.extent).width, 6),
          height: expect.closeTo(turned(degrees, drawing.extent).height, 6),
        });
        m.slice(0, 4).forEach((v, i) => expect(Math.abs(v - rotation(degrees)[i]!)).toBe(0));
      }),
    );
  });

  test.each([
    [0, { x: 0, y: 0 }, { x: 1, y: 0 }],
    [90, { x: 0, y: 0 }, { x: 0, y: -1 }],
    [180, { x: 0, y: 0 }, { x: -1, y: 0 }],
    [270, { x: 0, y: 0 }, { x: 0, y: 1 }],
  ] as const)('a symbol turned by %d degrees reads in its direction', (degrees, from, along) => {
    const m = placeAt(PLAIN, degrees, 10, 10);
    const [a, b] = [mapPoint(m, from), mapPoint(m, { x: 1, y: 0 })];
    expect([b.x - a.x, b.y - a.y]).toEqual([expect.closeTo(along.x, 9), expect.closeTo(along.y, 9)]);
  });

  test('the origin stands on whole dots, and so does every bar', async () => {
    await fc.assert(
      fc.property(typedRequests, resolutions, rightAngles, places, places, (typed, dpi, degrees, x, y) => {
        const drawing = drawn(typed, { resolution: dpi, reduction: null });
        const dot = drawing.dot as number;
        const m = placeAt(drawing, degrees, x, y);
        const origin = mapPoint(m, { x: 0, y: 0 });
        expect([isWhole(origin.x / dot), isWhole(origin.y / dot)]).toEqual([true, true]);
        const bars = drawing.elements.flatMap((e) =>
          e.kind === 'path' && e.role === 'bars' ? e.contours : [],
        );
        const upright = degrees % 180 === 0;
        for (const bar of bars.map((c) => boundsOf(mapContour(m, c)))) {
          const [from, to] = upright ? [bar.x, bar.x + bar.width] : [bar.y, bar.y + bar.height];
          expect([isWhole(from / dot), isWhole(to / dot)]).toEqual([true, true]);
        }
      }),
    );
  });
});

test('on a page of its own everything that is painted begins at the corner', async () => {
  await fc.assert(
    fc.property(typedRequests, rightAngles, (typed, degrees) => {
      const drawing = drawn(typed);
      const at = mapRect(onOwnPage(drawing, degrees), drawing.bounds);
      expect([Math.abs(at.x) < 1e-6, Math.abs(at.y) < 1e-6]).toEqual([true, true]);
    }),
  );
});

describe('in a slot', () => {
  const spare = fc.double({ min: 0, max: 40, noNaN: true });
  const angles = fc.oneof(
    fc.constantFrom(0, 90, 180, 270, 17.3, -17.3, 45),
    fc.double({ min: -360, max: 360, noNaN: true }),
  );

  test('the symbol stands in the middle, turned with it, in true size and wholly inside', async () => {
    await fc.assert(
      fc.property(
        typedRequests,
        rightAngles,
        angles,
        places,
        places,
        spare,
        spare,
        (typed, degrees, angle, x, y, w, h) => {
          const drawing = drawn(typed);
          const needed = turned(degrees, drawing.extent);
          const frame = compose(rotation(angle), translation(x, y));
          const [width, height] = [needed.width + w, needed.height + h];
          const m = fitted(drawing, slotOf(width, height, frame), degrees, 'slot');
          expect(m[0] * m[3] - m[1] * m[2]).toBeCloseTo(1, 9);
          expect(m[0] * m[2] + m[1] * m[3]).toBeCloseTo(0, 9);

          const slack = (drawing.dot ?? 0) / 2 + 1e-6;
          const own = drawing.extent;
          const middle = mapPoint(m, { x: own.x + own.width / 2, y: own.y + own.height / 2 });
          const wanted = mapPoint(frame, { x: width / 2, y: height / 2 });
          expect(Math.abs(middle.x - wanted.x)).toBeLessThanOrEqual(slack);
          expect(Math.abs(middle.y - wanted.y)).toBeLessThanOrEqual(slack);

          const backInFrame = compose(m, compose(translation(-x, -y), rotation(-angle)));
          const at = mapRect(backInFrame, own);
          expect(at.width).toBeCloseTo(needed.width, 6);
          expect(at.x).toBeGreaterThanOrEqual(-slack);
          expect(at.y + at.height).toBeLessThanOrEqual(height + slack);
        },
      ),
    );
  });

  test('that stands upright or sideways, the origin stands on whole dots', async () => {
    await fc.assert(
      fc.property(
        typedRequests,
        resolutions,
        rightAngles,
        rightAngles,
        places,
        (typed, dpi, degrees, angle, x) => {
          const drawing = drawn(typed, { resolution: dpi, reduction: null });
          const slot = slotOf(300, 300, compose(rotation(angle), translation(x, -x)));
          const origin = mapPoint(fitted(drawing, slot, degrees, 'slot'), { x: 0, y: 0 });
          const dot = drawing.dot as number;
          expect([isWhole(origin.x / dot), isWhole(origin.y / dot)]).toEqual([true, true]);
        },
      ),
    );
  });

  test('whose angle is a right one but for arithmetic, bars stay exactly upright', () => {
    const m = fitted(PLAIN, slotOf(100, 100, rotation(90 + 1e-9)), 0, 'slot');
    expect(m.slice(0, 4)).toEqual(rotation(90).slice(0, 4));
  });

  test('as large as the symbol is large enough, and a micrometre less too', () => {
    const { width, height } = PLAIN.extent;
    for (const less of [0, MICROMETRE * 0.9])
      expect(fitInSlot(PLAIN, slotOf(width - less, height - less, translation(5, 5)), 0, 's').ok).toBe(true);
  });

  test.each([
    ['narrower', 0.01, 0],
    ['lower', 0, 0.01],
  ])('%s than the symbol is refused with both measures', (_, w, h) => {
    const { width, height } = PLAIN.extent;
    expect(fitInSlot(PLAIN, slotOf(width - w, height - h, translation(5, 5)), 0, 'EAN')).toEqual({
      ok: false,
      problems: [
        {
          code: 'template/slot-too-small',
          name: 'EAN',
          slot: { width: expect.closeTo(width - w, 9), height: expect.closeTo(height - h, 9) },
          needed: { width, height },
        },
      ],
    });
  });

  test('that fits only sideways is refused upright', () => {
    const { width, height } = PLAIN.extent;
    expect(fitInSlot(PLAIN, slotOf(height, width, translation(0, 0)), 0, 's').ok).toBe(false);
    expect(fitInSlot(PLAIN, slotOf(height, width, translation(0, 0)), 90, 's').ok).toBe(true);
  });

  test.each<readonly [string, Matrix]>([
    ['mirrored', scaling(-1, 1)],
    ['upside down by mirroring', scaling(1, -1)],
    ['skewed', [1, 0, 0.2, 1, 0, 0]],
    ['skewed by a little', [1, 0, 0.001, 1, 0, 0]],
    ['without width', scaling(0, 1)],
    ['without height', scaling(1, 0)],
    ['without a place', [Number.NaN, 0, 0, 1, 0, 0]],
  ])('%s is refused as distorted', (_, m) => {
    expect(fitInSlot(PLAIN, slotOf(200, 200, m), 0, 'EAN')).toEqual({
      ok: false,
      problems: [{ code: 'template/slot-distorted', name: 'EAN' }],
    });
  });
});

describe('on a page', () => {
  const page = { x: 0, y: 0, width: 210, height: 297 };

  test('the symbol with its zones is inside or refused', async () => {
    await fc.assert(
      fc.property(typedRequests, rightAngles, places, places, (typed, degrees, x, y) => {
        const drawing = drawn(typed);
        const m = placeAt(drawing, degrees, x, y);
        const at = mapRect(m, drawing.extent);
        const over = Math.max(-at.x, -at.y, at.x + at.width - 210, at.y + at.height - 297);
        const result = checkOnPage(drawing, m, page);
        expect(result.ok).toBe(over <= MICROMETRE);
        if (!result.ok)
          expect(result.problems).toEqual([
            {
              code: 'template/off-page',
              page: { width: 210, height: 297 },
              needed: { width: at.width, height: at.height },
            },
          ]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['left', -0.01, 10],
    ['top', 10, -0.01],
    ['right', 210.01 - PLAIN.extent.width, 10],
    ['foot', 10, 297.01 - PLAIN.extent.height],
  ])('a symbol that reaches 0.01 mm over the %s edge is refused', (_, x, y) => {
    expect(checkOnPage(PLAIN, placeAt(PLAIN, 0, x, y), page).ok).toBe(false);
    expect(checkOnPage(PLAIN, placeAt(PLAIN, 0, 10, 10), page).ok).toBe(true);
  });
});

describe('placeInCorner', () => {
  test.each([
    ['top-left', 0],
    ['top-right', 0],
    ['bottom-left', 90],
    ['bottom-right', 270],
    ['bottom-right', 180],
  ] as const)('keeps the margin from both edges: %s, turned by %i', (corner, degrees) => {
    const page = { x: 0, y: 0, width: 210, height: 297 };
    const at = mapRect(placeInCorner(PLAIN, degrees, page, corner, 8), PLAIN.extent);
    const [right, foot] = [210 - at.x - at.width, 297 - at.y - at.height];
    expect(corner.endsWith('left') ? at.x : right).toBeCloseTo(8, 9);
    expect(corner.startsWith('top') ? at.y : foot).toBeCloseTo(8, 9);
  });
});
