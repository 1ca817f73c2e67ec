import type { RefusalCode } from '../kernel/errors';
import { type Host, type Ref, refuse as refuseIn } from '../kernel/host';
import type { Files } from './files';
import type { DocumentState, Node, Plain } from './model/state';
import { nodeOf, upwards } from './model/state';
import type { Store } from './model/store';
import type { Objects } from './objects';
import type { SaveOptions } from './save-options';
import type { Switches } from './switches';
import type { Values } from './values';

/** A running application, as the behaviours see it. */
export type Session = {
  readonly switches: Switches;
  readonly store: Store;
  readonly host: Host;
  readonly objects: Objects;
  readonly values: Values;
  readonly files: Files;
  readonly saveOptions: SaveOptions;
  /** The files that there are, by path. */
  readonly disk: Map<string, Uint8Array>;
  /** What the user was asked, each time in a dialog that nobody may be there to answer. */
  readonly dialogs: string[];
};

export const APPLICATION: Ref = { cls: 'Application', document: 0, id: 0 };

export const documentRef = ({ id }: DocumentState): Ref => ({ cls: 'Document', document: id, id });

/** A thing of a document under its own class. */
export const thing = (document: DocumentState, id: number): Ref => ({
  cls: nodeOf(document, id).cls,
  document: document.id,
  id,
});

export const documentAt = (session: Session, ref: Ref): DocumentState => session.store.document(ref.document);

export const nodeAt = (session: Session, ref: Ref): Node => nodeOf(documentAt(session, ref), ref.id);

export const refuse = (session: Session, code: RefusalCode): never => refuseIn(session.host, code);

export const setNodeAt = (session: Session, ref: Ref, change: (node: Node) => Node): void =>
  session.store.setNode(ref.document, ref.id, change);

export function setAttribute(session: Session, ref: Ref, name: string, value: Plain): void {
  const { store } = session;
  if (ref.document === 0) store.setWorld((w) => ({ ...w, attributes: { ...w.attributes, [name]: value } }));
  else if (ref.id === ref.document)
    store.setDocument(ref.document, (d) => ({ ...d, attributes: { ...d.attributes, [name]: value } }));
  else setNodeAt(session, ref, (n) => ({ ...n, attributes: { ...n.attributes, [name]: value } }));
}

export function attributesAt(session: Session, ref: Ref): Readonly<Record<string, Plain>> {
  if (ref.document === 0) return session.store.world().attributes;
  return ref.id === ref.document ? documentAt(session, ref).attributes : nodeAt(session, ref).attributes;
}

/** Whether a layer around a thing is locked or hidden: both keep it from being changed (seen on 30.8). */
export const isClosed = (document: DocumentState, id: number): boolean =>
  upwards(document, id).some(
    ({ cls, attributes }) => cls === 'Layer' && (attributes.locked === true || attributes.visible === false),
  );

const isOutside = (document: DocumentState, id: number): boolean =>
  document.isolated !== null && !upwards(document, id).some((node) => node.id === document.isolated);

function guardBehind(session: Session, { id }: DocumentState): void {
  const isFront = session.store.world().documents[0]?.id === id;
  if (!isFront && session.switches.behindOthers === 'refused') refuse(session, 'not-applicable');
}

/** Refuses to change a thing on a closed layer; its own lock does not keep a script off (seen on 30.8). */
export function guard(session: Session, ref: Ref): void {
  const document = documentAt(session, ref);
  guardBehind(session, document);
  if (isClosed(document, ref.id)) refuse(session, 'locked');
  if (isOutside(document, ref.id)) refuse(session, 'isolated');
}

/** Refuses to put anything into a closed layer, or anywhere outside what is isolated. */
export function guardContainer(session: Session, ref: Ref): void {
  const document = documentAt(session, ref);
  guardBehind(session, document);
  if (isClosed(document, ref.id)) refuse(session, 'locked-layer');
  if (isOutside(document, ref.id)) refuse(session, 'isolated');
}
