import type { Behaviours, Ref } from '../../kernel/host';
import { does, lists, reads, values } from '../../kernel/members';
import { type Colour, colourIn, type DocumentState, en, isRef, type Lists } from '../model/state';
import { documentAt, nodeAt, refuse, type Session, setAttribute, thing } from '../session';
import { shown, toPlain } from './attributes';
import { addSpot, guardBuiltIn, removeSpot, rename } from './spots';

/** Spot and global colours, and the swatches that show them. */
export function swatchBehaviours(session: Session): Behaviours {
  const listed = (list: Lists) =>
    lists((ref) => documentAt(session, ref).lists[list].map((id) => thing(documentAt(session, ref), id)));
  const owner = reads((ref) =>
    session.objects.object({ cls: 'Document', document: ref.document, id: ref.document }),
  );
  return {
    Document: { spots: listed('spots'), swatches: listed('swatches') },
    Spots: { add: does((ref) => session.objects.object(addSpot(session, ref))) },
    Spot: {
      typename: reads(() => 'Spot'),
      parent: owner,
      name: values(
        (ref) => nodeAt(session, ref).attributes.name,
        (ref, value) => rename(session, ref, value as string),
      ),
      colorType: values(
        (ref) => shown(session, ref, nodeAt(session, ref).attributes.colorType ?? null),
        (ref, value) => {
          guardBuiltIn(session, ref);
          setAttribute(session, ref, 'colorType', toPlain(session, ref, value));
        },
      ),
      color: values(
        (ref) => shown(session, ref, nodeAt(session, ref).attributes.color ?? null),
        (ref, value) => {
          guardBuiltIn(session, ref);
          // A spot's colour must be of the document's own colour space (guide, Spot).
          const space = String(documentAt(session, ref).attributes.space);
          const given = session.values.colourOf(value);
          if (given?.cls !== `${space}Color` && given?.cls !== 'LabColor') refuse(session, 'not-applicable');
          setAttribute(session, ref, 'color', toPlain(session, ref, value));
        },
      ),
      spotKind: reads((ref) => {
        const { cls } = colourIn(nodeAt(session, ref).attributes.color);
        return session.host.enumerators.enumerator(
          en('SpotColorKind', cls === 'RGBColor' ? 'SPOTRGB' : 'SPOTCMYK'),
        );
      }),
      getInternalColor: does((ref) =>
        Object.values(inOrder(colourIn(nodeAt(session, ref).attributes.color))),
      ),
      remove: does((ref) => removeSpot(session, ref)),
    },
    Swatch: {
      typename: reads(() => 'Swatch'),
      parent: owner,
      name: reads((ref) => nameOfSwatch(documentAt(session, ref), ref)),
      color: reads((ref) => shown(session, ref, nodeAt(session, ref).attributes.color ?? null)),
      // Removing what cannot be removed does nothing and says nothing (seen on 30.8).
      remove: does((ref) => {
        const { spot } = nodeAt(session, ref).attributes;
        if (isRef(spot)) removeSpot(session, { ...ref, cls: 'Spot', id: spot.ref });
      }),
    },
  };
}

/** The names under which swatches and spots are listed. */
export function nameOfSwatch(document: DocumentState, ref: Ref): string {
  const { name, spot } = document.nodes[ref.id]?.attributes ?? {};
  return String(isRef(spot) ? document.nodes[spot.ref]?.attributes.name : name);
}

const inOrder = ({ cls, channels }: Colour): readonly number[] =>
  (cls === 'RGBColor' ? ['red', 'green', 'blue'] : ['cyan', 'magenta', 'yellow', 'black']).map(
    (name) => channels[name] as number,
  );
