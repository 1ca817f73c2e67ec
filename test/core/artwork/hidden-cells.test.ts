import type { Artwork, ArtworkImage, ArtworkShape, Unseen } from '../../../src/core/artwork/artwork';
import { findBarcodes } from '../../../src/core/artwork/find';
import { indexPaint } from '../../../src/core/artwork/paint-index';
import { seenAlong } from '../../../src/core/artwork/seen-along';
import { SEARCH_WORK } from '../../../src/core/artwork/work';
import { rectContour } from '../../../src/core/geometry';
import { jsBarcodeAlone } from '../../judges/encoders';

const box = (x: number, y: number, width: number, height: number, black = 100): ArtworkShape => ({
  contours: [rectContour({ x, y, width, height })],
  ink: { space: 'gray', black },
  overprint: 'knockout',
});

const page = (shapes: readonly ArtworkShape[]): Artwork => ({
  page: { x: 0, y: 0, width: 100, height: 100 },
  shapes,
  texts: [],
  images: [],
  colour: 'plates',
});

const symbol: readonly ArtworkShape[] = [
  box(20, 40, 45, 30, 0),
  ...[...jsBarcodeAlone('EAN13', '9771144875007').matchAll(/1+/g)].map(({ 0: run, index }) =>
    box(25 + index * 0.33, 42, run.length * 0.33, 22.85),
  ),
];

/** Slim upright boxes, evenly strewn. */
const slim = (count: number): readonly ArtworkShape[] =>
  Array.from({ length: count }, (_, i) => box((i * 61.8034) % 95, (i * 38.1966) % 90, 0.3, 5));

const workOf = (artwork: Artwork): number => {
  const index = indexPaint(artwork);
  for (let y = 45; y < 64; y++) seenAlong(index, { x: 22, y }, { x: 62, y });
  return SEARCH_WORK - index.work.left;
};

test('paint under a panel costs nothing where the panel hides it', () => {
  const [few, many] = [workOf(page([...slim(200), ...symbol])), workOf(page([...slim(5_000), ...symbol]))];
  expect(many).toBeLessThan(1.2 * few);
});

test('a symbol over any number of slim boxes is found', () => {
  const said: Unseen[] = [];
  const found = findBarcodes(page([...slim(5_000), ...symbol]), (unseen) => said.push(unseen));
  expect(found.map(({ gtin13 }) => gtin13)).toEqual(['9771144875007']);
  expect(said).toEqual([]);
});

test('what hides only in part, is see-through, overprints or comes earlier hides nothing', () => {
  const stripe = box(30, 50, 0.3, 5);
  const at = (shapes: readonly ArtworkShape[]) =>
    seenAlong(indexPaint(page(shapes)), { x: 20, y: 52 }, { x: 40, y: 52 }).some(({ layers }) =>
      layers.some(({ painted }) => painted === stripe),
    );
  const cover = box(20, 40, 30, 30, 0);
  expect(at([stripe, cover])).toBe(false);
  expect(at([cover, stripe])).toBe(true);
  expect(at([stripe, { ...cover, opacity: 0.5 }])).toBe(true);
  expect(at([stripe, { ...cover, overprint: 'overprint' }])).toBe(true);
  expect(at([stripe, box(20, 40, 10.1, 30, 0)])).toBe(true);
  const star = [0, 2, 4, 1, 3].map((i) => ({
    x: 35 + 15 * Math.sin((i * 2 * Math.PI) / 5),
    y: 52 - 15 * Math.cos((i * 2 * Math.PI) / 5),
  }));
  expect(at([stripe, { ...cover, contours: [star], rule: 'evenodd' }])).toBe(
    at([stripe, { ...cover, contours: [star, []], rule: 'evenodd' }]),
  );
});

test('a stack of see-through layers is looked into so far and no further', () => {
  const stack = Array.from({ length: 1000 }, (_, i) => ({ ...box(i / 100, 0, 60, 100, 1), opacity: 0.5 }));
  const work = workOf(page(stack));
  const twice = workOf(page([...stack, ...stack]));
  expect(twice).toBeLessThan(2.5 * work);
});

test('pictures that are too many to look through are said', () => {
  const image: ArtworkImage = {
    corners: [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 50, y: 50 },
      { x: 0, y: 50 },
    ],
    after: 0,
    pixels: { width: 10_000, height: 10_000 },
    bitsPerComponent: 1,
    space: 'DeviceGray',
    luminance: null,
  };
  const said = (count: number) => {
    const unseen: Unseen[] = [];
    findBarcodes({ ...page([]), images: Array(count).fill(image) }, (u) => unseen.push(u));
    return unseen;
  };
  expect(said(2)).toEqual([]);
  expect(said(3)).toEqual([{ what: 'search', detail: { say: 'tooMuch', of: [] }, bounds: null }]);
});
