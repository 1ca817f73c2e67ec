import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zlibSync } from 'fflate';
import { encode } from 'jpeg-js';
import type { Artwork } from '../../src/core/artwork/artwork';
import { findBarcodes } from '../../src/core/artwork/find';
import { formatOfContent } from '../../src/formats/content';
import { openerFor } from '../../src/formats/formats';
import { jpegHeader, jpegLuminance } from '../../src/formats/raster/jpeg';
import { unpackLzw } from '../../src/formats/raster/lzw';
import { pictureIn } from '../../src/formats/raster/picture';
import { pngLuminance } from '../../src/formats/raster/png-luminance';
import { PLAIN } from '../core/requests';
import { place, request } from '../core/round-trip';
import { bitmapPng, pngOf } from './picture-samples';

/** A page as Ghostscript paints it on one of its devices. */
function painted(device: string, ...options: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  try {
    const [source, out] = [join(folder, 'in.eps'), join(folder, 'out')];
    writeFileSync(source, eps);
    const args = [
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-dSAFER',
      '-dEPSCrop',
      '-dUseFastColor=true',
      '-r300',
      `-sDEVICE=${device}`,
      ...options,
    ];
    const run = spawnSync('gs', [...args, `-sOutputFile=${out}`, source], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (run.status !== 0) throw new Error(`Ghostscript refused: ${run.error ?? run.stderr}${run.stdout}`);
    return new Uint8Array(readFileSync(out));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

let eps: Uint8Array;
beforeAll(async () => {
  eps = (await place('eps', request(PLAIN))).bytes;
});

async function artwork(bytes: Uint8Array): Promise<Artwork> {
  const content = formatOfContent(bytes);
  const opened = content && (await openerFor(content)(bytes));
  const read = opened?.ok ? await opened.value.pages[0]!() : opened;
  if (!read?.ok) throw new Error(JSON.stringify(read));
  return read.value;
}

describe('a symbol painted by Ghostscript', () => {
  const grey = { bitsPerComponent: 8, space: 'gray' };
  test.each<readonly [string, readonly string[], object]>([
    ['pnggray', [], grey],
    ['png16m', [], { bitsPerComponent: 8, space: 'rgb' }],
    ['png256', [], { bitsPerComponent: 8, space: 'indexed' }],
    ['png16', [], { bitsPerComponent: 4, space: 'indexed' }],
    ['pngalpha', [], { space: 'rgb and alpha' }],
    ['png48', [], { bitsPerComponent: 16, space: 'rgb' }],
    ['tiffgray', ['-sCompression=none'], grey],
    ['tiffgray', ['-sCompression=lzw'], grey],
    ['tiffgray', ['-sCompression=pack'], grey],
    ['tiff24nc', ['-sCompression=lzw'], { bitsPerComponent: 8, space: 'rgb' }],
    ['tiff48nc', [], { bitsPerComponent: 16, space: 'rgb' }],
    ['tiff32nc', ['-sCompression=lzw'], { bitsPerComponent: 8, space: 'cmyk' }],
    ['tiffgray', ['-sCompression=lzw', '-dMaxStripSize=2000'], grey],
    ['tiffgray', ['-sCompression=lzw', '-dBigEndian=true'], grey],
    ['jpeg', ['-dJPEGQ=90'], { bitsPerComponent: 8, space: 'rgb' }],
    ['jpeggray', ['-dJPEGQ=90'], grey],
    ['jpegcmyk', ['-dJPEGQ=95'], { bitsPerComponent: 8, space: 'cmyk' }],
  ])('on %s %s is found and measured', async (device, options, said) => {
    const read = await artwork(painted(device, ...options));
    expect(read.images).toMatchObject([said]);
    // Whole points of the bounding box, whole dots of the picture.
    expect(read.page.width).toBeCloseTo((await artwork(eps)).page.width, 0);
    const [found] = findBarcodes(read);
    expect(found).toMatchObject({ kind: 'image', gtin13: '9771144875007', addOn: '12' });
    expect(found!.xDimension).toBeCloseTo(0.33, 2);
    expect(found!.picture!.ppi).toBeCloseTo(300, -1);
  });

  test.each([
    ['tiffg4', []],
    ['tiffg3', []],
    ['tifflzw', ['-dFillOrder=2']],
  ])('on %s %s is found', async (device, options) => {
    expect(findBarcodes(await artwork(painted(device, ...options)))).toMatchObject([
      { kind: 'image', gtin13: '9771144875007' },
    ]);
  });

  test('as line art with a resolution comes as shapes, dot by dot', async () => {
    const read = await artwork((await place('png', request(PLAIN))).bytes);
    expect(read).toMatchObject({ images: [], pixels: { dotsPerMm: expect.any(Number) } });
    expect(findBarcodes(read)).toMatchObject([{ kind: 'image', gtin13: '9771144875007' }]);
  });
});

describe('a PNG', () => {
  /** Every pixel its own value: a ramp. */
  const rowsOf = (bytes: readonly (readonly number[])[]) => Uint8Array.from(bytes.flat());

  test.each([
    [1, 0, [0b01000000], [0, 255]],
    [2, 0, [0b00011011], [0, 85, 170, 255]],
    [4, 0, [0x0f, 0x80], [0, 255, 136, 0]],
    [8, 0, [0, 99, 255], [0, 99, 255]],
    [16, 0, [0, 99, 200, 1], [0, 200]],
    [8, 2, [255, 0, 0, 255, 255, 255], [76, 255]],
    [16, 2, [0, 0, 255, 9, 0, 0], [150]],
    [8, 4, [0, 255, 0, 128, 0, 0], [0, 127, 255]],
    [8, 6, [0, 0, 0, 255, 0, 0, 0, 0], [0, 255]],
    [16, 6, [0, 0, 0, 0, 0, 0, 128, 0], [127]],
  ] as const)('of %d bits and colour type %d shows over white', (bits, colour, row, shades) => {
    const png = pngOf(shades.length, 1, { bits, colour }, rowsOf([[0, ...row]]));
    expect([...pngLuminance(png)!]).toEqual([...shades]);
  });

  test('of a palette shows its colours, half transparent ones over white', () => {
    const palette = Uint8Array.of(0, 0, 0, 255, 255, 255, 0, 0, 255);
    const png = pngOf(4, 1, { bits: 2, colour: 3 }, Uint8Array.of(0, 0b00011011), [
      ['PLTE', palette],
      ['tRNS', Uint8Array.of(0x80)],
    ]);
    // Colour 3 is beyond the palette.
    expect([...pngLuminance(png)!]).toEqual([127, 255, 29, 255]);
  });

  test('filtered in every way comes back', () => {
    const rows = [
      [0, 10, 20, 30],
      [1, 10, 10, 10],
      [2, 1, 1, 1],
      [3, 5, 5, 5],
      [4, 7, 7, 7],
    ];
    const png = pngOf(3, 5, { bits: 8, colour: 0 }, rowsOf(rows));
    expect([...pngLuminance(png)!]).toEqual([10, 20, 30, 10, 20, 30, 11, 21, 31, 10, 20, 30, 17, 27, 37]);
  });

  test('in seven passes is put together', () => {
    const at = ['1646', '7777', '5656', '7777'];
    // Pass numbers of the corner of 4 × 4: each pixel holds its pass.
    const passes = [[1], [], [], [4], [5, 5], [6, 6, 6, 6], [7, 7, 7, 7, 7, 7, 7, 7]];
    const widths = [1, 0, 0, 1, 2, 2, 4];
    const rows = passes.flatMap((pixels, p) =>
      widths[p]
        ? Array.from({ length: pixels.length / widths[p] }, (_, r) => [
            0,
            ...pixels.slice(r * widths[p]!, (r + 1) * widths[p]!),
          ])
        : [],
    );
    const png = pngOf(4, 4, { bits: 8, colour: 0, interlaced: true }, rowsOf(rows));
    expect([...pngLuminance(png)!].join('')).toBe(at.join(''));
  });

  test('states its resolution, and is taken for 300 dots an inch without one', async () => {
    const density = new Uint8Array(9);
    new DataView(density.buffer).setUint32(0, 10_000);
    new DataView(density.buffer).setUint32(4, 5_000);
    density[8] = 1;
    const stated = pngOf(20, 10, { bits: 8, colour: 0 }, new Uint8Array(21 * 10), [['pHYs', density]]);
    expect((await artwork(stated)).page).toEqual({ x: 0, y: 0, width: 2, height: 2 });
    expect((await artwork(bitmapPng(300, 1, new Array(300).fill(0)))).page.width).toBeCloseTo(25.4, 9);
  });

  test.each<readonly [string, Uint8Array]>([
    ['too few rows', pngOf(9, 9, { bits: 8, colour: 0 }, new Uint8Array(50))],
    ['more than any picture', pngOf(60_000, 60_000, { bits: 8, colour: 0 }, new Uint8Array(50))],
    ['no data', pngOf(9, 9, { bits: 8, colour: 0 }, new Uint8Array(0))],
  ])('of %s is refused', async (_, bytes) => {
    expect(pngLuminance(bytes)).toBeNull();
    const opened = await openerFor('png')(bytes);
    const read = opened.ok ? await opened.value.pages[0]!() : opened;
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'format/broken', format: 'png' }] });
  });

  test('that goes on unpacking is read no further than its rows', () => {
    const bomb = zlibSync(new Uint8Array(60_000_000));
    const png = bitmapPng(2, 1, [0, 255]);
    expect(pngOf(2, 1, { bits: 8, colour: 0 }, new Uint8Array(3)).length).toBeLessThan(png.length + 20);
    const start = png.findIndex((_, i) => String.fromCharCode(...png.subarray(i, i + 4)) === 'IDAT') - 4;
    const chunk = new Uint8Array(12 + bomb.length);
    new DataView(chunk.buffer).setUint32(0, bomb.length);
    chunk.set(png.subarray(start + 4, start + 8), 4);
    chunk.set(bomb, 8);
    const file = new Uint8Array([...png.subarray(0, start), ...chunk]);
    expect([...pngLuminance(file)!]).toEqual([0, 0]);
  });
});

