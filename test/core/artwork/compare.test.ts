import type { Artwork, ArtworkShape } from '../../../src/core/artwork/artwork';
import { readBack } from '../../../src/core/artwork/compare';
import type { Difference } from '../../../src/core/artwork/difference';
import { type Drawing, type PathElement, transformDrawing } from '../../../src/core/drawing';
import {
  boundsOf,
  type Contour,
  compose,
  IDENTITY,
  type Matrix,
  mapContour,
  mapRect,
  rotation,
  scaling,
  translation,
} from '../../../src/core/geometry';
import { layoutSymbol } from '../../../src/core/symbol/layout';
import type { TypedSpec } from '../../../src/core/symbol/spec';
import { coverNumber, symbolSpec } from '../requests';

const NUMBER = coverNumber({ issn: '1144-875X', variant: null, addOn: '12' });

const PLACED = translation(20, 30);

type Meaning = Parameters<typeof readBack>[0];

function meaning(typed: Partial<TypedSpec> = {}, placed: Matrix = PLACED): Meaning {
  const spec = symbolSpec(typed);
  return { number: NUMBER, spec, drawing: layoutSymbol(NUMBER, spec), placed };
}

/** What a faithful document would hold. */
function faithful({ drawing, placed }: Meaning): Artwork {
  const there = transformDrawing(drawing, placed);
  return {
    page: { x: 0, y: 0, width: 210, height: 297 },
    texts: [],
    images: [],
    colour: 'plates',
    shapes: there.elements.flatMap((e) =>
      e.kind === 'path' ? [{ contours: e.contours, ink: inkOf(e.ink), overprint: e.overprint }] : [],
    ),
  };
}

function inkOf(ink: PathElement['ink']): ArtworkShape['ink'] {
  switch (ink.kind) {
    case 'paper':
      return { space: 'cmyk', cmyk: [0, 0, 0, 0] };
    case 'black':
      return { space: 'cmyk', cmyk: [0, 0, 0, 100] };
    case 'spot':
      return { space: 'spot', name: ink.name, tint: 100 };
  }
}

const PANEL = 0;
const BARS = 1;
const DIGITS = 2;
const LINE = 3;

const changed = (artwork: Artwork, at: number, change: (shape: ArtworkShape) => ArtworkShape): Artwork => ({
  ...artwork,
  shapes: artwork.shapes.map((shape, i) => (i === at ? change(shape) : shape)),
});

const without = (artwork: Artwork, at: number): Artwork => ({
  ...artwork,
  shapes: artwork.shapes.filter((_, i) => i !== at),
});

/** The artwork with one contour of a shape put through `change`. */
const withContour = (artwork: Artwork, shape: number, at: number, change: (c: Contour) => Contour) =>
  changed(artwork, shape, (s) => ({
    ...s,
    contours: s.contours.map((c, i) => (i === at ? change(c) : c)),
  }));

const everywhere = (artwork: Artwork, m: Matrix): Artwork => ({
  ...artwork,
  shapes: artwork.shapes.map((s) => ({ ...s, contours: s.contours.map((c) => mapContour(m, c)) })),
});

const shift =
  (dx: number, dy = 0) =>
  (c: Contour) =>
    mapContour(translation(dx, dy), c);

/** Stretches a contour about its top left corner. */
const stretch = (sx: number, sy: number) => (c: Contour) => {
  const { x, y } = boundsOf(c);
  return mapContour(compose(compose(translation(-x, -y), scaling(sx, sy)), translation(x, y)), c);
};

/** About the origin of the symbol, so that the symbol stays in its place. */
const aboutOrigin = (m: Matrix): Matrix => compose(compose(translation(-PLACED[4], -PLACED[5]), m), PLACED);

const barsOf = (typed: Partial<TypedSpec>, number = NUMBER): readonly Contour[] => {
  const drawing = layoutSymbol(number, symbolSpec(typed));
  const bars = drawing.elements.find((e) => e.kind === 'path' && e.role === 'bars') as PathElement;
  return bars.contours.map((c) => mapContour(PLACED, c));
};

const withBars = (artwork: Artwork, contours: readonly Contour[]) =>
  changed(artwork, BARS, (shape) => ({ ...shape, contours }));

