import type { EnumValue } from '../../kernel/enumerators';
import type { Behaviours, Ref } from '../../kernel/host';
import { isRef, type Plain } from '../model/state';
import { documentAt, nodeAt, refuse, type Session, thing } from '../session';
import { toPlain } from './attributes';
import { addColour, addTint, requireChannels } from './colours';
import { does, lists, reads, values } from './members';
import { requireFreeName } from './names';

/** Swatches, colours, tints and inks; one name belongs to one swatch of whatever kind. */
export function swatchBehaviours(session: Session): Behaviours {
  const swatches = (ref: Ref, kind: string): readonly Ref[] => {
    const document = documentAt(session, ref);
    return document.lists.swatches
      .map((id) => ({ ...thing(document, id), concrete: thing(document, id).cls }))
      .filter(({ concrete }) => kind === 'Swatch' || concrete === kind)
      .map(({ concrete: _, ...found }) => found);
  };
  const attributes = (ref: Ref) => nodeAt(session, ref).attributes;
  const set = (ref: Ref, changed: Readonly<Record<string, Plain>>) => {
    if (attributes(ref).builtIn === true) refuse(session, 'built-in');
    const next = { ...attributes(ref), ...changed };
    requireChannels(session, next);
    session.store.setNode(ref.document, ref.id, (n) => ({ ...n, attributes: next }));
  };
  const enumerated = (member: 'model' | 'space') =>
    values(
      (ref) => session.host.enumerators.enumerator(attributes(ref)[member] as EnumValue),
      (ref, value) => set(ref, { [member]: plainOf(session, ref, member, value) }),
    );
  return {
    Document: {
      swatches: lists((ref) => swatches(ref, 'Swatch')),
      colors: {
        kind: 'collection',
        elements: (ref) => swatches(ref, 'Color'),
        add: (ref, [given]) => addColour(session, ref, (given ?? {}) as Readonly<Record<string, unknown>>),
      },
      tints: {
        kind: 'collection',
        elements: (ref) => swatches(ref, 'Tint'),
        add: (ref, [base, given]) =>
          addTint(session, ref, base, (given ?? {}) as Readonly<Record<string, unknown>>),
      },
      inks: lists((ref) =>
        documentAt(session, ref).lists.inks.map((id) => thing(documentAt(session, ref), id)),
      ),
    },
    Swatch: {
      id: reads((ref) => ref.id),
      index: reads((ref) => documentAt(session, ref).lists.swatches.indexOf(ref.id)),
      name: values(
        (ref) => attributes(ref).name,
        (ref, value) => {
          if (value !== attributes(ref).name)
            requireFreeName(session, documentAt(session, ref), 'swatches', value as string);
          set(ref, { name: value as string });
        },
      ),
      remove: does((ref, [replacement]) => {
        if (attributes(ref).builtIn === true) refuse(session, 'built-in');
        const target = session.objects.refOf(replacement)?.id ?? blackOf(session, ref);
        removeSwatch(session, ref, target);
      }),
    },
    Color: {
      model: enumerated('model'),
      space: enumerated('space'),
      colorValue: values(
        (ref) => [...(attributes(ref).colorValue as readonly number[])],
        (ref, value) => set(ref, { colorValue: [...(value as readonly number[])] }),
      ),
    },
    Tint: {
      baseColor: reads((ref) =>
        session.objects.object(
          thing(documentAt(session, ref), (attributes(ref).baseColor as { ref: number }).ref),
        ),
      ),
      tintValue: reads((ref) => attributes(ref).tintValue),
    },
    Ink: {
      id: reads((ref) => ref.id),
      name: reads((ref) => attributes(ref).name),
      isProcessInk: reads((ref) => attributes(ref).isProcessInk),
    },
  };
}

const plainOf = (session: Session, ref: Ref, member: string, value: unknown): Plain => {
  const declared = session.host.membership.member('Color', member);
  if (declared?.kind !== 'property') throw new Error(`Color has no ${member}`);
  return toPlain(session, ref, declared.type, value);
};

const blackOf = (session: Session, ref: Ref): number => {
  const { lists: all, nodes } = documentAt(session, ref);
  return all.swatches.find(
    (id) => nodes[id]?.attributes.builtIn === true && nodes[id]?.attributes.special === 'black',
  ) as number;
};

/** Takes a swatch out; what was painted with it takes the replacement. */
function removeSwatch(session: Session, ref: Ref, replacement: number): void {
  const { name } = nodeAt(session, ref).attributes;
  const swapped = (value: Plain): Plain =>
    isRef(value) && value.ref === ref.id ? { ref: replacement } : value;
  session.store.setDocument(ref.document, (d) => {
    const kept = Object.values(d.nodes).filter(
      (n) => n.id !== ref.id && !(n.cls === 'Ink' && n.attributes.name === name),
    );
    return {
      ...d,
      nodes: Object.fromEntries(
        kept.map((n) => [
          n.id,
          {
            ...n,
            attributes: Object.fromEntries(Object.entries(n.attributes).map(([k, v]) => [k, swapped(v)])),
          },
        ]),
      ),
      lists: {
        ...d.lists,
        swatches: d.lists.swatches.filter((id) => id !== ref.id),
        inks: d.lists.inks.filter((id) => kept.some((n) => n.id === id)),
      },
    };
  });
}
