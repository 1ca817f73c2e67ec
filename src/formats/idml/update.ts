import type { DocumentProblem, FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import type { UpdateProblem } from '../../core/update/problem';
import type { Redrawn, Updated, UpdateFormat } from '../format';
import type { XmlElement } from '../xml/parse';
import { freeIds } from './free-id';
import { swatchesForInks } from './ink-swatches';
import { layersOf } from './layers';
import { openPackage } from './package';
import { redrawn } from './redrawn';
import { rewritten } from './rewritten';
import { packageSource } from './source';
import { type StandingItem, standingItems } from './standing';
import { swatchesOf } from './swatches';

/** The symbols of an IDML package that can be changed where they stand. */
export function standingIdml(bytes: Uint8Array): Result<readonly StandingItem[], FormatProblem> {
  const pkg = openPackage(bytes);
  if (!pkg.ok) return pkg;
  const source = packageSource(pkg.value);
  return source.ok ? ok(standingItems(source.value)) : source;
}

/** IDML layouts, whose symbols have the Self of their group or item for an id. */
export const idmlUpdate: UpdateFormat = {
  standing(bytes) {
    const found = standingIdml(bytes);
    return found.ok
      ? ok(
          found.value.map(({ item, pageName, ...symbol }) => ({
            ...symbol,
            id: item.element.attributes.Self ?? '',
            page: pageName,
          })),
        )
      : found;
  },
  redraw: updateIdml,
};

/**
 * Redraws a symbol in a copy of an IDML package. One of ours keeps its group with everything in it that is not the symbol;
 * above a foreign one a group of ours is put, and it goes where that is asked for. Besides only missing swatches are added,
 * and stories of live text come and go; every other part keeps its bytes and its order.
 */
export function updateIdml(
  bytes: Uint8Array,
  id: string,
  anew: Redrawn,
): Result<Updated, FormatProblem | DocumentProblem | UpdateProblem> {
  const pkg = openPackage(bytes);
  if (!pkg.ok) return pkg;
  const source = packageSource(pkg.value);
  if (!source.ok) return source;
  const { document, graphic } = source.value;
  const symbol = standingItems(source.value).find(({ item }) => item.element.attributes.Self === id);
  if (!symbol) return refuse({ code: 'update/gone', id });
  const lock = lockOf(document, symbol);
  if (lock) return refuse(lock);
  if (!graphic || graphic.root.openEnd === graphic.root.end)
    return refuse({ code: 'format/not-idml', detail: 'no swatches' });
  const ids = freeIds(pkg.value);
  if (!ids.ok) return ids;
  const inks = swatchesForInks(anew.drawing, swatchesOf(graphic.root));
  if (!inks.ok) return inks;

  const freshId = ids.value(0);
  const change = redrawn(symbol, anew, {
    id: freshId,
    reference: inks.value.reference,
    domVersion: Number(document.attributes.DOMVersion ?? ''),
  });
  if (!change.ok) return change;
  return ok({
    bytes: rewritten(pkg.value, source.value, [change.value], inks.value.added),
    id: symbol.isForeign ? `${freshId}-group` : id,
  });
}

/** Why a symbol is not to be touched: somebody locked it, a group around it, or its layer. */
function lockOf(document: XmlElement, { item, name }: StandingItem): DocumentProblem | UpdateProblem | null {
  const layer = layersOf(document).find(({ id }) => id === item.layer);
  if (layer?.locked) return { code: 'layer/locked', layer: layer.name };
  return item.locked ? { code: 'update/locked', name } : null;
}
