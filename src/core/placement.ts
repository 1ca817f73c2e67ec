import type { Drawing } from './drawing';
import { compose, type Matrix, type Mm, type Point, rotation, translation } from './geometry';
import type { PlacementProblem } from './problem';
import { ok, type Result, refuse } from './result';

export type RightAngle = 0 | 90 | 180 | 270;

/** Where on a document a symbol goes; angles are counter-clockwise as seen. */
export type Target = {
  readonly rotationDegrees: RightAngle;
} /** A new document, as large as the symbol with its quiet zones. */ & (
  | { readonly kind: 'own-page' }
  /** Centred in the page item with this name, label or id, following its rotation. */
  | { readonly kind: 'named-item'; readonly name: string }
  /** Top left corner of the symbol with its quiet zones, from the page's top left corner. */
  | { readonly kind: 'point'; readonly page: number; readonly x: Mm; readonly y: Mm }
);

/** What travels with a placed symbol so that it can be found and edited again. `data` is JSON. */
export type SymbolLabel = { readonly name: string; readonly data: string; readonly altText: string };

/** The corners of a page item on its page: top left, top right, bottom right, bottom left of its own frame. */
export type Slot = readonly [Point, Point, Point, Point];

/** A slot counts as large enough when it lacks no more than a micrometre. */
const SLOT_TOLERANCE: Mm = 0.001;

/** The map that turns a drawing by `degrees` about its bounds and puts their top left corner at (x, y). */
export function placeAt(drawing: Drawing, degrees: RightAngle, x: Mm, y: Mm): Matrix {
  const { bounds } = drawing;
  const turn = rotation(degrees);
  const sideways = degrees === 90 || degrees === 270;
  const width = sideways ? bounds.height : bounds.width;
  const height = sideways ? bounds.width : bounds.height;
  const toCentre = translation(-bounds.x - bounds.width / 2, -bounds.y - bounds.height / 2);
  return compose(compose(toCentre, turn), translation(x + width / 2, y + height / 2));
}

/**
 * The map that centres a drawing in a slot, turned with it. Refuses a slot that is smaller than the symbol
 * with its quiet zones, skewed or mirrored.
 */
export function fitInSlot(
  drawing: Drawing,
  slot: Slot,
  degrees: RightAngle,
  name: string,
): Result<Matrix, PlacementProblem> {
  const [topLeft, topRight, , bottomLeft] = slot;
  const across = { x: topRight.x - topLeft.x, y: topRight.y - topLeft.y };
  const down = { x: bottomLeft.x - topLeft.x, y: bottomLeft.y - topLeft.y };
  const width = Math.hypot(across.x, across.y);
  const height = Math.hypot(down.x, down.y);
  const skew = Math.abs(across.x * down.x + across.y * down.y);
  const mirrored = across.x * down.y - across.y * down.x < 0;
  if (!(width * height > 0) || skew > 1e-6 * width * height || mirrored)
    return refuse({ code: 'template/slot-distorted', name });

  const sideways = degrees === 90 || degrees === 270;
  const needed = sideways
    ? { width: drawing.bounds.height, height: drawing.bounds.width }
    : { width: drawing.bounds.width, height: drawing.bounds.height };
  if (width + SLOT_TOLERANCE < needed.width || height + SLOT_TOLERANCE < needed.height)
    return refuse({ code: 'template/slot-too-small', name, slot: { width, height }, needed });

  const slotTurn = (Math.atan2(-across.y, across.x) * 180) / Math.PI;
  const centre = {
    x: topLeft.x + (across.x + down.x) / 2,
    y: topLeft.y + (across.y + down.y) / 2,
  };
  const { bounds } = drawing;
  const toCentre = translation(-bounds.x - bounds.width / 2, -bounds.y - bounds.height / 2);
  return ok(
    compose(compose(toCentre, rotation(nearRightAngle(slotTurn) + degrees)), translation(centre.x, centre.y)),
  );
}

/** Snaps angles that differ from a right angle only by arithmetic noise, so that bars stay exactly upright. */
function nearRightAngle(degrees: number): number {
  const nearest = Math.round(degrees / 90) * 90;
  return Math.abs(degrees - nearest) < 1e-6 ? nearest : degrees;
}
