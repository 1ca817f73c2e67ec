import type { Artwork, ArtworkImage } from '../../../src/core/artwork/artwork';
import { findBarcodes } from '../../../src/core/artwork/find';
import {
  boundsOf,
  compose,
  type Matrix,
  mapPoint,
  type Rect,
  rotation,
  scaling,
  translation,
} from '../../../src/core/geometry';
import { pathData } from '../../../src/core/path-data';
import { type GrayPicture, paintSvg, readWithZxing } from '../../judges/decoders';
import { seeded } from '../requests';
import { box, NUMBER, page, shape, symbolPage, WHITE } from './pages';

type Scan = { readonly picture: GrayPicture; readonly rect: Rect };

/** The page around its paint as a picture, painted by a stranger. */
function scanned(artwork: Artwork, ppi: number, margin = 8): Scan {
  const bounds = boundsOf(artwork.shapes.flatMap((s) => s.contours.flat()));
  const rect = {
    x: bounds.x - margin,
    y: bounds.y - margin,
    width: bounds.width + 2 * margin,
    height: bounds.height + 2 * margin,
  };
  const { x, y, width, height } = rect;
  const paths = artwork.shapes.map(
    ({ contours, ink }) => `<path fill="${ink === WHITE ? '#fff' : '#000'}" d="${pathData(contours)}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="${x} ${y} ${width} ${height}">${paths.join('')}</svg>`;
  return { picture: paintSvg(svg, ppi), rect };
}

const withPixels = ({ picture, rect }: Scan, change: (p: GrayPicture) => Uint8Array): Scan => ({
  rect,
  picture: { ...picture, pixels: change(picture) },
});

const lineArt = (scan: Scan) => withPixels(scan, ({ pixels }) => pixels.map((v) => (v < 128 ? 0 : 255)));

/** Greys pulled together, and noise on them. */
function noisy(scan: Scan, amount: number): Scan {
  const next = seeded(600);
  return withPixels(scan, ({ pixels }) =>
    pixels.map((v) => 30 + v * 0.75 + ((next(1000) + next(1000)) / 1000 - 1) * amount),
  );
}

/** One bit a pixel, as a screen makes it: ink full of holes, and a photo around it. */
function screened(scan: Scan, cell: number): Scan {
  return withPixels(scan, ({ pixels, width, height }) =>
    pixels.map((v, i) => {
      const [x, y] = [i % width, Math.floor(i / width)];
      const turns = (2 * Math.PI) / cell;
      const threshold = 0.5 + (Math.cos((x + y) * turns) + Math.cos((x - y) * turns)) / 4;
      const isPhoto = Math.min(x, y, width - x, height - y) < 8 * cell;
      const ink = isPhoto ? 0.2 + (0.5 * x) / width : v < 128 ? 0.85 : 0;
      return threshold < ink ? 0 : 255;
    }),
  );
}

function blurred(scan: Scan): Scan {
  return withPixels(scan, ({ pixels, width, height }) =>
    pixels.map((_, i) => {
      const [x, y] = [i % width, Math.floor(i / width)];
      let [sum, count] = [0, 0];
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++)
          if (x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height) {
            sum += pixels[i + dy * width + dx] as number;
            count++;
          }
      return sum / count;
    }),
  );
}

/** A page that carries the picture where it was taken from, or elsewhere under a map. */
function pictured(
  { picture, rect }: Scan,
  more: Partial<ArtworkImage> = {},
  m: Matrix = translation(0, 0),
): Artwork {
  const { width, height, pixels } = picture;
  const tall = (rect.width * height) / width;
  const corners = [
    { x: rect.x, y: rect.y },
    { x: rect.x + rect.width, y: rect.y },
    { x: rect.x + rect.width, y: rect.y + tall },
    { x: rect.x, y: rect.y + tall },
  ].map((p) => mapPoint(m, p)) as unknown as ArtworkImage['corners'];
  return page([], {
    images: [
      {
        after: 0,
        corners,
        pixels: { width, height },
        bitsPerComponent: 8,
        space: 'DeviceGray',
        luminance: () => pixels,
        ...more,
      },
    ],
  });
}

