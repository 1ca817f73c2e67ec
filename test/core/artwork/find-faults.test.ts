import type { Artwork, ArtworkImage, ArtworkShape, ArtworkText } from '../../../src/core/artwork/artwork';
import { findBarcodes } from '../../../src/core/artwork/find';
import type { FoundSymbol } from '../../../src/core/artwork/found-symbol';
import { boundsOf, mapContour, scaling, translation } from '../../../src/core/geometry';
import { BLACK, box, NUMBER, page, shape, symbolParts, WHITE } from './pages';

const X = 0.33;
const AT = { x: 60, y: 100 };
const MAIN = { issn: '1144-875X', variant: null, addOn: null } as const;

type Parts = {
  readonly panel: readonly ArtworkShape[];
  readonly bars: readonly ArtworkShape[];
  readonly text: readonly ArtworkShape[];
};

/** A good page: white panel, bars one by one, digits and line as outlines; origin of the symbol at (60, 100). */
function good(number: Parameters<typeof symbolParts>[1] = NUMBER): Parts {
  const { panel, bars, text } = symbolParts({}, number, 'a rectangle for every bar');
  const there = (shapes: readonly ArtworkShape[]) =>
    shapes.map((s) => ({ ...s, contours: s.contours.map((c) => mapContour(translation(AT.x, AT.y), c)) }));
  return { panel: there(panel), bars: there(bars), text: there(text) };
}

const all = ({ panel, bars, text }: Parts): Artwork => page([...panel, ...bars, ...text]);
const only = (artwork: Artwork): FoundSymbol => {
  const found = findBarcodes(artwork);
  expect(found).toHaveLength(1);
  return found[0] as FoundSymbol;
};
const each = (shapes: readonly ArtworkShape[], change: (s: ArtworkShape, i: number) => ArtworkShape) =>
  shapes.map(change);
/** A box in modules of the symbol: from its first bar, from the top of its bars. */
const patch = (u: number, v: number, width: number, height: number) =>
  box(AT.x + u * X, AT.y + v * X, width * X, height * X);
const over = (parts: Parts, ...later: readonly ArtworkShape[]) => page([...all(parts).shapes, ...later]);
const under = (parts: Parts, ...earlier: readonly ArtworkShape[]) => page([...earlier, ...all(parts).shapes]);

const image = (u: number, v: number, width: number, height: number, after: number): ArtworkImage => ({
  after,
  corners: patch(u, v, width, height) as unknown as ArtworkImage['corners'],
  pixels: null,
  bitsPerComponent: 8,
  space: 'DeviceCMYK',
  luminance: null,
});

const text = (characters: string, u: number, v: number, width: number, height: number): ArtworkText => ({
  after: 1000,
  characters,
  corners: patch(u, v, width, height) as unknown as ArtworkText['corners'],
  size: height * X,
  font: null,
  ink: BLACK,
  overprint: 'knockout',
});

