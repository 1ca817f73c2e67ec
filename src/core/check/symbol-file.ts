import type { Artwork } from '../artwork/artwork';
import type { FoundSymbol } from '../artwork/found-symbol';

/** A page at most this much larger than the bars holds the symbol and nothing else: it is no cover. */
const LARGEST = { along: 1.7, across: 2.6 };

/** True for a page that is as small as a symbol with its quiet zones and lines of text. */
export function isSymbolFile({
  symbol: { bounds, corners },
  artwork: { page },
}: {
  readonly symbol: FoundSymbol;
  readonly artwork: Artwork;
}): boolean {
  const [a, b] = corners;
  const isUpright = Math.abs(a.x - b.x) >= Math.abs(a.y - b.y);
  const { along, across } = LARGEST;
  return (
    page.width <= bounds.width * (isUpright ? along : across) &&
    page.height <= bounds.height * (isUpright ? across : along)
  );
}
