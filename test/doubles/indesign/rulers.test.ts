import { expectNumbers, numbers, open, set } from './dom';
import { type DocumentPlan, hostileDocument, plainPlan } from './index';
import { en } from './model/state';

const MM = 72 / 25.4;

/** Two pages that face each other, 100 and 80 mm wide, 200 and 100 mm high; a square lies 10 mm right of and 20 mm below the right page's corner. */
const facing = (
  settings: DocumentPlan['settings'],
  zero: readonly [number, number] = [0, 0],
): DocumentPlan => ({
  ...plainPlan,
  facing: true,
  spreads: [
    {
      sizes: [
        [100 * MM, 200 * MM],
        [80 * MM, 100 * MM],
      ],
      leftOfSpine: 1,
    },
  ],
  zeroPoint: zero,
  settings,
  items: [
    { name: 'square', kind: 'Rectangle', page: 1, box: [10 * MM, 20 * MM, 15 * MM, 25 * MM] },
    { name: 'left', kind: 'Rectangle', page: 0, box: [10 * MM, 20 * MM, 15 * MM, 25 * MM] },
  ],
  selection: { kind: 'items', names: [] },
});

const rulers = (origin: string, horizontal = 'MILLIMETERS', vertical = 'MILLIMETERS', more = {}) => ({
  'viewPreferences.rulerOrigin': en('RulerOrigin', origin),
  'viewPreferences.horizontalMeasurementUnits': en('MeasurementUnits', horizontal),
  'viewPreferences.verticalMeasurementUnits': en('MeasurementUnits', vertical),
  ...more,
});

const square = (plan: DocumentPlan) => open({ document: plan }).document.rectangles!.itemByName!('square');

describe('bounds and points', () => {
  test.each([
    ['PAGE_ORIGIN', [20, 10, 25, 15]],
    // The lower page hangs 50 mm under the top of the higher one.
    ['SPREAD_ORIGIN', [70, 110, 75, 115]],
    ['SPINE_ORIGIN', [70, 10, 75, 15]],
  ])('count from the %s', (origin, wanted) => {
    expectNumbers(square(facing(rulers(origin))).geometricBounds, wanted);
  });

  test('count from the zero point, bounds with y first and points with x first', () => {
    const item = square(facing(rulers('PAGE_ORIGIN'), [3 * MM, 4 * MM]));
    expectNumbers(item.geometricBounds, [16, 7, 21, 12]);
    expectNumbers(item.paths!.item!(0).pathPoints!.item!(0).anchor, [7, 16]);
    expectNumbers(item.paths!.item!(0).entirePath, [7, 16, 7, 21, 12, 21, 12, 16]);
  });

  test.each([
    ['PICAS', 'INCHES', [20 / 25.4, (10 * MM) / 12, 25 / 25.4, (15 * MM) / 12]],
    ['CICEROS', 'AGATES', [(20 / 25.4) * 14, (10 * MM) / 12.7878, (25 / 25.4) * 14, (15 * MM) / 12.7878]],
    ['CENTIMETERS', 'POINTS', [20 * MM, 1, 25 * MM, 1.5]],
    ['CUSTOM', 'Q', [80, (10 * MM) / 7, 100, (15 * MM) / 7]],
  ])('count in %s across and %s down', (horizontal, vertical, wanted) => {
    const settings = rulers('PAGE_ORIGIN', horizontal, vertical, {
      'viewPreferences.horizontalCustomPoints': 7,
    });
    expectNumbers(square(facing(settings)).geometricBounds, wanted);
  });

  test('follow the unit of scripts where one is set, in both directions', () => {
    const { document, app, indesign } = open({ document: facing(rulers('PAGE_ORIGIN', 'PICAS', 'INCHES')) });
    set(app.scriptPreferences!, { measurementUnit: indesign.MeasurementUnits!.POINTS });
    expectNumbers(document.rectangles!.itemByName!('square').geometricBounds, [
      20 * MM,
      10 * MM,
      25 * MM,
      15 * MM,
    ]);
    expectNumbers(document.pages!.everyItem!().bounds, [0, 0, 200 * MM, 100 * MM, 0, 0, 100 * MM, 80 * MM]);
  });

  test('are written in the same terms as they are read, text with a unit of its own aside', () => {
    for (let seed = 0; seed < 12; seed++) {
      const { document } = open({ document: hostileDocument(seed) });
      const item = document.pages!.item!(2).rectangles!.itemByName!('barcode');
      const before = numbers(item.geometricBounds);
      set(item, { geometricBounds: item.geometricBounds });
      expectNumbers(item.geometricBounds, before);
    }
    const item = square(facing(rulers('PAGE_ORIGIN', 'PICAS', 'INCHES')));
    set(item, { geometricBounds: ['1mm', '0.33mm', '1p6', '1in'] });
    expectNumbers(item.geometricBounds, [1 / 25.4, (0.33 * MM) / 12, 18 / 72, 6]);
    expect(() => set(item, { geometricBounds: ['1 furlong', 0, 1, 1] })).toThrow();
  });

  test('of new shapes on a page count from that page', () => {
    const { document, indesign } = open({ document: facing(rulers('PAGE_ORIGIN'), [MM, MM]) });
    const { CoordinateSpaces } = indesign as unknown as Record<string, typeof indesign>;
    for (const index of [0, 1]) {
      const page = document.pages!.item!(index);
      const shape = page.polygons!.add!();
      shape.paths!.add!({
        entirePath: [
          [30, 40],
          [35, 40],
          [35, 60],
        ],
      });
      shape.paths!.item!(0).remove!();
      expectNumbers(shape.geometricBounds, [40, 30, 60, 35]);
      expect(shape.parentPage!.equals!(page)).toBe(true);
      expectNumbers(
        shape.resolve!([[30, 40], CoordinateSpaces!.PAGE_COORDINATES], CoordinateSpaces!.PAGE_COORDINATES),
        [30, 40],
      );
    }
  });
});

