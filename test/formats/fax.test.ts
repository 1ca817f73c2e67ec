import * as fc from 'fast-check';
import { readPdf } from '../../src/formats/pdf/read';
import { unpackFax } from '../../src/formats/raster/ccitt';
import { pictureIn } from '../../src/formats/raster/picture';
import { madeBy } from '../judges/programs';

/** Rows of runs, from single dots to the longest codes, rows like the one above among them. */
function bitmap(width: number, height: number, seed: number): readonly (readonly boolean[])[] {
  let state = seed;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  const rows: boolean[][] = [];
  for (let y = 0; y < height; y++) {
    const row: boolean[] = [];
    const longest = [2, 12, 80, 900, 4000][random(5)]!;
    for (let isBlack = random(2) === 1; row.length < width; isBlack = !isBlack)
      row.push(...new Array<boolean>(1 + random(longest)).fill(isBlack));
    const before = rows.at(-1);
    const shift = random(9) - 4;
    rows.push(
      before && random(3) > 0
        ? Array.from({ length: width }, (_, x) => before[x + shift] ?? false)
        : row.slice(0, width),
    );
  }
  return rows;
}

/** As Netpbm has it, in plain text: 1 is black. */
const pbm = (rows: readonly (readonly boolean[])[]): string =>
  `P1\n${rows[0]!.length} ${rows.length}\n${rows.map((row) => row.map(Number).join(' ')).join('\n')}\n`;

const expected = (rows: readonly (readonly boolean[])[]): Uint8Array =>
  Uint8Array.from(rows.flat(), (isBlack) => (isBlack ? 0 : 255));

const same = (a: Uint8Array | null | undefined, b: Uint8Array): boolean =>
  a !== null && a !== undefined && Buffer.compare(a, b) === 0;

describe('a fax picture in a TIFF', () => {
  test.each([
    ['group 4', 1728, ['-compress', 'Group4']],
    ['group 4, very wide', 9000, ['-compress', 'Group4']],
    ['group 4, of one column', 1, ['-compress', 'Group4']],
    ['group 4, its bits the other way round', 333, ['-define', 'tiff:fill-order=lsb', '-compress', 'Group4']],
    ['group 4 in many strips', 600, ['-define', 'tiff:rows-per-strip=3', '-compress', 'Group4']],
    ['group 4, 0 is black', 77, ['-define', 'quantum:polarity=min-is-black', '-compress', 'Group4']],
    ['group 3', 2600, ['-compress', 'Fax']],
  ])('is unpacked dot for dot: %s', (_, width, how) => {
    const rows = bitmap(width, 40, width);
    const tiff = madeBy('convert', ['in.pbm', ...how, 'out.tif'], 'out.tif', { 'in.pbm': pbm(rows) });
    expect(same(pictureIn(tiff)?.luminance(), expected(rows))).toBe(true);
  });

  test('is the same in every way Ghostscript packs a page', () => {
    const page =
      '/Times-Roman findfont 30 scalefont setfont 9 9 moveto (977 fax) show 50 50 40 0 360 arc stroke showpage';
    const packed = (device: string) =>
      pictureIn(
        madeBy(
          'gs',
          [
            '-q',
            '-dBATCH',
            '-dNOPAUSE',
            '-g900x800',
            '-r200',
            `-sDEVICE=${device}`,
            '-sOutputFile=o.tif',
            'p.ps',
          ],
          'o.tif',
          { 'p.ps': page },
        ),
      )?.luminance();
    const plain = packed('tiffpack')!;
    expect(new Set(plain).size).toBe(2);
    for (const device of ['tiffcrle', 'tiffg3', 'tiffg32d', 'tiffg4'])
      expect([device, same(packed(device), plain)]).toEqual([device, true]);
  });
});

test.each([
  ['group 4', '-1', ''],
  ['group 3', '0', ''],
  ['group 3 in two dimensions', '4', '/EndOfLine true/EncodedByteAlign true'],
  ['group 3, its rows at bytes', '0', '/EncodedByteAlign true'],
  ['group 4, its rows at bytes', '-1', '/EncodedByteAlign true'],
  ['group 4 of set bits', '-1', '/BlackIs1 true'],
])('a fax picture in a PDF is unpacked dot for dot: %s', async (_, k, more) => {
  const rows = bitmap(640, 480, 5);
  const hex = rows
    .map((row) =>
      Array.from({ length: 80 }, (_unused, i) =>
        Number.parseInt(
          row
            .slice(8 * i, 8 * i + 8)
            .map((isBlack) => (isBlack ? '0' : '1'))
            .join(''),
          2,
        )
          .toString(16)
          .padStart(2, '0'),
      ).join(''),
    )
    .join('\n');
  const source = `<</PageSize[640 480]>>setpagedevice 640 480 scale 640 480 1 [640 0 0 -480 0 480] {currentfile 80 string readhexstring pop} image\n${hex}\nshowpage`;
  const options = `<</MonoImageFilter/CCITTFaxEncode/AntiAliasMonoImages false/DownsampleMonoImages false/MonoImageDict<</K ${k}${more}>>>> setdistillerparams`;
  const pdf = madeBy(
    'gs',
    ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', '-sOutputFile=o.pdf', '-c', options, '-f', 'p.ps'],
    'o.pdf',
    { 'p.ps': source },
  );
  expect(Buffer.from(pdf).includes('CCITTFaxDecode')).toBe(true);
  const read = await readPdf(pdf, 1);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(same(read.value.images[0]?.luminance?.(), expected(rows))).toBe(true);
});

test('fax codes that are damaged give nothing, or a picture of the right size', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.integer({ min: 1, max: 3000 }),
      fc.constantFrom('two-dimensional' as const, 'mixed' as const, 'one-dimensional' as const),
      fc.constantFrom('rows' as const, 'ends' as const, 'none' as const),
      async (bytes, width, rows, aligned) => {
        const bits = unpackFax(bytes, { width, height: 9, rows, aligned });
        expect(bits === null || bits.length === 9 * Math.ceil(width / 8)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
  for (const junk of [0x00, 0xff, 0x11])
    expect(
      unpackFax(new Uint8Array(3e6).fill(junk), { width: 1e6, height: 3, rows: 'mixed', aligned: 'none' }),
    ).toBeNull();
});
