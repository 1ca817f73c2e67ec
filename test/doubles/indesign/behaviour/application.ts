import { NotModelled } from '../../kernel/errors';
import { type Behaviour, type Behaviours, type Ref, report } from '../../kernel/host';
import { keyOf } from '../model/enum-key';
import { type DocumentState, en, nodeOf } from '../model/state';
import { attributesAt, documentAt, documentRef, guard, refuse, type Session, setAttribute } from '../session';
import { buildDocument } from '../start/build';
import { type DocumentPlan, plainPlan } from '../start/plan';
import { does, doesBare, lists, reads, values } from './members';

/** The application itself. */
export function applicationBehaviours(session: Session): Behaviours {
  const documents = () => session.store.world().documents;
  const first = () =>
    documents().find((d) => d.attributes.windowless !== true) ?? refuse(session, 'no-document');
  return {
    Application: {
      name: reads(() => 'Adobe InDesign'),
      version: reads(() => '20.4.0.48'),
      documents: {
        kind: 'collection',
        elements: () => documents().map(documentRef),
        add: (_, [showing]) => documentRef(openCopy(session, EMPTY, showing !== false)),
      },
      open: doesBare((_, [from, showing, how]) => {
        const key = how === undefined ? 'DEFAULT_VALUE' : keyOf(session.host.enumerators.valueOf(how));
        if (typeof from !== 'string' || key !== 'OPEN_COPY')
          report(session.host, new NotModelled('Application', `open(${typeof from}, ${key})`));
        const plan = session.onDisk.get(from as string) ?? refuse(session, 'unknown-name');
        const document = session.objects.object(documentRef(openCopy(session, plan, showing !== false)));
        return session.switches.thenables ? Promise.resolve(document) : document;
      }),
      activeDocument: values(
        () => session.objects.object(documentRef(first())),
        (_, value) => {
          const ref = session.objects.refOf(value) ?? refuse(session, 'invalid-object');
          session.store.setWorld((w) => ({
            ...w,
            documents: [...w.documents].sort(
              (a, b) => Number(b.id === ref.document) - Number(a.id === ref.document),
            ),
          }));
        },
      ),
      activeWindow: reads(() => {
        const { id } = first();
        return session.objects.object({ cls: 'LayoutWindow', document: id, id });
      }),
      layoutWindows: lists(() =>
        documents()
          .filter((d) => d.attributes.windowless !== true)
          .map(({ id }) => ({ cls: 'LayoutWindow', document: id, id })),
      ),
      addEventListener: doesBare((_, [type, handler]) => {
        session.listeners.push({ type: type as string, handler: handler as (event: object) => void });
        return null;
      }),
      removeEventListener: doesBare((_, [type, handler]) => {
        const at = session.listeners.findIndex((l) => l.type === type && l.handler === handler);
        if (at >= 0) session.listeners.splice(at, 1);
        return at >= 0;
      }),
    },
  };
}

/** A new document of the usual settings, but with rulers of a hostile user. */
const EMPTY: DocumentPlan = {
  ...plainPlan,
  items: [],
  settings: { 'viewPreferences.verticalMeasurementUnits': en('MeasurementUnits', 'INCHES') },
};

/** An untitled copy of a layout; shown, it is the active document (facts 6). */
function openCopy(session: Session, plan: DocumentPlan, isShown: boolean): DocumentState {
  const { document } = session.store.newIds((firstId) =>
    buildDocument({ ...plan, selection: { kind: 'items', names: [] } }, firstId),
  );
  const { path: _, ...attributes } = document.attributes;
  const copy = {
    ...document,
    attributes: { ...attributes, name: `Untitled-${document.id}`, ...(!isShown && { windowless: true }) },
  };
  session.store.setWorld((w) => ({
    ...w,
    documents: isShown ? [copy, ...w.documents] : [...w.documents, copy],
    selection: { ...w.selection, [copy.id]: [] },
  }));
  return copy;
}

/** The key under which the Script Label panel keeps its text (facts 6). */
const PANEL = 'Label';

/** Script labels, which nearly everything has. */
export function labelBehaviour(session: Session, member: string): Behaviour | undefined {
  const labels = (ref: Ref): Readonly<Record<string, string>> => {
    if (ref.document === 0) return {};
    const document = documentAt(session, ref);
    return ref.id === ref.document ? document.labels : nodeOf(document, ref.id).labels;
  };
  const put = (ref: Ref, key: string, value: string): void => {
    if (ref.document === 0) {
      setAttribute(session, ref, `label.${key}`, value);
      return;
    }
    guard(session, ref);
    if (session.switches.untrue === 'labels') return;
    const next = { ...labels(ref), [key]: value };
    if (ref.id === ref.document) session.store.setDocument(ref.document, (d) => ({ ...d, labels: next }));
    else session.store.setNode(ref.document, ref.id, (n) => ({ ...n, labels: next }));
  };
  const get = (ref: Ref, key: string): string =>
    ref.document === 0 ? String(attributesAt(session, ref)[`label.${key}`] ?? '') : (labels(ref)[key] ?? '');
  switch (member) {
    case 'label':
      return values(
        (ref) => get(ref, PANEL),
        (ref, value) => put(ref, PANEL, value as string),
      );
    case 'insertLabel':
      return does((ref, [key, value]) => put(ref, key as string, value as string));
    case 'extractLabel':
      return doesBare((ref, [key]) => get(ref, key as string));
    default:
      return undefined;
  }
}
