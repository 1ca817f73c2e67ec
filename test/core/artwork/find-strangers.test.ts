import bwipjs from 'bwip-js/node';
import type { ArtworkShape } from '../../../src/core/artwork/artwork';
import { findBarcodes } from '../../../src/core/artwork/find';
import { compose, mapContour, rotation, translation } from '../../../src/core/geometry';
import { bwipModules, jsBarcodeModules, modulesOf } from '../../judges/encoders';
import { coverNumber, seeded, someNumbers } from '../requests';
import { BLACK, box, mapped, modulesAsBars, page, shape, symbolPage } from './pages';

const X = 0.33;

/** Rows of a stranger's symbol; its declarations know only images. */
const raw = bwipjs.raw as unknown as (
  symbology: string,
  text: string,
  options: object,
) => readonly [
  { readonly sbs?: readonly number[]; readonly pixs?: readonly number[]; readonly pixx?: number },
];

const GTINS = someNumbers(12, 9, 977).map(
  (nine) => coverNumber({ issn: nine.slice(0, 7), variant: nine.slice(7), addOn: null }).gtin13,
);

describe.each([
  ['bwip-js', bwipModules],
  ['JsBarcode', jsBarcodeModules],
] as const)('modules of %s', (_, modules) => {
  test.each([
    { degrees: 0, x: 0.33, height: 22.85 },
    { degrees: 12.5, x: 0.264, height: 9 },
    { degrees: 270, x: 0.66, height: 60 },
    { degrees: 179, x: 0.11, height: 6 },
  ])('$x mm wide and $height mm high, turned by $degrees, are read', ({ degrees, x, height }) => {
    for (const [i, gtin13] of GTINS.entries()) {
      const addOn = i % 2 ? String(7 * i).padStart(2, '0') : String(7919 * i).padStart(5, '0');
      const bars = modulesAsBars(modules(gtin13, addOn), 0, 0, x, height);
      const found = findBarcodes(
        page(mapped(compose(rotation(degrees), translation(105, 150)), bars), {
          page: { x: -100, y: -100, width: 500, height: 500 },
        }),
      );
      expect(found).toEqual([
        expect.objectContaining({
          gtin13,
          addOn,
          xDimension: expect.closeTo(x, 6),
          barHeight: expect.closeTo(height, 5),
          guardExtension: expect.closeTo(0, 6),
          addOnGap: expect.closeTo(9, 4),
          rotationDegrees: expect.closeTo(degrees, 4),
        }),
      ]);
    }
  });
});

test('coordinates rounded to a hundredth of a millimetre are still measured', () => {
  const { shapes } = symbolPage(compose(rotation(23), translation(60, 150)));
  const rounded = shapes.map((s) => ({
    ...s,
    contours: s.contours.map((c) =>
      c.map((p) => ({ x: Math.round(p.x * 100) / 100, y: Math.round(p.y * 100) / 100 })),
    ),
  }));
  const [found] = findBarcodes(page(rounded));
  expect(found).toMatchObject({ gtin13: '9771144875007', addOn: '12' });
  expect(found?.xDimension).toBeCloseTo(X, 3);
  expect(found?.barHeight).toBeCloseTo(22.85, 1);
  expect(found?.worstEdge).toBeLessThan(0.06);
});

test('a UPC-A is reported with its digits, a zero before them', () => {
  const modules = modulesOf(raw('upca', '036000291452', {})[0].sbs ?? []);
  const found = findBarcodes(page(modulesAsBars(modules, 60, 100, X, 22)));
  expect(found.map((s) => s.gtin13)).toEqual(['0036000291452']);
});

