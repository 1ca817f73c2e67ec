import { findSymbols } from '../artwork/symbols';
import type { Drawing } from '../drawing';
import type { Matrix, Point, Rect } from '../geometry';
import { checkOnPage, type Slot } from '../placement';
import type { PlacementProblem } from '../problem';
import { ok, type Result, refuse } from '../result';
import { inPlaceOf } from './anchor';
import { type Neighbour, newlyCovered, overlaps } from './growth';
import type { UpdateProblem } from './problem';
import { recogniseSymbol, type SeenSymbol } from './recognise';
import { paintedBounds, roomOf, strangersBeside } from './room';

/** A symbol that stands in a template, and what else prints on its page, where the host looks. */
export type OldSymbol = SeenSymbol & { readonly neighbours?: () => readonly Neighbour[] };

/** Things that are named to tell what is in the way. */
const MOST_NAMED = 5;

/**
 * The map that puts a new drawing where an old symbol stands, turned like it, the bottom left corner of its quiet zones
 * where the old one has it. Refuses a drawing that would reach over the page or over what the old one left free.
 */
export function inOldPlace(
  symbol: OldSymbol,
  drawing: Drawing,
): Result<Matrix, PlacementProblem | UpdateProblem> {
  const known = recogniseSymbol(symbol);
  if (!known.ok) return known;
  const placed = inPlaceOf(known.value.standing, drawing, 'bottom-left');
  const after = checkOnPage(drawing, placed, symbol.artwork.page);
  if (!after.ok) return after;
  const covered = newlyCovered(
    { before: roomOf(symbol, known.value), after: after.value },
    strangersBeside(symbol, symbol.neighbours?.() ?? []),
  );
  return covered.length === 0
    ? ok(placed)
    : inTheWay(
        calledOf(symbol),
        covered.map(({ name }) => name),
      );
}

const inTheWay = (name: string, by: readonly string[]) =>
  refuse<PlacementProblem>({ code: 'template/in-the-way', name, by: [...new Set(by)].slice(0, MOST_NAMED) });

/** What the document calls a symbol, else its number. */
export const calledOf = (symbol: SeenSymbol): string => symbol.name || numberOf(symbol);

const numberOf = ({ artwork }: SeenSymbol): string => {
  const [measured] = findSymbols(artwork);
  return [measured?.gtin13, measured?.addOn].filter(Boolean).join(' ');
};

/** Whether a symbol can be told to be one of an ISSN, which a new one may take the place of. */
export const isOfIssn = (symbol: SeenSymbol): boolean => recogniseSymbol(symbol).ok;

/** The symbols that a new one takes the place of where no place is named: all that carry an ISSN, if that is one number. */
export function allOfOneNumber<S extends OldSymbol>(
  symbols: readonly S[],
  available: readonly string[],
): Result<readonly S[], PlacementProblem> {
  const old = symbols.filter(isOfIssn);
  const numbers = [...new Set(old.map(numberOf))];
  if (old.length === 0) return refuse({ code: 'template/no-old-symbol', available });
  return numbers.length === 1
    ? ok(old)
    : refuse({ code: 'template/old-symbols-differ', numbers: numbers.slice(0, MOST_NAMED) });
}

/** Where a drawing goes that takes the place of the symbols of a document: all that carry an ISSN, if that is one number. */
export function oldPlaces<S extends OldSymbol>(
  symbols: readonly S[],
  drawing: Drawing,
): Result<readonly { readonly symbol: S; readonly placed: Matrix }[], PlacementProblem | UpdateProblem> {
  const old = allOfOneNumber(symbols, []);
  if (!old.ok) return old;
  const places: { readonly symbol: S; readonly placed: Matrix }[] = [];
  for (const symbol of old.value) {
    const placed = inOldPlace(symbol, drawing);
    if (!placed.ok) return placed;
    places.push({ symbol, placed: placed.value });
  }
  return ok(places);
}

/**
 * The symbol that stands in a slot and gives way to the new one, whose room on the page is `at`; null where none does.
 * Refuses what would be left standing beside or under it: a second symbol, one of no ISSN, one that only reaches in.
 */
export function occupantOf<S extends OldSymbol>(
  symbols: readonly S[],
  slot: Slot,
  at: Rect,
  name: string,
): Result<S | null, PlacementProblem> {
  const there = symbols.filter((symbol) => {
    const bounds = paintedBounds(symbol);
    return overlaps(bounds, at) || isWithin(slot, middleOf(bounds));
  });
  const [first, ...others] = there;
  if (!first) return ok(null);
  return others.length === 0 && isOfIssn(first) && isWithin(slot, middleOf(paintedBounds(first)))
    ? ok(first)
    : inTheWay(name, there.map(calledOf));
}

const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Whether a point lies on the same side of all four edges. */
function isWithin(slot: Slot, { x, y }: Point): boolean {
  const sides = slot.map((a, i) => {
    const b = slot[(i + 1) % 4] as Point;
    return Math.sign((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x));
  });
  return sides.every((side) => side === sides[0]);
}
