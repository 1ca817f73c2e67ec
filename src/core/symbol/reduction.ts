import type { Mm } from '../geometry';
import { REDUCTION_X } from '../limits';
import { printable } from '../number/typed-text';
import { ok, type Result, refuse } from '../result';
import { readMeasure } from './measure-text';
import type { SymbolProblem } from './problem';
import type { XDimension } from './size';

/**
 * Reads a bar width reduction ("10um", "0.01mm", "2dots") and returns how much narrower each bar becomes, in mm,
 * half of it at either edge. Dots need a resolution; half a module or more is refused.
 */
export function parseReduction(text: string, x: XDimension, dot: Mm | null): Result<Mm, SymbolProblem> {
  const got = printable(text.trim());
  const measure = readMeasure(text);
  if (!measure) return refuse({ code: 'reduction/format', got });
  const unit = unitInMm(measure.unit, dot);
  if (unit === undefined) return refuse({ code: 'reduction/format', got });
  if (unit === null) return refuse({ code: 'reduction/dots-need-resolution', got });
  const reduction = measure.value * unit;
  const max = x * REDUCTION_X.refused;
  return reduction < max - 1e-9 ? ok(reduction) : refuse({ code: 'reduction/range', got, reduction, max });
}

/** Undefined: no such unit. Null: dots, and nobody said how large they are. */
function unitInMm(unit: string, dot: Mm | null): Mm | null | undefined {
  switch (unit) {
    case 'um':
      return 0.001;
    case 'mm':
      return 1;
    case 'dot':
    case 'dots':
      return dot;
    default:
      return undefined;
  }
}
