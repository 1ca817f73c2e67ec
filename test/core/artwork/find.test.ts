import * as fc from 'fast-check';
import { findBarcodes } from '../../../src/core/artwork/find';
import { compose, type Matrix, rotation, scaling, translation } from '../../../src/core/geometry';
import { drawnBarHeight } from '../../../src/core/symbol/spec';
import { coverNumber, typedNumbers, typedSpecs } from '../requests';
import { box, mapped, NUMBER, page, STYLE_NAMES, shape, symbolPage, symbolParts } from './pages';

/** Turned and perhaps mirrored about the middle of an A4 page, where every size has room. */
const placed = (degrees: number, mirrored: boolean): Matrix =>
  compose(compose(scaling(mirrored ? -1 : 1, 1), rotation(degrees)), translation(105, 150));

const roomy = { ...page([]), page: { x: -300, y: -300, width: 900, height: 900 } };

describe.each(STYLE_NAMES)('%s', (style) => {
  test.each([
    { degrees: 0, mirrored: false, reduction: null },
    { degrees: 90, mirrored: false, reduction: '60um' },
    { degrees: 180, mirrored: true, reduction: null },
    { degrees: 270, mirrored: false, reduction: '120um' },
    { degrees: 33.3, mirrored: false, reduction: '60um' },
    { degrees: 201.7, mirrored: true, reduction: '60um' },
  ])('turned by $degrees, mirrored $mirrored, reduced by $reduction is measured as meant', (given) => {
    const { degrees, mirrored, reduction } = given;
    const found = findBarcodes(symbolPage(placed(degrees, mirrored), { reduction }, NUMBER, style));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      kind: 'vector',
      gtin13: '9771144875007',
      addOn: '12',
      hasAddOn: true,
      isMirrored: mirrored,
      isReversed: false,
      xDimension: expect.closeTo(0.33, 6),
      barHeight: expect.closeTo(22.85, 5),
      guardExtension: expect.closeTo(1.65, 5),
      addOnGap: expect.closeTo(9, 4),
      barWidthDeviation: expect.closeTo(reduction ? -Number.parseFloat(reduction) / 1000 : 0, 5),
      worstEdge: expect.closeTo(0, 4),
      rotationDegrees: expect.closeTo(degrees, 3),
      stretch: 1,
      inks: [{ ink: { space: 'cmyk', cmyk: [0, 0, 0, 100] }, bars: 37 }],
      barsOverprint: 'none',
      grounds: [{ kind: 'flat', ink: { space: 'cmyk', cmyk: [0, 0, 0, 0] }, overprint: false, opacity: 1 }],
      effects: [],
      picture: null,
      isCovered: false,
      texts: [],
      ids: [],
    });
    expect(found[0]?.quietZones.right.modules).toBeCloseTo(9, 3);
    expect(found[0]?.quietZones.left.modules).toBeGreaterThan(25);
    expect(found[0]?.quietZones.addOn?.modules).toBeGreaterThan(25);
  });
});

test('every symbol that can be drawn is found with all its numbers, however it is turned', async () => {
  await fc.assert(
    fc.property(
      typedNumbers,
      typedSpecs,
      fc.double({ min: 0, max: 359.9, noNaN: true }),
      fc.boolean(),
      fc.constantFrom(...STYLE_NAMES.filter((style) => style !== 'bars in three pieces')),
      (number, typed, degrees, mirrored, style) => {
        const { spec, panel, bars, text } = symbolParts({ ...typed, ink: null }, number, style);
        const shapes = mapped(placed(degrees, mirrored), [...panel, ...bars, ...text]);
        const found = findBarcodes({ ...roomy, shapes });
        const { gtin13, addOn } = coverNumber(number);
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({
          gtin13,
          addOn: addOn?.digits ?? null,
          isMirrored: mirrored,
          isCovered: false,
          xDimension: expect.closeTo(spec.xDimension, 5),
          barHeight: expect.closeTo(drawnBarHeight(spec), 4),
          guardExtension: expect.closeTo(5 * spec.xDimension, 4),
          barWidthDeviation: expect.closeTo(-spec.reduction, 4),
          addOnGap: addOn ? expect.closeTo(spec.addOnGap, 3) : null,
        });
        const turned = Math.abs(((found[0]?.rotationDegrees ?? 0) - degrees + 540) % 360) - 180;
        expect(turned).toBeCloseTo(0, 2);
        expect(found[0]?.worstEdge).toBeLessThan(1e-3);
      },
    ),
    { numRuns: 120 },
  );
});

