import type { Pair } from '../../kernel/affine';
import type { Box } from '../../kernel/outline';
import type { Switches } from '../switches';
import { type ArtboardState, type DocumentState, isEnum, type World } from './state';

/** Where a coordinate system has its zero, on the canvas. */
export type System = Pair;

const artboardOf = ({ artboards, activeArtboard }: DocumentState): ArtboardState =>
  artboards[activeArtboard] as ArtboardState;

/** The zero of the active artboard's rulers: its top left corner, moved by its ruler origin. */
export function artboardSystem(document: DocumentState, { rulerOriginY }: Switches): System {
  const { rect, rulerOrigin } = artboardOf(document);
  return [rect[0] + rulerOrigin[0], rect[1] + (rulerOriginY === 'down' ? -1 : 1) * rulerOrigin[1]];
}

export const documentSystem = ({ origin }: DocumentState): System => origin;

/** The system in force. */
export const systemOf = (world: World, document: DocumentState, switches: Switches): System =>
  isEnum(world.attributes.coordinateSystem, 'ARTBOARDCOORDINATESYSTEM')
    ? artboardSystem(document, switches)
    : documentSystem(document);

export const show = (system: System, [x, y]: Pair): Pair => [x - system[0], y - system[1]];

/** A point given by a script, on the canvas. */
export function read(system: System, given: unknown, { coordinates }: Switches): Pair {
  const [x, y] = given as Pair;
  const kept = (n: number): number => (coordinates === 'single' ? Math.fround(n) : n);
  return [kept(x + system[0]), kept(y + system[1])];
}

/** Left, top, right, bottom in a coordinate system. */
export const showBox = ([x, y]: System, [left, top, right, bottom]: Box): Box => [
  left - x,
  top - y,
  right - x,
  bottom - y,
];

/** The lower left corner of the first artboard, from which the document's ruler origin counts. */
export function lowerLeft({ artboards }: Pick<DocumentState, 'artboards'>): Pair {
  const { rect } = artboards[0] as ArtboardState;
  return [rect[0], rect[3]];
}