test('a faithful document differs in nothing', () => {
  const meant = meaning();
  const { symbol, differences } = readBack(meant, faithful(meant));
  expect(differences).toEqual([]);
  expect(symbol).toMatchObject({
    gtin13: '9771144875007',
    addOn: '12',
    xDimension: expect.closeTo(0.33, 9),
    barHeight: expect.closeTo(22.85, 9),
    addOnGap: expect.closeTo(9, 6),
    reduction: expect.closeTo(0, 9),
    rotationDegrees: 0,
    origin: { x: expect.closeTo(20, 9), y: expect.closeTo(30, 9) },
  });
});

test.each([0, 90, 180, 270, 17.3, -33, 0.0003, 0.005, 0.02, -0.04, 89.97, 179.99])(
  'a symbol turned by %d degrees differs in nothing',
  (degrees) => {
    const meant = meaning({ reduction: '20um' }, compose(rotation(degrees), translation(100, 100)));
    const { symbol, differences } = readBack(meant, faithful(meant));
    expect(differences).toEqual([]);
    const apart = (symbol?.rotationDegrees ?? Number.NaN) - degrees;
    expect(Math.abs(((apart + 540) % 360) - 180)).toBeLessThan(0.0006);
  },
);

const SPOT = 'PANTONE 293 C=100/69/0/4';
const ONE = 4;

type Fault = readonly [
  fault: string,
  properties: readonly Difference['property'][],
  damage: (artwork: Artwork) => Artwork,
  typed?: Partial<TypedSpec>,
];