const placed = (degrees: number): Matrix => compose(rotation(degrees), translation(80, 150));
const KINDS = {
  smooth: (scan: Scan) => scan,
  'line art': lineArt,
  blurred,
  noisy: (scan: Scan) => noisy(scan, 25),
} as const;

describe.each([
  { ppi: 200, turns: [0, 90, 180, 5, 33, 142] },
  { ppi: 400, turns: [0, 71] },
])('at $ppi pixels an inch', ({ ppi, turns }) => {
  const across = (ppi * 0.33) / 25.4;

  test.each(turns)('a symbol turned by %i is read and measured', (degrees) => {
    for (const [kind, change] of Object.entries(KINDS)) {
      const [found, ...others] = findBarcodes(
        pictured(change(scanned(symbolPage(placed(degrees)), ppi)), {
          bitsPerComponent: kind === 'line art' ? 1 : 8,
        }),
      );
      expect(others).toEqual([]);
      expect(found).toMatchObject({
        kind: 'image',
        gtin13: '9771144875007',
        addOn: '12',
        isMirrored: false,
        isReversed: false,
        isCovered: false,
        picture: {
          ppi: expect.closeTo(ppi, -1),
          isAntialiased: kind !== 'line art',
          bitsPerComponent: kind === 'line art' ? 1 : 8,
        },
        grounds: [{ kind: 'flat', overprint: false }],
        stretch: 1,
      });
      const dot = 25.4 / ppi;
      expect(Math.abs((found?.xDimension ?? 0) - 0.33)).toBeLessThan(0.001);
      expect(Math.abs((found?.picture?.dotsPerModule ?? 0) - across)).toBeLessThan(0.02);
      expect(Math.abs((found?.barHeight ?? 0) - 22.85)).toBeLessThan(1.1 * dot);
      expect(Math.abs((found?.guardExtension ?? 0) - 1.65)).toBeLessThan(1.1 * dot);
      expect(Math.abs((found?.addOnGap ?? 0) - 9)).toBeLessThan(0.1);
      expect(Math.abs(found?.barWidthDeviation ?? 1)).toBeLessThan(0.35 * dot);
      expect(Math.abs(((found?.rotationDegrees ?? 0) - degrees + 540) % 360) - 180).toBeCloseTo(0, 0);
      expect(found?.quietZones.left.modules).toBeGreaterThan(20);
      expect(Math.abs((found?.quietZones.right.modules ?? 0) - 9)).toBeLessThan(0.7);
    }
  });
});

test.each([
  { ppi: 600, cell: 8, degrees: 0 },
  { ppi: 1000, cell: 10, degrees: 90 },
])('a symbol that is screened at $ppi pixels an inch is read and measured', ({ ppi, cell, degrees }) => {
  const scan = screened(scanned(symbolPage(placed(degrees)), ppi), cell);
  const [found, ...others] = findBarcodes(pictured(scan, { bitsPerComponent: 1 }));
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    gtin13: '9771144875007',
    addOn: '12',
    rotationDegrees: expect.closeTo(degrees, 0),
    isMirrored: false,
    isReversed: false,
    picture: { ppi: expect.closeTo(ppi, -1), isAntialiased: false },
  });
  expect(Math.abs((found?.xDimension ?? 0) - 0.33)).toBeLessThan(0.001);
  expect(Math.abs((found?.barHeight ?? 0) - 22.85)).toBeLessThan(0.1);
});

test('what a stranger reads we read too, at angles and sizes that make it hard', async () => {
  for (const [size, degrees] of [
    ['SC0', 0],
    ['SC0', 7],
    ['SC2', 45],
    ['SC6', 100],
  ] as const) {
    const number = { issn: '0311-175X', variant: null, addOn: '12345' };
    const scan = blurred(scanned(symbolPage(placed(degrees), { size }, number), 300));
    const stranger = await readWithZxing(scan.picture, 'Read');
    const [found] = findBarcodes(pictured(scan));
    expect([found?.gtin13, found?.addOn]).toEqual(['9770311175001', '12345']);
    if (stranger) expect(stranger.gtin13).toBe(found?.gtin13);
  }
});

