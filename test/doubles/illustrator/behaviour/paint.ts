import type { Behaviour, Ref } from '../../kernel/host';
import { values } from '../../kernel/members';
import { PAINT } from '../model/attributes';
import { colourIn, NO_COLOUR, nodeOf } from '../model/state';
import { documentAt, guard, nodeAt, refuse, type Session, setAttribute } from '../session';
import { shown, toPlain } from './attributes';

/** Whose paint counts: a compound path's paint is that of all its paths. */
function painted(session: Session, ref: Ref): Ref {
  const document = documentAt(session, ref);
  const { parent } = nodeOf(document, ref.id);
  return document.nodes[parent]?.cls === 'CompoundPathItem'
    ? { ...ref, cls: 'CompoundPathItem', id: parent }
    : ref;
}

const SWITCH: Readonly<Record<string, string>> = { fillColor: 'filled', strokeColor: 'stroked' };

/** One part of a path's look. */
export function paint(session: Session, name: string): Behaviour {
  const first = PAINT[name] ?? null;
  const on = SWITCH[name];
  return values(
    (ref) => {
      const node = nodeAt(session, painted(session, ref));
      const hasNone = on !== undefined && (node.attributes[on] ?? PAINT[on]) === false;
      return shown(session, ref, hasNone ? { colour: NO_COLOUR } : (node.attributes[name] ?? first));
    },
    (ref, value) => {
      guard(session, ref);
      const plain = toPlain(session, ref, value);
      if (name === 'strokeWidth' && ((plain as number) < 0 || (plain as number) > 1000))
        refuse(session, 'out-of-range');
      const target = painted(session, ref);
      if (on === undefined) {
        setAttribute(session, target, name, plain);
        return;
      }
      if (colourIn(plain).cls === 'NoColor') {
        setAttribute(session, target, on, false);
        return;
      }
      setAttribute(session, target, name, plain);
      if (session.switches.colourPaints) setAttribute(session, target, on, true);
    },
  );
}