describe('the bars', () => {
  test('in another ink are told with how many there are', () => {
    const parts = good();
    const red = { space: 'cmyk', cmyk: [0, 100, 100, 0] } as const;
    const yellow = { space: 'spot', name: 'Sun', tint: 80, alternate: [0, 0, 100, 0] } as const;
    const bars = each(parts.bars, (s, i) => (i < 3 ? { ...s, ink: red } : i < 5 ? { ...s, ink: yellow } : s));
    expect(only(all({ ...parts, bars }))).toMatchObject({
      gtin13: '9771144875007',
      inks: [
        { ink: BLACK, bars: 32 },
        { ink: red, bars: 3 },
        { ink: yellow, bars: 2 },
      ],
    });
  });

  test.each([
    { space: 'cmyk', cmyk: [0, 100, 100, 0] },
    { space: 'rgb', rgb: [255, 200, 0] },
    { space: 'registration', tint: 100 },
    { space: 'gray', black: 40 },
    { space: 'plates', plates: [{ name: 'Magenta', tint: 100 }] },
    { space: 'unknown', description: 'a pattern' },
  ] as const)('all in $space are still read', (ink) => {
    const parts = good();
    expect(only(all({ ...parts, bars: each(parts.bars, (s) => ({ ...s, ink })) }))).toMatchObject({
      gtin13: '9771144875007',
      addOn: '12',
      inks: [{ ink, bars: 37 }],
    });
  });

  test('that overprint are told, some or all', () => {
    const parts = good();
    const some = each(parts.bars, (s, i) => (i === 4 ? { ...s, overprint: 'overprint' } : s));
    const every = each(parts.bars, (s) => ({ ...s, overprint: 'overprint' }));
    expect(only(all({ ...parts, bars: some })).barsOverprint).toBe('some');
    expect(only(all({ ...parts, bars: every })).barsOverprint).toBe('all');
  });

  test('with opacity, blend modes and effects name them', () => {
    const parts = good();
    const bars = each(parts.bars, (s) => ({ ...s, opacity: 0.8, blend: 'Multiply', effect: 'drop shadow' }));
    expect(only(all({ ...parts, bars })).effects).toEqual([
      { say: 'opacity', of: [{ unit: 'share', value: 0.8 }] },
      { term: 'Multiply' },
      { term: 'drop shadow' },
    ]);
  });

  test('keep the names the document has for them', () => {
    const parts = good();
    const bars = each(parts.bars, (s, i) => ({ ...s, id: i < 30 ? 'main' : 'add-on' }));
    expect(only(all({ ...parts, bars })).ids).toEqual(['main', 'add-on']);
  });

  test('of which one is moved, widened or slanted show it as the worst edge', () => {
    const parts = good();
    const moved = (dx: number, sx: number, shear: number) => {
      const bars = each(parts.bars, (s, i) => {
        if (i !== 6) return s;
        const [a] = s.contours[0] ?? [];
        const to = (m: Parameters<typeof mapContour>[0], t: ArtworkShape) => ({
          ...t,
          contours: t.contours.map((c) => mapContour(m, c)),
        });
        const home = to(translation(-(a?.x ?? 0), -(a?.y ?? 0)), s);
        return to(
          translation((a?.x ?? 0) + dx, a?.y ?? 0),
          to([1, 0, shear, 1, 0, 0], to(scaling(sx, 1), home)),
        );
      });
      return only(all({ ...parts, bars }));
    };
    expect(only(all(parts)).worstEdge).toBeLessThan(1e-6);
    expect(moved(0.05, 1, 0).worstEdge).toBeCloseTo(0.05 / X, 1);
    expect(moved(0, 1.1, 0).worstEdge).toBeGreaterThan(0.05);
    expect(moved(0, 1, 0.005).worstEdge).toBeGreaterThan(0.1);
  });

  test('drawn as one stretched box each have no scale in common; stretched together they have one', () => {
    const parts = good();
    const every = (stretch: (i: number) => number) =>
      only(all({ ...parts, bars: each(parts.bars, (s, i) => ({ ...s, stretch: stretch(i) })) })).stretch;
    expect(every(() => 1.25)).toBe(1.25);
    expect(every((i) => 0.01 * (1 + (i % 4)))).toBeNull();
    expect(only(all(parts)).stretch).toBe(1);
    const digits = { ...text('9 771144 875007', -11, 69, 100, 9), stretch: 0.9 };
    expect(only({ ...all(parts), texts: [digits] }).stretch).toBe(0.9);
  });

  test('cut by a clip are as high as what is left of them', () => {
    const parts = good(MAIN);
    const bounds = { x: 0, y: AT.y + 10, width: 210, height: 100 };
    const bars = each(parts.bars, (s) => ({ ...s, clip: { bounds, exact: true } }));
    expect(only(all({ ...parts, bars })).barHeight).toBeCloseTo(12.85, 6);
  });
});

describe('what cannot be decoded', () => {
  const broken = (change: (bars: readonly ArtworkShape[]) => readonly ArtworkShape[]) => {
    const parts = good(MAIN);
    return only(all({ ...parts, bars: [...change(parts.bars)] }));
  };
  const shifted = (s: ArtworkShape, by: number): ArtworkShape => ({
    ...s,
    contours: s.contours.map((c) => mapContour(translation(by, 0), c)),
  });

  test('a bar a module off leaves a symbol without number', () => {
    expect(broken((bars) => bars.map((s, i) => (i === 5 ? shifted(s, X) : s)))).toMatchObject({
      gtin13: null,
      isMirrored: false,
      xDimension: expect.closeTo(X, 3),
      barHeight: expect.closeTo(22.85, 3),
    });
  });

  test('a bar that is missing, or one too many, leaves a symbol without number', () => {
    expect(broken((bars) => bars.filter((_, i) => i !== 7)).gtin13).toBeNull();
    const wide = ({ contours: [c] }: ArtworkShape) => boundsOf(c ?? []);
    const more = (bars: readonly ArtworkShape[]) => {
      const at = bars.findIndex(
        (b, i) => i > 0 && wide(b).x - wide(bars[i - 1]!).x - wide(bars[i - 1]!).width > 2.5 * X,
      );
      const { x } = wide(bars[at]!);
      return [...bars, shape([box(x - 2 * X, AT.y, X, 22.85)])];
    };
    expect(broken(more).gtin13).toBeNull();
  });

  test('an add-on with a bar a module off is there and says nothing', () => {
    const parts = good({ ...NUMBER, addOn: '12345' });
    const bars = each(parts.bars, (s, i) => (i === 40 ? shifted(s, X) : s));
    expect(only(all({ ...parts, bars }))).toMatchObject({
      gtin13: '9771144875007',
      hasAddOn: true,
      addOn: null,
    });
  });

  test('no add-on is none', () => {
    expect(only(all(good(MAIN)))).toMatchObject({ hasAddOn: false, addOn: null, addOnGap: null });
  });
});

