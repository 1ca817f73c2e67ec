import type { Behaviours, Ref } from '../../kernel/host';
import { pageBox, pageOf } from '../model/geometry';
import { rulersOn } from '../model/rulers';
import { type DocumentState, isRef, type Node, nodeOf } from '../model/state';
import { documentAt, nodeAt, refuse, type Session, thing } from '../session';
import { itemsIn, onSpread, withInner } from './collections';
import { does, lists, reads } from './members';

/** Pages, spreads and masters. */
export function pageBehaviours(session: Session): Behaviours {
  const object = (ref: Ref, id: number) => session.objects.object(thing(documentAt(session, ref), id));
  const refs = (ref: Ref, ids: readonly number[]) => ids.map((id) => thing(documentAt(session, ref), id));
  const allItems = reads((ref) =>
    itemsIn(session, ref)
      .flatMap((item) => withInner(documentAt(session, ref), item))
      .map(({ id }) => object(ref, id)),
  );
  const pagesIn = (document: DocumentState) =>
    document.lists.spreads.flatMap((id) => nodeOf(document, id).pages);
  const master = reads((ref) => {
    const { appliedMaster } = nodeAt(session, ref).attributes;
    return isRef(appliedMaster)
      ? object(ref, appliedMaster.ref)
      : session.host.enumerators.enumerator({ enum: 'NothingEnum', key: 'NOTHING' });
  });
  const spread = (list: 'spreads' | 'masters') => ({
    id: reads((ref: Ref) => ref.id),
    index: reads((ref: Ref) => documentAt(session, ref).lists[list].indexOf(ref.id)),
    name: reads((ref: Ref) => nodeAt(session, ref).attributes.name ?? ''),
    parent: reads((ref: Ref) =>
      session.objects.object({ cls: 'Document', document: ref.document, id: ref.document }),
    ),
    pages: lists((ref: Ref) => refs(ref, nodeAt(session, ref).pages)),
    allPageItems: allItems,
    showMasterItems: reads((ref: Ref) => nodeAt(session, ref).attributes.showMasterItems !== false),
    appliedMaster: master,
  });
  return {
    Document: {
      pages: lists((ref) => refs(ref, pagesIn(documentAt(session, ref)))),
      spreads: lists((ref) => refs(ref, documentAt(session, ref).lists.spreads)),
      masterSpreads: lists((ref) => refs(ref, documentAt(session, ref).lists.masters)),
      allPageItems: reads((ref) => {
        const document = documentAt(session, ref);
        const spreads = session.switches.mastersInAllPageItems
          ? [...document.lists.spreads, ...document.lists.masters]
          : document.lists.spreads;
        return spreads
          .flatMap((id) => onSpread(document, id))
          .flatMap((item) => withInner(document, item))
          .map(({ id }) => object(ref, id));
      }),
    },
    Spread: spread('spreads'),
    MasterSpread: spread('masters'),
    Page: {
      id: reads((ref) => ref.id),
      index: reads((ref) =>
        nodeOf(documentAt(session, ref), nodeAt(session, ref).parent).pages.indexOf(ref.id),
      ),
      name: reads((ref) => nodeAt(session, ref).attributes.name),
      documentOffset: reads((ref) => pagesIn(documentAt(session, ref)).indexOf(ref.id)),
      parent: reads((ref) => object(ref, nodeAt(session, ref).parent)),
      side: reads((ref) =>
        session.host.enumerators.enumerator(sideOf(documentAt(session, ref), nodeAt(session, ref))),
      ),
      bounds: reads((ref) => {
        const page = nodeAt(session, ref);
        return rulersOn(session.store.world(), documentAt(session, ref), page).showBox(pageBox(page));
      }),
      appliedMaster: master,
      allPageItems: allItems,
      masterPageItems: reads((ref) => masterItems(session, ref).map(({ id }) => object(ref, id))),
    },
    PageItem: {
      overridden: reads((ref) => isRef(nodeAt(session, ref).attributes.overridden)),
      overriddenMasterPageItem: reads((ref) => {
        const from = nodeAt(session, ref).attributes.overridden;
        return isRef(from) ? object(ref, from.ref) : null;
      }),
      override: does((ref, [page]) => {
        const target = session.objects.refOf(page) ?? refuse(session, 'invalid-object');
        return session.objects.object(override(session, ref, target));
      }),
    },
  };
}

function sideOf(document: DocumentState, page: Node) {
  if (document.attributes['documentPreferences.facingPages'] !== true)
    return { enum: 'PageSideOptions', key: 'SINGLE_SIDED' };
  return { enum: 'PageSideOptions', key: page.matrix[4] < -1e-6 ? 'LEFT_HAND' : 'RIGHT_HAND' };
}

/** Items a page shows from its master: those of the master's page on the same side, unless they were overridden. */
function masterItems(session: Session, ref: Ref): readonly Node[] {
  const document = documentAt(session, ref);
  const page = nodeAt(session, ref);
  const { appliedMaster } = page.attributes;
  if (!isRef(appliedMaster)) return [];
  const taken = new Set(
    itemsIn(session, ref).flatMap(({ attributes: { overridden } }) =>
      isRef(overridden) ? [overridden.ref] : [],
    ),
  );
  const source = masterPage(document, nodeOf(document, appliedMaster.ref), page);
  return onSpread(document, appliedMaster.ref).filter(
    (item) => !taken.has(item.id) && pageOf(document, item)?.id === source.id,
  );
}

function masterPage(document: DocumentState, master: Node, page: Node): Node {
  const pages = master.pages.map((id) => nodeOf(document, id));
  return pages.find((p) => sideOf(document, p).key === sideOf(document, page).key) ?? (pages[0] as Node);
}

/** A copy of a master's item on a page, at the same place on it (facts 7). */
function override(session: Session, ref: Ref, target: Ref): Ref {
  const document = documentAt(session, ref);
  const item = nodeAt(session, ref);
  const page = nodeOf(document, target.id);
  const master = document.nodes[item.parent];
  if (master?.cls !== 'MasterSpread' || page.cls !== 'Page' || item.attributes.allowOverrides === false)
    return refuse(session, 'no-override');
  const source = masterPage(document, master, page);
  const id = session.store.newId();
  const [dx, dy] = [page.matrix[4] - source.matrix[4], page.matrix[5] - source.matrix[5]];
  const [a, b, c, d, tx, ty] = item.matrix;
  session.store.setDocument(document.id, (doc) => ({
    ...doc,
    nodes: {
      ...doc.nodes,
      [id]: {
        ...item,
        id,
        parent: page.parent,
        matrix: [a, b, c, d, tx + dx, ty + dy],
        attributes: { ...item.attributes, overridden: { ref: item.id } },
      },
    },
  }));
  session.store.setNode(document.id, page.parent, (s) => ({ ...s, items: [id, ...s.items] }));
  return thing(documentAt(session, ref), id);
}
