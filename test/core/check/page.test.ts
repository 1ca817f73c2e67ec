import type { Artwork, ArtworkInk, ArtworkText } from '../../../src/core/artwork/artwork';
import type { FoundSymbol, QuietZone } from '../../../src/core/artwork/found-symbol';
import type { Expected } from '../../../src/core/check/expected';
import { type FindingCode, verdictOf } from '../../../src/core/check/finding';
import { checkPage } from '../../../src/core/check/page';
import { DEFAULT_PROFILE } from '../../../src/core/check/profile';
import type { Demands } from '../../../src/core/check/rules/rule';
import { parseCoverNumber } from '../../../src/core/number/cover-number';

const BLACK: ArtworkInk = { space: 'cmyk', cmyk: [0, 0, 0, 100] };
const WHITE: ArtworkInk = { space: 'cmyk', cmyk: [0, 0, 0, 0] };
const clear = (modules: number): QuietZone => ({ mm: modules * 0.33, modules, limit: 'paint' });

/** A correct symbol on an A4 cover, 20 mm from the trim: 1144-875X, variant 00, issue 12. */
const good: FoundSymbol = {
  kind: 'vector',
  gtin13: '9771144875007',
  addOn: '12',
  hasAddOn: true,
  isMirrored: false,
  isReversed: false,
  xDimension: 0.33,
  barHeight: 22.85,
  guardExtension: 1.65,
  addOnGap: 9,
  barWidthDeviation: 0,
  worstEdge: 0,
  rotationDegrees: 0,
  stretch: 1,
  bounds: { x: 20, y: 250, width: 41, height: 24.5 },
  corners: [
    { x: 20, y: 250 },
    { x: 61, y: 250 },
    { x: 61, y: 274.5 },
    { x: 20, y: 274.5 },
  ],
  quietZones: { left: clear(12), right: clear(9), addOn: clear(6) },
  inks: [{ ink: BLACK, bars: 37 }],
  barsOverprint: 'none',
  grounds: [{ kind: 'flat', ink: WHITE, overprint: false, opacity: 1 }],
  effects: [],
  picture: null,
  isCovered: false,
  trimDistance: 20,
  texts: [
    { characters: '9 771144 875007', place: 'below' },
    { characters: 'ISSN 1144-875X', place: 'above' },
  ],
  ids: [],
  label: null,
};

const textOf = (characters: string): ArtworkText => ({
  characters,
  corners: [
    { x: 0, y: 0 },
    { x: 9, y: 0 },
    { x: 9, y: 3 },
    { x: 0, y: 3 },
  ],
  size: 3,
  font: null,
  ink: BLACK,
  overprint: 'knockout',
  after: 0,
});

const page = (more: Partial<Artwork> = {}): Artwork => ({
  page: { x: 0, y: 0, width: 210, height: 297 },
  shapes: [],
  texts: [textOf('ISSN 1144-875X'), textOf('Price: 4 €  ISSN\u00a01144‑875X (Print)')],
  images: [],
  colour: 'plates',
  ...more,
});

const demands: Demands = { profile: DEFAULT_PROFILE, expected: null, requireAddOn: true };

const findings = (
  symbols: readonly FoundSymbol[],
  more: Partial<Artwork> = {},
  asked: Partial<Demands> = {},
) => checkPage(page(more), symbols, { ...demands, ...asked });

const codes = (...given: Parameters<typeof findings>): readonly FindingCode[] =>
  findings(...given).map((f) => f.code);

const ink = (value: ArtworkInk): Partial<FoundSymbol> => ({ inks: [{ ink: value, bars: 37 }] });
const ground = (value: ArtworkInk, overprint = false): Partial<FoundSymbol> => ({
  grounds: [{ kind: 'flat', ink: value, overprint, opacity: 1 }],
});

test('a correct symbol gives no finding at all', () => {
  expect(findings([good])).toEqual([]);
});

describe('is content with', () => {
  test.each<[string, Partial<FoundSymbol>]>([
    ['black said as DeviceGray', ink({ space: 'gray', black: 100 })],
    ['black said as a separation', ink({ space: 'spot', name: 'Black', tint: 100 })],
    [
      'black alone on one of several plates',
      ink({
        space: 'plates',
        plates: [
          { name: 'Cyan', tint: 0 },
          { name: 'Black', tint: 100 },
        ],
      }),
    ],
    ['a dark spot', ink({ space: 'spot', name: 'PANTONE 293 C', tint: 100, alternate: [100, 69, 0, 4] })],
    ['bars thinned by a sensible reduction', { barWidthDeviation: -0.15 * 0.33 }],
    ['a symbol without long guards', { guardExtension: 0 }],
    ['a flat light tint', ground({ space: 'cmyk', cmyk: [5, 10, 40, 0] })],
    [
      'a light tint of a dark spot',
      ground({ space: 'spot', name: 'PANTONE 293 C', tint: 8, alternate: [100, 69, 0, 4] }),
    ],
    ['a flat light colour of the screen', ground({ space: 'rgb', rgb: [255, 250, 205] })],
    ['bare paper', { grounds: [{ kind: 'bare' }] }],
    ['turned by a right angle', { rotationDegrees: 270 }],
    [
      'the smallest size',
      {
        xDimension: 0.264,
        barHeight: 18.28,
        quietZones: { left: clear(11), right: clear(9), addOn: clear(5) },
      },
    ],
  ])('%s', (_, change) => {
    expect(findings([{ ...good, ...change }])).toEqual([]);
  });

  test('SVG black, which is all that a screen format can say', () => {
    const svg = {
      ...good,
      ...ink({ space: 'rgb', rgb: [0, 0, 0] }),
      ...ground({ space: 'rgb', rgb: [255, 255, 255] }),
    };
    expect(findings([svg], { colour: 'screen' })).toEqual([]);
  });
});

