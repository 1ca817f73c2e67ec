import { findSymbols } from '../artwork/symbols';
import { boundsOf, mapRect, type Rect, rectContour } from '../geometry';
import type { Neighbour } from './growth';
import type { KnownSymbol, SeenSymbol } from './recognise';
import { withinSymbol } from './symbol-area';

/** What a symbol takes up on its page: one of ours with its quiet zones, of another's what is painted. */
export function roomOf(symbol: SeenSymbol, { standing }: KnownSymbol): Rect {
  return symbol.isForeign ? paintedBounds(symbol) : mapRect(standing.toPage, standing.extent);
}

/** The box around everything that a symbol paints; mm on its page. */
export const paintedBounds = ({ artwork: { shapes, texts } }: SeenSymbol): Rect =>
  boundsOf([...shapes.flatMap(({ contours }) => contours), ...texts.map((t) => t.corners)].flat());

/** What else stands on its page; of another's symbol, digits and lines within its room are its own. */
export function strangersBeside(
  { isForeign, artwork }: SeenSymbol,
  all: readonly Neighbour[],
): readonly Neighbour[] {
  const [measured] = isForeign ? findSymbols(artwork) : [];
  if (!measured) return all;
  const isWithin = withinSymbol(measured);
  return all.filter(({ bounds }) => !isWithin([rectContour(bounds)]));
}
