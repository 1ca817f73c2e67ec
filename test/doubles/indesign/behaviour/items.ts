import { chain, undo } from '../../kernel/affine';
import type { Behaviours, Ref } from '../../kernel/host';
import { isSpread, itemBox, pageOf, spreadOf, toSpread } from '../model/geometry';
import { rulersFor } from '../model/rulers';
import { type DocumentState, type Node, nodeOf } from '../model/state';
import { documentAt, guard, guardLayer, nodeAt, refuse, type Session, setAttribute, thing } from '../session';
import { itemsIn, withInner } from './collections';
import { ungroup } from './groups';
import { moveBy } from './item-geometry';
import { does, lists, reads } from './members';
import { insert } from './new-items';
import { select } from './selection';

/** What every page item is and lets be done with it as a whole. */
export function itemBehaviours(session: Session): Behaviours {
  const node = (ref: Ref) => nodeAt(session, ref);
  const refs = (ref: Ref, nodes: readonly Node[]) =>
    nodes.map(({ id }) => thing(documentAt(session, ref), id));
  const objects = (ref: Ref, nodes: readonly Node[]) =>
    refs(ref, nodes).map((r) => session.objects.object(r));
  const inside = (ref: Ref) =>
    itemsIn(session, ref).flatMap((item) => withInner(documentAt(session, ref), item));
  return {
    PageItem: {
      id: reads((ref) => ref.id),
      index: reads((ref) =>
        itemsIn(session, { ...ref, id: node(ref).parent }).findIndex(({ id }) => id === ref.id),
      ),
      parent: reads((ref) => session.objects.object(thing(documentAt(session, ref), node(ref).parent))),
      parentPage: reads((ref) => {
        const page = pageOf(documentAt(session, ref), node(ref));
        return page ? session.objects.object(thing(documentAt(session, ref), page.id)) : null;
      }),
      pageItems: lists((ref) => refs(ref, itemsIn(session, ref))),
      allPageItems: reads((ref) => objects(ref, inside(ref))),
      remove: does((ref) => {
        guard(session, ref);
        removeItem(session, documentAt(session, ref), node(ref));
      }),
      move: does((ref, [to, by]) => {
        guard(session, ref);
        move(session, ref, to, by);
      }),
      duplicate: does((ref, [to, by]) => {
        const copy = duplicate(session, ref);
        if (to !== undefined || by !== undefined) move(session, copy, to, by);
        return session.objects.object(copy);
      }),
      select: does((ref, [how]) => select(session, ref.document, [session.objects.object(ref)], how)),
      bringToFront: does((ref) => restack(session, ref, (ids, id) => [id, ...ids])),
      sendToBack: does((ref) => restack(session, ref, (ids, id) => [...ids, id])),
      ungroup: does((ref) => {
        guard(session, ref);
        ungroup(session, ref);
      }),
    },
  };
}

/** Takes an item and what it holds out of the document; a group left with nothing goes too. */
export function removeItem(session: Session, document: DocumentState, node: Node): void {
  const gone = new Set(withInner(document, node).map(({ id }) => id));
  session.store.setDocument(document.id, (d) => ({
    ...d,
    nodes: Object.fromEntries(Object.entries(d.nodes).filter(([id]) => !gone.has(Number(id)))),
  }));
  session.store.setNode(document.id, node.parent, (p) => ({
    ...p,
    items: p.items.filter((id) => id !== node.id),
  }));
  const now = session.store.document(document.id);
  const parent = nodeOf(now, node.parent);
  if (parent.cls === 'Group' && parent.items.length === 0) removeItem(session, now, parent);
}

function restack(
  session: Session,
  ref: Ref,
  order: (ids: readonly number[], id: number) => readonly number[],
) {
  guard(session, ref);
  session.store.setNode(ref.document, nodeAt(session, ref).parent, (p) => ({
    ...p,
    items: order(
      p.items.filter((id) => id !== ref.id),
      ref.id,
    ),
  }));
}

/** Moves to a point (the top left corner of the bounds), by a distance, or to a page or layer. */
function move(session: Session, ref: Ref, to: unknown, by: unknown): void {
  const document = documentAt(session, ref);
  const rulers = rulersFor(session.store.world(), document, nodeAt(session, ref));
  if (Array.isArray(to)) {
    const [x, y] = rulers.readPoint(to);
    const [left, top] = itemBox(document, nodeAt(session, ref), false);
    moveBy(session, ref, x - left, y - top);
  } else if (to !== undefined) moveTo(session, ref, session.objects.refOf(to));
  if (Array.isArray(by))
    moveBy(session, ref, rulers.readLength(by[0], 'horizontal'), rulers.readLength(by[1], 'vertical'));
}

function moveTo(session: Session, ref: Ref, to: Ref | undefined): void {
  const document = documentAt(session, ref);
  const target = to && to.document === document.id ? nodeOf(document, to.id) : undefined;
  if (!target) refuse(session, 'invalid-object');
  if (target.cls === 'Layer') {
    guardLayer(session, document, target.id);
    for (const { id } of withInner(document, nodeAt(session, ref)))
      setAttribute(session, { ...ref, id }, 'itemLayer', { ref: target.id });
    return;
  }
  const spread = isSpread(target) ? target.id : target.parent;
  const moved = nodeAt(session, ref);
  const placed = toSpread(document, moved);
  session.store.setNode(document.id, moved.parent, (p) => ({
    ...p,
    items: p.items.filter((id) => id !== ref.id),
  }));
  insert(session, document.id, spread, { ...moved, parent: spread, matrix: placed });
  if (target.cls !== 'Page') return;
  const [left, top] = itemBox(document, moved, false);
  moveBy(session, ref, target.matrix[4] - left, target.matrix[5] - top);
}

function duplicate(session: Session, ref: Ref): Ref {
  const document = documentAt(session, ref);
  const copyOf = (node: Node, parent: number): Node => {
    const id = session.store.newId();
    const items = node.items.map((child) => copyOf(nodeOf(document, child), id));
    const copy = { ...node, id, parent, items: items.map((item) => item.id) };
    session.store.setDocument(document.id, (d) => ({ ...d, nodes: { ...d.nodes, [id]: copy } }));
    return copy;
  };
  const node = nodeOf(document, ref.id);
  const inGroup = session.switches.copyInGroup === 'in-group';
  const holder = inGroup ? node.parent : spreadOf(document, node).id;
  const copy = copyOf(node, holder);
  const way = undo(toSpread(document, nodeOf(document, holder)));
  session.store.setNode(document.id, copy.id, (n) => ({
    ...n,
    matrix: chain(toSpread(document, node), way),
  }));
  session.store.setNode(document.id, holder, (p) => ({ ...p, items: [copy.id, ...p.items] }));
  return thing(documentAt(session, ref), copy.id);
}
