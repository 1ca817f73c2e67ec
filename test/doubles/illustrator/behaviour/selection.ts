import type { Behaviours, Ref } from '../../kernel/host';
import { reads, values } from '../../kernel/members';
import { defaultName, PAINT } from '../model/attributes';
import { cmyk } from '../model/colours';
import type { Attributes, DocumentState, Selected } from '../model/state';
import { nodeOf, upwards } from '../model/state';
import { documentAt, isClosed, nodeAt, refuse, type Session, thing } from '../session';
import { shown } from './attributes';

const NOTHING: Selected = { kind: 'items', ids: [] };

const selectionOf = (session: Session, ref: Ref): Selected =>
  session.store.world().selection[ref.document] ?? NOTHING;

/** What is selected: an array of items, a text range, or the place of the cursor. */
export function selected(session: Session, ref: Ref): unknown {
  const now = selectionOf(session, ref);
  if (now.kind === 'text') {
    const cls = now.length === 0 ? 'InsertionPoint' : 'TextRange';
    return session.objects.object({
      cls,
      document: ref.document,
      id: now.frame,
      at: [now.start, now.length],
    });
  }
  if (now.ids.length === 0 && session.switches.emptySelection === 'null') return null;
  const document = documentAt(session, ref);
  return now.ids.map((id) => session.objects.object(thing(document, id)));
}

/** Selects items; what is locked, hidden or on a closed layer stays unselected. */
export function select(session: Session, ref: Ref, value: unknown): void {
  const given = value === null ? [] : Array.isArray(value) ? value : [value];
  const document = documentAt(session, ref);
  const ids = given.map((item) => {
    const target = session.objects.refOf(item) ?? refuse(session, 'invalid-object');
    if (target.document !== ref.document || !session.host.membership.isA(target.cls, 'PageItem'))
      refuse(session, 'invalid-object');
    return target.id;
  });
  setSelection(
    session,
    ref,
    ids.filter((id) => canBeSelected(document, id)),
  );
}

const canBeSelected = (document: DocumentState, id: number): boolean =>
  !isClosed(document, id) &&
  !upwards(document, id).some(({ attributes }) => attributes.locked === true || attributes.hidden === true);

/** The look of what is selected becomes the look of what is drawn next (seen on 30.8 of strokes). */
function setSelection(session: Session, ref: Ref, ids: readonly number[]): void {
  session.store.setWorld((w) => ({
    ...w,
    selection: { ...w.selection, [ref.document]: { kind: 'items', ids } },
  }));
  const [first] = ids
    .map((id) => nodeOf(documentAt(session, ref), id))
    .filter(({ attributes }) => 'filled' in attributes);
  if (!first) return;
  const handed: Attributes = Object.fromEntries(
    Object.keys(PAINT).flatMap((name) => {
      const setting = defaultName(name);
      const value = first.attributes[name];
      return setting && value !== undefined ? [[setting, value] as const] : [];
    }),
  );
  session.store.setDocument(ref.document, (d) => ({ ...d, attributes: { ...d.attributes, ...handed } }));
}

export function selectionBehaviours(session: Session): Behaviours {
  const holds = (ref: Ref): boolean => {
    const now = selectionOf(session, ref);
    return now.kind === 'items' && now.ids.includes(ref.id);
  };
  const range = (ref: Ref): string => {
    const contents = String(nodeAt(session, ref).attributes.contents ?? '');
    const [start, length] = ref.at ?? [0, contents.length];
    return contents.slice(start, (start as number) + (length as number));
  };
  return {
    Document: {
      selection: values(
        (ref) => selected(session, ref),
        (ref, value) => select(session, ref, value),
      ),
    },
    PageItem: {
      selected: values(holds, (ref, value) => {
        const now = selectionOf(session, ref);
        const others = now.kind === 'items' ? now.ids.filter((id) => id !== ref.id) : [];
        const may = canBeSelected(documentAt(session, ref), ref.id);
        setSelection(session, ref, value === true && may ? [ref.id, ...others] : others);
      }),
    },
    TextRange: {
      typename: reads(() => 'TextRange'),
      contents: reads(range),
      length: reads((ref) => range(ref).length),
      characterOffset: reads((ref) => (ref.at?.[0] ?? 0) + 1),
      characterAttributes: reads((ref) => session.objects.object({ ...ref, cls: 'CharacterAttributes' })),
    },
    CharacterAttributes: {
      size: reads((ref) => nodeAt(session, ref).attributes.size ?? 12),
      overprintFill: reads((ref) => nodeAt(session, ref).attributes.overprintFill ?? false),
      fillColor: reads((ref) =>
        shown(session, ref, nodeAt(session, ref).attributes.fillColor ?? { colour: cmyk(0, 0, 0, 100) }),
      ),
      textFont: reads((ref) => session.objects.object({ ...ref, cls: 'TextFont' })),
    },
    TextFont: { name: reads((ref) => nodeAt(session, ref).attributes.font ?? 'MyriadPro-Regular') },
    PlacedItem: {
      file: reads((ref) => {
        const { file } = nodeAt(session, ref).attributes;
        return typeof file === 'string' ? { name: file } : refuse(session, 'invalid-object');
      }),
    },
    InsertionPoint: { typename: reads(() => 'InsertionPoint') },
    TextFrame: {
      contents: reads(range),
      textRange: reads((ref) =>
        session.objects.object({
          cls: 'TextRange',
          document: ref.document,
          id: ref.id,
          at: [0, String(nodeAt(session, ref).attributes.contents ?? '').length],
        }),
      ),
    },
  };
}

/** The selection without what is no longer there. */
export function forget(session: Session, document: number, gone: readonly number[]): void {
  session.store.setWorld((w) => {
    const now = w.selection[document];
    if (!now) return w;
    const kept: Selected =
      now.kind === 'items'
        ? { kind: 'items', ids: now.ids.filter((id) => !gone.includes(id)) }
        : gone.includes(now.frame)
          ? NOTHING
          : now;
    return { ...w, selection: { ...w.selection, [document]: kept } };
  });
}
