import { type Affine, chain, type Pair, shift } from '../../kernel/affine';
import { NotModelled } from '../../kernel/errors';
import { type Behaviours, type Ref, report } from '../../kernel/host';
import { does, reads, values } from '../../kernel/members';
import type { Box } from '../../kernel/outline';
import { read, showBox, systemOf } from '../model/coordinates';
import { boundsOf, mapPath, turn, visibleBoundsOf } from '../model/geometry';
import { withInner } from '../model/state';
import { documentAt, guard, nodeAt, refuse, type Session } from '../session';

/** The largest width or height that can be set (seen on 30.8). */
const MOST = 16347;

/** Where items are, and moving, turning and scaling them. */
export function itemGeometry(session: Session): Behaviours {
  const system = (ref: Ref) => systemOf(session.store.world(), documentAt(session, ref), session.switches);
  const box = (ref: Ref): Box => boundsOf(documentAt(session, ref), nodeAt(session, ref)) ?? [0, 0, 0, 0];
  const told = (ref: Ref): Box => showBox(system(ref), box(ref));
  const moveTo = (ref: Ref, [x, y]: Pair): void => {
    const [left, top] = box(ref);
    mapItem(session, ref, shift(x - left, y - top));
  };
  const scaleTo = (ref: Ref, axis: 0 | 1, wanted: number): void => {
    const [left, top, right, bottom] = box(ref);
    const now = axis === 0 ? right - left : top - bottom;
    if (wanted > MOST || wanted < 0 || now === 0) refuse(session, 'out-of-range');
    const scale = wanted / now;
    const by: Affine = axis === 0 ? [scale, 0, 0, 1, 0, 0] : [1, 0, 0, scale, 0, 0];
    mapItem(session, ref, about([left, top], by));
  };
  const aroundMiddle = (ref: Ref, by: Affine, rest: readonly unknown[]): void => {
    if (rest.some((argument) => argument !== undefined))
      report(session.host, new NotModelled(ref.cls, 'transformation with further arguments'));
    const [left, top, right, bottom] = box(ref);
    mapItem(session, ref, about([(left + right) / 2, (top + bottom) / 2], by));
  };
  return {
    PageItem: {
      geometricBounds: reads(told),
      visibleBounds: reads((ref) =>
        showBox(system(ref), visibleBoundsOf(documentAt(session, ref), nodeAt(session, ref)) ?? [0, 0, 0, 0]),
      ),
      position: values(
        (ref) => told(ref).slice(0, 2),
        (ref, value) => moveTo(ref, read(system(ref), value, session.switches)),
      ),
      left: values(
        (ref) => told(ref)[0],
        (ref, value) => moveTo(ref, [(value as number) + system(ref)[0], box(ref)[1]]),
      ),
      top: values(
        (ref) => told(ref)[1],
        (ref, value) => moveTo(ref, [box(ref)[0], (value as number) + system(ref)[1]]),
      ),
      width: values(
        (ref) => box(ref)[2] - box(ref)[0],
        (ref, value) => scaleTo(ref, 0, value as number),
      ),
      height: values(
        (ref) => box(ref)[1] - box(ref)[3],
        (ref, value) => scaleTo(ref, 1, value as number),
      ),
      translate: does((ref, [x, y, ...rest]) => {
        if (rest.some((argument) => argument !== undefined))
          report(session.host, new NotModelled(ref.cls, 'translate with further arguments'));
        mapItem(session, ref, shift(Number(x ?? 0), Number(y ?? 0)));
      }),
      resize: does((ref, [x, y, ...rest]) =>
        aroundMiddle(ref, [(x as number) / 100, 0, 0, (y as number) / 100, 0, 0], rest),
      ),
      rotate: does((ref, [angle, ...rest]) => {
        const [cos, sin] = turn(angle as number);
        aroundMiddle(ref, [cos, sin, -sin, cos, 0, 0], rest);
      }),
      transform: does((ref, [matrix, ...rest]) => {
        const numbers = session.values.matrixOf(matrix) as Affine;
        aroundMiddle(ref, numbers, rest);
      }),
    },
  };
}

const about = ([x, y]: Pair, m: Affine): Affine => chain(shift(-x, -y), m, shift(x, y));

function mapItem(session: Session, ref: Ref, by: Affine): void {
  guard(session, ref);
  for (const { id, path } of withInner(documentAt(session, ref), ref.id))
    if (path) session.store.setNode(ref.document, id, (n) => ({ ...n, path: mapPath(by, path) }));
}
