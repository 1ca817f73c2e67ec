import type { Drawing } from './drawing';
import {
  compose,
  type Matrix,
  type Mm,
  mapRect,
  type Point,
  type Rect,
  type RightAngle,
  rotation,
  translation,
} from './geometry';
import type { PlacementProblem } from './problem';
import { ok, type Result, refuse } from './result';

/** Where on a document a symbol goes; angles are counter-clockwise as seen. */
export type Target = {
  readonly rotationDegrees: RightAngle;
  /** The layer it goes on, made on top where the document has none of that name; absent for the frame's or the active one. */
  readonly layer?: string;
  /** The copy of the layout has to run around the quiet zones; absent for no text wrap. */
  readonly textWrap?: true;
} /** A new document, as large as the symbol with its quiet zones. */ & (
  | { readonly kind: 'own-page' }
  /**
   * Centred in the page item with this name, label or id, following its rotation; `every` takes all items of that name, where
   * several hold the same symbol.
   */
  | { readonly kind: 'named-item'; readonly name: string; readonly every?: true }
  /** In the place of the symbol that stands there already, whatever its number, turned like it. */
  | { readonly kind: 'old-symbol' }
  /** Top left corner of the symbol with its quiet zones, from the page's top left corner. */
  | { readonly kind: 'point'; readonly page: number; readonly x: Mm; readonly y: Mm }
  /** Centred in the one frame that is selected, following its rotation. */
  | { readonly kind: 'selection' }
  /** In a corner of the page in front of the user, this far from both its edges. */
  | { readonly kind: 'corner'; readonly corner: Corner; readonly margin: Mm }
);

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** The places that a file has; it has no selection and no page in front of the user. */
export type FileTarget = Exclude<Target, { readonly kind: 'selection' | 'corner' }>;

/** What travels with a placed symbol so that it can be found and edited again. `data` is JSON. */
export type SymbolLabel = { readonly name: string; readonly data: string; readonly altText: string };

/** The corners of a page item on its page: top left, top right, bottom right, bottom left of its own frame. */
export type Slot = readonly [Point, Point, Point, Point];

/** A slot counts as large enough when it lacks no more than a micrometre. */
const SLOT_TOLERANCE: Mm = 0.001;

/** The map that turns a drawing by `degrees` and puts the top left corner of its extent at (x, y). */
export const placeAt = (drawing: Drawing, degrees: RightAngle, x: Mm, y: Mm): Matrix =>
  onDots(turnedTo(drawing.extent, degrees, x, y), drawing.dot);

/** The map that turns a drawing by `degrees` and puts its extent into a corner of a page, `margin` from both edges. */
export function placeInCorner(
  drawing: Drawing,
  degrees: RightAngle,
  page: Rect,
  corner: Corner,
  margin: Mm,
): Matrix {
  const { width, height } = mapRect(rotation(degrees), drawing.extent);
  const isRight = corner.endsWith('right');
  const isBottom = corner.startsWith('bottom');
  const x = isRight ? page.x + page.width - margin - width : page.x + margin;
  const y = isBottom ? page.y + page.height - margin - height : page.y + margin;
  return placeAt(drawing, degrees, x, y);
}

/** The map that turns a drawing by `degrees` and puts its bounds into the corner of a page of its own. */
export const onOwnPage = (drawing: Drawing, degrees: RightAngle): Matrix =>
  onDots(turnedTo(drawing.bounds, degrees, 0, 0), drawing.dot);

function turnedTo(rect: Rect, degrees: RightAngle, x: Mm, y: Mm): Matrix {
  const turn = compose(toCentre(rect), rotation(degrees));
  const turned = mapRect(turn, rect);
  return compose(turn, translation(x - turned.x, y - turned.y));
}

const toCentre = ({ x, y, width, height }: Rect): Matrix => translation(-x - width / 2, -y - height / 2);

/** Moves the symbol's origin to the nearest whole dots of the page, by less than a dot. */
export function onDots(m: Matrix, dot: Mm | undefined): Matrix {
  if (dot === undefined) return m;
  const snap = (v: Mm) => Math.round(v / dot) * dot;
  return [m[0], m[1], m[2], m[3], snap(m[4]), snap(m[5])];
}

/**
 * The map that centres a drawing in a slot, turned with it, to the nearest whole dots where it asks for
 * them. Refuses a slot that is smaller than the symbol with its quiet zones, skewed or mirrored.
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
    ? { width: drawing.extent.height, height: drawing.extent.width }
    : { width: drawing.extent.width, height: drawing.extent.height };
  if (width + SLOT_TOLERANCE < needed.width || height + SLOT_TOLERANCE < needed.height)
    return refuse({ code: 'template/slot-too-small', name, slot: { width, height }, needed });

  const slotTurn = (Math.atan2(-across.y, across.x) * 180) / Math.PI;
  const centre = {
    x: topLeft.x + (across.x + down.x) / 2,
    y: topLeft.y + (across.y + down.y) / 2,
  };
  const turn = nearRightAngle(slotTurn) + degrees;
  const centred = compose(compose(toCentre(drawing.extent), rotation(turn)), translation(centre.x, centre.y));
  // Across the grid no bar can lie on dots anyway.
  return ok(turn % 90 === 0 ? onDots(centred, drawing.dot) : centred);
}

/** Snaps angles that differ from a right angle only by arithmetic noise, so that bars stay exactly upright. */
function nearRightAngle(degrees: number): number {
  const nearest = Math.round(degrees / 90) * 90;
  return Math.abs(degrees - nearest) < 1e-6 ? nearest : degrees;
}

/** Refuses a place where the symbol with its quiet zones would not lie wholly on the page. */
export function checkOnPage(drawing: Drawing, placed: Matrix, page: Rect): Result<Rect, PlacementProblem> {
  const at = mapRect(placed, drawing.extent);
  const inside =
    at.x >= page.x - SLOT_TOLERANCE &&
    at.y >= page.y - SLOT_TOLERANCE &&
    at.x + at.width <= page.x + page.width + SLOT_TOLERANCE &&
    at.y + at.height <= page.y + page.height + SLOT_TOLERANCE;
  return inside
    ? ok(at)
    : refuse({
        code: 'template/off-page',
        page: { width: page.width, height: page.height },
        needed: { width: at.width, height: at.height },
      });
}
