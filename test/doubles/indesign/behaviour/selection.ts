import { WrongType } from '../../kernel/errors';
import { type Behaviours, type Ref, report } from '../../kernel/host';
import { keyOf } from '../model/enum-key';
import { type DocumentState, isRef, nodeOf, type Selected } from '../model/state';
import { documentAt, refuse, type Session, thing } from '../session';
import { does, values } from './members';

/** What is selected in a document, and selecting. It is no part of the document's undo. */
export function selectionBehaviours(session: Session): Behaviours {
  const active = (): DocumentState => session.store.world().documents[0] ?? refuse(session, 'no-document');
  const members = (documentOf: (ref: Ref) => DocumentState) => ({
    selection: values(
      (ref) => {
        const document = documentOf(ref);
        return selectedIn(session, document).map((s) => session.objects.object(refTo(document, s)));
      },
      (ref, value) => select(session, documentOf(ref).id, value, undefined),
    ),
    select: does((ref, [items, how]) => select(session, documentOf(ref).id, items, how)),
  });
  return {
    Document: members((ref) => documentAt(session, ref)),
    Application: {
      ...members(active),
      // Without a document nothing is selected, and that is no error.
      selection: values(
        () => {
          const [document] = session.store.world().documents;
          return document
            ? selectedIn(session, document).map((s) => session.objects.object(refTo(document, s)))
            : [];
        },
        (_, value) => select(session, active().id, value, undefined),
      ),
    },
  };
}

/** What is selected and still there. */
export function selectedIn(session: Session, document: DocumentState): readonly Selected[] {
  const chosen = session.store.world().selection[document.id] ?? [];
  return chosen.filter((s) => document.nodes[s.kind === 'thing' ? s.id : s.frame] !== undefined);
}

const refTo = (document: DocumentState, selected: Selected): Ref =>
  selected.kind === 'thing'
    ? thing(document, selected.id)
    : {
        cls: 'InsertionPoint',
        document: document.id,
        id: selected.frame,
        prefix: 'text.',
        at: [selected.index],
      };

/** Selects; hidden things and such on hidden layers cannot be. */
export function select(session: Session, id: number, items: unknown, how: unknown): void {
  const document = session.store.document(id);
  const chosen = selectedBy(session, document, items);
  const mode = typeof how === 'object' ? keyOf(session.host.enumerators.valueOf(how)) : '';
  const before = selectedIn(session, document);
  const key = (s: Selected) => JSON.stringify(s);
  const keys = new Set(chosen.map(key));
  const others = before.filter((s) => !keys.has(key(s)));
  const next =
    mode === 'ADD_TO'
      ? [...before.filter((s) => !keys.has(key(s))), ...chosen]
      : mode === 'REMOVE_FROM'
        ? others
        : chosen;
  session.store.setWorld((w) => ({ ...w, selection: { ...w.selection, [id]: next } }));
}

function selectedBy(session: Session, document: DocumentState, items: unknown): readonly Selected[] {
  const key = keyOf(session.host.enumerators.valueOf(items));
  if (items === null || key === 'NOTHING') return [];
  if (key === 'ALL')
    return document.lists.spreads
      .flatMap((id) => nodeOf(document, id).items)
      .map((id) => ({ kind: 'thing', id }) as const);
  const given = Array.isArray(items) ? items : [items];
  return given.flatMap((item): readonly Selected[] => {
    const specifier = session.objects.specifierOf(item);
    if (!specifier)
      return report(session.host, new WrongType('Document', 'select', 'this cannot be selected'));
    const refs = specifier.refs();
    if (refs.length === 0) refuse(session, 'invalid-object');
    return refs.map((ref) => selectable(session, document, ref));
  });
}

function selectable(session: Session, document: DocumentState, ref: Ref): Selected {
  if (ref.document !== document.id) refuse(session, 'invalid-object');
  if (ref.cls === 'InsertionPoint')
    return { kind: 'insertion-point', frame: ref.id, index: ref.at?.[0] ?? 0 };
  const node = nodeOf(document, ref.id);
  const layer = node.attributes.itemLayer;
  const isHidden = isRef(layer) && document.nodes[layer.ref]?.attributes.visible === false;
  if (isHidden || node.attributes.visible === false) refuse(session, 'hidden');
  const isItem = session.host.membership.isA(node.cls, 'PageItem') || node.cls === 'Cell';
  if (!isItem) refuse(session, 'invalid-object');
  return { kind: 'thing', id: ref.id };
}
