import { type RefusalCode, refusal } from '../kernel/errors';
import type { Host, Ref } from '../kernel/host';
import type { Objects } from '../kernel/objects';
import type { FontFace } from './model/fonts';
import { type DocumentState, isRef, type Node, nodeOf, type Plain } from './model/state';
import type { Store } from './model/store';
import type { DocumentPlan } from './start/plan';
import type { Switches } from './switches';

/** A running application, as the behaviours see it. */
export type Session = {
  readonly switches: Switches;
  readonly store: Store;
  readonly host: Host;
  readonly objects: Objects;
  readonly fonts: readonly FontFace[];
  /** The layouts and templates that can be opened, by path. */
  readonly onDisk: ReadonlyMap<string, DocumentPlan>;
  /** What `exportFile` and `saveACopy` wrote, by path. */
  readonly files: Map<string, Uint8Array>;
  readonly listeners: { readonly type: string; readonly handler: (event: object) => void }[];
  readonly exportIdml: (document: DocumentState) => Uint8Array;
};

export const APPLICATION: Ref = { cls: 'Application', document: 0, id: 0 };

export const documentRef = ({ id }: DocumentState): Ref => ({ cls: 'Document', document: id, id });

/** A thing of a document under its concrete class. */
export const thing = (document: DocumentState, id: number): Ref => ({
  cls: nodeOf(document, id).cls,
  document: document.id,
  id,
});

export const documentAt = (session: Session, ref: Ref): DocumentState => session.store.document(ref.document);

export const nodeAt = (session: Session, ref: Ref): Node => nodeOf(documentAt(session, ref), ref.id);

export function refuse(session: Session, code: RefusalCode): never {
  throw refusal(code, session.host.language);
}

/** The attributes a reference speaks of, and how they are replaced. */
export function attributesAt(session: Session, ref: Ref): Readonly<Record<string, Plain>> {
  if (ref.document === 0) return session.store.world().attributes;
  return ref.id === ref.document ? documentAt(session, ref).attributes : nodeAt(session, ref).attributes;
}

export function setAttribute(session: Session, ref: Ref, name: string, value: Plain): void {
  const key = `${ref.prefix ?? ''}${name}`;
  const { store } = session;
  if (ref.document === 0) store.setWorld((w) => ({ ...w, attributes: { ...w.attributes, [key]: value } }));
  else if (ref.id === ref.document)
    store.setDocument(ref.document, (d) => ({ ...d, attributes: { ...d.attributes, [key]: value } }));
  else store.setNode(ref.document, ref.id, (n) => ({ ...n, attributes: { ...n.attributes, [key]: value } }));
}

/** Whether an item cannot be changed: it, a group around it or its layer is locked (facts 7). */
export function isLocked(document: DocumentState, node: Node): boolean {
  const layer = node.attributes.itemLayer;
  if (node.attributes.locked === true) return node.cls !== 'Layer';
  if (isRef(layer) && document.nodes[layer.ref]?.attributes.locked === true) return true;
  const parent = document.nodes[node.parent];
  return parent !== undefined && isLocked(document, parent);
}

/** Refuses to change a locked item; its own lock can always be opened. */
export function guard(session: Session, ref: Ref, member?: string): void {
  if (ref.document === 0 || ref.id === ref.document) return;
  const document = documentAt(session, ref);
  const node = nodeOf(document, ref.id);
  if (!session.host.membership.isA(node.cls, 'PageItem')) return;
  if (member === 'locked') {
    const { locked: _, ...others } = node.attributes;
    if (!isLocked(document, { ...node, attributes: others })) return;
  }
  if (isLocked(document, node)) refuse(session, 'locked');
}

/** Refuses to put anything on a locked layer; a hidden one takes it unseen (facts 6). */
export function guardLayer(session: Session, document: DocumentState, layer: number): void {
  if (nodeOf(document, layer).attributes.locked === true) refuse(session, 'locked');
}
