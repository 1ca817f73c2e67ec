import { apply, type Pair, undo } from '../../kernel/affine';
import { writeProperties } from '../../kernel/bulk';
import type { Behaviours, Ref } from '../../kernel/host';
import { corner, type Knot, type Outline } from '../../kernel/outline';
import { keyOf } from '../model/enum-key';
import { toSpread } from '../model/geometry';
import { type Rulers, rulersFor } from '../model/rulers';
import { documentAt, guard, nodeAt, refuse, type Session } from '../session';
import { does, lists, reads, values } from './members';

/** Paths and their points: [x, y] in rulers, counted from 0, without ids. */
export function pathBehaviours(session: Session): Behaviours {
  const outline = (ref: Ref) => nodeAt(session, ref).outlines[ref.at?.[0] as number] as Outline;
  const knot = (ref: Ref) => outline(ref).knots[ref.at?.[1] as number] as Knot;
  const frame = (ref: Ref): { readonly rulers: Rulers; readonly place: ReturnType<typeof toSpread> } => ({
    rulers: rulersFor(session.store.world(), documentAt(session, ref), nodeAt(session, ref)),
    place: toSpread(documentAt(session, ref), nodeAt(session, ref)),
  });
  const show = (ref: Ref, point: Pair) => {
    const { rulers, place } = frame(ref);
    return rulers.showPoint(apply(place, point));
  };
  const read = (ref: Ref, value: unknown): Pair => {
    const { rulers, place } = frame(ref);
    const [x, y] = rulers.readPoint(value as readonly unknown[]);
    const kept = session.switches.untrue === 'path-precision' ? Math.round : (v: number) => v;
    return apply(undo(place), [kept(x), kept(y)]);
  };
  const change = (ref: Ref, to: (outline: Outline) => Outline) => {
    guard(session, ref);
    session.store.setNode(ref.document, ref.id, (n) => ({
      ...n,
      // A rectangle whose points change is a polygon from then on (facts 5).
      cls: n.cls === 'Rectangle' || n.cls === 'Oval' ? 'Polygon' : n.cls,
      outlines: n.outlines.map((o, i) => (i === ref.at?.[0] ? to(o) : o)),
    }));
  };
  const handle = (of: keyof Knot) =>
    values(
      (ref) => show(ref, knot(ref)[of]),
      (ref, value) => {
        const point = read(ref, value);
        change(ref, (o) => ({
          ...o,
          knots: o.knots.map((k, i) => (i === ref.at?.[1] ? movedTo(k, of, point) : k)),
        }));
      },
    );
  const order = session.switches.smoothOrder === 'LAR' ? LEFT_FIRST : ANCHOR_FIRST;

  const path = {
    index: reads(({ at }) => at?.[0]),
    parent: reads((ref) =>
      session.objects.object({ cls: nodeAt(session, ref).cls, document: ref.document, id: ref.id }),
    ),
    pathType: values(
      (ref) =>
        session.host.enumerators.enumerator({
          enum: 'PathType',
          key: outline(ref).open ? 'OPEN_PATH' : 'CLOSED_PATH',
        }),
      (ref, value) => change(ref, (o) => ({ ...o, open: isOpen(session, value) })),
    ),
    entirePath: values(
      (ref) =>
        outline(ref).knots.map((k) =>
          isCorner(k) ? show(ref, k.anchor) : order.map((of) => show(ref, k[of])),
        ),
      (ref, value) => {
        const knots = (value as readonly unknown[]).map((point) => knotFrom(session, point, order));
        if (knots.length < 2) refuse(session, 'out-of-range');
        const placed = knots.map(({ anchor, left, right }) => ({
          anchor: read(ref, anchor),
          left: read(ref, left),
          right: read(ref, right),
        }));
        change(ref, (o) => ({ ...o, knots: placed }));
      },
    ),
    pathPoints: lists((ref) =>
      outline(ref).knots.map((_, i) => ({ ...ref, cls: 'PathPoint', at: [ref.at?.[0] as number, i] })),
    ),
    remove: does((ref) => {
      guard(session, ref);
      if (nodeAt(session, ref).outlines.length < 2) refuse(session, 'last-path');
      session.store.setNode(ref.document, ref.id, (n) => ({
        ...n,
        outlines: n.outlines.filter((_, i) => i !== ref.at?.[0]),
      }));
    }),
    reverse: does((ref) =>
      change(ref, (o) => ({
        ...o,
        knots: o.knots.map((k) => ({ anchor: k.anchor, left: k.right, right: k.left })).reverse(),
      })),
    ),
  };
  return {
    PageItem: {
      paths: {
        kind: 'collection',
        elements: (ref) => nodeAt(session, ref).outlines.map((_, i) => ({ ...ref, cls: 'Path', at: [i] })),
        add: (ref, [properties]) => {
          guard(session, ref);
          const index = nodeAt(session, ref).outlines.length;
          const made = { ...ref, cls: 'Path', at: [index] };
          session.store.setNode(ref.document, ref.id, (n) => ({
            ...n,
            outlines: [...n.outlines, NEW_PATH],
          }));
          if (index > 0) change(made, (o) => o);
          if (properties)
            writeProperties(session.host, session.objects.specifierOf, made, properties as object);
          return made;
        },
      },
    },
    Path: path,
    PathPoint: {
      index: reads(({ at }) => at?.[1]),
      anchor: handle('anchor'),
      leftDirection: handle('left'),
      rightDirection: handle('right'),
      pointType: reads((ref) =>
        session.host.enumerators.enumerator({
          enum: 'PointType',
          key: isCorner(knot(ref)) ? 'PLAIN' : 'CORNER',
        }),
      ),
    },
  };
}

