import type { Pair } from '../../kernel/affine';
import type { Behaviour, Behaviours, Ref } from '../../kernel/host';
import { does, lists, reads, values } from '../../kernel/members';
import { OWN, PAINT } from '../model/attributes';
import { read, show, systemOf } from '../model/coordinates';
import { cornerAt, rectanglePath } from '../model/geometry';
import { en, isEnum, type Path, type PathKnot } from '../model/state';
import { documentAt, guard, nodeAt, refuse, type Session, setAttribute, setNodeAt } from '../session';
import { shown, toPlain } from './attributes';
import { addItem } from './items';
import { paint } from './paint';

/** Paths: their points, their closing, and the paint that all paths of a compound path share. */
export function pathBehaviours(session: Session): Behaviours {
  const system = (ref: Ref) => systemOf(session.store.world(), documentAt(session, ref), session.switches);
  const point = (ref: Ref, given: unknown): Pair => read(system(ref), given, session.switches);
  return {
    PathItem: {
      ...Object.fromEntries(Object.keys(PAINT).map((name) => [name, paint(session, name)])),
      ...Object.fromEntries(Object.keys(OWN).map((name) => [name, own(session, name)])),
      closed: values(
        (ref) => pathAt(session, ref).closed,
        (ref, value) => changePath(session, ref, (path) => ({ ...path, closed: value === true })),
      ),
      setEntirePath: does((ref, [points]) => {
        const knots = (points as readonly unknown[]).map((p) => cornerAt(point(ref, p)));
        if (knots.length === 0) refuse(session, 'not-applicable');
        changePath(session, ref, (path) => ({ ...path, knots }));
      }),
      pathPoints: lists((ref) =>
        pathAt(session, ref).knots.map((_, i) => ({ ...ref, cls: 'PathPoint', at: [i] })),
      ),
    },
    PathItems: {
      rectangle: does((ref, [top, left, width, height]) => {
        const made = addItem(session, ref, 'PathItem');
        const [x, y] = point(ref, [left, top]);
        const box = [x, y, x + (width as number), y - (height as number)] as const;
        setNodeAt(session, made, (n) => ({ ...n, path: rectanglePath(box) }));
        return session.objects.object(made);
      }),
    },
    PathPoints: {
      add: does((ref) => {
        const at = pathAt(session, ref).knots.length;
        // A new point lies with both handles at the zero of the rulers until it is told otherwise.
        changePath(session, ref, (path) => ({
          ...path,
          knots: [...path.knots, cornerAt(point(ref, [0, 0]))],
        }));
        return session.objects.object({ cls: 'PathPoint', document: ref.document, id: ref.id, at: [at] });
      }),
    },
    PathPoint: {
      typename: reads(() => 'PathPoint'),
      parent: reads((ref) => session.objects.object({ cls: 'PathItem', document: ref.document, id: ref.id })),
      anchor: values(
        (ref) => show(system(ref), knotAt(session, ref).anchor),
        (ref, value) => changeKnot(session, ref, (knot) => moveAnchor(session, knot, point(ref, value))),
      ),
      leftDirection: values(
        (ref) => show(system(ref), knotAt(session, ref).left),
        (ref, value) =>
          changeKnot(session, ref, (knot) => moveHandle(session, knot, 'left', point(ref, value))),
      ),
      rightDirection: values(
        (ref) => show(system(ref), knotAt(session, ref).right),
        (ref, value) =>
          changeKnot(session, ref, (knot) => moveHandle(session, knot, 'right', point(ref, value))),
      ),
      pointType: values(
        (ref) =>
          session.host.enumerators.enumerator(
            en('PointType', knotAt(session, ref).smooth ? 'SMOOTH' : 'CORNER'),
          ),
        (ref, value) =>
          changeKnot(session, ref, (knot) => ({
            ...knot,
            smooth: session.host.enumerators.valueOf(value)?.key === 'SMOOTH',
          })),
      ),
      remove: does((ref) =>
        changePath(session, ref, (path) => ({
          ...path,
          knots: path.knots.filter((_, i) => i !== ref.at?.[0]),
        })),
      ),
    },
  };
}

const pathAt = (session: Session, ref: Ref): Path => {
  const { path } = nodeAt(session, ref);
  if (!path) throw new Error('the double has lost a path');
  return path;
};

const knotAt = (session: Session, ref: Ref): PathKnot =>
  pathAt(session, ref).knots[ref.at?.[0] ?? -1] as PathKnot;

function changePath(session: Session, ref: Ref, change: (path: Path) => Path): void {
  guard(session, ref);
  const changed = change(pathAt(session, ref));
  setNodeAt(session, ref, (n) => ({ ...n, path: changed }));
}

const changeKnot = (session: Session, ref: Ref, change: (knot: PathKnot) => PathKnot): void =>
  changePath(session, ref, (path) => ({
    ...path,
    knots: path.knots.map((knot, i) => (i === ref.at?.[0] ? change(knot) : knot)),
  }));

function moveAnchor({ switches }: Session, knot: PathKnot, anchor: Pair): PathKnot {
  if (!switches.anchorMovesHandles) return { ...knot, anchor };
  const [dx, dy] = [anchor[0] - knot.anchor[0], anchor[1] - knot.anchor[1]];
  const along = ([x, y]: Pair): Pair => [x + dx, y + dy];
  return { ...knot, anchor, left: along(knot.left), right: along(knot.right) };
}

function moveHandle({ switches }: Session, knot: PathKnot, side: 'left' | 'right', handle: Pair): PathKnot {
  const moved = { ...knot, [side]: handle };
  if (!knot.smooth || switches.smoothPoints === 'free') return moved;
  const other = side === 'left' ? 'right' : 'left';
  const [ax, ay] = knot.anchor;
  const [dx, dy] = [ax - handle[0], ay - handle[1]];
  const reach = Math.hypot(dx, dy);
  if (reach === 0) return moved;
  const length = Math.hypot(knot[other][0] - ax, knot[other][1] - ay);
  return { ...moved, [other]: [ax + (dx * length) / reach, ay + (dy * length) / reach] };
}

function own(session: Session, name: string): Behaviour {
  const first = OWN[name] ?? null;
  return values(
    (ref) => shown(session, ref, nodeAt(session, ref).attributes[name] ?? first),
    (ref, value) => {
      guard(session, ref);
      const before = nodeAt(session, ref).attributes[name] ?? first;
      const plain = toPlain(session, ref, value);
      setAttribute(session, ref, name, plain);
      // The other polarity is the same outline the other way round.
      const turns =
        name === 'polarity' && !isEnum(before, session.host.enumerators.valueOf(value)?.key ?? '');
      if (turns) changePath(session, ref, reversed);
    },
  );
}

const reversed = (path: Path): Path => ({
  ...path,
  knots: [...path.knots].reverse().map((knot) => ({ ...knot, left: knot.right, right: knot.left })),
});