const FAULTS: readonly Fault[] = [
  ['nothing on the page', ['symbol'], (a) => ({ ...a, shapes: [] })],
  ['no bars', ['symbol'], (a) => without(a, BARS)],
  [
    'one bar missing',
    ['symbol'],
    (a) =>
      withBars(
        a,
        a.shapes[BARS]!.contours.filter((_, i) => i !== ONE),
      ),
  ],
  [
    'one bar twice',
    ['symbol'],
    (a) =>
      withBars(
        a,
        a.shapes[BARS]!.contours.flatMap((c, i) => (i === ONE ? [c, c] : [c])),
      ),
  ],
  ['a bar moved by 0.05 mm', ['outlines'], (a) => withContour(a, BARS, ONE, shift(0.05))],
  ['a bar moved by 0.002 mm', ['outlines'], (a) => withContour(a, BARS, ONE, shift(0.002))],
  ['a bar of the add-on moved by 0.05 mm', ['outlines'], (a) => withContour(a, BARS, 35, shift(0.05))],
  ['a bar moved by a module', ['symbol'], (a) => withContour(a, BARS, ONE, shift(0.33))],
  ['a bar wider by 0.05 mm', ['reduction', 'outlines'], (a) => withContour(a, BARS, ONE, stretch(1.15, 1))],
  ['a guard bar cut to the others', ['outlines'], (a) => withContour(a, BARS, 15, stretch(1, 22.85 / 24.5))],
  ['a bar of the add-on cut', ['outlines'], (a) => withContour(a, BARS, 33, stretch(1, 0.9))],
  [
    'one bar shorter by a tenth',
    ['barHeight', 'outlines'],
    (a) => withContour(a, BARS, ONE, stretch(1, 0.9)),
  ],
  ['bars of 60 %', ['barHeight', 'outlines'], (a) => withBars(a, barsOf({ height: '60%' }))],
  [
    'bars of another ISSN',
    ['gtin13', 'outlines'],
    (a) => withBars(a, barsOf({}, coverNumber({ issn: '0311-175X', variant: null, addOn: '12' }))),
  ],
  [
    'bars of another variant',
    ['gtin13', 'outlines'],
    (a) => withBars(a, barsOf({}, coverNumber({ issn: '1144-875X', variant: '01', addOn: '12' }))),
  ],
  [
    'bars of the last issue',
    ['addOn', 'outlines'],
    (a) => withBars(a, barsOf({}, coverNumber({ issn: '1144-875X', variant: null, addOn: '11' }))),
  ],
  [
    'no add-on',
    ['addOn', 'outlines'],
    (a) => withBars(a, barsOf({}, coverNumber({ issn: '1144-875X', variant: null, addOn: null }))),
  ],
  ['a gap of 10X', ['addOnGap', 'outlines'], (a) => withBars(a, barsOf({ gap: '10' }))],
  ['a gap of 9.01X', ['addOnGap', 'outlines'], (a) => withBars(a, barsOf({ gap: '9.01' }))],
  [
    'a reduction nobody asked for',
    ['reduction', 'outlines'],
    (a) => withBars(a, barsOf({ reduction: '10um' })),
  ],
  [
    'the asked reduction left out',
    ['reduction', 'outlines'],
    (a) => withBars(a, barsOf({})),
    { reduction: '10um' },
  ],
  ['moved by 0.01 mm', ['symbol'], (a) => everywhere(a, translation(0.01, 0))],
  ['moved down by 0.01 mm', ['symbol'], (a) => everywhere(a, translation(0, 0.01))],
  [
    'scaled to 99.9 %',
    ['xDimension', 'barHeight', 'addOnGap', 'outlines', 'panel', 'outlines', 'outlines'],
    (a) => everywhere(a, aboutOrigin(scaling(0.999, 0.999))),
  ],
  [
    'stretched in height',
    ['barHeight', 'outlines', 'panel', 'outlines', 'outlines'],
    (a) => everywhere(a, aboutOrigin(scaling(1, 1.01))),
  ],
  [
    'turned by 0.1°',
    ['rotation', 'outlines', 'panel', 'outlines', 'outlines'],
    (a) => everywhere(a, aboutOrigin(rotation(0.1))),
  ],
  ['mirrored', ['symbol'], (a) => everywhere(a, aboutOrigin(scaling(-1, 1)))],
  ['upside down', ['symbol'], (a) => everywhere(a, aboutOrigin(scaling(1, -1)))],
  ['skewed', ['symbol'], (a) => everywhere(a, aboutOrigin([1, 0, 0.1, 1, 0, 0]))],
  ['bars seen through', ['effect'], (a) => changed(a, BARS, (s) => ({ ...s, opacity: 0.5 }))],
  ['bars multiplied', ['effect'], (a) => changed(a, BARS, (s) => ({ ...s, blend: 'Multiply' }))],
  ['a panel with a shadow', ['panel'], (a) => changed(a, PANEL, (s) => ({ ...s, effect: 'shadow' }))],
  [
    'bars in RGB black',
    ['ink'],
    (a) => changed(a, BARS, (s) => ({ ...s, ink: { space: 'rgb', rgb: [0, 0, 0] } })),
  ],
  [
    'bars in rich black',
    ['ink'],
    (a) => changed(a, BARS, (s) => ({ ...s, ink: { space: 'cmyk', cmyk: [60, 40, 40, 100] } })),
  ],
  [
    'bars in 99 % black',
    ['ink'],
    (a) => changed(a, BARS, (s) => ({ ...s, ink: { space: 'cmyk', cmyk: [0, 0, 0, 99] } })),
  ],
  [
    'bars in an unknown space',
    ['ink'],
    (a) => changed(a, BARS, (s) => ({ ...s, ink: { space: 'unknown', description: 'a pattern' } })),
  ],
  [
    'bars in another spot',
    ['ink'],
    (a) => changed(a, BARS, (s) => ({ ...s, ink: { space: 'spot', name: 'PANTONE 294 C', tint: 100 } })),
    { ink: SPOT },
  ],
  [
    'bars in a tint of the spot',
    ['ink'],
    (a) => changed(a, BARS, (s) => ({ ...s, ink: { space: 'spot', name: 'PANTONE 293 C', tint: 99 } })),
    { ink: SPOT },
  ],
  [
    'bars in black for a spot',
    ['ink'],
    (a) => changed(a, BARS, (s) => ({ ...s, ink: { space: 'cmyk', cmyk: [0, 0, 0, 100] } })),
    { ink: SPOT },
  ],
  [
    'one bar recoloured',
    ['ink'],
    (a) => ({
      ...a,
      shapes: [
        ...withBars(
          a,
          a.shapes[BARS]!.contours.filter((_, i) => i !== ONE),
        ).shapes,
        {
          contours: [a.shapes[BARS]!.contours[ONE]!],
          ink: { space: 'cmyk', cmyk: [0, 100, 100, 0] },
          overprint: 'knockout',
        },
      ],
    }),
  ],
  ['bars that overprint', ['overprint'], (a) => changed(a, BARS, (s) => ({ ...s, overprint: 'overprint' }))],
  [
    'digits that overprint',
    ['outlines'],
    (a) => changed(a, DIGITS, (s) => ({ ...s, overprint: 'overprint' })),
  ],
  ['a panel that overprints', ['panel'], (a) => changed(a, PANEL, (s) => ({ ...s, overprint: 'overprint' }))],
  ['no panel', ['panel'], (a) => without(a, PANEL)],
  ['a smaller panel', ['panel'], (a) => withContour(a, PANEL, 0, stretch(0.99, 1))],
  [
    'a tinted panel',
    ['panel'],
    (a) => changed(a, PANEL, (s) => ({ ...s, ink: { space: 'cmyk', cmyk: [0, 0, 10, 0] } })),
  ],
  [
    'a panel painted over the bars',
    ['panel'],
    (a) => ({ ...a, shapes: [...a.shapes.slice(1), a.shapes[PANEL]!] }),
  ],
  ['no digits', ['outlines'], (a) => without(a, DIGITS)],
  [
    'one digit missing',
    ['outlines'],
    (a) => changed(a, DIGITS, (s) => ({ ...s, contours: s.contours.slice(1) })),
  ],
  ['one digit moved by 0.01 mm', ['outlines'], (a) => withContour(a, DIGITS, 3, shift(0.01))],
  [
    'digits in another ink',
    ['outlines'],
    (a) => changed(a, DIGITS, (s) => ({ ...s, ink: { space: 'gray', black: 50 } })),
  ],
  ['no ISSN line', ['outlines'], (a) => without(a, LINE)],
  ['no light margin indicator', ['outlines'], (a) => without(a, 4), { lightMargin: true }],
];

