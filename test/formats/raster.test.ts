import * as fc from 'fast-check';
import { decodeImage, decode as decodeTiff, toRGBA8 } from 'utif2';
import { crc32 } from '../../src/core/crc32';
import type { RightAngle } from '../../src/core/geometry';
import { layoutSymbol } from '../../src/core/symbol/layout';
import { readPng, readTiff, writePng } from '../../src/formats/raster/format';
import { packBits, unpackBits } from '../../src/formats/raster/pack-bits';
import { readPngBitmap, writePngBitmap } from '../../src/formats/raster/png';
import { readTiffBitmap, writeTiffBitmap } from '../../src/formats/raster/tiff';
import { coverNumber, PLAIN, rightAngles, symbolSpec, typedNumbers } from '../core/requests';
import { expectRoundTrip, place, request } from '../core/round-trip';
import { type GrayPicture, readPngWithZxing, readWithZbar, readWithZxing } from '../judges/decoders';

const NUMBER = PLAIN.number;
const READING = { gtin13: '9771144875007', addOn: '12' };

/** The picture as an independent TIFF reader sees it, and the resolution it finds. */
function openTiff(bytes: Uint8Array): GrayPicture & { readonly dotsPerInch: number } {
  const file = bytes.slice().buffer;
  const [page] = decodeTiff(file);
  if (!page) throw new Error('no page');
  decodeImage(file, page);
  const rgba = toRGBA8(page);
  const pixels = new Uint8Array(page.width * page.height).map((_, i) => rgba[4 * i] as number);
  const { t282, t296 } = page as unknown as { t282: [[number, number]]; t296: [number] };
  expect(t296).toEqual([2]);
  return { width: page.width, height: page.height, pixels, dotsPerInch: t282[0][0] / t282[0][1] };
}

/** Chunks of a PNG by name, read here and not by the product. */
function pngChunks(bytes: Uint8Array): ReadonlyMap<string, DataView> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, DataView>();
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.set(name, new DataView(bytes.buffer, bytes.byteOffset + at + 8, length));
    at += 12 + length;
  }
  return chunks;
}

const CASES: readonly (readonly [string, Record<string, string | boolean | null>, RightAngle])[] = [
  ['plain', {}, 0],
  ['SC0', { size: 'SC0' }, 0],
  ['SC6 at 60 %', { size: 'SC6', height: '60%' }, 0],
  ['at 300 dpi', { resolution: '300' }, 0],
  ['at 600 dpi, upright', { resolution: '600' }, 90],
  ['at 2540 dpi, reduced', { resolution: '2540', reduction: '2dots', height: '30%' }, 180],
  ['upside down, without a panel', { panel: false }, 270],
  ['with the indicator, gap 10X', { lightMargin: true, gap: '10' }, 0],
];

describe.each(CASES)('a picture, %s,', (_, typed, turn) => {
  const asked = request({ number: NUMBER, spec: typed });

  test('is read by ZXing from the PNG file', async () => {
    const { bytes } = await place('png', asked, turn);
    expect(await readPngWithZxing(bytes, 'Require')).toEqual(READING);
  });

  test('is read by ZXing and ZBar from the TIFF file', async () => {
    const { bytes } = await place('tiff', asked, turn);
    const picture = openTiff(bytes);
    expect(await readWithZxing(picture, 'Require')).toEqual(READING);
    expect(await readWithZbar(picture)).toEqual(READING);
  });

  test('has whole dots a module, and a resolution that makes X right', async () => {
    const { bytes } = await place('tiff', asked, turn);
    const { width, height, pixels, dotsPerInch } = openTiff(bytes);
    const png = pngChunks((await place('png', asked, turn)).bytes);
    const header = png.get('IHDR')!;
    const density = png.get('pHYs')!;
    expect([header.getUint32(0), header.getUint32(4)]).toEqual([width, height]);
    expect(density.getUint8(8)).toBe(1);
    expect(density.getUint32(0)).toBe(density.getUint32(4));
    expect(density.getUint32(0) * 0.0254).toBeCloseTo(dotsPerInch, 1);

    const upright = turn === 0 || turn === 180;
    const runs = barRuns({ width, height, pixels }, upright);
    const mm = 25.4 / dotsPerInch;
    // From the first edge to the last, 95 modules less one reduction.
    const span = (runs.last - runs.first) * mm;
    const reduction = Math.round(asked.spec.reduction / mm) * mm;
    expect(span).toBeCloseTo(95 * asked.spec.xDimension - reduction, 3);
    const x = asked.spec.xDimension / mm;
    expect(x).toBeCloseTo(Math.round(x), 2);
  });
});

