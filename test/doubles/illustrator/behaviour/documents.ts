import type { Pair } from '../../kernel/affine';
import { NotModelled } from '../../kernel/errors';
import { type Behaviour, type Behaviours, type Ref, report } from '../../kernel/host';
import { does, doesBare, lists, reads, values } from '../../kernel/members';
import type { Box } from '../../kernel/outline';
import { defaultName, PAINT } from '../model/attributes';
import { artboardSystem, documentSystem, lowerLeft, show, showBox, systemOf } from '../model/coordinates';
import { type ArtboardState, type DocumentState, en, isRef } from '../model/state';
import { attributesAt, documentAt, refuse, type Session, setAttribute, thing } from '../session';
import { shown, toPlain } from './attributes';

/** Documents and their artboards. */
export function documentBehaviours(session: Session): Behaviours {
  const attribute = (ref: Ref, name: string) => documentAt(session, ref).attributes[name];
  return {
    Document: {
      ...defaults(session),
      name: reads((ref) => attribute(ref, 'name')),
      typename: reads(() => 'Document'),
      parent: reads(() => session.objects.object({ cls: 'Application', document: 0, id: 0 })),
      saved: reads((ref) => attribute(ref, 'saved') ?? false),
      documentColorSpace: reads((ref) =>
        session.host.enumerators.enumerator(en('DocumentColorSpace', String(attribute(ref, 'space')))),
      ),
      rulerUnits: reads((ref) =>
        session.host.enumerators.enumerator(en('RulerUnits', String(attribute(ref, 'units')))),
      ),
      scaleFactor: reads((ref) => attribute(ref, 'scaleFactor')),
      width: reads((ref) => sizeOf(documentAt(session, ref), 0)),
      height: reads((ref) => sizeOf(documentAt(session, ref), 1)),
      rulerOrigin: values(
        (ref) => show(lowerLeft(documentAt(session, ref)), documentSystem(documentAt(session, ref))),
        (ref, value) => {
          const [x, y] = lowerLeft(documentAt(session, ref));
          const [dx, dy] = value as unknown as Pair;
          session.store.setDocument(ref.document, (d) => ({ ...d, origin: [x + dx, y + dy] }));
        },
      ),
      activeLayer: values(
        (ref) => {
          const active = attribute(ref, 'activeLayer');
          return isRef(active)
            ? session.objects.object(thing(documentAt(session, ref), active.ref))
            : refuse(session, 'bad-index');
        },
        (ref, value) => {
          const layer = session.objects.refOf(value);
          if (!layer || layer.document !== ref.document) refuse(session, 'invalid-object');
          else setAttribute(session, ref, 'activeLayer', { ref: layer.id });
        },
      ),
      convertCoordinate: doesBare((ref, [point, from, to]) => {
        const document = documentAt(session, ref);
        const system = (which: unknown) =>
          session.host.enumerators.valueOf(which)?.key === 'ARTBOARDCOORDINATESYSTEM'
            ? artboardSystem(document, session.switches)
            : documentSystem(document);
        const [x, y] = point as Pair;
        const [left, top] = system(from);
        return show(system(to), [x + left, y + top]);
      }),
      artboards: lists((ref) =>
        documentAt(session, ref).artboards.map((_, i) => ({
          cls: 'Artboard',
          document: ref.document,
          id: ref.document,
          at: [i],
        })),
      ),
      getPageItemFromUuid: doesBare((ref, [uuid]) => {
        const document = documentAt(session, ref);
        const found = Object.values(document.nodes).find(
          (node) => uuidOf(node.id) === uuid && session.host.membership.isA(node.cls, 'PageItem'),
        );
        return found ? session.objects.object(thing(document, found.id)) : refuse(session, 'invalid-object');
      }),
    },
    Artboards: {
      getActiveArtboardIndex: doesBare((ref) => documentAt(session, ref).activeArtboard),
      setActiveArtboardIndex: does((ref, [index]) => {
        if (!documentAt(session, ref).artboards[index as number]) refuse(session, 'bad-index');
        session.store.setDocument(ref.document, (d) => ({ ...d, activeArtboard: index as number }));
      }),
    },
    Artboard: {
      typename: reads(() => 'Artboard'),
      parent: reads((ref) =>
        session.objects.object({ cls: 'Document', document: ref.document, id: ref.document }),
      ),
      name: artboard(
        session,
        ({ name }) => name,
        (a, value) => ({ ...a, name: value as string }),
      ),
      rulerOrigin: artboard(
        session,
        ({ rulerOrigin }) => rulerOrigin,
        (a, value) => ({ ...a, rulerOrigin: value as Pair }),
      ),
      artboardRect: artboard(
        session,
        ({ rect }, document) =>
          showBox(
            session.switches.artboardRect === 'document'
              ? documentSystem(document)
              : systemOf(session.store.world(), document, session.switches),
            rect,
          ),
        () => report(session.host, new NotModelled('Artboard', 'artboardRect=')),
      ),
    },
  };
}

/** One id for each item; as long as the document lives. */
export const uuidOf = (id: number): string => `uuid-${id}`;

function sizeOf({ artboards }: DocumentState, axis: 0 | 1): number {
  const [left, top, right, bottom] = (artboards[0] as ArtboardState).rect as Box;
  return axis === 0 ? right - left : top - bottom;
}

function artboard(
  session: Session,
  get: (artboard: ArtboardState, document: DocumentState) => unknown,
  set: (artboard: ArtboardState, value: unknown) => ArtboardState,
): Behaviour {
  const indexOf = (ref: Ref): number => ref.at?.[0] as number;
  return values(
    (ref) => {
      const document = documentAt(session, ref);
      return get(document.artboards[indexOf(ref)] as ArtboardState, document);
    },
    (ref, value) =>
      session.store.setDocument(ref.document, (d) => ({
        ...d,
        artboards: d.artboards.map((a, i) => (i === indexOf(ref) ? set(a, value) : a)),
      })),
  );
}

/** The look of new paths. */
function defaults(session: Session): Readonly<Record<string, Behaviour>> {
  return Object.fromEntries(
    Object.entries(PAINT).flatMap(([name, first]) => {
      const setting = defaultName(name);
      if (!setting) return [];
      const behaviour = values(
        (ref) => shown(session, ref, attributesAt(session, ref)[setting] ?? first),
        (ref, value) => setAttribute(session, ref, setting, toPlain(session, ref, value)),
      );
      return [[setting, behaviour] as const];
    }),
  );
}
