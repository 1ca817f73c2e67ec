import type { Plate } from '../artwork/artwork';
import type { Mm } from '../geometry';
import type { Fact } from './fact';
import type { Phrases } from './phrase';

/** `x` is an X-dimension in mm, `module` a length in X, `share` a part of one, `count` a bare number. */
export type Unit = 'mm' | 'micrometre' | 'x' | 'module' | 'share' | 'degree' | 'count';

/** One thing that is measured, required or cited, as data: what it is called is a matter of the language. */
export type Figure =
  | Fact
  /** Without `places` as many decimals as the number has. */
  | { readonly unit: Unit; readonly value: number; readonly places?: number }
  /** Digits or words as a document has them, cut to a readable length where they are told. */
  | { readonly text: string }
  /** The same in quotation marks. */
  | { readonly quoted: string }
  /** A citation, an address, or what a parser says itself: never cut, and in its own language. */
  | { readonly verbatim: string }
  /** A plate, effect, blend mode or part as documents and their parsers name it; languages know some of them. */
  | { readonly term: string }
  /** What an ink prints on, tints in percent. */
  | { readonly plates: readonly Plate[] }
  | { readonly all: Figures }
  | { readonly oneOf: Figures }
  | { readonly say: keyof Phrases; readonly of: Figures };

/** Figures in the order in which they are told. */
export type Figures = readonly Figure[];

/** A length in mm. */
export const mm = (value: Mm, places?: number): Figure => inUnit('mm', value, places);

/** A length given in mm and told in micrometres. */
export const micrometres = (length: Mm): Figure => inUnit('micrometre', length * 1000, 1);

/** An X-dimension in mm, "X 0.3300 mm". */
export const xDimension = (value: Mm): Figure => inUnit('x', value, 4);

/** A length in modules, "9X". */
export const modules = (value: number, places?: number): Figure => inUnit('module', value, places);

/** A part of one, to a tenth of a percent. */
export const share = (value: number): Figure => inUnit('share', Number(value.toFixed(3)));

/** A number of things, or how many times. */
export const count = (value: number, places?: number): Figure => inUnit('count', value, places);

/** A value in a unit; without `places` with as many decimals as it has. */
export const inUnit = (unit: Unit, value: number, places?: number): Figure =>
  places === undefined ? { unit, value } : { unit, value, places };

/** A phrase about other figures. */
export const say = <P extends keyof Phrases>(
  phrase: P,
  ...of: Phrases[P]
): Extract<Figure, { readonly say: string }> => ({ say: phrase, of });

/** What bars say: "9771144875007 + 12". */
export const digits = (gtin13: string, addOn: string | null): Figure => ({
  text: addOn ? `${gtin13} + ${addOn}` : gtin13,
});

/** Figures that say the same only once. */
export const distinct = (figures: Figures): Figures => [
  ...new Map(figures.map((figure) => [JSON.stringify(figure), figure])).values(),
];