/** First and last inked dot of the main symbol's 95 modules, on a line through the middle of the bars. */
function barRuns({ width, height, pixels }: GrayPicture, upright: boolean) {
  const [along, across] = upright ? [width, height] : [height, width];
  const at = (a: number, b: number) => (upright ? pixels[b * width + a] : pixels[a * width + b]) as number;
  for (let line = Math.floor(across / 2); line < across; line++) {
    const edges: number[] = [];
    for (let i = 1; i < along; i++) if (at(i, line) < 128 !== at(i - 1, line) < 128) edges.push(i);
    // 30 bars of the main symbol and 7 of the EAN-2; turned half about, the add-on comes first.
    if (edges.length !== 2 * 37) continue;
    const mainFirst = edges[60]! - edges[59]! > edges[14]! - edges[13]!;
    return mainFirst ? { first: edges[0]!, last: edges[59]! } : { first: edges[14]!, last: edges[73]! };
  }
  throw new Error('no line crosses 37 bars');
}

test.each(['png', 'tiff'] as const)('what is drawn is what is read from %s', async (format) => {
  const specs = fc.record({
    size: fc.constantFrom('SC0', 'SC1', '0.31mm', 'SC2', 'SC4'),
    height: fc.constantFrom(null, '15%', '60%'),
    gap: fc.constantFrom('7', '9', '9.5', '12'),
    reduction: fc.constantFrom(null, '20um', '90um'),
    resolution: fc.constantFrom(null, '300', '600', '1270'),
    text: fc.constantFrom(null, 'none'),
    issnLine: fc.constantFrom(null, 'none'),
    ink: fc.constantFrom(null, 'X=100/0/0/50'),
    lightMargin: fc.boolean(),
    panel: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(typedNumbers, specs, rightAngles, (number, spec, turn) =>
      // Heights are rounded to dots; the coarsest dot here is that of 300 dpi.
      expectRoundTrip(format, { number, spec }, turn, 2 * (25.4 / 300)),
    ),
    { numRuns: 25 },
  );
});

test('the same request gives the same bytes', async () => {
  for (const format of ['png', 'tiff'] as const) {
    const [first, second] = [await place(format, request(PLAIN)), await place(format, request(PLAIN))];
    expect(first.bytes).toEqual(second.bytes);
  }
});

test('a reduction of odd dots is rounded to even ones and told', async () => {
  const { findings, readBack } = await place(
    'png',
    request({ number: NUMBER, spec: { resolution: '2540', reduction: '25um', height: '30%' } }),
  );
  expect(readBack.reduction).toBeCloseTo(0.02, 6);
  expect(findings.map((f) => f.code)).toContain('bars/reduction-rounded');
});

test('live text and pictures without measure are refused', async () => {
  const live = layoutSymbol(coverNumber(NUMBER), symbolSpec({ text: 'live', resolution: '600' }));
  const label = { name: '', data: '{}', altText: '' };
  expect(await writePng(live, label)).toMatchObject({
    ok: false,
    problems: [{ code: 'format/cannot-hold', format: 'png', what: 'live-text' }],
  });
  const huge = layoutSymbol(coverNumber(NUMBER), symbolSpec({ size: 'SC9', resolution: '90000' }));
  expect(await writePng(huge, label)).toMatchObject({
    ok: false,
    problems: [{ code: 'format/too-many-dots' }],
  });
});

const bitmaps = fc
  .record({ width: fc.integer({ min: 1, max: 70 }), height: fc.integer({ min: 1, max: 30 }) })
  .chain(({ width, height }) =>
    fc.array(fc.boolean(), { minLength: width * height, maxLength: width * height }).map((dots) => {
      const bytes = Math.ceil(width / 8);
      const bits = new Uint8Array(bytes * height);
      dots.forEach((ink, i) => {
        const [row, x] = [Math.floor(i / width), i % width];
        const byte = row * bytes + (x >> 3);
        if (ink) bits[byte] = (bits[byte] as number) | (0x80 >> (x & 7));
      });
      return { width, height, bits, dotsPerMm: 100 };
    }),
  );

test('any bitmap comes back from its PNG, and from its TIFF dot by dot in another reader', async () => {
  await fc.assert(
    fc.property(bitmaps, (bitmap) => {
      const png = readPngBitmap(writePngBitmap(bitmap));
      const kept = png.ok && png.value.bits.map((b, i) => b & mask(bitmap.width, i));
      expect(kept).toEqual(bitmap.bits);
      expect(readTiffBitmap(writeTiffBitmap(bitmap))).toEqual({ ok: true, value: bitmap });
      const { pixels } = openTiff(writeTiffBitmap(bitmap));
      const bytes = Math.ceil(bitmap.width / 8);
      for (const [i, value] of pixels.entries()) {
        const [row, x] = [Math.floor(i / bitmap.width), i % bitmap.width];
        const ink = ((bitmap.bits[row * bytes + (x >> 3)] as number) & (0x80 >> (x & 7))) !== 0;
        expect(value).toBe(ink ? 0 : 255);
      }
    }),
    { numRuns: 100 },
  );
});

/** The bits of a row's byte that are dots. */
function mask(width: number, byte: number): number {
  const last = Math.ceil(width / 8) - 1;
  return byte % (last + 1) === last && width % 8 !== 0 ? 0xff & (0xff << (8 - (width % 8))) : 0xff;
}

test('byte run lengths come back, and broken ones are refused', async () => {
  const bytes = fc.array(fc.oneof(fc.constantFrom(0, 255), fc.integer({ min: 0, max: 255 })), {
    maxLength: 400,
  });
  await fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 300 }), (values, row) => {
      const plain = Uint8Array.from(values);
      expect(unpackBits(packBits(plain, row), plain.length)).toEqual(plain);
    }),
  );
  for (const packed of [[5, 1], [200], [0, 1, 0, 2, 0, 3], [129, 7], []])
    expect(unpackBits(Uint8Array.from(packed), 2)).toBeNull();
  expect(unpackBits(Uint8Array.from([128, 1, 7, 8]), 2)).toEqual(Uint8Array.of(7, 8));
});

