import { checkArguments, judge } from '../kernel/check';
import type { Member } from '../kernel/declarations';
import { isProbe } from '../kernel/enumerators';
import { HostModelError, NotInDom, NotModelled, WrongType } from '../kernel/errors';
import { type Behaviour, cross, type Host, type Ref, refuse, report, type Specifier } from '../kernel/host';

export type Objects = {
  /** The host object of a thing: always the same one, so that `===` holds (seen on 30.8). */
  readonly object: (ref: Ref) => object;
  readonly refOf: (value: unknown) => Ref | undefined;
};

type Method = Extract<Member, { kind: 'method' }>;
type Listing = Extract<Behaviour, { kind: 'collection' }>;

const keyOf = ({ cls, document, id, at }: Ref): string => [cls, document, id, ...(at ?? [])].join(' ');

/** What arrays could do in 1999, and all they can do in ExtendScript; the iterator is for destructuring, which compiles to indices. */
const OLD_ARRAY: object = Object.fromEntries(
  [
    ...[
      'concat',
      'join',
      'pop',
      'push',
      'reverse',
      'shift',
      'slice',
      'sort',
      'splice',
      'unshift',
      'toString',
    ],
    Symbol.iterator,
  ].map((name) => [name, Array.prototype[name as keyof typeof Array.prototype]]),
);

/** Arrays as ExtendScript hands them out. */
const asListed = (value: unknown): unknown =>
  Array.isArray(value) ? Object.setPrototypeOf(value.map(asListed), OLD_ARRAY) : value;

/** Arrays from a script engine of their own, whose methods may be few, as the double's. */
const asGiven = (value: unknown): unknown => (Array.isArray(value) ? Array.from(value, asGiven) : value);

