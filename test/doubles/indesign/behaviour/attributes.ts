import type { TypeRef } from '../../kernel/declarations';
import type { Behaviour, Behaviours, Ref } from '../../kernel/host';
import { namesIn } from '../../kernel/membership';
import { ATTRIBUTES, type Measure } from '../model/attributes';
import { isEnum, isRef, type Plain } from '../model/state';
import { type Direction, measurement, rulerUnit, viewUnit } from '../model/units';
import {
  attributesAt,
  documentAt,
  guard,
  guardLayer,
  nodeAt,
  refuse,
  type Session,
  setAttribute,
  thing,
} from '../session';

/** Reading and writing of everything that is a plain value in the model. */
export function attributeBehaviours(session: Session): Behaviours {
  return Object.fromEntries(
    Object.entries(ATTRIBUTES).map(([cls, attributes]) => [
      cls,
      Object.fromEntries(Object.keys(attributes).map((member) => [member, attribute(session, cls, member)])),
    ]),
  );
}

function attribute(session: Session, cls: string, member: string): Behaviour {
  const { value: initial, measure, range, besides } = ATTRIBUTES[cls]?.[member] ?? { value: null };
  const declared = session.host.membership.member(cls, member);
  if (declared?.kind !== 'property')
    throw new Error(`the double models ${cls}.${member}, which is not there`);
  return {
    kind: 'property',
    get: (ref) => {
      const stored = attributesAt(session, ref)[`${ref.prefix ?? ''}${member}`] ?? initial;
      if (member === 'textWrapOffset' && !wraps(session, ref))
        return session.host.enumerators.enumerator({ enum: 'NothingEnum', key: 'NOTHING' });
      return shown(session, ref, stored, measure);
    },
    set: (ref, value) => {
      guard(session, ref, member);
      if (member === 'textWrapOffset' && !wraps(session, ref)) refuse(session, 'not-applicable');
      const plain = toPlain(session, ref, declared.type, value, measure);
      if (range && plain !== besides && !numbersIn(plain).every((n) => n >= range[0] && n <= range[1]))
        refuse(session, 'out-of-range');
      setAttribute(session, ref, member, plain);
      if (member === 'itemLayer' && isRef(plain)) moveToLayer(session, ref, plain.ref);
    },
  };
}

const wraps = (session: Session, ref: Ref): boolean => {
  const mode = attributesAt(session, ref)[`${ref.prefix ?? ''}textWrapMode`];
  return mode !== undefined && !isEnum(mode, 'NONE');
};

const numbersIn = (plain: Plain): readonly number[] => {
  if (typeof plain === 'number') return [plain];
  return Array.isArray(plain) ? plain.flatMap(numbersIn) : [];
};

/** A group takes what it holds along to its layer. */
function moveToLayer(session: Session, ref: Ref, layer: number): void {
  guardLayer(session, documentAt(session, ref), layer);
  for (const child of nodeAt(session, ref).items) {
    const inner = thing(documentAt(session, ref), child);
    setAttribute(session, inner, 'itemLayer', { ref: layer });
    moveToLayer(session, inner, layer);
  }
}

/** Points in one unit of a measured attribute; the elements of an array are top, left, bottom, right. */
function unitOf(session: Session, ref: Ref, measure: Measure, index: number | undefined): number {
  const app = session.store.world().attributes;
  const [first] = session.store.world().documents;
  const document = ref.document === 0 ? first?.attributes : documentAt(session, ref).attributes;
  if (!document) return 1;
  if (measure === 'stroke' || measure === 'textSize') return viewUnit(document, measure);
  const direction: Direction =
    measure === 'length' ? (index !== undefined && index % 2 === 0 ? 'vertical' : 'horizontal') : measure;
  return rulerUnit(app, document, direction);
}

/** A stored value as a script sees it: enumerators and objects fresh on each read. */
function shown(session: Session, ref: Ref, plain: Plain, measure?: Measure, index?: number): unknown {
  if (Array.isArray(plain)) return plain.map((p: Plain, i) => shown(session, ref, p, measure, i));
  if (typeof plain === 'number') return measure ? plain / unitOf(session, ref, measure, index) : plain;
  if (typeof plain !== 'object' || plain === null) return plain;
  if ('key' in plain) return session.host.enumerators.enumerator(plain);
  if (!isRef(plain)) return plain;
  const cls = documentAt(session, ref).nodes[plain.ref]?.cls ?? 'Swatch';
  return session.objects.object({ cls, document: ref.document, id: plain.ref });
}

/** A given value as it is stored. */
export function toPlain(
  session: Session,
  ref: Ref,
  type: TypeRef,
  value: unknown,
  measure?: Measure,
  index?: number,
): Plain {
  const { enumerators, membership } = session.host;
  if (Array.isArray(value)) return value.map((v, i) => toPlain(session, ref, type, v, measure, i));
  const known = enumerators.valueOf(value);
  if (known) return known;
  const target = session.objects.refOf(value);
  if (target) {
    if (target.cls !== 'Font' && target.document !== ref.document) refuse(session, 'invalid-object');
    return { ref: target.id };
  }
  if (session.objects.specifierOf(value)) refuse(session, 'invalid-object');
  const names = namesIn(type);
  if (typeof value === 'number') {
    for (const name of names) {
      const byCode = membership.declarations.enumerations.has(name) && enumerators.byCode(name, value);
      if (byCode) return byCode;
    }
    return measure ? value * unitOf(session, ref, measure, index) : value;
  }
  if (typeof value === 'string' && measure === 'textSize' && session.switches.untrue === 'type-size-unit')
    return Number.parseFloat(value) * unitOf(session, ref, measure, index);
  if (typeof value === 'string' && measure)
    return measurement(value, unitOf(session, ref, measure, index)) ?? refuse(session, 'not-a-measurement');
  if (typeof value === 'string') return named(session, ref, names, value) ?? value;
  return value as Plain;
}

const NAMED = { Swatch: 'swatches', ObjectStyle: 'objectStyles', Layer: 'layers' } as const;

/** A thing given by its name, where the declarations allow that. */
function named(session: Session, ref: Ref, types: readonly string[], name: string): Plain | undefined {
  for (const [cls, list] of Object.entries(NAMED)) {
    if (!types.includes(cls)) continue;
    const document = documentAt(session, ref);
    const id = document.lists[list].find((i) => document.nodes[i]?.attributes.name === name);
    return id === undefined ? refuse(session, 'unknown-name') : { ref: id };
  }
  return undefined;
}
