import type { Artwork } from '../../../src/core/artwork/artwork';
import type { FoundSymbol, QuietZone } from '../../../src/core/artwork/found-symbol';
import type { Expected } from '../../../src/core/check/expected';
import { type FindingCode, verdictOf } from '../../../src/core/check/finding';
import { checkPage } from '../../../src/core/check/page';
import type { Demands } from '../../../src/core/check/rules/rule';
import { parseCoverNumber } from '../../../src/core/number/cover-number';
import { clear, demands, good, ground, ink, ONE_FAULT, page, textOf } from './symbols';

const findings = (
  symbols: readonly FoundSymbol[],
  more: Partial<Artwork> = {},
  asked: Partial<Demands> = {},
) => checkPage(page(more), symbols, { ...demands, ...asked });

const codes = (...given: Parameters<typeof findings>): readonly FindingCode[] =>
  findings(...given).map((f) => f.code);

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
  test.each(ONE_FAULT)('%s, %s', (code, severity, change) => {
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
