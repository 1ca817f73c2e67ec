import type { Artwork, ArtworkInk, ArtworkShape } from '../../../src/core/artwork/artwork';
import type { PathElement } from '../../../src/core/drawing';
import {
  boundsOf,
  type Contour,
  type Matrix,
  mapContour,
  type Rect,
  rectContour,
} from '../../../src/core/geometry';
import { layoutSymbol } from '../../../src/core/symbol/layout';
import type { TypedSpec } from '../../../src/core/symbol/spec';
import { coverNumber, symbolSpec } from '../requests';

export const BLACK: ArtworkInk = { space: 'cmyk', cmyk: [0, 0, 0, 100] };
export const WHITE: ArtworkInk = { space: 'cmyk', cmyk: [0, 0, 0, 0] };

export const NUMBER = { issn: '1144-875X', variant: null, addOn: '12' } as const;
type Numbered = Parameters<typeof coverNumber>[0];

export const shape = (
  contours: readonly Contour[],
  ink: ArtworkInk = BLACK,
  more: Partial<ArtworkShape> = {},
): ArtworkShape => ({ contours, ink, overprint: 'knockout', ...more });

export const box = (x: number, y: number, width: number, height: number): Contour =>
  rectContour({ x, y, width, height });

/** An A4 page with these shapes. */
export const page = (shapes: readonly ArtworkShape[], more: Partial<Artwork> = {}): Artwork => ({
  page: { x: 0, y: 0, width: 210, height: 297 },
  shapes,
  texts: [],
  images: [],
  colour: 'plates',
  ...more,
});

export const mapped = (m: Matrix, shapes: readonly ArtworkShape[]): readonly ArtworkShape[] =>
  shapes.map((s) => ({ ...s, contours: s.contours.map((c) => mapContour(m, c)) }));

/** Bars of one row as other people draw them: main symbol or add-on, from left to right. */
export type Style = (bars: readonly Rect[], x: number) => readonly ArtworkShape[];

const right = (r: Rect): number => r.x + r.width;
const foot = (r: Rect): number => r.y + r.height;

/** The box around a row, the spaces between its bars, and what is missing under the shorter bars. */
function boxAndSpaces(bars: readonly Rect[], reach: number): { whole: Contour; light: readonly Contour[] } {
  const [first, last] = [bars[0] as Rect, bars.at(-1) as Rect];
  const low = Math.max(...bars.map(foot));
  return {
    whole: box(first.x, first.y, right(last) - first.x, low - first.y),
    light: [
      ...bars.slice(1).map((bar, i) => {
        const before = right(bars[i] as Rect);
        return box(before, first.y - reach, bar.x - before, low - first.y + 2 * reach);
      }),
      ...bars
        .filter((bar) => foot(bar) < low - 1e-9)
        .map((b) => box(b.x, foot(b), b.width, low - foot(b) + reach)),
    ],
  };
}

export const STYLES = {
  'one compound path': (bars) => [shape(bars.map(rectContour))],
  'a rectangle for every bar': (bars) => bars.map((bar) => shape([rectContour(bar)])),
  'a rectangle for every module': (bars, x) =>
    bars.flatMap((bar) => {
      const modules = Math.max(1, Math.round(bar.width / x));
      const width = bar.width / modules;
      return Array.from({ length: modules }, (_, i) =>
        shape([box(bar.x + i * width, bar.y, width, bar.height)]),
      );
    }),
  'bars in three pieces': (bars) =>
    bars.flatMap((bar) =>
      [0, 1, 2].map((i) => shape([box(bar.x, bar.y + (i * bar.height) / 3, bar.width, bar.height / 3)])),
    ),
  'white bars over a black box': (bars) => {
    const { whole, light } = boxAndSpaces(bars, 0.05);
    return [shape([whole]), ...light.map((c) => shape([c], WHITE))];
  },
  'a box with holes': (bars) => {
    const { whole, light } = boxAndSpaces(bars, 0);
    return [shape([whole, ...light], BLACK, { rule: 'evenodd' })];
  },
  'a box with holes that run the other way': (bars) => {
    const { whole, light } = boxAndSpaces(bars, 0);
    return [shape([whole, ...light.map((c) => [...c].reverse())])];
  },
  'glyphs of a few bars with rounded corners and a serif': (bars, x) => {
    const rounded = ({ x: left, y, width, height }: Rect): Contour => {
      const r = x / 20;
      return [
        { x: left, y: y + r },
        { x: left + r, y, arriving: { x: left, y: y + r / 2 } },
        { x: left + width, y },
        { x: left + width, y: y + height / 2, leaving: { x: left + width, y: y + height * 0.6 } },
        { x: left + width, y: y + height, arriving: { x: left + width, y: y + height * 0.9 } },
        { x: left, y: y + height },
      ];
    };
    return Array.from({ length: Math.ceil(bars.length / 2) }, (_, i) =>
      shape(bars.slice(2 * i, 2 * i + 2).map(rounded)),
    );
  },
} as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof STYLES;
export const STYLE_NAMES = Object.keys(STYLES) as readonly StyleName[];

const contoursOf = (elements: readonly { readonly kind: string }[], role: PathElement['role']) =>
  (elements as readonly PathElement[])
    .filter((e) => e.kind === 'path' && e.role === role)
    .flatMap((e) => e.contours);

/** A symbol as laid out, its parts apart: panel, bars in a style, and everything else. */
export function symbolParts(
  typed: Partial<TypedSpec> = {},
  number: Numbered = NUMBER,
  style: StyleName = 'one compound path',
) {
  const spec = symbolSpec(typed);
  const { elements } = layoutSymbol(coverNumber(number), spec);
  const bars = contoursOf(elements, 'bars').map(boundsOf);
  const draw: Style = STYLES[style];
  const rows = [bars.slice(0, 30), bars.slice(30)].filter((row) => row.length > 0);
  return {
    spec,
    panel: contoursOf(elements, 'panel').map((c) => shape([c], WHITE)),
    bars: rows.flatMap((row) => draw(row, spec.xDimension)),
    text: (['digits', 'issn-line', 'light-margin-indicator'] as const)
      .map((role) => contoursOf(elements, role))
      .filter((contours) => contours.length > 0)
      .map((contours) => shape(contours)),
  };
}

/** A page with one symbol in a style, under a map. */
export function symbolPage(
  m: Matrix,
  typed: Partial<TypedSpec> = {},
  number: Numbered = NUMBER,
  style: StyleName = 'one compound path',
): Artwork {
  const { panel, bars, text } = symbolParts(typed, number, style);
  return page(mapped(m, [...panel, ...bars, ...text]));
}

/** Modules ("1" is a bar) as rectangles of one height, every run by itself. */
export const modulesAsBars = (modules: string, x: number, y: number, width: number, height: number) =>
  [...modules.matchAll(/1+/g)].map(({ 0: run, index }) =>
    shape([box(x + index * width, y, run.length * width, height)]),
  );
