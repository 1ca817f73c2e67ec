import { readBack } from '../core/artwork/compare';
import type { MeasuredSymbol } from '../core/artwork/symbols';
import { findingsOf } from '../core/check/drawn';
import type { Finding } from '../core/check/finding';
import { labelOf } from '../core/label';
import { SMALLEST_X } from '../core/limits';
import { type CoverNumber, parseCoverNumber, type TypedNumber } from '../core/number/cover-number';
import type { Target } from '../core/placement';
import type { Problem } from '../core/problem';
import { ok, problemsOf, type Result, refuse } from '../core/result';
import { onWholeDots } from '../core/symbol/dots';
import { layoutSymbol } from '../core/symbol/layout';
import { parseSpec, type SymbolSpec, type TypedSpec } from '../core/symbol/spec';
import { type Host, HostError } from '../host';

/** A number and a specification that are both in order. */
export type SymbolRequest = { readonly number: CoverNumber; readonly spec: SymbolSpec };

/** Reads everything a person typed about a symbol and returns every problem at once. */
export function parseRequest(number: TypedNumber, spec: TypedSpec): Result<SymbolRequest, Problem> {
  const [n, s] = [parseCoverNumber(number), parseSpec(spec)];
  return n.ok && s.ok
    ? ok({ number: n.value, spec: s.value })
    : refuse<Problem>(...problemsOf(n), ...problemsOf(s));
}

/** A placed symbol, as it was read from the document. */
export type PlacedSymbol = SymbolRequest & {
  readonly readBack: MeasuredSymbol;
  readonly findings: readonly Finding[];
};

/** Draws a symbol into a host's document, reads it back and keeps it only where it is what was meant. */
export async function placeSymbol(
  host: Host,
  { number, spec: asked }: SymbolRequest,
  target: Target,
): Promise<Result<PlacedSymbol, Problem>> {
  const spec = host.wholeDots ? onWholeDots(asked) : asked;
  const drawing = layoutSymbol(number, spec);
  let measured: MeasuredSymbol | null = null;
  try {
    const placed = await host.place({
      drawing,
      label: labelOf(number, spec),
      target,
      differences: (artwork, at) => {
        const { symbol, differences } = readBack({ number, spec, drawing, placed: at }, artwork);
        measured = symbol;
        return differences;
      },
    });
    if (!placed.ok) return refuse(...placed.problems.map((p) => withFittingSize(p, spec)));
    if (!measured) throw new Error('The host placed a symbol without reading it back.');
    const findings = [...findingsOf(number, spec, asked), ...placed.value.findings];
    return ok({ number, spec, readBack: measured, findings });
  } catch (error) {
    if (error instanceof HostError) return refuse(error.problem);
    throw error;
  }
}

/** Says how large the symbol could be in a slot that is too small; nothing is ever scaled unasked. */
export function withFittingSize(problem: Problem, { xDimension }: SymbolSpec): Problem {
  if (problem.code !== 'template/slot-too-small') return problem;
  const { slot, needed } = problem;
  const part = Math.min(slot.width / needed.width, slot.height / needed.height);
  const fits = Math.floor(xDimension * part * 1000) / 1000;
  return { ...problem, fits: fits >= SMALLEST_X ? fits : null };
}
