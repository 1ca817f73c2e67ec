import { DEFAULT_PROFILE } from '../../src/core/check/profile';
import type { Demands } from '../../src/core/check/rules/rule';
import { parseCoverNumber } from '../../src/core/number/cover-number';
import { openPdf } from '../../src/formats/pdf/read';
import { checkPages } from '../../src/jobs/check';
import { readWithZxing } from '../judges/decoders';
import { jsBarcodeAlone } from '../judges/encoders';
import { renderGray } from '../judges/ghostscript';
import { type Cover, coverPdf, GOOD } from './cover';
import type { PdfImage } from './pdf-file';

const demands: Demands = { profile: DEFAULT_PROFILE, expected: null, requireAddOn: true };

async function check(change: Partial<Cover>, asked: Partial<Demands> = {}) {
  const opened = await openPdf(coverPdf(change));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const [page] = await checkPages(opened.value.pages, { ...demands, ...asked });
  if (!page) throw new Error('no page');
  return page;
}

const listed = (issn: string, addOn: string | null, online: string | null = null) => {
  const number = (text: string) => {
    const read = parseCoverNumber({ issn: text, variant: null, addOn });
    if (!read.ok) throw new Error(text);
    return read.value;
  };
  return [
    {
      issn: number(issn).issn,
      title: 'A title',
      variant: null,
      addOn: number(issn).addOn,
      onlineIssn: online === null ? null : number(online).issn,
    },
  ];
};

/** The bars as a picture of `perModule` pixels a module. */
function picture(perModule: number, soft: boolean): PdfImage {
  const modules = `${'0'.repeat(11)}${jsBarcodeAlone('EAN13', GOOD.gtin13)}${'0'.repeat(9)}${jsBarcodeAlone('EAN2', '12')}${'0'.repeat(5)}`;
  const width = Math.round(modules.length * perModule);
  const height = 60;
  const dark = (px: number) => modules[Math.floor(px / perModule)] === '1';
  if (soft) {
    const row = Uint8Array.from({ length: width }, (_, i) => {
      const share = [-1, -0.5, 0, 0.5, 1].filter((d) => dark(Math.max(0, i + 0.5 + d))).length / 5;
      return Math.round(255 * (1 - share));
    });
    const bytes = new Uint8Array(width * height);
    for (let y = 0; y < height; y++) bytes.set(row, y * width);
    return { width, height, bits: 8, bytes };
  }
  const stride = Math.ceil(width / 8);
  const bytes = new Uint8Array(stride * height).fill(255);
  for (let y = 0; y < height; y++)
    for (let i = 0; i < width; i++) if (dark(i + 0.5)) bytes[y * stride + (i >> 3)]! &= ~(0x80 >> (i & 7));
  return { width, height, bits: 1, bytes };
}

const TOTAL = 11 + 95 + 9 + 20 + 5;
const pictured = (perModule: number, soft: boolean): Partial<Cover> => ({
  hasBars: false,
  image: picture(perModule, soft),
  digits: '',
  issnLine: '',
  ground: `${GOOD.ground} q ${TOTAL * 0.33} 0 0 -22.85 ${-11 * 0.33} 22.85 cm /Im1 Do Q`,
});

test('a good cover has no finding at all', async () => {
  expect((await check({})).findings).toEqual([]);
});

