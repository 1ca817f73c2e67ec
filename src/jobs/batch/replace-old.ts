import { readBack } from '../../core/artwork/compare';
import type { MeasuredSymbol } from '../../core/artwork/symbols';
import { findingsOf } from '../../core/check/drawn';
import type { Finding } from '../../core/check/finding';
import { isOwnName, labelOf } from '../../core/label';
import type { Problem } from '../../core/problem';
import { ok, type Result } from '../../core/result';
import { layoutSymbol } from '../../core/symbol/layout';
import { oldPlaces } from '../../core/update/old-symbol';
import type { UpdatableHost } from '../../host';
import type { PlacedSymbol, SymbolRequest } from '../place';

/** Draws a symbol in the place of that of the last issue in an open document, or of all that carry one number. */
export async function replaceOldSymbols(
  host: UpdatableHost,
  { number, spec }: SymbolRequest,
): Promise<Result<PlacedSymbol, Problem>> {
  const symbols = await host.symbols('document');
  if (!symbols.ok) return symbols;
  const drawing = layoutSymbol(number, spec);
  const places = oldPlaces(symbols.value, drawing);
  if (!places.ok) return places;
  const label = labelOf(number, spec);
  let measured: MeasuredSymbol | null = null;
  const findings: Finding[] = [];
  for (const { symbol, placed } of places.value) {
    const { name } = symbol;
    const replaced = await host.replace(symbol.id, {
      drawing,
      label: name !== '' && !isOwnName(name) ? { ...label, name } : label,
      placed,
      foreign: 'remove',
      differences: (artwork, at) => {
        const read = readBack({ number, spec, drawing, placed: at }, artwork);
        measured = read.symbol;
        return read.differences;
      },
    });
    if (!replaced.ok) return replaced;
    findings.push(...replaced.value.findings);
  }
  if (!measured) throw new Error('The host replaced a symbol without reading it back.');
  return ok({ number, spec, readBack: measured, findings: [...findingsOf(number, spec, spec), ...findings] });
}
