import type { Fact } from '../core/figure/fact';
import type { Figure, Figures } from '../core/figure/figure';
import type { Phrases } from '../core/figure/phrase';
import { printable, visible } from '../core/number/typed-text';
import type { Areas, PlateName } from './areas';
import type { Manner } from './manner';

type InWords<Held extends readonly unknown[]> = { readonly [I in keyof Held]: string };

/** Every fact, and every phrase from what it holds. */
export type FigureWords = Readonly<Record<Fact | 'or', string>> & {
  readonly [P in keyof Phrases]: (...of: InWords<Phrases[P]>) => string;
};

/** Names that documents and their parsers have for effects and parts, and that every language has its own for. */
export type Term =
  | 'drop shadow'
  | 'feather'
  | 'inner shadow'
  | 'outer glow'
  | 'inner glow'
  | 'bevel and emboss'
  | 'satin'
  | 'directional feather'
  | 'gradient feather'
  | 'mask'
  | 'other than normal'
  | 'image'
  | 'a table'
  | 'items anchored in text'
  | 'a stroke'
  | 'hidden'
  | 'text on a path'
  | 'text without a font'
  | 'a stroke that does not scale'
  | 'an element that uses itself'
  | 'page content that is no stream'
  | 'Shading';

type Needed = Pick<Areas, 'manner' | 'figures' | 'terms' | 'plates'>;

/** Says figures in one language. */
export function figuresIn({ manner, figures, terms, plates }: Needed): (figure: Figure) => string {
  const term = (name: string): string => {
    if (Object.hasOwn(plates, name)) return plates[name as PlateName];
    return Object.hasOwn(terms, name) ? terms[name as Term] : visible(name);
  };
  const each = (all: Figures): readonly string[] => all.map(one);
  const one = (figure: Figure): string => {
    if (typeof figure === 'string') return figures[figure];
    if ('say' in figure) return (figures[figure.say] as (...of: string[]) => string)(...each(figure.of));
    if ('unit' in figure) return quantity(figure, manner);
    if ('text' in figure) return printable(figure.text);
    if ('quoted' in figure) return manner.quoted(figure.quoted);
    if ('verbatim' in figure) return visible(figure.verbatim);
    if ('term' in figure) return term(figure.term);
    if ('all' in figure) return each(figure.all).join(', ');
    if ('oneOf' in figure) return each(figure.oneOf).join(` ${figures.or} `);
    return figure.plates.map(({ name, tint }) => `${term(name)} ${manner.percent(tint / 100)}`).join(' + ');
  };
  return one;
}

/** Decimals that a limit is told with at most. */
const MOST_PLACES = 4;

function quantity(
  { unit, value, places = placesOf(value) }: Extract<Figure, { readonly unit: string }>,
  { decimals, millimetres, percent }: Manner,
): string {
  switch (unit) {
    case 'mm':
      return millimetres(value, places);
    case 'micrometre':
      return `${decimals(value, places)} µm`;
    case 'x':
      return `X ${millimetres(value, places)}`;
    case 'module':
      return `${decimals(value, places)}X`;
    case 'share':
      return percent(value);
    case 'degree':
      return `${decimals(value, places)}°`;
    case 'count':
      return decimals(value, places);
  }
}

const placesOf = (value: number): number =>
  String(Number(value.toFixed(MOST_PLACES))).split('.')[1]?.length ?? 0;
