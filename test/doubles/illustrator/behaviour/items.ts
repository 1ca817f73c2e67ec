import type { Behaviours, Ref } from '../../kernel/host';
import { does, lists, reads } from '../../kernel/members';
import { newPaint } from '../model/attributes';
import { type DocumentState, type Node, nodeOf, upwards, withInner } from '../model/state';
import { documentAt, guard, guardContainer, nodeAt, type Session, thing } from '../session';
import { uuidOf } from './documents';
import { containerOf, move, removeItem, restack, setItems, siblingsOf } from './stacking';

/** Kinds of items by the list they are in. */
const KINDS = {
  pageItems: 'PageItem',
  pathItems: 'PathItem',
  compoundPathItems: 'CompoundPathItem',
  groupItems: 'GroupItem',
  textFrames: 'TextFrame',
  placedItems: 'PlacedItem',
  rasterItems: 'RasterItem',
} as const;

type List = keyof typeof KINDS;

/** The lists of items, adding to them, and what every item can do. */
export function itemBehaviours(session: Session): Behaviours {
  const { isA } = session.host.membership;
  const listed = (list: List, all: (ref: Ref) => readonly Node[]) =>
    lists((ref) =>
      all(ref)
        .filter(({ cls }) => isA(cls, KINDS[list]))
        .map(({ id }) => thing(documentAt(session, ref), id)),
    );
  const within = (all: (ref: Ref) => readonly Node[], names: readonly List[]) =>
    Object.fromEntries(names.map((list) => [list, listed(list, all)]));
  const every = Object.keys(KINDS) as readonly List[];
  const inside = (ref: Ref) => childrenOf(documentAt(session, ref), ref.id);
  const adds = (cls: string) => ({
    add: does((ref) => session.objects.object(addItem(session, ref, cls))),
  });
  return {
    Document: within((ref) => throughout(session, ref), every),
    Layer: within(inside, every),
    GroupItem: within(inside, every),
    CompoundPathItem: within(inside, ['pathItems']),
    PathItems: adds('PathItem'),
    CompoundPathItems: adds('CompoundPathItem'),
    GroupItems: adds('GroupItem'),
    PageItem: {
      typename: reads((ref) => ref.cls),
      uuid: reads((ref) => uuidOf(ref.id)),
      parent: reads((ref) => session.objects.object(parentOf(session, ref))),
      layer: reads((ref) => {
        const document = documentAt(session, ref);
        const layer = upwards(document, ref.id).find(({ cls }) => cls === 'Layer') as Node;
        return session.objects.object(thing(document, layer.id));
      }),
      editable: reads((ref) => {
        const chain = upwards(documentAt(session, ref), ref.id);
        return !chain.some(
          ({ attributes: { locked, hidden, visible } }) =>
            locked === true || hidden === true || visible === false,
        );
      }),
      isIsolated: reads((ref) => documentAt(session, ref).isolated === ref.id),
      zOrderPosition: reads((ref) => {
        const siblings = siblingsOf(documentAt(session, ref), nodeAt(session, ref));
        return siblings.length - siblings.indexOf(ref.id);
      }),
      remove: does((ref) => {
        guard(session, ref);
        removeItem(session, ref);
      }),
      move: does((ref, [target, placement]) => {
        move(session, ref, target, session.host.enumerators.valueOf(placement)?.key as string);
        return session.objects.object(ref);
      }),
      zOrder: does((ref, [command]) => {
        guard(session, ref);
        restack(session, ref, session.host.enumerators.valueOf(command)?.key as string);
      }),
    },
  };
}

/** Items directly in a layer, group or compound path; layers are not items. */
export const childrenOf = (document: DocumentState, id: number): readonly Node[] =>
  nodeOf(document, id)
    .items.map((inner) => nodeOf(document, inner))
    .filter(({ cls }) => cls !== 'Layer');

/** Every item of the document, however deep; as it was drawn last, without what is gone (seen on 30.8). */
function throughout(session: Session, ref: Ref): readonly Node[] {
  const now = documentAt(session, ref);
  const listed = session.switches.documentLists === 'live' ? now : session.store.drawn(ref.document);
  return listed.lists.layers
    .flatMap((id) => withInner(listed, id))
    .flatMap(({ id, cls }) => (cls === 'Layer' ? [] : (now.nodes[id] ?? [])));
}

function parentOf(session: Session, ref: Ref): Ref {
  const document = documentAt(session, ref);
  const { parent } = nodeOf(document, ref.id);
  return parent === 0
    ? { cls: 'Document', document: ref.document, id: ref.document }
    : thing(document, parent);
}

/** A new item in front of the others of its container: nameless, a path with the look the document hands on. */
export function addItem(session: Session, ref: Ref, cls: string): Ref {
  const container = { ...ref, id: containerOf(session, ref) };
  guardContainer(session, container);
  const document = documentAt(session, ref);
  const holder = nodeOf(document, container.id);
  const id = session.store.newId();
  const paints = cls === 'CompoundPathItem' || (cls === 'PathItem' && holder.cls !== 'CompoundPathItem');
  const node: Node = {
    id,
    cls,
    parent: holder.id,
    items: [],
    attributes: { name: '', ...(paints && newPaint(document.attributes)) },
    tags: [],
    ...(cls === 'PathItem' && { path: { closed: false, knots: [] } }),
  };
  session.store.setDocument(ref.document, (d) => ({ ...d, nodes: { ...d.nodes, [id]: node } }));
  const isLast = holder.cls === 'CompoundPathItem' && session.switches.newSubpath === 'last';
  setItems(session, ref.document, holder.id, (items) => (isLast ? [...items, id] : [id, ...items]));
  return { cls, document: ref.document, id };
}
