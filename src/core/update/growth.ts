import type { Finding } from '../check/finding';
import type { Mm, Rect } from '../geometry';
import type { PlacementProblem } from '../problem';
import { ok, type Result, refuse } from '../result';

/** Something else that prints on the page of a symbol; mm on that page. */
export type Neighbour = { readonly name: string; readonly bounds: Rect };

/** Rounding, and objects that only touch. */
const TOUCHING: Mm = 0.05;

/** Names of objects that a warning tells. */
const MOST_NAMED = 5;

/** The room that a symbol took and takes, with its quiet zones; mm on its page. */
export type Growth = {
  readonly before: Rect;
  readonly after: Rect;
  readonly page: Rect;
  /** Another program's: the new one has digits, a line and a panel that the old one need not have had. */
  readonly isForeign: boolean;
};

/**
 * What a symbol that takes more room than the old one comes upon: one of ours that would newly reach over the edge of the
 * page is refused, any other is told, and so is what it newly covers.
 */
export function findingsOfGrowth(
  { before, after, page, isForeign }: Growth,
  neighbours: readonly Neighbour[],
): Result<readonly Finding[], PlacementProblem> {
  const isFurtherOut = outside(after, page) > outside(before, page) + TOUCHING;
  const { width, height } = after;
  if (isFurtherOut && !isForeign)
    return refuse({
      code: 'template/off-page',
      page: { width: page.width, height: page.height },
      needed: { width, height },
    });
  const room = `${width.toFixed(2)} × ${height.toFixed(2)} mm of room`;
  const covered = neighbours.filter(({ bounds }) => overlaps(bounds, after) && !overlaps(bounds, before));
  const names = covered.slice(0, MOST_NAMED).map(({ name }) => `"${name}"`);
  const more = covered.length > MOST_NAMED ? ` and ${covered.length - MOST_NAMED} more` : '';
  return ok([
    ...(outside(after, page) > TOUCHING
      ? [
          {
            code: 'update/off-page',
            severity: isFurtherOut ? 'error' : 'warning',
            measured: `up to ${furthest(after, page).toFixed(2)} mm over the edge`,
            required: `${room} on the page`,
            source: 'what lies outside the page is cut off',
            bounds: after,
          } as const,
        ]
      : []),
    ...(covered.length > 0
      ? [
          {
            code: 'update/covers',
            severity: 'warning',
            measured: `${names.join(', ')}${more} under the symbol or its quiet zones, which were free of it before`,
            required: room,
            source: 'nothing else may stand in a symbol and its quiet zones',
            bounds: after,
          } as const,
        ]
      : []),
  ]);
}

const overEdges = (rect: Rect, page: Rect): readonly Mm[] =>
  [
    page.x - rect.x,
    page.y - rect.y,
    rect.x + rect.width - page.x - page.width,
    rect.y + rect.height - page.y - page.height,
  ].map((over) => Math.max(0, over));

/** How far a rectangle reaches over the edges of a page, all sides together. */
const outside = (rect: Rect, page: Rect): Mm => overEdges(rect, page).reduce((sum, over) => sum + over, 0);

const furthest = (rect: Rect, page: Rect): Mm => Math.max(...overEdges(rect, page));

const overlaps = (a: Rect, b: Rect): boolean =>
  a.x + TOUCHING < b.x + b.width &&
  b.x + TOUCHING < a.x + a.width &&
  a.y + TOUCHING < b.y + b.height &&
  b.y + TOUCHING < a.y + a.height;
