import { transformDrawing } from '../../src/core/drawing';
import type { RightAngle } from '../../src/core/geometry';
import { onOwnPage } from '../../src/core/placement';
import { layoutSymbol } from '../../src/core/symbol/layout';
import type { TypedSpec } from '../../src/core/symbol/spec';
import { svgText } from '../../src/formats/svg/write';
import { type GrayPicture, paintSvg, type Reading, readWithZbar, readWithZxing } from '../judges/decoders';
import { PUBLIC_NUMBERS } from '../vectors/public-numbers';
import { SIZE_TABLE } from '../vectors/sizes';
import { coverNumber, seeded, someNumbers, symbolSpec } from './requests';

type Subject = {
  readonly number: { readonly issn: string; readonly variant: string | null; readonly addOn: string | null };
  readonly spec?: Partial<TypedSpec>;
  readonly turn?: RightAngle;
};

/** The symbol as an SVG file of its own, painted by resvg. */
function painted({ number: typed, spec: typedSpec = {}, turn = 0 }: Subject, dpi: number): GrayPicture {
  const number = coverNumber(typed);
  const drawing = layoutSymbol(number, symbolSpec(typedSpec));
  const label = { name: '', data: '', altText: '' };
  return paintSvg(svgText(transformDrawing(drawing, onOwnPage(drawing, turn)), label), dpi);
}

/** What each of the two readers makes of each subject, beside what it should be. */
async function readings(subjects: readonly Subject[], dpi: number) {
  const misread: { subject: Subject; zxing: Reading | null; zbar: Reading | null }[] = [];
  for (const subject of subjects) {
    const picture = painted(subject, dpi);
    const { gtin13, addOn } = coverNumber(subject.number);
    const [zxing, zbar] = [await readWithZxing(picture, 'Require'), await readWithZbar(picture)];
    const isRight = (r: Reading | null) => r?.gtin13 === gtin13 && r.addOn === (addOn?.digits ?? null);
    if (!isRight(zxing) || !isRight(zbar)) misread.push({ subject, zxing, zbar });
  }
  return misread;
}

/** Four dots a module at SC2: what a good office scanner sees. */
const OFFICE = (4 * 25.4) / 0.33;

const low = { height: '30%' } as const;

test.each(PUBLIC_NUMBERS)('ZXing and ZBar read $gtin13 and $addOn', async ({ issn, variant, addOn }) => {
  expect(await readings([{ number: { issn, variant, addOn } }], 600)).toEqual([]);
});

test('ZXing and ZBar read all 100 EAN-2', async () => {
  const next = seeded(2);
  const issns = someNumbers(100, 7, 100);
  const subjects = issns.map((issn, i) => ({
    number: { issn, variant: String(next(100)).padStart(2, '0'), addOn: String(i).padStart(2, '0') },
    spec: low,
  }));
  expect(await readings(subjects, OFFICE)).toEqual([]);
});

test('ZXing and ZBar read 2000 EAN-5', async () => {
  const issns = someNumbers(2000, 7, 2000);
  const subjects = someNumbers(2000, 5, 5).map((addOn, i) => ({
    number: { issn: issns[i] as string, variant: null, addOn },
    spec: low,
  }));
  expect(await readings(subjects, OFFICE)).toEqual([]);
});

const TURNS: readonly RightAngle[] = [0, 90, 180, 270];
const HEIGHTS = ['100%', '60%', '45%', '30%'];
/** Reduced bars lie further apart: before the press puts back what was taken, a wide gap looks wider still. */
const GAPS_AND_REDUCTIONS = [
  ['7', '60um'],
  ['8', '30um'],
  ['9', '60um'],
  ['9', null],
  ['9.5', '20um'],
  ['10', null],
  ['8.5', '10um'],
] as const;

describe.each(SIZE_TABLE)('ZXing and ZBar read $name ($x mm)', ({ name }) => {
  test.each(TURNS)('turned by %d degrees, low and high, near and far, reduced and not', async (turn) => {
    const start = SIZE_TABLE.findIndex((row) => row.name === name) + turn / 90;
    const subjects = ['05', '12345', '78', '99999'].map((addOn, i) => {
      const [gap, reduction] = GAPS_AND_REDUCTIONS[(4 * start + i) % GAPS_AND_REDUCTIONS.length]!;
      const height = HEIGHTS[(start + i) % HEIGHTS.length]!;
      return {
        number: { issn: '1144-875X', variant: null, addOn },
        spec: { size: name, gap, height, reduction },
        turn,
      };
    });
    expect(await readings(subjects, 300)).toEqual([]);
  });
});

test('ZXing and ZBar read every gap from 7X to 10X at every height from 30 % up', async () => {
  const subjects = ['7', '7.5', '8', '8.5', '9', '9.5', '10'].flatMap((gap) =>
    ['30%', '40%', '50%', '60%', '70%', '80%', '90%', '100%'].map((height, i) => ({
      number: { issn: '1144-875X', variant: null, addOn: i % 2 === 0 ? '07' : '20107' },
      spec: { gap, height },
    })),
  );
  expect(await readings(subjects, OFFICE)).toEqual([]);
});

test('ZXing and ZBar read a symbol snapped to a plate, with the indicator, without panel or text', async () => {
  const number = { issn: '1144-875X', variant: '01', addOn: '52' };
  const specs: readonly Partial<TypedSpec>[] = [
    { resolution: '2400', reduction: '2dots' },
    { lightMargin: true },
    { panel: false },
    { text: 'none', issnLine: 'none' },
    { ink: 'PANTONE 293 C=100/69/0/40' },
  ];
  expect(
    await readings(
      specs.map((spec) => ({ number, spec })),
      600,
    ),
  ).toEqual([]);
});

// The reason why gaps above 10X are drawn with a warning.
test('ZXing loses the add-on at 12X', async () => {
  const picture = painted(
    { number: { issn: '1144-875X', variant: null, addOn: '12' }, spec: { gap: '12' } },
    600,
  );
  expect(await readWithZxing(picture, 'Require')).toBeNull();
  expect(await readWithZxing(picture, 'Ignore')).toEqual({ gtin13: '9771144875007', addOn: null });
});

test('a reader that finds nothing says so', async () => {
  const white = { width: 400, height: 200, pixels: new Uint8Array(80_000).fill(255) };
  expect([await readWithZxing(white, 'Require'), await readWithZbar(white)]).toEqual([null, null]);
});