describe('tells exactly one fault by its code:', () => {
  test.each<[FindingCode, 'error' | 'warning' | 'note', Partial<FoundSymbol>]>([
    ['symbol/undecodable', 'error', { gtin13: null, texts: [] }],
    ['symbol/mirrored', 'error', { isMirrored: true }],
    ['symbol/covered', 'error', { isCovered: true }],
    [
      'number/prefix',
      'error',
      { gtin13: '4006381333931', texts: [{ characters: '4006381333931', place: 'below' }] },
    ],
    ['number/digits-mismatch', 'error', { texts: [{ characters: '9 771144 875014', place: 'below' }] }],
    [
      'add-on/missing',
      'error',
      {
        addOn: null,
        hasAddOn: false,
        addOnGap: null,
        quietZones: { left: clear(12), right: clear(8), addOn: null },
      },
    ],
    ['add-on/unreadable', 'error', { addOn: null }],
    ['add-on/gap', 'error', { addOnGap: 6 }],
    ['add-on/gap', 'error', { addOnGap: 13 }],
    ['add-on/gap', 'warning', { addOnGap: 12 }],
    ['size/x-dimension', 'error', { xDimension: 0.25, barHeight: 17.4 }],
    ['size/x-dimension', 'error', { xDimension: 0.7, barHeight: 48.5 }],
    ['size/non-uniform', 'error', { stretch: 1.2 }],
    ['size/truncated', 'note', { barHeight: 18 }],
    ['size/truncated', 'warning', { barHeight: 11 }],
    ['quiet-zone/left', 'error', { quietZones: { ...good.quietZones, left: clear(8) } }],
    ['quiet-zone/add-on', 'error', { quietZones: { ...good.quietZones, addOn: clear(3) } }],
    ['bars/width-deviation', 'warning', { barWidthDeviation: 0.05 }],
    ['bars/width-deviation', 'error', { barWidthDeviation: 0.12 }],
    ['bars/width-deviation', 'warning', { barWidthDeviation: -0.1 }],
    ['bars/width-deviation', 'error', { worstEdge: 0.4 }],
    ['ink/not-single', 'error', ink({ space: 'cmyk', cmyk: [60, 40, 40, 100] })],
    [
      'ink/not-single',
      'error',
      {
        inks: [
          { ink: BLACK, bars: 30 },
          { ink: { space: 'cmyk', cmyk: [100, 0, 0, 0] }, bars: 7 },
        ],
      },
    ],
    ['ink/registration', 'error', ink({ space: 'registration', tint: 100 })],
    ['ink/rgb', 'error', ink({ space: 'rgb', rgb: [0, 0, 0] })],
    ['ink/tint', 'error', ink({ space: 'cmyk', cmyk: [0, 0, 0, 80] })],
    ['ink/red-light', 'error', ink({ space: 'cmyk', cmyk: [0, 100, 0, 0] })],
    ['cannot-verify', 'warning', ink({ space: 'spot', name: 'Varnish', tint: 100 })],
    ['ink/background', 'error', ground({ space: 'cmyk', cmyk: [30, 0, 0, 0] })],
    ['ink/background', 'error', ground({ space: 'gray', black: 15 })],
    ['ink/background', 'error', ground({ space: 'rgb', rgb: [204, 204, 204] })],
    ['ink/background', 'error', ground({ space: 'rgb', rgb: [204, 255, 255] })],
    ['ink/background', 'error', { grounds: [{ kind: 'uneven', what: 'image' }] }],
    ['ink/background', 'error', { isReversed: true }],
    ['overprint/panel', 'error', ground(WHITE, true)],
    ['overprint/bars', 'warning', { barsOverprint: 'some' }],
    ['overprint/bars', 'warning', { barsOverprint: 'all' }],
    ['effect/transparency', 'error', { effects: ['opacity 80 %'] }],
    [
      'image/resolution',
      'error',
      { kind: 'image', picture: { ppi: 300, dotsPerModule: 3.9, bitsPerComponent: 1, isAntialiased: false } },
    ],
    [
      'image/resolution',
      'warning',
      {
        kind: 'image',
        picture: { ppi: 900, dotsPerModule: 11.7, bitsPerComponent: 1, isAntialiased: false },
      },
    ],
    [
      'image/antialiased',
      'error',
      {
        kind: 'image',
        picture: { ppi: 1200, dotsPerModule: 15.6, bitsPerComponent: 8, isAntialiased: true },
      },
    ],
    ['place/rotation', 'error', { rotationDegrees: 7 }],
    ['place/trim-distance', 'warning', { trimDistance: 3 }],
    ['place/trim-distance', 'note', { trimDistance: 120 }],
  ])('%s, %s', (code, severity, change) => {
    expect(findings([{ ...good, ...change }])).toMatchObject([{ code, severity }]);
  });

  test('quiet-zone/right, without an issue number', () => {
    const bare = { addOn: null, hasAddOn: false, addOnGap: null };
    const symbol = { ...good, ...bare, quietZones: { left: clear(12), right: clear(4), addOn: null } };
    expect(codes([symbol], {}, { requireAddOn: false })).toEqual(['quiet-zone/right']);
  });

  test('symbol/multiple', () => {
    expect(codes([good, good])).toEqual(['symbol/multiple']);
  });

  test('number/issn-line-mismatch, above the bars and alone on the page', () => {
    const texts = [good.texts[0]!, { characters: 'ISSN 0317-8471', place: 'above' } as const];
    expect(codes([{ ...good, texts }])).toEqual(['number/issn-line-mismatch']);
    const other = { texts: [textOf('ISSN 0317-8471')] };
    expect(codes([{ ...good, texts: [good.texts[0]!] }], other)).toContain('number/issn-line-mismatch');
  });

  test('number/online-issn, where the print says so', () => {
    const texts = [textOf('ISSN 1144-875X (Online)')];
    expect(codes([{ ...good, texts: [good.texts[0]!] }], { texts })).toEqual(['number/online-issn']);
  });

  test('print/issn-missing, where the only ISSN is the line of the symbol', () => {
    expect(codes([good], { texts: [textOf('ISSN 1144-875X')] })).toEqual(['print/issn-missing']);
  });

  test('cannot-verify, for a link that could not be read', () => {
    const unseen = [{ what: 'link', detail: 'cover.pdf', bounds: good.bounds } as const];
    expect(findings([good], { unseen })).toMatchObject([{ code: 'cannot-verify', severity: 'warning' }]);
  });
});