describe('paint over the bars', () => {
  test.each([
    ['a white patch over some bars', shape([patch(20, 30, 30, 8)], WHITE)],
    ['a white hairline across all', shape([patch(-2, 50, 110, 0.4)], WHITE)],
    ['a black line across all', shape([patch(-2, 20, 110, 1)])],
    ['a small dark blot between bars', shape([patch(28.5, 12, 9, 2)], { space: 'gray', black: 90 })],
  ])('%s covers them', (_, later) => {
    expect(only(over(good(), later))).toMatchObject({ gtin13: '9771144875007', isCovered: true });
  });

  test('a symbol wholly under later paint is no symbol', () => {
    expect(findBarcodes(over(good(), shape([patch(-10, -10, 190, 120)], WHITE)))).toEqual([]);
  });

  test('live text across the bars covers them', () => {
    const page = { ...all(good()), texts: [text('SPECIMEN', 20, 30, 50, 10)] };
    expect(only(page).isCovered).toBe(true);
  });

  test('white or text beside the bars covers nothing', () => {
    expect(only(over(good(), shape([patch(-12, 75, 120, 5)], WHITE))).isCovered).toBe(false);
    expect(only({ ...all(good()), texts: [text('9 771144', 3, 69.5, 42, 9)] }).isCovered).toBe(false);
  });
});

describe('quiet zones', () => {
  const zones = (artwork: Artwork) => only(artwork).quietZones;
  const blot = (u: number, v: number, size = 1) => shape([patch(u, v, size, size)]);

  test.each([
    ['left', blot(-9, 30), MAIN, { left: [8, 'paint'] }],
    ['left, tiny', blot(-5.1, 47.3, 0.1), MAIN, { left: [5, 'paint'] }],
    ['right', blot(99, 10), MAIN, { right: [4, 'paint'] }],
    ['in the gap', blot(98, 30), NUMBER, { right: [3, 'paint'] }],
    ['behind the add-on', blot(95 + 9 + 20 + 3, 40), NUMBER, { addOn: [3, 'paint'] }],
  ] as const)('paint %s ends the zone where it begins', (_, later, number, expected) => {
    const found = zones(over(good(number), later));
    for (const [side, [modules, limit]] of Object.entries(expected)) {
      const zone = found[side as keyof typeof found];
      expect(zone?.limit).toBe(limit);
      expect(zone?.modules).toBeCloseTo(modules, 3);
      expect(zone?.mm).toBeCloseTo(modules * X, 3);
    }
  });

  test('nothing near is nothing within thirty modules', () => {
    expect(zones(all(good(MAIN)))).toEqual({
      left: { mm: expect.closeTo(9.9, 6), modules: 30, limit: 'page' },
      right: { mm: expect.closeTo(9.9, 6), modules: 30, limit: 'page' },
      addOn: null,
    });
  });

  test('a dark cover begins where the white panel ends', () => {
    const dark = shape([box(0, 0, 210, 297)], { space: 'cmyk', cmyk: [80, 60, 0, 20] });
    const { left, right } = zones(under(good(MAIN), dark));
    expect([left.modules, right.modules]).toEqual([expect.closeTo(12, 4), expect.closeTo(8, 4)]);
  });

  test('a light cover beyond the white panel ends no zone', () => {
    const light = shape([box(0, 0, 210, 297)], { space: 'cmyk', cmyk: [5, 10, 40, 0] });
    expect(zones(under(good(MAIN), light)).left).toMatchObject({ modules: 30 });
  });

  test('a picture and its edge count where they can be seen', () => {
    const artwork = all(good(MAIN));
    const seen = { ...artwork, images: [image(-40, -20, 34, 120, artwork.shapes.length)] };
    expect(zones(seen).left).toMatchObject({ modules: expect.closeTo(6, 4), limit: 'image' });
    expect(zones({ ...artwork, images: [image(-40, -20, 34, 120, 0)] }).left).toMatchObject({
      modules: expect.closeTo(12, 4),
      limit: 'image',
    });
  });

  test('the page and the trim end a zone', () => {
    const artwork = all(good(MAIN));
    const trim = { x: AT.x - 3 * X, y: 0, width: 100, height: 297 };
    expect(zones({ ...artwork, trim }).left).toEqual({
      mm: expect.closeTo(3 * X, 6),
      modules: expect.closeTo(3, 6),
      limit: 'page',
    });
    expect(only({ ...artwork, trim }).trimDistance).toBeCloseTo(3 * X, 6);
  });

  test('text ends a zone, but not the symbol’s own digits, line and indicator', () => {
    const { panel, bars } = good(MAIN);
    const artwork = page([...panel, ...bars]);
    const own = [
      text('9', -11, 69, 5, 9),
      text('771144', 4, 69, 40, 9),
      text('875007', 51, 69, 40, 9),
      text('>', 97, 69, 5, 9),
      text('ISSN 1144-875X', 10, -9, 75, 7),
    ];
    expect(zones({ ...artwork, texts: own }).left.modules).toBe(30);
    expect(zones({ ...artwork, texts: [...own, text('sale', -20, 30, 14, 5)] }).left).toMatchObject({
      limit: 'text',
      modules: expect.closeTo(6, 4),
    });
  });
});

