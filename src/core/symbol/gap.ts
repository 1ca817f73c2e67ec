import { ADD_ON_GAP_X } from '../limits';
import { printable } from '../number/typed-text';
import { ok, type Result, refuse } from '../result';
import { readMeasure } from './measure-text';
import type { SymbolProblem } from './problem';

/** Reads the distance between main symbol and add-on, in modules: "9" or "9X", 7 to 12. */
export function parseGap(text: string): Result<number, SymbolProblem> {
  const measure = readMeasure(text);
  const { min, max } = ADD_ON_GAP_X;
  if (!measure || (measure.unit !== '' && measure.unit !== 'x') || measure.value < min || measure.value > max)
    return refuse({ code: 'gap/range', got: printable(text.trim()), min, max });
  return ok(measure.value);
}
