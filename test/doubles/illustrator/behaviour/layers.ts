import type { Behaviours } from '../../kernel/host';
import { does, lists, reads } from '../../kernel/members';
import { type Node, nodeOf } from '../model/state';
import { documentAt, isClosed, nodeAt, refuse, type Session, setAttribute, thing } from '../session';
import { move, removeItem, restack, setItems, siblingsOf } from './stacking';

/** Layers and layers in layers. */
export function layerBehaviours(session: Session): Behaviours {
  return {
    Document: {
      layers: lists((ref) => {
        const document = documentAt(session, ref);
        return document.lists.layers.map((id) => thing(document, id));
      }),
    },
    Layer: {
      layers: lists((ref) => {
        const document = documentAt(session, ref);
        return nodeAt(session, ref)
          .items.map((id) => thing(document, id))
          .filter(({ cls }) => cls === 'Layer');
      }),
      typename: reads(() => 'Layer'),
      parent: reads((ref) => {
        const document = documentAt(session, ref);
        const { parent } = nodeOf(document, ref.id);
        return session.objects.object(
          parent === 0
            ? { cls: 'Document', document: ref.document, id: ref.document }
            : thing(document, parent),
        );
      }),
      isIsolated: reads((ref) => documentAt(session, ref).isolated === ref.id),
      zOrderPosition: reads((ref) => {
        const siblings = siblingsOf(documentAt(session, ref), nodeAt(session, ref));
        return siblings.length - siblings.indexOf(ref.id);
      }),
      remove: does((ref) => {
        const document = documentAt(session, ref);
        const last = document.lists.layers.length === 1 && document.lists.layers[0] === ref.id;
        if (last || (nodeAt(session, ref).items.length > 0 && isClosed(document, ref.id)))
          refuse(session, 'locked');
        removeItem(session, ref);
        const { lists: left, attributes, nodes } = documentAt(session, ref);
        const active = attributes.activeLayer as { readonly ref: number };
        if (!nodes[active.ref])
          setAttribute(session, { ...ref, id: ref.document }, 'activeLayer', {
            ref: left.layers[0] as number,
          });
      }),
      move: does((ref, [target, placement]) => {
        move(session, ref, target, session.host.enumerators.valueOf(placement)?.key as string);
        return session.objects.object(ref);
      }),
      zOrder: does((ref, [command]) =>
        restack(session, ref, session.host.enumerators.valueOf(command)?.key as string),
      ),
    },
    Layers: {
      add: does((ref) => {
        const document = documentAt(session, ref);
        if (document.isolated !== null) refuse(session, 'isolated');
        const parent = ref.id === ref.document ? 0 : ref.id;
        const id = session.store.newId();
        const node: Node = {
          id,
          cls: 'Layer',
          parent,
          items: [],
          attributes: { name: `Layer ${document.lists.layers.length + 1}` },
          tags: [],
        };
        session.store.setDocument(ref.document, (d) => ({ ...d, nodes: { ...d.nodes, [id]: node } }));
        setItems(session, ref.document, parent, (items) => [id, ...items]);
        if (session.switches.newLayerActive)
          setAttribute(session, { ...ref, id: ref.document }, 'activeLayer', { ref: id });
        return session.objects.object({ cls: 'Layer', document: ref.document, id });
      }),
    },
  };
}
