import { NotModelled } from '../../kernel/errors';
import { type Behaviours, report } from '../../kernel/host';
import { does, doesBare, lists, reads, values } from '../../kernel/members';
import { turn } from '../model/geometry';
import type { Plain } from '../model/state';
import { APPLICATION, documentRef, refuse, type Session, setAttribute } from '../session';
import { bringToFront } from './opening';
import { select, selected } from './selection';

/** The application itself. */
export function applicationBehaviours(session: Session): Behaviours {
  const { store, values: made } = session;
  const documents = () => store.world().documents;
  const first = () => documents()[0] ?? refuse(session, 'no-document');
  const matrix = (numbers: readonly number[]) => made.matrix(numbers);
  const preference = (kind: string) => ({
    [`get${kind}Preference`]: doesBare((_, [key]) => preferenceOf(session, key as string)),
    [`set${kind}Preference`]: doesBare((_, [key, value]) =>
      setAttribute(session, APPLICATION, `preference.${key}`, value as Plain),
    ),
  });
  return {
    Application: {
      name: reads(() => 'Adobe Illustrator'),
      version: reads(() => '30.0'),
      typename: reads(() => 'Application'),
      documents: lists(() => documents().map(documentRef)),
      activeDocument: values(
        () => session.objects.object(documentRef(first())),
        (_, value) => {
          const ref = session.objects.refOf(value) ?? refuse(session, 'invalid-object');
          bringToFront(session, ref.document);
        },
      ),
      selection: values(
        () => selected(session, documentRef(first())),
        (_, value) => select(session, documentRef(first()), value),
      ),
      preferences: reads(() => session.objects.object({ cls: 'Preferences', document: 0, id: 0 })),
      redraw: doesBare(() => store.redraw(session.switches.redrawSplitsUndo)),
      undo: doesBare(() => {
        const { id } = first();
        store.undo(id);
      }),
      getIdentityMatrix: doesBare(() => matrix([1, 0, 0, 1, 0, 0])),
      getTranslationMatrix: doesBare((_, [x, y]) => matrix([1, 0, 0, 1, Number(x ?? 0), Number(y ?? 0)])),
      getScaleMatrix: doesBare((_, [x, y]) =>
        matrix([Number(x ?? 100) / 100, 0, 0, Number(y ?? 100) / 100, 0, 0]),
      ),
      getRotationMatrix: doesBare((_, [angle]) => {
        const [cos, sin] = turn(Number(angle ?? 0));
        return matrix([cos, sin, -sin, cos, 0, 0]);
      }),
    },
    Preferences: {
      typename: reads(() => 'Preferences'),
      ...preference('Boolean'),
      ...preference('Real'),
      ...preference('Integer'),
      ...preference('String'),
    },
    Document: {
      activate: does((ref) => bringToFront(session, ref.document)),
    },
  };
}

function preferenceOf(session: Session, key: string): Plain {
  const value = session.store.world().attributes[`preference.${key}`];
  return value ?? report(session.host, new NotModelled('Preferences', key));
}
