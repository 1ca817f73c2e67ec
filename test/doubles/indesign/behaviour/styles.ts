import type { Behaviours, Ref } from '../../kernel/host';
import { en, type Plain } from '../model/state';
import { documentAt, guard, nodeAt, refuse, type Session, thing } from '../session';
import { does, lists, reads, values } from './members';
import { requireFreeName } from './names';

/** Object styles and how they are put on items. */
export function styleBehaviours(session: Session): Behaviours {
  const styles = (ref: Ref) => documentAt(session, ref).lists.objectStyles;
  return {
    Document: {
      objectStyles: lists((ref) => styles(ref).map((id) => thing(documentAt(session, ref), id))),
    },
    ObjectStyle: {
      id: reads((ref) => ref.id),
      index: reads((ref) => styles(ref).indexOf(ref.id)),
      name: values(
        (ref) => nodeAt(session, ref).attributes.name,
        (ref, value) => {
          if (nodeAt(session, ref).attributes.builtIn === true) refuse(session, 'built-in');
          requireFreeName(session, documentAt(session, ref), 'objectStyles', value as string);
          session.store.setNode(ref.document, ref.id, (n) => ({
            ...n,
            attributes: { ...n.attributes, name: value as string },
          }));
        },
      ),
    },
    PageItem: {
      applyObjectStyle: does((ref, [style, clearing]) => {
        guard(session, ref);
        const target = session.objects.refOf(style) ?? refuse(session, 'invalid-object');
        if (session.switches.untrue === 'none-style') return;
        apply(session, ref, target, clearing !== false);
      }),
    },
  };
}

/** Attributes a style does not speak of. */
const OWN = new Set(['name', 'itemLayer', 'locked', 'visible', 'allowOverrides', 'overridden']);

function apply(session: Session, ref: Ref, style: Ref, clearing: boolean): void {
  const document = documentAt(session, ref);
  const given = document.nodes[style.id]?.attributes ?? {};
  const fromStyle = Object.fromEntries(
    Object.entries(given).filter(([key]) => key !== 'name' && key !== 'builtIn'),
  );
  session.store.setNode(ref.document, ref.id, (n) => {
    const kept = Object.fromEntries(
      Object.entries(n.attributes).filter(([key]) => !clearing || OWN.has(key) || key.startsWith('text.')),
    );
    return { ...n, attributes: { ...kept, ...fromStyle, appliedObjectStyle: { ref: style.id } } };
  });
}

/** What the style [None] says: no paint, no effects; a stroke weight is left in it, as in InDesign's own. */
export const noneStyle = (none: number): Readonly<Record<string, Plain>> => ({
  fillColor: { ref: none },
  fillTint: -1,
  strokeColor: { ref: none },
  strokeTint: -1,
  strokeWeight: 1,
  overprintFill: false,
  overprintStroke: false,
  nonprinting: false,
  'textWrapPreferences.textWrapMode': en('TextWrapModes', 'NONE'),
  'transparencySettings.dropShadowSettings.mode': en('ShadowMode', 'NONE'),
});