/** The host objects of Illustrator. `isAbsent` names members that this version does not have: they read as undefined. */
export function makeObjects(
  host: Host,
  valueSpecifier: (value: unknown) => Specifier | undefined,
  isAbsent: (cls: string, member: string) => boolean,
): Objects & { readonly specifierOf: (value: unknown) => Specifier | undefined } {
  const known = new Map<string, object>();
  const refs = new WeakMap<object, Ref>();
  const refOf = (value: unknown): Ref | undefined => {
    const ref = typeof value === 'object' && value !== null ? refs.get(value) : undefined;
    return ref && host.exists(ref) ? ref : undefined;
  };
  const specifierOf = (value: unknown): Specifier | undefined => {
    const ref = typeof value === 'object' && value !== null ? refs.get(value) : undefined;
    if (!ref) return valueSpecifier(value);
    return { cls: ref.cls, plural: false, refs: () => (host.exists(ref) ? [ref] : []) };
  };

  const memberOf = (cls: string, name: string): Member =>
    host.membership.member(cls, name) ??
    report(host, new NotInDom(cls, name, host.membership.nearest(cls, name)));

  const modelled = (cls: string, name: string): Behaviour =>
    host.behaviour(cls, name) ?? report(host, new NotModelled(cls, name));

  const alive = (ref: Ref): Ref => (host.exists(ref) ? ref : refuse(host, 'invalid-object'));

  const called = (cls: string, member: Method, behaviour: Behaviour, ref: Ref, args: readonly unknown[]) =>
    cross(
      host,
      'call',
      cls,
      member.name,
      () => {
        if (behaviour.kind !== 'method') throw new Error(`${cls}.${member.name} is no method in the double`);
        const given = args.map(asGiven);
        checkArguments(host, specifierOf, cls, member, given);
        return asListed(behaviour.call(alive(ref), given));
      },
      behaviour.kind === 'method' && behaviour.bare,
    );

  const read = (ref: Ref, name: string): unknown => {
    const { cls } = ref;
    if (isAbsent(cls, name)) return undefined;
    const member = memberOf(cls, name);
    const behaviour = modelled(cls, name);
    if (member.kind === 'method') return (...args: unknown[]) => called(cls, member, behaviour, ref, args);
    return cross(host, 'read', cls, name, () => {
      const here = alive(ref);
      if (behaviour.kind === 'collection')
        return collection(here, member.type.kind === 'name' ? member.type.name : '', name, behaviour);
      if (behaviour.kind === 'property') return asListed(behaviour.get(here));
      throw new Error(`${cls}.${name} is declared a property`);
    });
  };

  const write = (ref: Ref, name: string, written: unknown): void => {
    const { cls } = ref;
    const value = asGiven(written);
    const member = memberOf(cls, name);
    if (member.kind === 'method' || member.readonly)
      report(host, new WrongType(cls, name, 'cannot be written'));
    const behaviour = modelled(cls, name);
    const set = behaviour.kind === 'property' ? behaviour.set : undefined;
    if (!set) report(host, new NotModelled(cls, name));
    cross(host, 'write', cls, name, () => {
      const here = alive(ref);
      const verdict = judge(host, specifierOf, member.type, value);
      if (verdict === 'wrong-type') report(host, new WrongType(cls, name, 'the value is of the wrong type'));
      if (verdict !== 'fits') refuse(host, verdict);
      set(here, value);
    });
  };

  const proxyOf = (ref: Ref): object => {
    const made = new Proxy(Object.create(null), {
      get: (_, key) => {
        if (key === Symbol.toPrimitive || key === 'toString')
          return () => `[${ref.cls} ${host.nameOf(ref) ?? ''}]`;
        return isProbe(key) ? undefined : read(ref, String(key));
      },
      set: (_, key, value: unknown) => {
        write(ref, String(key), value);
        return true;
      },
      has: (_, key) =>
        !isAbsent(ref.cls, String(key)) && host.membership.member(ref.cls, String(key)) !== undefined,
      ownKeys: () => report(host, new HostModelError(`the members of ${ref.cls} cannot be listed`)),
      deleteProperty: (_, key) => report(host, new HostModelError(`${String(key)} cannot be deleted`)),
    }) as object;
    refs.set(made, ref);
    return made;
  };

  const object = (ref: Ref): object => {
    const key = keyOf(ref);
    const made = known.get(key) ?? proxyOf(ref);
    known.set(key, made);
    return made;
  };

  /** A list of host objects: counted from 0, always as it is now, and without any method of an array. */
  const collection = (parent: Ref, cls: string, list: string, behaviour: Listing): object => {
    const elements = () => behaviour.elements(alive(parent));
    const answer = (name: string): unknown => {
      if (/^\d+$/.test(name))
        return cross(host, 'read', cls, '[]', () => {
          const ref = elements()[Number(name)];
          return ref ? object(ref) : refuse(host, 'bad-index');
        });
      const member = memberOf(cls, name);
      if (member.kind === 'property')
        return cross(host, 'read', cls, name, () => {
          if (name === 'length') return elements().length;
          if (name === 'typename') return cls;
          if (name === 'parent') return object(parent);
          return report(host, new NotModelled(cls, name));
        });
      if (name === 'getByName')
        return (...args: unknown[]) =>
          cross(host, 'call', cls, name, () => {
            checkArguments(host, specifierOf, cls, member, args);
            const found = elements().find((ref) => host.nameOf(ref) === args[0]);
            return found ? object(found) : refuse(host, 'unknown-name');
          });
      const own = modelled(cls, name);
      return (...args: unknown[]) => called(cls, member, own, { ...parent, prefix: list }, args);
    };
    return new Proxy(Object.create(null), {
      get: (_, key) => (isProbe(key) ? undefined : answer(String(key))),
      set: (_, key) => report(host, new WrongType(cls, String(key), 'cannot be written')),
      has: (_, key) => /^\d+$/.test(String(key)) || host.membership.member(cls, String(key)) !== undefined,
      ownKeys: () => report(host, new HostModelError(`${cls} cannot be listed or spread`)),
    }) as object;
  };

  return { object, refOf, specifierOf };
}