test('the zero point is read and written in the units in force, and locked at the spine', () => {
  const { document } = open({ document: facing(rulers('PAGE_ORIGIN', 'PICAS', 'INCHES'), [24, 36]) });
  expectNumbers(document.zeroPoint, [2, 0.5]);
  set(document, { zeroPoint: [1, '10mm'] });
  expectNumbers(document.zeroPoint, [1, 10 / 25.4]);

  for (const spineZeroPoint of ['throws', 'ignored'] as const) {
    const spine = open({ document: facing(rulers('SPINE_ORIGIN')), switches: { spineZeroPoint } }).document;
    const write = () => set(spine, { zeroPoint: [5, 5] });
    if (spineZeroPoint === 'throws') expect(write).toThrow();
    else write();
    expectNumbers(spine.zeroPoint, [0, 0]);
  }
});

test('stroke weights count in their own unit, whatever the unit of scripts', () => {
  const settings = { 'viewPreferences.strokeMeasurementUnits': en('MeasurementUnits', 'MILLIMETERS') };
  const { document, app, indesign } = open({ document: facing(settings) });
  set(app.scriptPreferences!, { measurementUnit: indesign.MeasurementUnits!.POINTS });
  const item = document.rectangles!.itemByName!('square');
  set(item, { strokeWeight: 1, strokeColor: 'Black' });
  const [top] = numbers(item.visibleBounds);
  expect(numbers(item.geometricBounds)[0]! - top!).toBeCloseTo(MM / 2, 8);
  expectNumbers([item.strokeWeight], [1]);
});