describe('measures', () => {
  test.each<[string, Partial<Cover>]>([
    ['the nominal symbol', {}],
    ['80 %', { x: 0.264, barHeight: 18.28 }],
    [
      '200 %, a wide gap, five digits',
      {
        x: 0.66,
        barHeight: 45.7,
        gap: 10,
        addOn: '00512',
        at: [30, 200],
        ground: '0 0 0 0 k -8 -9 130 60 re f',
      },
    ],
    ['bars thinned by 30 µm', { gain: -0.03 }],
  ])('%s', async (_, change) => {
    const { x, barHeight, gap, gain, addOn, at, gtin13 } = { ...GOOD, ...change };
    const { symbols, findings } = await check(change);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(symbols).toHaveLength(1);
    const found = symbols[0]!.symbol;
    expect(found).toMatchObject({ gtin13, addOn, kind: 'vector', rotationDegrees: 0 });
    expect(found.xDimension).toBeCloseTo(x, 4);
    expect(found.barHeight).toBeCloseTo(barHeight, 3);
    expect(found.addOnGap).toBeCloseTo(gap, 2);
    expect(found.barWidthDeviation).toBeCloseTo(gain, 3);
    // The page's corner lies 10 mm outside the trim.
    expect(found.bounds.x).toBeCloseTo(at[0] + 10 - gain / 2, 3);
    expect(found.bounds.y).toBeCloseTo(at[1] + 10, 3);
  });
});

const wrongModule = (modules: string): string =>
  `${modules.slice(0, 60)}${modules[60] === '1' ? '0' : '1'}${modules.slice(61)}`;

const FAULTS: [string, Partial<Cover>, Partial<Demands>?][] = [
  ['symbol/not-found', { hasBars: false, digits: '', issnLine: '' }],
  ['symbol/undecodable', { changeModules: wrongModule }],
  ['symbol/undecodable', { changeModules: (modules) => `000${modules.slice(3)}` }],
  ['symbol/undecodable', { after: '.2 .9 .1 0 k 26 250 6 40 re f' }],
  ['symbol/mirrored', { transform: '-1 0 0 1 45 0 cm', digits: '', issnLine: '' }],
  ['number/prefix', { gtin13: '4006381333931', digits: '4 006381 333931', issnLine: '' }],
  ['number/digits-mismatch', { digits: '9 771144 875014' }],
  ['number/issn-line-mismatch', { issnLine: 'ISSN 0317-8471' }],
  ['number/issn-line-mismatch', { issnLine: 'ISSN 03178471' }],
  ['number/issn-line-mismatch', { issnLine: '0317-8471' }],
  ['number/unexpected', {}, { expected: listed('1144-875X', '13') }],
  ['number/unexpected', {}, { expected: listed('0317-8471', null) }],
  ['number/online-issn', {}, { expected: listed('0317-8471', null, '1144-875X') }],
  ['add-on/missing', { addOn: null }],
  ['add-on/gap', { gap: 5 }],
  ['add-on/gap', { gap: 14 }],
  ['size/x-dimension', { x: 0.25, barHeight: 17.3 }],
  ['size/x-dimension', { x: 0.7, barHeight: 48.5, at: [20, 200], ground: '0 0 0 0 k -9 -9 130 70 re f' }],
  ['size/non-uniform', { transform: '1.15 0 0 1 0 0 cm', ground: '0 0 0 0 k -5 -5 60 33 re f' }],
  ['size/truncated', { barHeight: 9 }],
  ['quiet-zone/left', { after: '0 0 0 1 k 17.4 250 1 30 re f' }],
  ['quiet-zone/left', { after: '1 0 0 0 k 10 250 8.2 30 re f' }],
  ['quiet-zone/add-on', { after: '0 0 0 1 k 61.8 250 1 30 re f' }],
  ['bars/width-deviation', { gain: 0.09 }],
  ['bars/width-deviation', { gain: -0.12 }],
  ['ink/not-single', { ink: '.6 .4 .4 1 k' }],
  ['ink/not-single', { addOnInk: '1 0 0 0 k' }],
  ['ink/registration', { ink: '/All cs 1 scn' }],
  ['ink/rgb', { ink: '0 0 0 rg' }],
  ['ink/tint', { ink: '0 0 0 .8 k' }],
  ['ink/tint', { ink: '/Black cs .8 scn' }],
  ['ink/red-light', { ink: '0 1 0 0 k' }],
  ['ink/red-light', { ink: '/Lab cs 1 scn' }],
  ['ink/red-light', { ink: '/Calculated cs 1 scn' }],
  ['ink/red-light', { ink: '/Sampled cs 1 scn' }],
  ['ink/background', { ground: '.4 0 0 0 k -4 -5 52 33 re f' }],
  ['ink/background', { ground: '0 0 0 .2 k -4 -5 52 33 re f' }],
  ['overprint/panel', { ground: '.3 .2 0 0 k -10 -10 70 45 re f /Over gs 0 0 0 0 k -4 -5 52 33 re f' }],
  ['overprint/bars', { barsState: '/Over gs' }],
  ['effect/transparency', { barsState: '/See gs' }],
  ['effect/transparency', { barsState: '/Mult gs' }],
  ['effect/transparency', { barsState: '/Scr gs' }],
  [
    'effect/transparency',
    { ground: '.3 .2 0 0 k -10 -10 70 45 re f q /See gs 0 0 0 0 k -4 -5 52 33 re f Q' },
  ],
  ['image/resolution', pictured(2.6, false)],
  ['image/antialiased', pictured(8, true)],
  [
    'place/rotation',
    { transform: '.9945 .1045 -.1045 .9945 0 0 cm', at: [40, 230], ground: '0 0 0 0 k -8 -9 60 40 re f' },
  ],
  ['place/trim-distance', { at: [6, 255] }],
  ['print/issn-missing', { printed: '' }],
];

