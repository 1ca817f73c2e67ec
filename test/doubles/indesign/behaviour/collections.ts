import type { Behaviour, Behaviours, Ref } from '../../kernel/host';
import { pageOf } from '../model/geometry';
import { type DocumentState, isRef, type Node, nodeOf } from '../model/state';
import { documentAt, nodeAt, type Session, thing } from '../session';
import { addGroup } from './groups';
import { addItem } from './new-items';

/** Kinds of items by the collection they are listed in. */
const KINDS = {
  pageItems: 'PageItem',
  splineItems: 'SplineItem',
  polygons: 'Polygon',
  rectangles: 'Rectangle',
  ovals: 'Oval',
  graphicLines: 'GraphicLine',
  textFrames: 'TextFrame',
  groups: 'Group',
} as const;

const PARENTS = [
  'Document',
  'Spread',
  'MasterSpread',
  'Page',
  'Layer',
  'Group',
  'SplineItem',
  'TextFrame',
] as const;

/** The collections of items of documents, spreads, pages, layers and groups. */
export function itemCollections(session: Session): Behaviours {
  const listed = (kind: string): Behaviour => ({
    kind: 'collection',
    elements: (ref) =>
      itemsIn(session, ref)
        .filter(({ cls }) => session.host.membership.isA(cls, kind))
        .map(({ id }) => ({ ...thing(documentAt(session, ref), id), cls: kind })),
    add: (ref, args) => (kind === 'Group' ? addGroup(session, args) : addItem(session, ref, kind, args)),
  });
  const collections = Object.fromEntries(Object.entries(KINDS).map(([name, kind]) => [name, listed(kind)]));
  return Object.fromEntries(PARENTS.map((parent) => [parent, collections]));
}

/** The items directly in something, the front one first: what is inside a group is the group's alone (facts 6). */
export function itemsIn(session: Session, ref: Ref): readonly Node[] {
  const document = documentAt(session, ref);
  if (ref.id === ref.document) return document.lists.spreads.flatMap((id) => onSpread(document, id));
  const node = nodeAt(session, ref);
  switch (node.cls) {
    case 'Page':
      return onSpread(document, node.parent).filter((item) => pageOf(document, item)?.id === node.id);
    case 'Layer':
      return [...document.lists.spreads, ...document.lists.masters]
        .flatMap((id) => onSpread(document, id))
        .filter(({ attributes: { itemLayer } }) => isRef(itemLayer) && itemLayer.ref === node.id);
    case 'Group':
      return node.items.map((id) => nodeOf(document, id));
    default:
      return onSpread(document, node.id);
  }
}

/** The items of a spread by layer and, within one, by what lies in front. */
export function onSpread(document: DocumentState, spread: number): readonly Node[] {
  const items = nodeOf(document, spread).items.map((id) => nodeOf(document, id));
  const layerOf = ({ attributes: { itemLayer } }: Node): number =>
    isRef(itemLayer) ? document.lists.layers.indexOf(itemLayer.ref) : 0;
  return [...items].sort((a, b) => layerOf(a) - layerOf(b));
}

/** An item and everything inside it. */
export const withInner = (document: DocumentState, node: Node): readonly Node[] => [
  node,
  ...node.items.flatMap((id) => withInner(document, nodeOf(document, id))),
];
