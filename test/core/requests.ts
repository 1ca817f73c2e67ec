import * as fc from 'fast-check';
import type { RightAngle } from '../../src/core/geometry';
import { type CoverNumber, parseCoverNumber, type TypedNumber } from '../../src/core/number/cover-number';
import { completeIssn } from '../../src/core/number/issn';
import { DEFAULT_TYPED_SPEC, parseSpec, type SymbolSpec, type TypedSpec } from '../../src/core/symbol/spec';

/** Both parts of a request, as a person types them. */
export type Typed = { readonly number: TypedNumber; readonly spec: TypedSpec };

export const PLAIN: Typed = {
  number: { issn: '1144-875X', variant: null, addOn: '12' },
  spec: DEFAULT_TYPED_SPEC,
};

/** A number that is known to be in order. */
export function coverNumber(typed: TypedNumber): CoverNumber {
  const number = parseCoverNumber(typed);
  if (!number.ok) throw new Error(JSON.stringify([typed, number.problems]));
  return number.value;
}

/** A specification that is known to be in order; what is not typed is the default. */
export function symbolSpec(typed: Partial<TypedSpec> = {}): SymbolSpec {
  const spec = parseSpec({ ...DEFAULT_TYPED_SPEC, ...typed });
  if (!spec.ok) throw new Error(JSON.stringify([typed, spec.problems]));
  return spec.value;
}

const digits = (count: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((d) => d.join(''));

export const sevenDigits = digits(7).filter((d) => d !== '0000000');

/** Any number that a cover can have. */
export const typedNumbers: fc.Arbitrary<TypedNumber> = fc.record({
  issn: sevenDigits.map(completeIssn),
  variant: fc.option(digits(2)),
  addOn: fc.option(fc.oneof(digits(2), digits(5)), { freq: 4 }),
});

const decimals = (min: number, max: number, places: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: Math.ceil(min * 10 ** places), max: Math.floor(max * 10 ** places) })
    .map((n) => (n / 10 ** places).toFixed(places));

/** Every SC size, and any X or magnification between 80 and 200 %. */
export const sizes: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('SC0', 'SC0 (0.270)', 'SC1', 'SC2', 'SC3', 'SC4', 'SC5', 'SC6', 'SC7', 'SC8', 'SC9'),
  decimals(0.264, 0.66, 4).map((x) => `${x}mm`),
  decimals(80, 200, 1).map((percent) => `${percent}%`),
);

const gaps = fc.oneof(fc.constantFrom('7', '8', '9', '10', '11', '12'), decimals(7, 12, 2));
const heights = fc.option(decimals(15, 100, 1).map((percent) => `${percent}%`));
/** Any share of X below a half, as micrometres of the smallest module there is. */
const reductions = fc.option(decimals(0, 131, 1).map((um) => `${um}um`));
const inks = fc.constantFrom<string | null>(
  null,
  'black',
  'PANTONE 293 C=100/69/0/4',
  'Grün "1" & <2>=80/0/100/40',
);
const texts = fc.constantFrom<string | null>(null, 'outlines', 'none');

/** Every specification within the rules, with outlines or without text. */
export const typedSpecs: fc.Arbitrary<TypedSpec> = fc.record({
  size: fc.option(sizes, { freq: 6 }),
  height: heights,
  gap: fc.option(gaps, { freq: 4 }),
  reduction: reductions,
  resolution: fc.option(fc.integer({ min: 600, max: 5080 }).map(String)),
  text: texts,
  issnLine: texts,
  ink: inks,
  lightMargin: fc.boolean(),
  panel: fc.boolean(),
});

export const typedRequests: fc.Arbitrary<Typed> = fc.record({ number: typedNumbers, spec: typedSpecs });

export const rightAngles = fc.constantFrom<RightAngle>(0, 90, 180, 270);

/** A number generator with a fixed start (mulberry32), so that a "random" selection is the same in every run. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** That many different numbers of `places` digits, the same ones in every run. */
export function someNumbers(count: number, places: number, seed: number): readonly string[] {
  const next = seeded(seed);
  const found = new Set<string>();
  while (found.size < count) found.add(String(next(10 ** places)).padStart(places, '0'));
  return [...found];
}