describe('grounds', () => {
  const grounds = (artwork: Artwork) => only(artwork).grounds;
  const flat = (ink: ArtworkShape['ink'], more = {}) => ({
    kind: 'flat',
    ink,
    overprint: false,
    opacity: 1,
    ...more,
  });
  const tint = { space: 'cmyk', cmyk: [0, 20, 30, 0] } as const;

  test('no panel on a bare page is bare', () => {
    expect(grounds(page([...good().bars]))).toEqual([{ kind: 'bare' }]);
  });

  test('a panel hides the cover under it', () => {
    const cover = shape([box(0, 0, 210, 297)], tint);
    expect(grounds(under(good(), cover))).toEqual([flat(WHITE)]);
  });

  test('a panel that overprints, or lets light through, shows what lies under it', () => {
    const parts = good();
    const cover = shape([box(0, 0, 210, 297)], tint);
    const lets = (more: Partial<ArtworkShape>) => ({
      ...parts,
      panel: each(parts.panel, (s) => ({ ...s, ...more })),
    });
    expect(grounds(under(lets({ overprint: 'overprint' }), cover))).toEqual([
      flat(WHITE, { overprint: true }),
      flat(tint),
    ]);
    expect(grounds(under(lets({ opacity: 0.5 }), cover))).toEqual([
      flat(WHITE, { opacity: 0.5 }),
      flat(tint),
    ]);
  });

  test('a picture or a shading is uneven', () => {
    const { bars } = good();
    const artwork = page(bars);
    expect(grounds({ ...artwork, images: [image(-40, -20, 250, 120, 0)] })).toEqual([
      { kind: 'uneven', what: 'image' },
    ]);
    const shading = shape([box(0, 0, 210, 297)], { space: 'unknown', description: 'axial shading' });
    expect(grounds(page([shading, ...bars]))).toEqual([{ kind: 'uneven', what: 'unknown' }]);
  });
});

describe('texts', () => {
  test('runs of digits are joined in reading order, and lines told by their place', () => {
    const { panel, bars } = good();
    const texts = [
      text('875007', 51, 69, 40, 9),
      text('9', -11, 69, 5, 9),
      text('771144', 4, 69, 40, 9),
      text('ISSN 1144-875X', 10, -9, 75, 7),
      text('12', 108, 0, 16, 7),
      text('Weather', -100, -100, 30, 10),
      text('ISSN 1144-875X (print)', -100, -200, 30, 10),
    ];
    expect(only({ ...page([...panel, ...bars]), texts }).texts).toEqual([
      { characters: '9 771144 875007', place: 'below' },
      { characters: 'ISSN 1144-875X', place: 'above' },
      { characters: '12', place: 'above' },
      { characters: 'ISSN 1144-875X (print)', place: 'elsewhere' },
    ]);
  });
});