test('resolve and transformation values know no rulers', () => {
  const { indesign, document } = open({
    document: facing(rulers('SPREAD_ORIGIN', 'CICEROS', 'AGATES'), [50, 60]),
  });
  const { AnchorPoint, CoordinateSpaces, BoundingBoxLimits } = indesign as unknown as Record<
    string,
    typeof indesign
  >;
  const item = document.rectangles!.itemByName!('square');
  expectNumbers(item.resolve!(AnchorPoint!.TOP_LEFT_ANCHOR, CoordinateSpaces!.PAGE_COORDINATES), [
    10 * MM,
    20 * MM,
  ]);
  expectNumbers(item.resolve!(AnchorPoint!.CENTER_ANCHOR, CoordinateSpaces!.SPREAD_COORDINATES), [
    12.5 * MM,
    -27.5 * MM,
  ]);
  set(item, { rotationAngle: 30 });
  const [corner] = item.resolve!(
    [
      AnchorPoint!.TOP_RIGHT_ANCHOR,
      BoundingBoxLimits!.GEOMETRIC_PATH_BOUNDS,
      CoordinateSpaces!.INNER_COORDINATES,
    ],
    CoordinateSpaces!.PAGE_COORDINATES,
  ) as unknown as readonly unknown[];
  const [cos, sin] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
  // Turned counter-clockwise about the middle: half the width along the frame, half the height up from it.
  expectNumbers(corner, [12.5 * MM + 2.5 * MM * (cos - sin), 22.5 * MM - 2.5 * MM * (cos + sin)]);
  const matrix = (
    item.transformValuesOf!(CoordinateSpaces!.PASTEBOARD_COORDINATES) as unknown as (typeof item)[]
  )[0]!;
  expectNumbers([matrix.counterclockwiseRotationAngle, matrix.horizontalScaleFactor], [30, 1]);
  expectNumbers(numbers(matrix.matrixValues).slice(0, 4), [cos, -sin, sin, cos]);
  expectNumbers([item.rotationAngle, item.absoluteRotationAngle], [30, 30]);
});

test('a corner named without limits takes the stroke in or not, by the switch', () => {
  for (const [resolveBox, out] of [
    ['geometric', 0],
    ['visible', 5],
  ] as const) {
    const { indesign, document } = open({ document: facing({}), switches: { resolveBox } });
    const item = document.rectangles!.itemByName!('square');
    set(item, { strokeColor: 'Black', strokeWeight: 10 });
    expectNumbers(
      item.resolve!(indesign.AnchorPoint!.TOP_LEFT_ANCHOR, indesign.CoordinateSpaces!.PAGE_COORDINATES),
      [10 * MM - out, 20 * MM - out],
    );
  }
});

test('scaling is baked into the paths or kept as a percentage, by the setting of the application', () => {
  for (const [whenScaling, shown] of [
    ['APPLY_TO_CONTENT', 100],
    ['ADJUST_SCALING_PERCENTAGE', 80],
  ] as const) {
    const { document, app, indesign } = open({ document: facing(rulers('PAGE_ORIGIN')) });
    set(app.transformPreferences!, { whenScaling: indesign.WhenScalingOptions![whenScaling] });
    const item = document.rectangles!.itemByName!('square');
    set(item, { horizontalScale: 80 });
    expectNumbers([item.horizontalScale], [shown]);
    expectNumbers(item.geometricBounds, [20, 10.5, 25, 14.5]);
  }
});

test('transform maps an item about a corner', () => {
  const { document, app, indesign } = open({ document: facing(rulers('PAGE_ORIGIN')) });
  const { AnchorPoint, CoordinateSpaces } = indesign as unknown as Record<string, typeof indesign>;
  const item = document.rectangles!.itemByName!('square');
  const half = app.transformationMatrices!.add!({ horizontalScaleFactor: 0.5, verticalScaleFactor: 2 });
  item.transform!(CoordinateSpaces!.PASTEBOARD_COORDINATES, AnchorPoint!.TOP_LEFT_ANCHOR, half);
  expectNumbers(item.geometricBounds, [20, 10, 30, 12.5]);
  item.transform!(CoordinateSpaces!.SPREAD_COORDINATES, AnchorPoint!.TOP_LEFT_ANCHOR, [0, -1, 1, 0, 0, 0]);
  expectNumbers(item.geometricBounds, [17.5, 10, 20, 20]);
});