describe('a document that holds', () => {
  const faults = FAULTS.map(([fault, properties, damage, typed = {}]) => ({
    fault,
    properties,
    damage,
    typed,
  }));

  test.each(faults)('$fault differs in $properties', ({ properties, damage, typed }) => {
    const meant = meaning(typed);
    const whole = faithful(meant);
    expect(readBack(meant, whole).differences).toEqual([]);
    const { symbol, differences } = readBack(meant, damage(whole));
    expect(differences.map((d) => d.property)).toEqual(properties);
    expect(symbol === null).toBe(properties[0] === 'symbol');
    for (const { expected, got } of differences) expect(expected).not.toEqual(got);
  });

  test('digits of another number differs in its outlines', () => {
    const meant = meaning();
    const other = layoutSymbol(coverNumber({ issn: '1144-875X', variant: null, addOn: '13' }), meant.spec);
    const digits = faithful({ ...meant, drawing: other }).shapes[DIGITS]!;
    const { differences } = readBack(
      meant,
      changed(faithful(meant), DIGITS, () => digits),
    );
    expect(differences).toEqual([{ property: 'outlines', expected: 'partDigits', got: 'nothing' }]);
  });

  test('the symbol as bars of their own differs in nothing', () => {
    const meant = meaning();
    const whole = faithful(meant);
    const { contours, ...paint } = whole.shapes[BARS]!;
    const apart = contours.map((c) => ({ contours: [c], ...paint }));
    const shapes = [whole.shapes[PANEL]!, ...apart, ...whole.shapes.slice(DIGITS)];
    expect(readBack(meant, { ...whole, shapes }).differences).toEqual([]);
  });

  test('the right symbol among others is compared with that one', () => {
    const meant = meaning();
    const other = faithful(meaning({ height: '60%' }, translation(20, 100)));
    const both = { ...faithful(meant), shapes: [...other.shapes, ...faithful(meant).shapes] };
    expect(readBack(meant, both).differences).toEqual([]);
  });

  test('every exchange of two digits of the number is told', () => {
    const meant = meaning();
    const { gtin13, issn } = NUMBER;
    for (const variant of ['10', '01', '99']) {
      const bars = barsOf({}, coverNumber({ issn, variant, addOn: '12' }));
      expect(readBack(meant, withBars(faithful(meant), bars)).differences[0]).toMatchObject({
        property: 'gtin13',
        expected: { text: gtin13 },
      });
    }
  });
});

test('a screen format may say black and white in RGB, and nothing else', () => {
  const meant = meaning();
  const onScreen = (bars: readonly [number, number, number]): Artwork => ({
    ...faithful(meant),
    colour: 'screen',
    shapes: faithful(meant).shapes.map((s, i) => ({
      ...s,
      ink: { space: 'rgb', rgb: i === PANEL ? [255, 255, 255] : i === BARS ? bars : [0, 0, 0] },
    })),
  });
  expect(readBack(meant, onScreen([0, 0, 0])).differences).toEqual([]);
  expect(readBack(meant, onScreen([1, 0, 0])).differences.map((d) => d.property)).toEqual(['ink']);
});

test('the drawing of a symbol maps its bounds with it', () => {
  const { drawing }: { drawing: Drawing } = meaning({}, IDENTITY);
  const turned = transformDrawing(drawing, rotation(90));
  expect(turned.bounds).toEqual(mapRect(rotation(90), drawing.bounds));
});
