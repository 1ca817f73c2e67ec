import { writeProperties } from '../../kernel/bulk';
import type { Behaviours, Ref } from '../../kernel/host';
import { bareNode } from '../model/new-node';
import { isRef, nodeOf } from '../model/state';
import { documentAt, guardLayer, nodeAt, refuse, type Session, setAttribute, thing } from '../session';
import { itemsIn, withInner } from './collections';
import { removeItem } from './items';
import { does, reads, values } from './members';
import { requireFreeName } from './names';

/** Layers: the uppermost first; new ones go on top (facts 6). */
export function layerBehaviours(session: Session): Behaviours {
  const all = (ref: Ref) => documentAt(session, ref).lists.layers;
  return {
    Document: {
      layers: {
        kind: 'collection',
        elements: (ref) => all(ref).map((id) => thing(documentAt(session, ref), id)),
        add: (ref, [given]) => addLayer(session, ref, (given ?? {}) as Readonly<Record<string, unknown>>),
      },
      activeLayer: values(
        (ref) => {
          const { activeLayer } = documentAt(session, ref).attributes;
          return isRef(activeLayer)
            ? session.objects.object(thing(documentAt(session, ref), activeLayer.ref))
            : null;
        },
        (ref, value) => {
          const document = documentAt(session, ref);
          const id =
            typeof value === 'string'
              ? document.lists.layers.find((i) => nodeOf(document, i).attributes.name === value)
              : session.objects.refOf(value)?.id;
          if (id === undefined) refuse(session, 'unknown-name');
          setAttribute(session, ref, 'activeLayer', { ref: id });
        },
      ),
    },
    Layer: {
      id: reads((ref) => ref.id),
      index: reads((ref) => all(ref).indexOf(ref.id)),
      parent: reads((ref) =>
        session.objects.object({ cls: 'Document', document: ref.document, id: ref.document }),
      ),
      name: values(
        (ref) => nodeAt(session, ref).attributes.name,
        (ref, value) => {
          if (value === nodeAt(session, ref).attributes.name) return;
          requireFreeName(session, documentAt(session, ref), 'layers', value as string);
          setAttribute(session, ref, 'name', value as string);
        },
      ),
      allPageItems: reads((ref) =>
        itemsIn(session, ref)
          .flatMap((item) => withInner(documentAt(session, ref), item))
          .map(({ id }) => session.objects.object(thing(documentAt(session, ref), id))),
      ),
      remove: does((ref) => removeLayer(session, ref)),
    },
  };
}

function addLayer(session: Session, ref: Ref, given: Readonly<Record<string, unknown>>): Ref {
  const { name, ...others } = given;
  const free = (i: number): string =>
    all().some((id) => nodeOf(documentAt(session, ref), id).attributes.name === `Layer ${i}`)
      ? free(i + 1)
      : `Layer ${i}`;
  const all = () => documentAt(session, ref).lists.layers;
  const wanted = typeof name === 'string' ? name : free(1);
  requireFreeName(session, documentAt(session, ref), 'layers', wanted);
  const id = session.store.newId();
  session.store.setDocument(ref.document, (d) => ({
    ...d,
    nodes: { ...d.nodes, [id]: bareNode(id, 'Layer', d.id, { name: wanted, locked: false, visible: true }) },
    lists: {
      ...d.lists,
      layers: session.switches.untrue === 'new-layer' ? [...d.lists.layers, id] : [id, ...d.lists.layers],
    },
    // A new layer becomes the active one.
    attributes: { ...d.attributes, activeLayer: { ref: id } },
  }));
  const layer = thing(documentAt(session, ref), id);
  writeProperties(session.host, session.objects.specifierOf, layer, others);
  return layer;
}

function removeLayer(session: Session, ref: Ref): void {
  const document = documentAt(session, ref);
  guardLayer(session, document, ref.id);
  if (document.lists.layers.length < 2) refuse(session, 'built-in');
  for (const item of itemsIn(session, ref)) removeItem(session, documentAt(session, ref), item);
  session.store.setDocument(ref.document, (d) => {
    const { [ref.id]: _, ...nodes } = d.nodes;
    const layers = d.lists.layers.filter((id) => id !== ref.id);
    const { activeLayer } = d.attributes;
    const wasActive = isRef(activeLayer) && activeLayer.ref === ref.id;
    return {
      ...d,
      nodes,
      lists: { ...d.lists, layers },
      attributes: { ...d.attributes, ...(wasActive && { activeLayer: { ref: layers[0] as number } }) },
    };
  });
}