describe('a picture placed on the page', () => {
  const scan = lineArt(scanned(symbolPage(placed(0)), 300));

  test('turned and mirrored is told as it stands', () => {
    const about = (m: Matrix) => compose(compose(translation(-105, -150), m), translation(105, 150));
    const turned = findBarcodes(pictured(scan, {}, about(rotation(90))))[0];
    expect(turned).toMatchObject({ gtin13: '9771144875007', rotationDegrees: 90, isMirrored: false });
    const mirrored = findBarcodes(pictured(scan, {}, about(scaling(-1, 1))))[0];
    expect(mirrored).toMatchObject({ gtin13: '9771144875007', rotationDegrees: 0, isMirrored: true });
  });

  test('stretched has two resolutions', () => {
    const found = findBarcodes(pictured(scan, {}, scaling(1.2, 1)))[0];
    expect(found?.stretch).toBeCloseTo(1.2, 3);
    expect(found?.picture?.ppi).toBeCloseTo(250, 0);
    expect(found?.xDimension).toBeCloseTo(0.396, 2);
  });

  test('under other paint is covered, and under all of it is gone', () => {
    const whole = pictured(scan);
    const { x, y } = scan.rect;
    const patched = {
      ...whole,
      shapes: [shape([box(x + 20, y + 20, 10, 5)], WHITE)],
      images: paintedAfter(whole, 0),
    };
    expect(findBarcodes(patched)[0]).toMatchObject({ gtin13: '9771144875007', isCovered: true });
    const hidden = {
      ...whole,
      shapes: [shape([box(0, 0, 210, 297)], WHITE)],
      images: paintedAfter(whole, 0),
    };
    expect(findBarcodes(hidden)).toEqual([]);
  });

  test('has the page’s paint in its quiet zones where the picture ends', () => {
    const tight = lineArt(
      scanned(page(symbolPage(placed(0), { text: 'none', issnLine: 'none', panel: false }).shapes), 300, 1),
    );
    const dark = shape([box(0, 100, 74, 100)]);
    const artwork = { ...pictured(tight), shapes: [dark], images: paintedAfter(pictured(tight), 1) };
    const { left } = findBarcodes(artwork)[0]?.quietZones ?? {};
    expect(left?.limit).toBe('paint');
    expect(left?.modules).toBeCloseTo(6 / 0.33, 0);
  });

  test('without pixels is passed over', () => {
    expect(findBarcodes(pictured(scan, { luminance: null }))).toEqual([]);
    expect(findBarcodes(pictured(scan, { luminance: () => null }))).toEqual([]);
    expect(findBarcodes(pictured(scan, { luminance: () => new Uint8Array(10) }))).toEqual([]);
    expect(findBarcodes(pictured(scan, {}, [0, 0, 0, 0, 0, 0]))).toEqual([]);
  });

  const paintedAfter = ({ images }: Artwork, count: number) =>
    images.map((image) => ({ ...image, after: count }));
});

test('a picture with text, grain and gradients has no symbol in it', () => {
  const { shapes } = symbolPage(placed(10), { height: '60%' }, NUMBER);
  const words = shapes.filter((s) => s.contours.length < 200).slice(2);
  const base = scanned(page(words), 200);
  for (const amount of [0, 25, 120]) expect(findBarcodes(pictured(noisy(base, amount)))).toEqual([]);
  const next = seeded(3);
  const { width, height } = base.picture;
  let v = 128;
  const walk = Uint8Array.from({ length: width * height }, () => {
    v = Math.max(0, Math.min(255, v + next(61) - 30));
    return v;
  });
  expect(findBarcodes(pictured(withPixels(base, () => walk)))).toEqual([]);
});
