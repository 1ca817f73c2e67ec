import { NotModelled } from '../../kernel/errors';
import type { Behaviour, Behaviours, Ref } from '../../kernel/host';
import { report } from '../../kernel/host';
import { ATTRIBUTES } from '../model/attributes';
import { keptIn } from '../model/colours';
import type { Colour, Plain } from '../model/state';
import { attributesAt, documentAt, guard, nodeAt, refuse, type Session, setAttribute } from '../session';

/** Notes are cut where the panel's field ends. */
const NOTE_LENGTH = 240;

/** Reading and writing of everything that is a plain value in the model. */
export function attributeBehaviours(session: Session): Behaviours {
  return Object.fromEntries(
    Object.entries(ATTRIBUTES).map(([cls, attributes]) => [
      cls,
      Object.fromEntries(
        Object.entries(attributes).map(([member, first]) => [member, attribute(session, cls, member, first)]),
      ),
    ]),
  );
}

function attribute(session: Session, cls: string, member: string, first: Plain): Behaviour {
  return {
    kind: 'property',
    get: (ref) => shown(session, ref, attributesAt(session, ref)[member] ?? first),
    set: (ref, value) => {
      if (cls === 'PageItem' || cls === 'GroupItem') guard(session, ref);
      const plain = toPlain(session, ref, value);
      if (member === 'opacity' && ((plain as number) < 0 || (plain as number) > 100))
        refuse(session, 'out-of-range');
      const cut = member === 'note' && session.switches.note === 'cut';
      setAttribute(session, ref, member, cut ? (plain as string).slice(0, NOTE_LENGTH) : plain);
      if (member === 'clipped') clipByFront(session, ref, plain);
    },
  };
}

/** The front path of a group is what clips it. */
function clipByFront(session: Session, ref: Ref, plain: Plain): void {
  const [front] = nodeAt(session, ref).items;
  if (front !== undefined) setAttribute(session, { ...ref, id: front }, 'clipping', plain);
}

/** A stored value as a script sees it. */
export function shown(session: Session, ref: Ref, plain: Plain): unknown {
  if (Array.isArray(plain)) return plain.map((p: Plain) => shown(session, ref, p));
  if (typeof plain !== 'object' || plain === null) return plain;
  if ('key' in plain) return session.host.enumerators.enumerator(plain);
  if ('colour' in plain) return session.values.colour(plain.colour, ref.document);
  return plain;
}

/** A given value as it is stored: colours as copies, in the colour space of the document. */
export function toPlain(session: Session, ref: Ref, value: unknown): Plain {
  if (Array.isArray(value)) return value.map((v) => toPlain(session, ref, v));
  const known = session.host.enumerators.valueOf(value);
  if (known) return known;
  const colour = session.values.colourOf(value);
  if (colour) return { colour: keptColour(session, ref, value, colour) };
  return value as Plain;
}

function keptColour(session: Session, ref: Ref, value: unknown, colour: Colour): Colour {
  const { cls, spot } = colour;
  if (cls === 'SpotColor') {
    const known = spot !== undefined && documentAt(session, ref).lists.spots.includes(spot);
    if (!known || session.values.spotDocumentOf(value) !== ref.document) refuse(session, 'not-applicable');
  } else if (!['CMYKColor', 'RGBColor', 'GrayColor', 'NoColor'].includes(cls))
    report(session.host, new NotModelled(cls, 'as a paint'));
  return keptIn(String(documentAt(session, ref).attributes.space), colour);
}
