import { strToU8 } from 'fflate';
import { NotModelled, WrongType } from '../../kernel/errors';
import { type Behaviours, type Ref, report } from '../../kernel/host';
import { doesBare } from '../../kernel/members';
import { planIn } from '../files';
import { type DocumentState, isEnum } from '../model/state';
import { pdfOf } from '../out/pdf';
import type { Saved } from '../save-options';
import { documentAt, documentRef, refuse, type Session, setAttribute } from '../session';
import { buildDocument } from '../start/build';
import { type DocumentPlan, plainPlan } from '../start/plan';

/** Opening, making, saving and closing documents. */
export function openingBehaviours(session: Session): Behaviours {
  const { objects, host, disk, files, saveOptions } = session;
  const documents = () => session.store.world().documents;
  const pathOf = (file: unknown): string =>
    files.pathOf(file) ?? report(host, new WrongType('Illustrator', 'file', 'is no File'));
  /** What Illustrator would ask the user, unless it may show nothing. */
  const asks = (what: string): void => {
    const { userInteractionLevel } = session.store.world().attributes;
    if (!isEnum(userInteractionLevel, 'DONTDISPLAYALERTS')) session.dialogs.push(what);
  };
  return {
    Application: {
      open: doesBare((_, [file, ...more]) => {
        if (more.length > 0) report(host, new NotModelled('Application', 'open with options'));
        const path = pathOf(file);
        const open = documents().find(({ attributes }) => attributes.path === path);
        const there = open ?? opened(session, path);
        bringToFront(session, there.id);
        if (!open) asks(`missing fonts in ${path}`);
        return objects.object(documentRef(there));
      }),
    },
    Documents: {
      add: doesBare((_, [space, width, height, ...more]) => {
        if (more.length > 0) report(host, new NotModelled('Documents', 'add with artboards'));
        const key = host.enumerators.valueOf(space)?.key === 'RGB' ? 'RGB' : 'CMYK';
        const size = [Number(width ?? 595.28), Number(height ?? 841.89)] as const;
        return objects.object(documentRef(made(session, empty(key, size), { name: '' })));
      }),
    },
    Document: {
      saveAs: doesBare((ref, [file, options]) => {
        const path = pathOf(file);
        const said = saveOptions.saidBy(options);
        if (!said) return report(host, new NotModelled('Document', 'saveAs without options'));
        asks(`the settings of ${path}`);
        disk.set(path, writtenAs(said, documentAt(session, ref), session.switches.grayBlack));
        setAttribute(session, ref, 'path', path);
        setAttribute(session, ref, 'name', nameOf(path));
        return setAttribute(session, ref, 'saved', true);
      }),
      close: doesBare((ref, [saving]) => {
        if (host.enumerators.valueOf(saving)?.key !== 'DONOTSAVECHANGES') {
          asks('whether to save');
          report(host, new NotModelled('Document', 'close with saving'));
        }
        closeDocument(session, ref);
      }),
    },
  };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function opened(session: Session, path: string): DocumentState {
  const plan = planIn(session.disk.get(path)) ?? refuse(session, 'unknown-name');
  const isUntitled = path.endsWith('.ait') && session.switches.templates === 'untitled';
  return made(session, plan, isUntitled ? { name: '' } : { name: nameOf(path), path });
}

/** A new document in front of all others; without a name it is untitled. */
function made(
  session: Session,
  plan: DocumentPlan,
  { name, path }: { readonly name: string; readonly path?: string },
): DocumentState {
  const { document, selection } = session.store.newIds((firstId) => buildDocument(plan, firstId));
  const attributes = {
    ...document.attributes,
    name: name || `Untitled-${document.id}`,
    saved: true,
    ...(path !== undefined && { path }),
  };
  const state = { ...document, attributes };
  session.store.setWorld((w) => ({
    ...w,
    documents: [state, ...w.documents],
    selection: { ...w.selection, [state.id]: selection },
  }));
  return state;
}

const empty = (space: DocumentPlan['space'], [width, height]: readonly [number, number]): DocumentPlan => ({
  ...plainPlan,
  space,
  artboards: [{ name: 'Artboard 1', rect: [0, height, width, 0], rulerOrigin: [0, 0] }],
  items: [],
  selection: { kind: 'items', names: [] },
});

export function bringToFront(session: Session, id: number): void {
  session.store.setWorld((w) => ({
    ...w,
    documents: [...w.documents].sort((a, b) => Number(b.id === id) - Number(a.id === id)),
  }));
}

/** Closes a document: everything that spoke of it is invalid from then on. */
export function closeDocument(session: Session, { document: id }: Pick<Ref, 'document'>): void {
  session.store.setWorld((w) => {
    const { [id]: _, ...selection } = w.selection;
    const left = w.documents.filter((d) => d.id !== id);
    const wasFront = w.documents[0]?.id === id;
    const isTurned = wasFront && session.switches.afterClosing === 'last' && left.length > 1;
    const documents = isTurned ? [left.at(-1) as DocumentState, ...left.slice(0, -1)] : left;
    return { ...w, documents, selection };
  });
}

/** A PDF of all artboards, which is what others can read of a document of Illustrator too; EPS has one of them. */
function writtenAs({ cls, set }: Saved, document: DocumentState, grayBlack: 100 | 0): Uint8Array {
  const pdf = pdfOf(
    document,
    document.artboards.map((_, i) => i),
    grayBlack,
  );
  if (cls === 'EPSSaveOptions') return strToU8('%!PS-Adobe-3.1 EPSF-3.0\n%%EOF\n');
  const isReadable = cls === 'PDFSaveOptions' || set.get('pdfCompatible') === true;
  return isReadable ? pdf : strToU8('%!PS-Adobe-3.0\n%AI12_CompressedData\n');
}