describe('no symbol is seen in', () => {
  const quiet = (shapes: readonly ArtworkShape[]) => expect(findBarcodes(page(shapes))).toEqual([]);

  test.each([
    ['code128', 'ISSN-1144-875X-00'],
    ['code128', '977114487500712345'],
    ['interleaved2of5', '97711448750071'],
    ['code39', 'ISSN1144875X'],
    ['ean8', '1144875'],
    ['upce', '01234565'],
    ['databaromni', '(01)09771144875007'],
    ['rationalizedCodabar', 'A9771144875007B'],
    ['code93', 'ISSN 1144-875X'],
  ])('a %s', (symbology, text) => {
    const modules = modulesOf(raw(symbology, text, {})[0].sbs ?? []);
    expect(modules.length).toBeGreaterThan(50);
    quiet(modulesAsBars(modules, 40, 100, X, 22));
  });

  test.each(['qrcode', 'datamatrix', 'azteccode'])('a %s', (symbology) => {
    const { pixs = [], pixx = 1 } = raw(symbology, 'https://portal.issn.org/resource/ISSN/1144-875X', {})[0];
    const cells = pixs.flatMap((dark, i) =>
      dark ? [shape([box(60 + (i % pixx) * 0.8, 100 + Math.floor(i / pixx) * 0.8, 0.8, 0.8)])] : [],
    );
    expect(cells.length).toBeGreaterThan(100);
    quiet(cells);
  });

  test('tables, rules, staves, hatchings and rows of slim boxes', () => {
    const next = seeded(977);
    const rules = Array.from({ length: 120 }, (_, i) => shape([box(10 + 1.5 * i, 20, 0.2, 200)]));
    const stave = Array.from({ length: 60 }, (_, i) =>
      shape([box(10, 20 + 2 * i + 8 * Math.floor(i / 5), 190, 0.1)]),
    );
    const slim = Array.from({ length: 3000 }, () =>
      shape([box(next(200), next(280), (1 + next(40)) / 100, 5 + next(200) / 10)]),
    );
    const row = Array.from({ length: 300 }, (_, i) =>
      shape([box(10 + 0.66 * i, 100, (1 + next(60)) / 100, 22)]),
    );
    for (const shapes of [rules, stave, slim, row]) quiet(shapes);
  });

  test('random bars of whole modules', () => {
    const next = seeded(15420);
    for (let sheet = 0; sheet < 15; sheet++) {
      const modules = Array.from({ length: 400 }, () => (next(2) ? '1' : '0')).join('');
      quiet(modulesAsBars(modules, 30, 100, X, 22));
    }
  });
});

describe('hostile pages', () => {
  test('absurd coordinates and empty contours are passed over', () => {
    const absurd = [1e30, -1e30, Number.NaN, Number.POSITIVE_INFINITY].flatMap((v) => [
      shape([box(v, 10, 1, 20)]),
      shape([box(10, v, v, v)]),
    ]);
    const { shapes } = symbolPage(translation(60, 100));
    const found = findBarcodes(
      page([...absurd, shape([]), shape([[]]), shape([[{ x: 1, y: 1 }]]), ...shapes]),
    );
    expect(found.map((s) => s.gtin13)).toEqual(['9771144875007']);
  });

  test('a symbol among fifty thousand boxes is found', () => {
    const next = seeded(1);
    const many = Array.from({ length: 50_000 }, () =>
      shape([box(next(2100) / 10, next(2970) / 10, next(10) / 10, next(10) / 10)], {
        space: 'gray',
        black: next(100),
      }),
    );
    const { shapes } = symbolPage(translation(60, 100));
    expect(findBarcodes(page([...many, ...shapes])).map((s) => s.gtin13)).toEqual(['9771144875007']);
  });

  test('one path with twenty thousand contours is no trouble', () => {
    const next = seeded(2);
    const many = Array.from({ length: 20_000 }, () => box(next(210), next(297), 0.5, 0.5));
    const { shapes } = symbolPage(translation(60, 100));
    const found = findBarcodes(page([shape(many, BLACK), ...shapes]));
    expect(found.map((s) => s.gtin13)).toEqual(['9771144875007']);
  });

  test('the same page mapped far off itself has no symbol on it', () => {
    const { shapes } = symbolPage(translation(60, 100));
    const far = shapes.map((s) => ({
      ...s,
      contours: s.contours.map((c) => mapContour(translation(5000, 0), c)),
    }));
    expect(findBarcodes(page(far))).toEqual([]);
  });
});
