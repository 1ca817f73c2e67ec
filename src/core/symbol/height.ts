import type { Mm } from '../geometry';
import { BAR_HEIGHT_X, LOWEST_HEIGHT } from '../limits';
import { printable } from '../number/typed-text';
import { ok, type Result, refuse } from '../result';
import { readMeasure } from './measure-text';
import type { SymbolProblem } from './problem';
import type { XDimension } from './size';

/** Height of a normal main bar, guard extension not counted; truncated symbols lose it at the top. */
export type BarHeight = { readonly kind: 'nominal' } | { readonly kind: 'truncated'; readonly height: Mm };

/** 22.85 mm at 100 %, growing with X (ISO/IEC 15420:2009 4.3.3). */
export const nominalBarHeight = (x: XDimension): Mm => BAR_HEIGHT_X * x;

/** Published tables round to a hundredth, so 34.28 mm means the 34.275 mm of SC6. */
const TABLE_ROUNDING: Mm = 0.005 + 1e-9;

/** Reads a part of the nominal height ("60%") or mm ("14mm") at an X-dimension. */
export function parseHeight(text: string, x: XDimension): Result<BarHeight, SymbolProblem> {
  const got = printable(text.trim());
  const measure = readMeasure(text);
  if (!measure || (measure.unit !== 'mm' && measure.unit !== '%'))
    return refuse({ code: 'height/format', got });
  const nominal = nominalBarHeight(x);
  const height = measure.unit === 'mm' ? measure.value : (nominal * measure.value) / 100;
  const min = nominal * LOWEST_HEIGHT;
  if (height < min - 1e-9 || height > nominal + TABLE_ROUNDING)
    return refuse({ code: 'height/range', got, height, min, max: nominal });
  return ok(height >= nominal - 1e-9 ? { kind: 'nominal' } : { kind: 'truncated', height });
}
