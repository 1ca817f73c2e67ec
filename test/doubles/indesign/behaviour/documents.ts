import { strToU8 } from 'fflate';
import { NotModelled } from '../../kernel/errors';
import { type Behaviours, type Ref, report } from '../../kernel/host';
import { keyOf } from '../model/enum-key';
import { rulersOn } from '../model/rulers';
import { isEnum, isRef, nodeOf } from '../model/state';
import { documentAt, documentRef, refuse, type Session, setAttribute, thing } from '../session';
import { does, doesBare, lists, reads, values } from './members';
import { firstPage } from './new-items';

/** Documents and their windows. */
export function documentBehaviours(session: Session): Behaviours {
  const attributes = (ref: Ref) => documentAt(session, ref).attributes;
  const window = ({ document }: Ref): Ref => ({ cls: 'LayoutWindow', document, id: document });
  const windows = lists((ref) => (attributes(ref).windowless === true ? [] : [window(ref)]));
  // Inside the page the zero point is a distance from where the rulers start.
  const rulers = (ref: Ref) => {
    const document = documentAt(session, ref);
    return rulersOn(session.store.world(), document, nodeOf(document, firstPage(document)));
  };
  const promised = (of: (path: string) => string) =>
    reads((ref) => {
      const { path } = attributes(ref);
      if (typeof path === 'string') return Promise.resolve(of(path));
      const refused = Promise.reject(rejection(session));
      // Whoever reads all properties at once does not wait for this one.
      refused.catch(() => undefined);
      return refused;
    });
  return {
    Document: {
      id: reads((ref) => ref.id),
      name: reads((ref) => attributes(ref).name),
      saved: reads((ref) => attributes(ref).path !== undefined),
      modified: reads((ref) => session.store.undoNames(ref.document).length > 0),
      visible: reads((ref) => attributes(ref).windowless !== true),
      fullName: promised((path) => path),
      filePath: promised((path) => path.replace(/[^/]*$/, '')),
      layoutWindows: windows,
      windows,
      zeroPoint: values(
        (ref) => {
          const [x, y] = attributes(ref).zeroPoint as readonly [number, number];
          return [rulers(ref).showLength(x, 'horizontal'), rulers(ref).showLength(y, 'vertical')];
        },
        (ref, value) => {
          const [x, y, ...more] = value as readonly unknown[];
          if (x === undefined || y === undefined || more.length > 0) refuse(session, 'out-of-range');
          if (isEnum(attributes(ref)['viewPreferences.rulerOrigin'], 'SPINE_ORIGIN')) {
            if (session.switches.spineZeroPoint === 'throws') refuse(session, 'zero-point-locked');
            return;
          }
          const { readLength } = rulers(ref);
          setAttribute(session, ref, 'zeroPoint', [readLength(x, 'horizontal'), readLength(y, 'vertical')]);
        },
      ),
      undoName: reads((ref) => session.store.undoNames(ref.document)[0] ?? ''),
      undoHistory: reads((ref) => [...session.store.undoNames(ref.document)]),
      undo: doesBare((ref) => {
        if (session.switches.untrue === 'undo') return;
        if (!session.store.undo(ref.document)) refuse(session, 'not-applicable');
      }),
      recompose: does(() => undefined),
      close: doesBare((ref) => closeDocument(session, ref.document)),
      exportFile: doesBare((ref, [format, to]) => {
        const key = keyOf(session.host.enumerators.valueOf(format));
        if (key !== 'INDESIGN_MARKUP' && key !== 'PDF_TYPE')
          report(session.host, new NotModelled('Document', `exportFile(${key})`));
        const idml = session.exportIdml(documentAt(session, ref));
        return written(session, to, key === 'PDF_TYPE' ? asPdf(idml) : idml);
      }),
      saveACopy: doesBare((ref, [to]) =>
        written(session, to, asLayout(session.exportIdml(documentAt(session, ref)))),
      ),
    },
    LayoutWindow: {
      parent: reads((ref) => session.objects.object(documentRef(documentAt(session, ref)))),
      activePage: values(
        (ref) => session.objects.object(thing(documentAt(session, ref), activePage(session, ref))),
        (ref, value) => {
          const page = session.objects.refOf(value) ?? refuse(session, 'invalid-object');
          session.store.setWorld((w) => ({ ...w, activePage: { ...w.activePage, [ref.document]: page.id } }));
        },
      ),
      activeSpread: reads((ref) => {
        const document = documentAt(session, ref);
        return session.objects.object(thing(document, nodeOf(document, activePage(session, ref)).parent));
      }),
      activeLayer: reads((ref) => {
        const { activeLayer } = attributes(ref);
        return isRef(activeLayer)
          ? session.objects.object(thing(documentAt(session, ref), activeLayer.ref))
          : null;
      }),
    },
  };
}

/** Puts a file where a path string says; entries are not modelled. */
function written(session: Session, to: unknown, bytes: Uint8Array): Promise<undefined> | undefined {
  if (typeof to !== 'string') report(session.host, new NotModelled('Document', 'a file by its entry'));
  if (!(to as string).startsWith('/')) refuse(session, 'out-of-range');
  session.files.set(to as string, bytes);
  return session.switches.thenables ? Promise.resolve(undefined) : undefined;
}

/** What every layout of InDesign begins with; here an IDML package comes behind it. */
const LAYOUT = [
  0x06, 0x06, 0xed, 0xf5, 0xd8, 0x1d, 0x46, 0xe5, 0xbd, 0x31, 0xef, 0xe7, 0xfe, 0x74, 0xb7, 0x1d,
];
const asLayout = (idml: Uint8Array): Uint8Array => new Uint8Array([...LAYOUT, ...idml]);

const asPdf = (idml: Uint8Array): Uint8Array =>
  new Uint8Array([...strToU8('%PDF-1.7\n'), ...idml, ...strToU8('\n%%EOF\n')]);

const activePage = (session: Session, ref: Ref): number =>
  session.store.world().activePage[ref.document] ?? firstPage(documentAt(session, ref));

function rejection(session: Session): Error {
  try {
    return refuse(session, 'unsaved');
  } catch (error) {
    return error as Error;
  }
}

/** Closes a document: everything that spoke of it is invalid from then on. */
export function closeDocument(session: Session, id: number): void {
  session.store.setWorld((w) => {
    const { [id]: _, ...selection } = w.selection;
    const { [id]: _page, ...activePage } = w.activePage;
    return { ...w, documents: w.documents.filter((d) => d.id !== id), selection, activePage };
  });
  session.store.forget(id);
}