describe('a hostile picture', () => {
  const small = { width: 40, height: 4, bits: new Uint8Array(20), dotsPerMm: 10 };

  function pngWith(type: string, change: (data: Uint8Array) => Uint8Array): Uint8Array {
    const bytes = writePngBitmap(small);
    const view = new DataView(bytes.buffer);
    const parts: Uint8Array[] = [bytes.slice(0, 8)];
    for (let at = 8; at < bytes.length; ) {
      const length = view.getUint32(at);
      const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
      const data =
        name === type ? change(bytes.slice(at + 8, at + 8 + length)) : bytes.slice(at + 8, at + 8 + length);
      const body = Uint8Array.from([...bytes.subarray(at + 4, at + 8), ...data]);
      const chunk = new Uint8Array(8 + body.length);
      new DataView(chunk.buffer).setUint32(0, data.length);
      chunk.set(body, 4);
      new DataView(chunk.buffer).setUint32(4 + body.length, crc32(body));
      parts.push(chunk);
      at += 12 + length;
    }
    return Uint8Array.from(parts.flatMap((p) => [...p]));
  }

  const withSize = (width: number, height: number) =>
    pngWith('IHDR', (data) => {
      new DataView(data.buffer).setUint32(0, width);
      new DataView(data.buffer).setUint32(4, height);
      return data;
    });
  const headerByte = (at: number, value: number) =>
    pngWith('IHDR', (data) => data.map((b, i) => (i === at ? value : b)));

  test('is told from a good one', () => {
    expect(readPngBitmap(pngWith('none', (data) => data)).ok).toBe(true);
  });

  test.each<readonly [string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array(0)],
    ['text', () => Uint8Array.from([...'no picture'].map((c) => c.charCodeAt(0)))],
    ['half a PNG', () => writePngBitmap(small).slice(0, 60)],
    ['a PNG of two thousand million by two thousand million dots', () => withSize(2 ** 31, 2 ** 31)],
    ['a PNG of one row too many', () => withSize(40, 5)],
    ['a PNG without dots', () => withSize(0, 0)],
    ['a PNG of 8 bits', () => headerByte(8, 8)],
    ['a coloured PNG', () => headerByte(9, 2)],
    ['a PNG whose data are no deflate stream', () => pngWith('IDAT', () => Uint8Array.of(1, 2, 3))],
  ])('%s is refused', async (_, bytes) => {
    expect(await readPng(bytes(), 1)).toMatchObject({
      ok: false,
      problems: [{ code: 'format/broken', format: 'png' }],
    });
  });

  const tiffWith = (tag: number, value: number) => {
    const bytes = writeTiffBitmap(small);
    const view = new DataView(bytes.buffer);
    for (let at = 10; at < 10 + 12 * 12; at += 12)
      if (view.getUint16(at, true) === tag) view.setUint32(at + 8, value, true);
    return bytes;
  };

  test.each<readonly [string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array(0)],
    ['a big-endian TIFF', () => Uint8Array.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8])],
    ['a TIFF without directory', () => writeTiffBitmap(small).slice(0, 8)],
    ['half a TIFF', () => writeTiffBitmap(small).slice(0, -5)],
    ['a TIFF of four thousand million columns', () => tiffWith(256, 0xffffffff)],
    ['a TIFF of four thousand million rows', () => tiffWith(257, 0xffffffff)],
    ['a TIFF without rows', () => tiffWith(257, 0)],
    ['a TIFF of 8 bits', () => tiffWith(258, 8)],
    ['an LZW TIFF', () => tiffWith(259, 5)],
    ['a TIFF whose strip lies beyond its end', () => tiffWith(273, 1_000_000)],
    ['a TIFF of many strips', () => tiffWith(278, 1)],
  ])('%s is refused', async (_, bytes) => {
    expect(await readTiff(bytes(), 1)).toMatchObject({
      ok: false,
      problems: [{ code: 'format/broken', format: 'tiff' }],
    });
  });

  test('of any bytes is read or refused', async () => {
    const good = writeTiffBitmap(small);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: good.length - 1 }),
        fc.integer({ min: 0, max: 255 }),
        async (at, byte) => {
          const read = await readTiff(
            good.map((b, i) => (i === at ? byte : b)),
            1,
          );
          expect(typeof read.ok).toBe('boolean');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('has no second page', async () => {
    expect(await readPng(writePngBitmap(small), 2)).toMatchObject({ ok: false });
    expect(await readTiff(writeTiffBitmap(small), 2)).toMatchObject({ ok: false });
  });
});
