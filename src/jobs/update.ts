import { readBack } from '../core/artwork/compare';
import { findSymbols, type MeasuredSymbol } from '../core/artwork/symbols';
import { findingsOf } from '../core/check/drawn';
import type { Finding } from '../core/check/finding';
import { boundsOf, mapRect, type Rect, rectContour } from '../core/geometry';
import { isOwnName, labelOf } from '../core/label';
import type { Problem } from '../core/problem';
import { ok, type Result, refuse } from '../core/result';
import { layoutSymbol } from '../core/symbol/layout';
import { type Anchor, inPlaceOf } from '../core/update/anchor';
import { findingsOfGrowth, type Neighbour } from '../core/update/growth';
import { type KnownSymbol, recogniseSymbol } from '../core/update/recognise';
import { withinSymbol } from '../core/update/symbol-area';
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
    neighboursOf(symbol),
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

/** What a symbol takes up on its page: one of ours with its quiet zones, of another's what is painted. */
function roomOf({ isForeign, artwork }: StandingSymbol, { standing }: KnownSymbol): Rect {
  if (!isForeign) return mapRect(standing.toPage, standing.extent);
  const { shapes, texts } = artwork;
  return boundsOf([...shapes.flatMap(({ contours }) => contours), ...texts.map((t) => t.corners)].flat());
}

/** What else stands on its page; of another's symbol, digits and lines within its room are its own. */
function neighboursOf({ isForeign, artwork, neighbours }: StandingSymbol): readonly Neighbour[] {
  const all = neighbours?.() ?? [];
  const [measured] = isForeign ? findSymbols(artwork) : [];
  if (!measured) return all;
  const isWithin = withinSymbol(measured);
  return all.filter(({ bounds }) => !isWithin([rectContour(bounds)]));
}

const KEPT_FINDING: Finding = {
  code: 'update/foreign-kept',
  severity: 'warning',
  measured: 'two symbols in one place',
  required: 'one, so that nothing shows around the edges of the new one',
  source: 'objects that another program made are removed only where that is asked for',
};