test('bars fattened or thinned by four tenths of a module are read and told', () => {
  for (const part of [-0.4, -0.2, 0.2, 0.4]) {
    const gain = part * 0.33;
    const { bars, text } = symbolParts({}, NUMBER, 'a rectangle for every bar');
    const fat = bars.map((s) => ({
      ...s,
      contours: s.contours.map(([a, b]) =>
        box(a!.x - gain / 2, a!.y, b!.x - a!.x + gain, s.contours[0]![2]!.y - a!.y),
      ),
    }));
    const found = findBarcodes(page(mapped(placed(0, false), [...fat, ...text])));
    expect(found[0]).toMatchObject({ gtin13: '9771144875007', addOn: '12' });
    expect(found[0]?.barWidthDeviation).toBeCloseTo(gain, 6);
    expect(found[0]?.xDimension).toBeCloseTo(0.33, 6);
    expect(found[0]?.addOnGap).toBeCloseTo(9, 4);
  }
});

test('several symbols on a page are told apart, from top to foot', () => {
  const upper = symbolParts({}, NUMBER);
  const lower = symbolParts({ size: 'SC0' }, { issn: '0311-175X', variant: null, addOn: '12345' });
  const beside = symbolParts({ size: 'SC0' }, { issn: '0139-6323', variant: null, addOn: null });
  const all = (p: typeof upper) => [...p.panel, ...p.bars, ...p.text];
  const shapes = [
    ...mapped(translation(20, 200), all(lower)),
    ...mapped(translation(120, 200.3), all(beside)),
    ...mapped(translation(20, 30), all(upper)),
  ];
  const found = findBarcodes(page(shapes)).map(({ gtin13, addOn }) => [gtin13, addOn]);
  expect(found).toEqual([
    ['9771144875007', '12'],
    ['9770311175001', '12345'],
    ['9770139632007', null],
  ]);
});

test('a symbol without long guards is found, and its first digit says which way is up', () => {
  const { panel, bars, text } = symbolParts({}, { ...NUMBER, addOn: null }, 'a rectangle for every bar');
  const level = bars.map((s) => ({
    ...s,
    contours: s.contours.map(([a, b]) => box(a!.x, 0, b!.x - a!.x, 22.85)),
  }));
  for (const mirrored of [false, true]) {
    const found = findBarcodes(page(mapped(placed(0, mirrored), [...panel, ...level, ...text])));
    expect(found[0]).toMatchObject({ gtin13: '9771144875007', isMirrored: mirrored, rotationDegrees: 0 });
    expect(found[0]?.guardExtension).toBeCloseTo(0, 6);
    expect(found[0]?.barHeight).toBeCloseTo(22.85, 6);
  }
  const upsideDown = findBarcodes(page(mapped(placed(180, false), [...panel, ...level, ...text])));
  expect(upsideDown[0]).toMatchObject({ gtin13: '9771144875007', isMirrored: false, rotationDegrees: 180 });
});

test('add-on bars level with the main bars are read', () => {
  const { panel, bars } = symbolParts({}, NUMBER, 'a rectangle for every bar');
  const level = bars.map((s, i) =>
    i < 30 ? s : { ...s, contours: s.contours.map(([a, b]) => box(a!.x, 0, b!.x - a!.x, 22.85)) },
  );
  const found = findBarcodes(page(mapped(placed(0, false), [...panel, ...level])));
  expect(found[0]).toMatchObject({ gtin13: '9771144875007', addOn: '12', isMirrored: false });
});

test('light bars on a dark ground are read as such', () => {
  const { bars } = symbolParts({}, { ...NUMBER, addOn: null });
  const ground = shape([box(-10, -5, 60, 40)], { space: 'cmyk', cmyk: [100, 60, 0, 40] });
  const light = bars.map((s) => ({ ...s, ink: { space: 'cmyk', cmyk: [0, 0, 0, 0] } as const }));
  const found = findBarcodes(page(mapped(placed(0, false), [ground, ...light])));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ gtin13: '9771144875007', isReversed: true, isCovered: false });
  expect(found[0]?.grounds).toEqual([
    { kind: 'flat', ink: { space: 'cmyk', cmyk: [100, 60, 0, 40] }, overprint: false, opacity: 1 },
  ]);
});
