import { chain, undo } from '../../kernel/affine';
import { writeProperties } from '../../kernel/bulk';
import { NotModelled } from '../../kernel/errors';
import { type Ref, report } from '../../kernel/host';
import { keyOf } from '../model/enum-key';
import { spreadOf, toSpread } from '../model/geometry';
import { bareNode } from '../model/new-node';
import { type DocumentState, isRef, type Node, nodeOf } from '../model/state';
import { guardLayer, isLocked, refuse, type Session, setAttribute, thing } from '../session';
import { argumentsByName } from './new-items';

/** Groups items: at least two, of one spread, none of them locked or inside another chosen one; their ids stay (facts 6). */
export function addGroup(session: Session, args: readonly unknown[]): Ref {
  const given = argumentsByName(session, 'Groups', args);
  const items = itemsGiven(session, given.groupItems);
  const [first] = items;
  if (!first || items.length < 2) return refuse(session, 'cannot-group');
  const document = session.store.document(first.document);
  const nodes = items.map(({ id }) => nodeOf(document, id));
  const ids = new Set(items.map(({ id }) => id));
  const parents = new Set(nodes.map(({ parent }) => parent));
  const spread = spreadOf(document, nodes[0] as (typeof nodes)[number]);
  if (ids.size !== items.length || parents.size !== 1 || spread.id !== nodes[0]?.parent)
    refuse(session, 'cannot-group');
  if (nodes.some((node) => isLocked(document, node))) refuse(session, 'locked');

  const front = spread.items.find((id) => ids.has(id)) as number;
  const layer = session.objects.refOf(given.layer)?.id ?? layerOf(document, front);
  guardLayer(session, document, layer);
  const id = session.store.newId();
  const inOrder = spread.items.filter((item) => ids.has(item));
  const { store } = session;
  store.setDocument(document.id, (d) => ({
    ...d,
    nodes: {
      ...d.nodes,
      [id]: { ...bareNode(id, 'Group', spread.id, { name: '', itemLayer: { ref: layer } }), items: inOrder },
    },
  }));
  store.setNode(document.id, spread.id, (s) => ({
    ...s,
    items: placed(session, given, spread, front, id, ids),
  }));
  for (const item of inOrder) {
    store.setNode(document.id, item, (n) => ({ ...n, parent: id }));
    setAttribute(session, { ...first, id: item }, 'itemLayer', { ref: layer });
  }
  const group = thing(store.document(document.id), id);
  if (given.withProperties)
    writeProperties(session.host, session.objects.specifierOf, group, given.withProperties as object);
  return group;
}

/** Where the group comes to stand: in the place of its foremost item, or before or behind another of the same spread. */
function placed(
  session: Session,
  { at, reference }: Readonly<Record<string, unknown>>,
  { items }: Node,
  front: number,
  id: number,
  ids: ReadonlySet<number>,
): readonly number[] {
  if (at === undefined) return items.flatMap((item) => (item === front ? [id] : ids.has(item) ? [] : [item]));
  const key = keyOf(session.host.enumerators.valueOf(at));
  if (key !== 'BEFORE' && key !== 'AFTER') report(session.host, new NotModelled('Groups', `add(at ${key})`));
  const beside = session.objects.refOf(reference)?.id ?? 0;
  const others = items.filter((item) => !ids.has(item));
  if (!others.includes(beside)) return refuse(session, 'not-applicable');
  const isBefore = (key === 'BEFORE') !== (session.switches.untrue === 'group-in-front');
  return others.flatMap((item) => (item !== beside ? [item] : isBefore ? [id, item] : [item, id]));
}

function itemsGiven(session: Session, given: unknown): readonly Ref[] {
  if (!Array.isArray(given)) return session.objects.specifierOf(given)?.refs() ?? [];
  if (session.switches.groupsAddArray === 'throws') return refuse(session, 'cannot-group');
  return given.map((item) => session.objects.refOf(item) ?? refuse(session, 'invalid-object'));
}

function layerOf(document: DocumentState, id: number): number {
  const { itemLayer } = nodeOf(document, id).attributes;
  return isRef(itemLayer) ? itemLayer.ref : (document.lists.layers[0] as number);
}

/** Takes a group apart: its items stand where it stood, under the transformation it had. */
export function ungroup(session: Session, ref: Ref): void {
  const { store } = session;
  const document = store.document(ref.document);
  const group = nodeOf(document, ref.id);
  const outer = toSpread(document, nodeOf(document, group.parent));
  for (const id of group.items) {
    const placed = chain(toSpread(document, nodeOf(document, id)), undo(outer));
    store.setNode(document.id, id, (n) => ({ ...n, parent: group.parent, matrix: placed }));
  }
  store.setNode(document.id, group.parent, (p) => ({
    ...p,
    items: p.items.flatMap((id) => (id === group.id ? group.items : [id])),
  }));
  store.setDocument(document.id, (d) => {
    const { [group.id]: _, ...nodes } = d.nodes;
    return { ...d, nodes };
  });
}