// Without a third value in the row jest would take the third parameter for a callback and wait for it.
test.each(FAULTS.map(([code, change, asked = {}]) => [code, change, asked] as const))(
  'finds %s %#',
  async (code, change, asked) => {
    const { findings } = await check(change, asked);
    expect(findings.map((f) => f.code)).toContain(code);
  },
);

test('a symbol that cannot be decoded has no other fault: which way it is read is told by its digits', async () => {
  const { findings } = await check({ changeModules: wrongModule });
  expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'symbol/undecodable' },
  ]);
});

test('a tint is one fault, and no second ink', async () => {
  const { findings } = await check({ addOnInk: '0 0 0 .8 k' });
  expect(findings.map(({ code }) => code)).toEqual(['ink/tint']);
});

test('a picture of few rows that is drawn tall is not stretched', async () => {
  const codes = (await check(pictured(16, false))).findings.map(({ code }) => code);
  expect(codes).not.toContain('size/non-uniform');
});

test('bars and guards scaled together are not truncated but stretched', async () => {
  const { findings } = await check({ barHeight: 20, guards: (5 * 20) / 22.85 });
  expect(findings.map(({ code }) => code)).toContain('size/non-uniform');
  expect((await check({ barHeight: 20 })).findings.map(({ code }) => code)).toEqual(['size/truncated']);
});

test('finds symbol/multiple', async () => {
  const second = new TextDecoder('latin1').decode(coverPdf({ at: [120, 255] }));
  const symbol = /^q 1 0 0 1 120 255 cm[\s\S]*?^Q$/m.exec(second)![0];
  expect((await check({ after: symbol })).findings).toMatchObject([{ code: 'symbol/multiple' }]);
});

describe('is content with', () => {
  test.each<[string, Partial<Cover>]>([
    ['black as DeviceGray', { ink: '0 g' }],
    ['black as a separation', { ink: '/Black cs 1 scn' }],
    ['a dark spot', { ink: '/Spot cs 1 scn' }],
    ['a flat light tint under it', { ground: '0 .05 .3 0 k -4 -5 52 33 re f' }],
    ['bars reduced by 50 µm', { gain: -0.05 }],
    ['a symbol turned by 90°', { transform: '0 -1 1 0 0 45 cm', at: [20, 240] }],
    ['one whole millimetre of blank between tint and zones', { ground: '0 0 0 0 k -4.8 -5 53 34 re f' }],
  ])('%s', async (_, change) => {
    const { findings } = await check(change);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test('the cover is what it is taken for: Ghostscript paints it, and ZXing reads what it paints', async () => {
  const painted = renderGray({ bytes: coverPdf(), extension: 'pdf' }, 600);
  expect(await readWithZxing(painted, 'Require')).toEqual({ gtin13: GOOD.gtin13, addOn: '12' });
});
