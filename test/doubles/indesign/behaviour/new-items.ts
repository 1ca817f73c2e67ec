import { type Affine, apply, chain, undo } from '../../kernel/affine';
import { writeProperties } from '../../kernel/bulk';
import { NotModelled } from '../../kernel/errors';
import { type Ref, report } from '../../kernel/host';
import { pageOf, spreadOf, toSpread } from '../model/geometry';
import { bareNode, firstOutlines, itemDefaults, middleOf } from '../model/new-node';
import { type DocumentState, isRef, type Node, nodeOf } from '../model/state';
import { documentAt, guard, guardLayer, refuse, type Session, thing } from '../session';
import type { Switches } from '../switches';

/** Adds an item of a kind in front of the others of its page and sets the properties it came with. */
export function addItem(session: Session, parent: Ref, kind: string, args: readonly unknown[]): Ref {
  const collection = kind === 'GraphicLine' ? 'GraphicLines' : `${kind}s`;
  if (kind === 'PageItem' || kind === 'SplineItem') return report(session.host, new NotModelled(kind, 'add'));
  const given = argumentsByName(session, collection, args);
  if (given.at !== undefined || given.reference !== undefined)
    report(session.host, new NotModelled(collection, 'add(at, reference)'));
  const document = documentAt(session, parent);
  const page = pageFor(session, document, parent);
  const layer = layerFor(session, document, given.layer, parent);
  guardLayer(session, document, layer);
  const id = session.store.newId();
  const sides = within(session, given.numberOfSides, 6, 3, 100);
  within(session, given.insetPercentage, 0, 0, 100);
  const holder = holderFor(session, document, parent) ?? page.parent;
  insert(session, document.id, holder, {
    ...bareNode(id, kind, holder, itemDefaults(document, layer), startIn(session, document, holder, page)),
    outlines: firstOutlines(kind, sides, placeholders(session, id)),
  });
  const added = thing(documentAt(session, parent), id);
  if (given.withProperties)
    writeProperties(session.host, session.objects.specifierOf, added, given.withProperties as object);
  return thing(documentAt(session, parent), id);
}

const placeholders = ({ switches }: Session, id: number): Switches['placeholderPath'] =>
  switches.untrue === 'placeholders-alike' && id % 2 === 0 ? 'several' : switches.placeholderPath;

/**
 * The group an item is added to. Scripts in the field add polygons to a group, and they come to lie in it [F]; whether
 * everywhere, and how such an item is turned, is a switch.
 */
function holderFor(session: Session, document: DocumentState, parent: Ref): number | undefined {
  if (parent.id === document.id || nodeOf(document, parent.id).cls !== 'Group') return undefined;
  guard(session, parent);
  const { addedToGroup } = session.switches;
  if (addedToGroup === 'throws') return refuse(session, 'not-applicable');
  return addedToGroup === 'on-spread' ? undefined : parent.id;
}

/** Where a new item's own coordinates start: in the middle of the page, or for a group in that of the page as the group sees it. */
function startIn({ switches }: Session, document: DocumentState, holder: number, page: Node): Affine {
  const outer = toSpread(document, nodeOf(document, holder));
  const middle = middleOf(page);
  const upright = chain(middle, undo(outer));
  return switches.addedToGroup === 'as-group'
    ? [1, 0, 0, 1, ...apply(undo(outer), [middle[4], middle[5]])]
    : upright;
}

/** Puts an item in front of the others of its spread. */
export function insert(session: Session, document: number, spread: number, node: Node): void {
  session.store.setDocument(document, (d) => ({ ...d, nodes: { ...d.nodes, [node.id]: node } }));
  session.store.setNode(document, spread, (s) => ({
    ...s,
    items: session.switches.untrue === 'paint-order' ? [...s.items, node.id] : [node.id, ...s.items],
  }));
}

export function argumentsByName(
  session: Session,
  collection: string,
  args: readonly unknown[],
): Readonly<Record<string, unknown>> {
  const add = session.host.membership.member(collection, 'add');
  if (add?.kind !== 'method') throw new Error(`${collection} cannot add`);
  return Object.fromEntries(add.parameters.map(({ name }, i) => [name, args[i]]));
}

function within(session: Session, value: unknown, usual: number, low: number, high: number): number {
  if (value === undefined) return usual;
  const number = value as number;
  return number >= low && number <= high ? number : refuse(session, 'out-of-range');
}

/** The layer named, else that of the parent, else the active one, which may be locked (facts 6). */
function layerFor(session: Session, document: DocumentState, layer: unknown, parent: Ref): number {
  if (layer !== undefined) {
    const ref = session.objects.refOf(layer);
    return ref && ref.document === document.id ? ref.id : refuse(session, 'invalid-object');
  }
  if (parent.cls === 'Layer') return parent.id;
  const active = document.attributes.activeLayer;
  return isRef(active) ? active.ref : refuse(session, 'invalid-object');
}

/** The page a new item starts on: the one it is added to, the first of its spread, or the one in the window. */
function pageFor(session: Session, document: DocumentState, parent: Ref): Node {
  const active = nodeOf(document, session.store.world().activePage[document.id] ?? firstPage(document));
  if (parent.id === document.id || parent.cls === 'Layer') return active;
  const node = nodeOf(document, parent.id);
  if (node.cls === 'Group') {
    const spread = spreadOf(document, node);
    return pageOf(document, node) ?? nodeOf(document, spread.pages[0] as number);
  }
  return node.cls === 'Page' ? node : nodeOf(document, node.pages[0] as number);
}

export const firstPage = (document: DocumentState): number =>
  nodeOf(document, document.lists.spreads[0] as number).pages[0] as number;
