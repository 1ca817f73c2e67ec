import type { Finding } from '../check/finding';
import { count, type Figure, mm, say } from '../figure/figure';
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
  const room = say('room', mm(width, 2), mm(height, 2));
  const covered = newlyCovered({ before, after }, neighbours);
  const names = covered.slice(0, MOST_NAMED).map(({ name }): Figure => ({ quoted: name }));
  const more = covered.length > MOST_NAMED ? [say('more', count(covered.length - MOST_NAMED))] : [];
  return ok([
    ...(outside(after, page) > TOUCHING
      ? [
          {
            code: 'update/off-page',
            severity: isFurtherOut ? 'error' : 'warning',
            measured: [say('overEdge', mm(furthest(after, page), 2))],
            required: [room],
            source: ['cutOff'],
            bounds: after,
          } as const,
        ]
      : []),
    ...(covered.length > 0
      ? [
          {
            code: 'update/covers',
            severity: 'warning',
            measured: [say('covers', { all: [...names, ...more] })],
            required: [room],
            source: ['roomIsOwn'],
            bounds: after,
          } as const,
        ]
      : []),
  ]);
}

/** What lies in the room that a symbol takes, and lay free of the one it took before. */
export const newlyCovered = (
  { before, after }: Pick<Growth, 'before' | 'after'>,
  neighbours: readonly Neighbour[],
): readonly Neighbour[] =>
  neighbours.filter(({ bounds }) => overlaps(bounds, after) && !overlaps(bounds, before));

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

/** Whether two rectangles share more than rounding. */
export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x + TOUCHING < b.x + b.width &&
  b.x + TOUCHING < a.x + a.width &&
  a.y + TOUCHING < b.y + b.height &&
  b.y + TOUCHING < a.y + a.height;
