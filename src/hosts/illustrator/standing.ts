import { findSymbols } from '../../core/artwork/symbols';
import type { Role } from '../../core/drawing';
import { type Contour, compose, rotation, translation } from '../../core/geometry';
import type { Problem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { withinSymbol } from '../../core/update/symbol-area';
import type { StandingSymbol } from '../../host';
import { artboardArtwork } from './artwork';
import { ask, type Bridge } from './bridge';
import type { ArtboardPlace, StandingObjects, Survey } from './executor/protocol';
import { artboardUnder } from './where';

export const BARS: Role = 'bars';

/**
 * The symbols of a document, or those that the selection is, holds or lies in: groups with a label of ours, or objects
 * whose bars read as an EAN-13. Nothing is written to the document.
 */
export async function standingSymbols(
  bridge: Bridge,
  among: 'selection' | 'document',
): Promise<Result<readonly StandingSymbol[], Problem>> {
  const surveyed = await ask(bridge, 'survey', null);
  if (!surveyed.ok) return surveyed;
  const { scale, selected, notItems } = surveyed.value;
  if (scale !== 1) return refuse({ code: 'document/large-canvas', scale });
  if (among === 'selection' && notItems !== null)
    return refuse({ code: 'selection/unsuitable', kind: notItems });
  if (among === 'selection' && selected.length === 0) return refuse({ code: 'selection/none' });
  const symbols: StandingSymbol[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const seen: Awaited<ReturnType<typeof ask<'symbols'>>> = await ask(bridge, 'symbols', {
      among,
      bars: BARS,
      from,
    });
    if (!seen.ok) return seen;
    symbols.push(...seen.value.found.flatMap((objects) => symbolOf(objects, surveyed.value)));
    from = seen.value.next;
  }
  return ok(symbols);
}

/** Objects as a symbol, unless they have neither a label nor bars, or lie on no artboard. */
function symbolOf(
  { ids, name, data, isOurs, box, items }: StandingObjects,
  { artboards, names, isCmyk }: Survey,
): readonly StandingSymbol[] {
  const artboard = artboardUnder(box, artboards);
  if (artboard < 0) return [];
  const artwork = artboardArtwork(items, artboards[artboard] as ArtboardPlace, isCmyk ? 'plates' : 'screen');
  const [measured] = findSymbols(artwork);
  if (data === null && !measured) return [];
  return [
    {
      id: ids.join(BETWEEN_IDS),
      name,
      isForeign: !isOurs,
      label: data,
      page: names[artboard] ?? '',
      artwork,
      placed: measured
        ? compose(rotation(measured.rotationDegrees), translation(measured.origin.x, measured.origin.y))
        : null,
    },
  ];
}

/** How many objects of a symbol of others stand where no part of a symbol has its room, or cannot be looked into. */
export async function othersIn(bridge: Bridge, ids: readonly string[]): Promise<Result<number, Problem>> {
  const surveyed = await ask(bridge, 'survey', null);
  if (!surveyed.ok) return surveyed;
  const seen = await ask(bridge, 'symbols', { among: { ids }, bars: BARS, from: 0 });
  if (!seen.ok) return seen;
  const [objects] = seen.value.found;
  const [symbol] = objects && !objects.isOurs ? symbolOf(objects, surveyed.value) : [];
  const [measured] = symbol ? findSymbols(symbol.artwork) : [];
  if (!symbol || !measured) return ok(0);
  const isWithin = withinSymbol(measured);
  const { shapes, texts, unseen = [] } = symbol.artwork;
  const isOther = (contours: readonly Contour[]) => !isWithin(contours);
  // An object with fill and stroke is two shapes.
  const otherShapes = shapes.filter(({ contours }) => isOther(contours)).map((shape) => shape.id ?? shape);
  const otherTexts = texts.filter(({ corners }) => isOther([corners]));
  return ok(new Set(otherShapes).size + otherTexts.length + unseen.length);
}

const BETWEEN_IDS = ' ';

/** The objects that an id of a symbol names. */
export const idsOf = (id: string): readonly string[] => id.split(BETWEEN_IDS);
