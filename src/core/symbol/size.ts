import type { Mm } from '../geometry';
import { LARGEST_X, NOMINAL_X, SMALLEST_X } from '../limits';
import { printable } from '../number/typed-text';
import { type Brand, ok, type Result, refuse } from '../result';
import { readMeasure } from './measure-text';
import type { SymbolProblem } from './problem';

/** Width of one module in mm, proven to lie within 0.264 and 0.660. */
export type XDimension = Brand<Mm, 'XDimension'>;

/** A trade name for an X-dimension. Published tables disagree, so X is always shown beside the name. */
export type SizeName = { readonly name: string; readonly xDimension: XDimension };

const named = (name: string, xDimension: number): SizeName => ({
  name,
  xDimension: Number(xDimension.toFixed(6)) as XDimension,
});

/** SC0 to SC9 by magnification, and the second SC0 of 0.270 mm that plate makers use (100 dots a mm). */
export const SIZES: readonly SizeName[] = [
  named('SC0', NOMINAL_X * 0.8),
  named('SC0 (0.270)', 0.27),
  named('SC1', NOMINAL_X * 0.9),
  named('SC2', NOMINAL_X),
  named('SC3', NOMINAL_X * 1.1),
  named('SC4', NOMINAL_X * 1.2),
  named('SC5', NOMINAL_X * 1.35),
  named('SC6', NOMINAL_X * 1.5),
  named('SC7', NOMINAL_X * 1.65),
  named('SC8', NOMINAL_X * 1.85),
  named('SC9', NOMINAL_X * 2),
];

/** The trade name of an X-dimension (within 0.5 µm), or null. */
export const sizeName = (xDimension: Mm): string | null =>
  SIZES.find((s) => Math.abs(s.xDimension - xDimension) < 0.0005)?.name ?? null;

/** The trade name nearest to a measured X-dimension; of the two SC0 the one that is 80 %. */
export const nearestSize = (xDimension: Mm): SizeName =>
  SIZES.filter(({ name }) => !name.includes('(')).reduce((best, size) =>
    Math.abs(size.xDimension - xDimension) < Math.abs(best.xDimension - xDimension) ? size : best,
  );

/** X as a part of the nominal 0.330 mm. */
export const magnification = (xDimension: Mm): number => xDimension / NOMINAL_X;

const plain = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9.]/g, '');

/** Reads a trade name ("SC2", "SC0 (0.270)"), an X-dimension ("0.33mm") or a magnification ("110%"). */
export function parseSize(text: string): Result<XDimension, SymbolProblem> {
  const byName = SIZES.find((s) => plain(s.name) === plain(text));
  if (byName) return ok(byName.xDimension);
  const got = printable(text.trim());
  const measure = readMeasure(text);
  if (!measure || (measure.unit !== 'mm' && measure.unit !== '%'))
    return refuse({ code: 'size/format', got });
  return xDimension(measure.unit === 'mm' ? measure.value : (NOMINAL_X * measure.value) / 100, got);
}

const ROUNDING: Mm = 1e-9;

/** Proves an X-dimension in mm; `got` is what the user typed. */
export function xDimension(value: Mm, got: string): Result<XDimension, SymbolProblem> {
  if (!(value >= SMALLEST_X - ROUNDING && value <= LARGEST_X + ROUNDING))
    return refuse({ code: 'size/range', got, xDimension: value, min: SMALLEST_X, max: LARGEST_X });
  return ok(Number(value.toFixed(9)) as XDimension);
}
