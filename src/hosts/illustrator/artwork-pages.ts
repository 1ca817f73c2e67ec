import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { ReadablePage } from '../../host';
import { artboardArtwork } from './artwork';
import { ask, type Bridge } from './bridge';
import type { Box } from './executor/dom';
import type { ArtboardPlace, Survey } from './executor/protocol';
import type { SeenItem } from './executor/protocol-seen';

/** The artboards of the document, or those that what is selected reaches into; each is read when it is asked for. */
export async function pagesOf(
  bridge: Bridge,
  scope: 'document' | 'selection',
): Promise<Result<readonly ReadablePage[], Problem>> {
  const surveyed = await ask(bridge, 'survey', null);
  if (!surveyed.ok) return surveyed;
  const { scale, artboards, selected, notItems } = surveyed.value;
  if (scale !== 1) return refuse({ code: 'document/large-canvas', scale });
  const all = artboards.map((_, i) => i);
  if (scope === 'document') return ok(all.map((i) => readable(bridge, surveyed.value, i)));
  if (notItems !== null) return refuse({ code: 'selection/unsuitable', kind: notItems });
  if (selected.length === 0) return refuse({ code: 'selection/none' });
  const chosen = all.filter((i) => selected.some((box) => reaches(box, artboards[i] as ArtboardPlace)));
  return chosen.length > 0
    ? ok(chosen.map((i) => readable(bridge, surveyed.value, i)))
    : refuse({ code: 'selection/unsuitable', kind: 'pasteboard' });
}

/** Both in artboard coordinates, y up. */
const reaches = (
  [left, top, right, bottom]: Box,
  { corner: [x, y], width, height }: ArtboardPlace,
): boolean => left < x + width && right > x && bottom < y && top > y - height;

function readable(
  bridge: Bridge,
  { document, activeArtboard, artboards, isCmyk }: Survey,
  artboard: number,
): ReadablePage {
  return async () => {
    const items: SeenItem[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const seen: Awaited<ReturnType<typeof ask<'artwork'>>> = await ask(bridge, 'artwork', {
        document,
        activeArtboard,
        artboard,
        from,
      });
      if (!seen.ok) return seen;
      items.push(...seen.value.items);
      from = seen.value.next;
    }
    const place = artboards[artboard] as ArtboardPlace;
    return ok(artboardArtwork(items, place, isCmyk ? 'plates' : 'screen'));
  };
}

/** Selects objects by their ids, as far as Illustrator lets them be selected. */
export async function selectItems(bridge: Bridge, ids: readonly string[]): Promise<Result<null, Problem>> {
  const found = await ask(bridge, 'select', { ids });
  if (!found.ok) return found;
  return found.value > 0 ? ok(null) : refuse({ code: 'update/gone', id: ids[0] ?? '' });
}