describe('a very large picture', () => {
  test('of a page at 1200 dots an inch is read row by row', () => {
    const [width, height] = [9921, 14_031];
    const rows = new Uint8Array((1241 + 1) * height);
    // The last dot of each tenth row is white.
    for (let y = 0; y < height; y += 10) rows[y * 1242 + 1241] = 0x80;
    const pixels = pngLuminance(pngOf(width, height, { bits: 1, colour: 0 }, rows))!;
    expect(pixels.length).toBe(width * height);
    expect([0, 1, 10].map((y) => pixels[(y + 1) * width - 1])).toEqual([255, 0, 255]);
  });

  test.each(['png', 'tiff', 'jpeg'] as const)(
    'that no memory holds is refused with both numbers: %s',
    async (kind) => {
      const png = pngOf(20_000, 9000, { bits: 1, colour: 0 }, new Uint8Array(1));
      const jpeg = encode({ width: 16, height: 16, data: new Uint8Array(1024) }, 90).data.slice();
      const frame = jpeg.findIndex((byte, i) => byte === 0xff && jpeg[i + 1] === 0xc0);
      jpeg.set([9000 >> 8, 9000 & 255, 20_000 >> 8, 20_000 & 255], frame + 5);
      const tiff = Uint8Array.from([
        ...[0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0],
        ...[0, 1, 4, 0, 1, 0, 0, 0, 20_000 & 255, 20_000 >> 8, 0, 0],
        ...[1, 1, 4, 0, 1, 0, 0, 0, 9000 & 255, 9000 >> 8, 0, 0],
        ...[0, 0, 0, 0],
      ]);
      const opened = await openerFor(kind)({ png, jpeg: new Uint8Array(jpeg), tiff }[kind]);
      const read = opened.ok ? await opened.value.pages[0]!() : opened;
      expect(read).toMatchObject({
        ok: false,
        problems: [
          { code: 'format/broken', detail: expect.stringMatching(/180 million; up to (160|72) million/) },
        ],
      });
    },
  );
});

