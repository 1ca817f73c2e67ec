import { NotModelled } from '../../kernel/errors';
import { type Ref, report } from '../../kernel/host';
import { type DocumentState, isRef, type Node, nodeOf, withInner } from '../model/state';
import { documentAt, guard, guardContainer, nodeAt, refuse, type Session } from '../session';
import { forget } from './selection';

/** What stands beside a thing, itself included, the front one first. */
export const siblingsOf = (document: DocumentState, { parent }: Node): readonly number[] =>
  parent === 0 ? document.lists.layers : nodeOf(document, parent).items;

/** Where a list's new items go: a document's own go to the active layer. */
export function containerOf(session: Session, ref: Ref): number {
  if (ref.id !== ref.document) return ref.id;
  const active = documentAt(session, ref).attributes.activeLayer;
  return isRef(active) ? active.ref : refuse(session, 'locked-layer');
}

/** Replaces the order of what is in a layer, group or compound path; of the document's layers for 0. */
export function setItems(
  session: Session,
  document: number,
  parent: number,
  change: (items: readonly number[]) => readonly number[],
): void {
  if (parent === 0)
    session.store.setDocument(document, (d) => ({
      ...d,
      lists: { ...d.lists, layers: change(d.lists.layers) },
    }));
  else session.store.setNode(document, parent, (n) => ({ ...n, items: change(n.items) }));
}

/** Takes a thing and everything in it out of the document. */
export function removeItem(session: Session, ref: Ref): void {
  const document = documentAt(session, ref);
  const gone = withInner(document, ref.id).map(({ id }) => id);
  setItems(session, ref.document, nodeOf(document, ref.id).parent, (items) =>
    items.filter((id) => id !== ref.id),
  );
  session.store.setDocument(ref.document, (d) => ({
    ...d,
    nodes: Object.fromEntries(Object.entries(d.nodes).filter(([id]) => !gone.includes(Number(id)))),
  }));
  forget(session, ref.document, gone);
}

const INSIDE = ['INSIDE', 'PLACEATBEGINNING', 'PLACEATEND'];

/** Moves a thing into a container or beside another thing; coordinates stay. */
export function move(session: Session, ref: Ref, given: unknown, placement: string): void {
  const target = session.objects.refOf(given) ?? refuse(session, 'invalid-object');
  if (target.document !== ref.document)
    report(session.host, new NotModelled(ref.cls, 'move between documents'));
  guard(session, ref);
  const document = documentAt(session, ref);
  const isWithin = INSIDE.includes(placement);
  const into = isWithin ? containerOf(session, target) : nodeOf(document, target.id).parent;
  const cls = document.nodes[into]?.cls;
  // On version 30.8 paths moved into a compound path did not cut holes into each other.
  if (cls === 'CompoundPathItem') report(session.host, new NotModelled(ref.cls, 'move into a compound path'));
  const takes = ref.cls === 'Layer' ? ['Layer', undefined] : ['Layer', 'GroupItem'];
  if (!takes.includes(cls) || withInner(document, ref.id).some(({ id }) => id === into))
    refuse(session, 'not-applicable');
  if (into !== 0) guardContainer(session, { ...ref, id: into });
  setItems(session, ref.document, nodeOf(document, ref.id).parent, (items) =>
    items.filter((id) => id !== ref.id),
  );
  setItems(session, ref.document, into, (items) => {
    if (placement === 'PLACEATEND') return [...items, ref.id];
    const at = isWithin ? 0 : items.indexOf(target.id) + (placement === 'PLACEAFTER' ? 1 : 0);
    return [...items.slice(0, at), ref.id, ...items.slice(at)];
  });
  session.store.setNode(ref.document, ref.id, (n) => ({ ...n, parent: into }));
}

/** Moves a thing among its siblings. */
export function restack(session: Session, ref: Ref, command: string): void {
  const { parent } = nodeAt(session, ref);
  setItems(session, ref.document, parent, (items) => {
    const at = items.indexOf(ref.id);
    const others = items.filter((id) => id !== ref.id);
    const to =
      command === 'BRINGTOFRONT'
        ? 0
        : command === 'SENDTOBACK'
          ? others.length
          : at + (command === 'BRINGFORWARD' ? -1 : 1);
    const place = Math.max(0, Math.min(others.length, to));
    return [...others.slice(0, place), ref.id, ...others.slice(place)];
  });
}
