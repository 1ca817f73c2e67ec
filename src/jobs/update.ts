import { readBack } from '../core/artwork/compare';
import type { MeasuredSymbol } from '../core/artwork/symbols';
import { findingsOf } from '../core/check/drawn';
import type { Finding } from '../core/check/finding';
import { mapRect } from '../core/geometry';
import { isOwnName, labelOf } from '../core/label';
import type { Problem } from '../core/problem';
import { ok, type Result, refuse } from '../core/result';
import { layoutSymbol } from '../core/symbol/layout';
import { type Anchor, inPlaceOf } from '../core/update/anchor';
import { findingsOfGrowth } from '../core/update/growth';
import { type KnownSymbol, recogniseSymbol } from '../core/update/recognise';
import { roomOf, strangersBeside } from '../core/update/room';
import { HostError, type StandingSymbol, type UpdatableHost } from '../host';
import type { PlacedSymbol, SymbolRequest } from './place';

/** A symbol of the document: what it is, or why that cannot be told. */
export type FoundStanding = {
  readonly symbol: StandingSymbol;
  readonly known: Result<KnownSymbol, Problem>;
};

/** The symbols that are selected, or all of a document, each with its request as label and bars tell it. */
export async function findStanding(
  host: Pick<UpdatableHost, 'symbols'>,
  among: 'selection' | 'document',
): Promise<Result<readonly FoundStanding[], Problem>> {
  try {
    const symbols = await host.symbols(among);
    return symbols.ok
      ? ok(symbols.value.map((symbol) => ({ symbol, known: recogniseSymbol(symbol) })))
      : symbols;
  } catch (error) {
    if (error instanceof HostError) return refuse(error.problem);
    throw error;
  }
}

/** How a symbol is changed where it stands. */
export type UpdateSettings = {
  /** The point that stays where it is: bottom left unless given. */
  readonly anchor?: Anchor;
  /** What becomes of a symbol that another program drew: kept underneath unless given. */
  readonly foreign?: 'keep' | 'remove';
};

/**
 * Draws a symbol anew where an old one stands: position, rotation and everything around it stay, and a scale that somebody
 * gave it is undone. Reads it back and keeps it only where it is what was meant.
 */
export async function updateSymbol(
  host: Pick<UpdatableHost, 'replace'>,
  symbol: StandingSymbol,
  known: KnownSymbol,
  { number, spec }: SymbolRequest,
  { anchor = 'bottom-left', foreign = 'keep' }: UpdateSettings = {},
): Promise<Result<PlacedSymbol, Problem>> {
  const drawing = layoutSymbol(number, spec);
  const placed = inPlaceOf(known.standing, drawing, anchor);
  const growth = findingsOfGrowth(
    {
      before: roomOf(symbol, known),
      after: mapRect(placed, drawing.extent),
      page: symbol.artwork.page,
      isForeign: symbol.isForeign,
    },
    strangersBeside(symbol, symbol.neighbours?.() ?? []),
  );
  if (!growth.ok) return growth;
  const label = labelOf(number, spec);
  const isNamedByOthers = symbol.name !== '' && !isOwnName(symbol.name);
  let measured: MeasuredSymbol | null = null;
  try {
    const replaced = await host.replace(symbol.id, {
      drawing,
      label: isNamedByOthers ? { ...label, name: symbol.name } : label,
      placed,
      foreign,
      differences: (artwork, at) => {
        const { symbol: read, differences } = readBack({ number, spec, drawing, placed: at }, artwork);
        measured = read;
        return differences;
      },
    });
    if (!replaced.ok) return replaced;
    if (!measured) throw new Error('The host replaced a symbol without reading it back.');
    const findings = [
      ...known.findings,
      ...(symbol.isForeign && foreign === 'keep' ? [KEPT_FINDING] : []),
      ...growth.value,
      ...findingsOf(number, spec, spec),
      ...replaced.value.findings,
    ];
    return ok({ number, spec, readBack: measured, findings });
  } catch (error) {
    if (error instanceof HostError) return refuse(error.problem);
    throw error;
  }
}

const KEPT_FINDING: Finding = {
  code: 'update/foreign-kept',
  severity: 'warning',
  measured: ['twoInOnePlace'],
  required: ['oneInPlace'],
  source: ['removedWhereAsked'],
};