test('a scan in screen colours passes with a note that its inks are not known', () => {
  const image = {
    corners: [
      { x: 0, y: 0 },
      { x: 210, y: 0 },
      { x: 210, y: 297 },
      { x: 0, y: 297 },
    ],
    pixels: { width: 4960, height: 7016 },
    bitsPerComponent: 8,
    space: 'rgb',
    luminance: null,
    after: 0,
  } as const;
  const picture = { ppi: 1200, dotsPerModule: 15.6, bitsPerComponent: 8, isAntialiased: false };
  const scanned: FoundSymbol = {
    ...good,
    ...ink({ space: 'rgb', rgb: [20, 20, 20] }),
    kind: 'image',
    picture,
    texts: [],
  };
  const scan = { texts: [], images: [image], colour: 'screen' } as const;
  const found = findings([scanned], scan);
  expect(found.map(({ code }) => code)).toContain('cannot-verify');
  expect(verdictOf(found)).toBe('pass');
});

describe('against a list of expected covers', () => {
  const row = (issn: string, addOn: string | null, onlineIssn: string | null = null): Expected => {
    const [number, online] = [issn, onlineIssn ?? issn].map((n) =>
      parseCoverNumber({ issn: n, variant: null, addOn }),
    );
    if (!number?.ok || !online?.ok) throw new Error('The test names a wrong ISSN.');
    return {
      issn: number.value.issn,
      title: 'A title',
      variant: null,
      addOn: number.value.addOn,
      onlineIssn: onlineIssn === null ? null : online.value.issn,
    };
  };

  test.each<[string, Expected[], FindingCode[]]>([
    ['the listed issue passes', [row('0317-8471', '03'), row('1144-875X', '12')], []],
    ['a listed title without an issue passes', [row('1144-875X', null)], []],
    ['last month’s issue is told', [row('1144-875X', '13')], ['number/unexpected']],
    ['another title is told', [row('0317-8471', '12')], ['number/unexpected']],
    [
      'the online number of a listed title is told',
      [row('0317-8471', '12', '1144-875X')],
      ['number/online-issn'],
    ],
  ])('%s', (_, expected, found) => {
    expect(codes([good], {}, { expected })).toEqual(found);
  });
});

test('a file as small as the symbol is warned of its page edge, a cover is refused', () => {
  const near: QuietZone = { mm: 0.33, modules: 1, limit: 'page' };
  const symbol = { ...good, quietZones: { ...good.quietZones, left: near }, trimDistance: 0.33 };
  expect(verdictOf(findings([symbol], { page: { x: 0, y: 0, width: 46, height: 30 } }))).toBe('warn');
  expect(verdictOf(findings([symbol]))).toBe('fail');
});
