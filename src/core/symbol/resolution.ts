import { MM_PER_INCH, type Mm } from '../geometry';
import { LARGEST_X, SMALLEST_X } from '../limits';
import { printable } from '../number/typed-text';
import { ok, type Result, refuse } from '../result';
import { readMeasure } from './measure-text';
import type { SymbolProblem } from './problem';
import type { XDimension } from './size';

/** Reads a plate or image resolution in dots an inch ("2540", "2400 dpi") and returns the dot in mm. */
export function parseResolution(text: string): Result<Mm, SymbolProblem> {
  const measure = readMeasure(text);
  if (!measure || (measure.unit !== '' && measure.unit !== 'dpi') || measure.value < 1)
    return refuse({ code: 'resolution/format', got: printable(text.trim()) });
  return ok(MM_PER_INCH / measure.value);
}

/**
 * The X-dimension of whole dots that is nearest, never below 0.264 mm nor above 0.660 mm.
 * Refuses dots so coarse that no whole number of them lies between.
 */
export function snapToDots(x: XDimension, dot: Mm, got: string): Result<XDimension, SymbolProblem> {
  const least = Math.ceil(SMALLEST_X / dot - 1e-9);
  const most = Math.floor(LARGEST_X / dot + 1e-9);
  if (most < Math.max(1, least)) return refuse({ code: 'resolution/too-coarse', got, dot });
  const dots = Math.min(most, Math.max(1, least, Math.round(x / dot)));
  return ok((dots * dot) as XDimension);
}

/** The gap in modules that is a whole number of dots, nearest to the one asked for; X is whole dots already. */
export const snapGap = (gap: number, x: XDimension, dot: Mm): number =>
  Number.isInteger(gap) ? gap : (Math.round((gap * x) / dot) * dot) / x;