describe('a JPEG', () => {
  const picture = (width: number, height: number) =>
    new Uint8Array(encode({ width, height, data: new Uint8Array(width * height * 4).fill(255) }, 90).data);

  test('says its size before it is decoded', () => {
    expect(jpegHeader(picture(40, 30))).toMatchObject({
      width: 40,
      height: 30,
      components: 3,
      bitsPerComponent: 8,
    });
    const { width, height, pixels } = jpegLuminance(picture(40, 30))!;
    expect([width, height, Math.min(...pixels)]).toEqual([40, 30, 255]);
  });

  test('cut off or changed anywhere gives a picture or nothing', () => {
    const whole = picture(64, 64);
    for (let i = 0; i < whole.length; i += 7) {
      const changed = whole.map((byte, at) => (at === i ? byte ^ 0xff : byte));
      for (const bytes of [whole.subarray(0, i), changed]) {
        const pixels = pictureIn(bytes)?.luminance();
        expect(pixels === undefined || pixels === null || pixels.length > 0).toBe(true);
      }
    }
  });

  test('of a size nobody could hold, or of scans without end, is not decoded', () => {
    const whole = picture(16, 16);
    const frame = whole.findIndex((byte, i) => byte === 0xff && whole[i + 1] === 0xc0);
    const huge = whole.slice();
    huge.set([0xff, 0xff, 0xff, 0xff], frame + 5);
    expect(jpegLuminance(huge)).toBeNull();
    const scan = whole.findIndex((byte, i) => byte === 0xff && whole[i + 1] === 0xda);
    const scans = Array.from({ length: 200 }, () => [...whole.subarray(scan, -2)]).flat();
    expect(jpegLuminance(Uint8Array.from([...whole.subarray(0, scan), ...scans, 0xff, 0xd9]))).toBeNull();
  });
});

test('LZW codes that are damaged are refused, and never give more than was asked for', () => {
  // Clear, "A", the string being made, end: nine bits each.
  const codes = (list: readonly number[]) => {
    const bits = list.map((code) => code.toString(2).padStart(9, '0')).join('');
    return Uint8Array.from(bits.match(/.{1,8}/g)!.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
  };
  expect(unpackLzw(codes([256, 65, 258, 259, 257]), 6)).toEqual(new Uint8Array(6).fill(65));
  expect(unpackLzw(codes([256, 65, 258, 259, 257]), 2)).toEqual(new Uint8Array(2).fill(65));
  expect(unpackLzw(codes([256, 65, 258, 257]), 9)).toBeNull();
  expect(unpackLzw(codes([256, 300]), 2)).toBeNull();
  expect(unpackLzw(codes([258]), 2)).toBeNull();
});