/** What `paths.add` makes without points of its own. */
const NEW_PATH: Outline = { open: true, knots: [corner([0, 0]), corner([1, 0])] };

const LEFT_FIRST = ['left', 'anchor', 'right'] as const;
const ANCHOR_FIRST = ['anchor', 'left', 'right'] as const;

const isCorner = ({ anchor, left, right }: Knot): boolean =>
  [left, right].every((h) => Math.abs(h[0] - anchor[0]) < 1e-9 && Math.abs(h[1] - anchor[1]) < 1e-9);

/** Moving an anchor takes its handles along. */
function movedTo(knot: Knot, of: keyof Knot, point: Pair): Knot {
  if (of !== 'anchor') return { ...knot, [of]: point };
  const [dx, dy] = [point[0] - knot.anchor[0], point[1] - knot.anchor[1]];
  const along = ([x, y]: Pair): Pair => [x + dx, y + dy];
  return { anchor: point, left: along(knot.left), right: along(knot.right) };
}

const isOpen = (session: Session, value: unknown): boolean =>
  typeof value === 'number'
    ? value === session.host.membership.declarations.enumerations.get('PathType')?.get('OPEN_PATH')
    : keyOf(session.host.enumerators.valueOf(value)) === 'OPEN_PATH';

type Given = Readonly<Record<keyof Knot, unknown>>;

const isCoordinate = (session: Session, value: unknown): boolean =>
  Number.isFinite(value) || (typeof value === 'string' && session.host.isMeasurement(value));

/** [x, y] is a corner; three pairs are a curve's point, in the order the application uses. */
function knotFrom(session: Session, point: unknown, order: typeof LEFT_FIRST | typeof ANCHOR_FIRST): Given {
  const isPair = (p: unknown): boolean =>
    Array.isArray(p) && p.length === 2 && p.every((v) => isCoordinate(session, v));
  if (isPair(point)) return { anchor: point, left: point, right: point };
  if (!Array.isArray(point) || point.length !== 3 || !point.every(isPair))
    return refuse(session, 'out-of-range');
  const at = (of: keyof Knot): unknown => point[order.indexOf(of)];
  return { anchor: at('anchor'), left: at('left'), right: at('right') };
}
