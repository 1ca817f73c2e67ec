import { type Affine, about, chain, parts, shift, turn, undo } from '../../kernel/affine';
import type { Behaviours, Ref } from '../../kernel/host';
import { type Box, mapOutline } from '../../kernel/outline';
import { itemBox, toSpread } from '../model/geometry';
import { rulersFor } from '../model/rulers';
import { isEnum, nodeOf } from '../model/state';
import { documentAt, guard, nodeAt, refuse, type Session } from '../session';
import { reads, values } from './members';

/** Bounds in rulers, angles and scales of page items. */
export function itemGeometry(session: Session): Behaviours {
  const rulers = (ref: Ref) =>
    rulersFor(session.store.world(), documentAt(session, ref), nodeAt(session, ref));
  const box = (ref: Ref, visible: boolean) =>
    itemBox(documentAt(session, ref), nodeAt(session, ref), visible);
  const own = (ref: Ref) => parts(nodeAt(session, ref).matrix);
  const absolute = (ref: Ref) => parts(toSpread(documentAt(session, ref), nodeAt(session, ref)));
  const bounds = (visible: boolean) =>
    values(
      (ref) => rulers(ref).showBox(box(ref, visible)),
      (ref, value) => {
        guard(session, ref);
        if (!Array.isArray(value) || value.length !== 4) refuse(session, 'out-of-range');
        if (visible || Math.abs(absolute(ref).rotation) > 1e-9) refuse(session, 'not-applicable');
        fitTo(session, ref, rulers(ref).readBox(value));
      },
    );
  const scale = (of: 'horizontal' | 'vertical') =>
    values(
      (ref) => 100 * own(ref)[of],
      (ref, value) => scaleTo(session, ref, of, (value as number) / 100),
    );
  return {
    PageItem: {
      geometricBounds: bounds(false),
      visibleBounds: bounds(true),
      rotationAngle: values(
        (ref) => own(ref).rotation,
        (ref, value) => {
          guard(session, ref);
          const { rotation } = own(ref);
          inSpread(session, ref, about(middle(box(ref, false)), turn((value as number) - rotation)));
        },
      ),
      absoluteRotationAngle: reads((ref) => absolute(ref).rotation),
      horizontalScale: scale('horizontal'),
      verticalScale: scale('vertical'),
      absoluteHorizontalScale: reads((ref) => 100 * absolute(ref).horizontal),
      absoluteVerticalScale: reads((ref) => 100 * Math.abs(absolute(ref).vertical)),
      shearAngle: reads((ref) => own(ref).shear),
      absoluteShearAngle: reads((ref) => absolute(ref).shear),
      absoluteFlip: reads((ref) =>
        session.host.enumerators.enumerator({
          enum: 'Flip',
          key: absolute(ref).vertical < 0 ? 'VERTICAL' : 'NONE',
        }),
      ),
    },
  };
}

const middle = ([left, top, right, bottom]: Box) => [(left + right) / 2, (top + bottom) / 2] as const;

/** Moves an item under a map of its spread. */
export function inSpread(session: Session, ref: Ref, map: Affine): void {
  const document = documentAt(session, ref);
  const node = nodeAt(session, ref);
  const outer = toSpread(document, nodeOf(document, node.parent));
  const placed = chain(node.matrix, outer, map, undo(outer));
  session.store.setNode(ref.document, ref.id, (n) => ({ ...n, matrix: placed }));
}

export const moveBy = (session: Session, ref: Ref, x: number, y: number): void =>
  inSpread(session, ref, shift(x, y));

/** The map that takes one box to another; sides without length keep theirs. */
function boxMap(from: Box, to: Box): Affine {
  const along = (a: number, b: number, c: number, d: number) => (b - a < 1e-9 ? 1 : (d - c) / (b - a));
  const sx = along(from[0], from[2], to[0], to[2]);
  const sy = along(from[1], from[3], to[1], to[3]);
  return [sx, 0, 0, sy, to[0] - sx * from[0], to[1] - sy * from[1]];
}

/** Resizes an item to a box of its spread: its paths change, its scale stays 100 %. */
function fitTo(session: Session, ref: Ref, to: Box): void {
  const document = documentAt(session, ref);
  bake(session, ref, boxMap(itemBox(document, nodeAt(session, ref), false), to));
}

function bake(session: Session, ref: Ref, map: Affine): void {
  const document = documentAt(session, ref);
  const node = nodeAt(session, ref);
  const placed = toSpread(document, node);
  const inner = chain(placed, map, undo(placed));
  session.store.setNode(ref.document, ref.id, (n) => ({
    ...n,
    outlines: n.outlines.map((outline) => mapOutline(inner, outline)),
  }));
  for (const child of node.items) bake(session, { ...ref, id: child }, map);
}

/** Scales about the middle: into the geometry, or kept as a percentage, as the application is set (facts 3). */
function scaleTo(session: Session, ref: Ref, of: 'horizontal' | 'vertical', wanted: number): void {
  guard(session, ref);
  if (wanted <= 0) refuse(session, 'out-of-range');
  const by = wanted / parts(nodeAt(session, ref).matrix)[of];
  const scaling: Affine = of === 'horizontal' ? [by, 0, 0, 1, 0, 0] : [1, 0, 0, by, 0, 0];
  const map = about(middle(itemBox(documentAt(session, ref), nodeAt(session, ref), false)), scaling);
  const kept = session.store.world().attributes['transformPreferences.whenScaling'];
  if (isEnum(kept, 'ADJUST_SCALING_PERCENTAGE')) inSpread(session, ref, map);
  else bake(session, ref, map);
}
