import { readProperties, writeProperties } from './bulk';
import { checkArguments, judge } from './check';
import { collectionMember } from './collections';
import type { Member } from './declarations';
import { isProbe } from './enumerators';
import { HostModelError, NotInDom, NotIndexable, NotModelled, WrongType } from './errors';
import { type Behaviour, cross, type Host, type Ref, refuse, report, type Specifier } from './host';

export type Objects = {
  /** A fresh host object for one thing [VT]: `===` is never true. */
  readonly object: (ref: Ref) => object;
  readonly specified: (specifier: Specifier) => object;
  readonly specifierOf: (value: unknown) => Specifier | undefined;
  /** The thing a host object given as an argument stands for. */
  readonly refOf: (value: unknown) => Ref | undefined;
};

const SINGULAR = new Set([
  'isValid',
  'constructorName',
  'toSpecifier',
  'getElements',
  'equals',
  'properties',
]);

/** The host objects of an application: proxies that know nothing but their specifier. */
export function makeObjects(host: Host): Objects {
  const specifiers = new WeakMap<object, Specifier>();
  const specifierOf = (value: unknown) =>
    typeof value === 'object' && value !== null ? specifiers.get(value) : undefined;
  const refOf = (value: unknown) => specifierOf(value)?.refs()[0];

  const object = (ref: Ref): object =>
    specified({ cls: ref.cls, plural: false, refs: () => (host.exists(ref) ? [ref] : []) });

  const specified = (specifier: Specifier): object => {
    const made = new Proxy(Object.create(null), {
      get: (_, key) => {
        if (key === Symbol.toPrimitive || key === 'toString') return () => `[object ${specifier.cls}]`;
        return isProbe(key) ? undefined : read(specifier, String(key));
      },
      set: (_, key, value: unknown) => {
        write(specifier, String(key), value);
        return true;
      },
      has: (_, key) => host.membership.member(specifier.cls, String(key)) !== undefined,
      ownKeys: () => report(host, new HostModelError(`the members of ${specifier.cls} cannot be listed`)),
      deleteProperty: (_, key) => report(host, new HostModelError(`${String(key)} cannot be deleted`)),
      defineProperty: (_, key) => report(host, new HostModelError(`${String(key)} cannot be defined`)),
    }) as object;
    specifiers.set(made, specifier);
    return made;
  };

  const memberOf = (cls: string, name: string): Member => {
    if (/^-?\d+$/.test(name)) report(host, new NotIndexable(cls, name));
    return (
      host.membership.member(cls, name) ??
      report(host, new NotInDom(cls, name, host.membership.nearest(cls, name)))
    );
  };

  const valid = ({ refs, plural }: Specifier): readonly Ref[] => {
    const found = refs();
    if (found.length === 0) refuse(host, plural ? 'empty-read' : 'invalid-object');
    return found;
  };

  const modelled = (cls: string, name: string): Behaviour =>
    host.behaviour(cls, name) ?? report(host, new NotModelled(cls, name));

  const read = (specifier: Specifier, name: string): unknown => {
    const { cls, plural } = specifier;
    const member = memberOf(cls, name);
    if (SINGULAR.has(name)) return common(specifier, name);
    const behaviour = modelled(cls, name);
    if (behaviour.kind === 'method') {
      if (member.kind !== 'method') throw new Error(`${cls}.${name} is declared a property`);
      return (...args: unknown[]) =>
        cross(
          host,
          'call',
          cls,
          name,
          () => {
            checkArguments(host, specifierOf, cls, member, args);
            const results = valid(specifier).map((ref) => behaviour.call(ref, args));
            return plural ? results.flat() : results[0];
          },
          behaviour.bare,
        );
    }
    if (behaviour.kind === 'collection') {
      const type = member.kind === 'property' && member.type.kind === 'name' ? member.type.name : '';
      return cross(host, 'read', cls, name, () => {
        valid(specifier);
        return collection(specifier, type, behaviour);
      });
    }
    return cross(host, 'read', cls, name, () => {
      const found = valid(specifier);
      const { inner } = behaviour;
      const [first] = found;
      if (plural && inner && first && host.chainsSettings)
        return specified({ cls: inner(first).cls, plural, refs: () => specifier.refs().map(inner) });
      if (specifier.lists) return specifier.lists().map((list) => list.map((ref) => behaviour.get(ref)));
      const results = found.map((ref) => behaviour.get(ref));
      return plural ? results : results[0];
    });
  };

  const common = (specifier: Specifier, name: string): unknown => {
    const { cls, plural } = specifier;
    switch (name) {
      case 'isValid':
        return cross(host, 'read', cls, name, () => specifier.refs().length > 0);
      case 'constructorName':
        return cross(host, 'read', cls, name, () => cls);
      case 'equals':
        return (other: unknown) =>
          cross(host, 'call', cls, name, () => sameThing(specifier.refs()[0], refOf(other)));
      case 'toSpecifier':
        return () => cross(host, 'call', cls, name, () => describe(specifier.refs()));
      case 'getElements':
        return () =>
          cross(host, 'call', cls, name, () =>
            specifier.refs().map((ref) => object({ ...ref, cls: host.classOf(ref) })),
          );
      default:
        return cross(host, 'read', cls, name, () => {
          const results = valid(specifier).map((ref) => readProperties(host, specifierOf, ref));
          return plural ? results : results[0];
        });
    }
  };

  const write = (specifier: Specifier, name: string, value: unknown): void => {
    const { cls } = specifier;
    const member = memberOf(cls, name);
    if (member.kind === 'method' || member.readonly)
      report(host, new WrongType(cls, name, 'cannot be written'));
    if (name === 'properties') {
      cross(host, 'write', cls, name, () => {
        for (const ref of valid(specifier)) writeProperties(host, specifierOf, ref, value as object);
      });
      return;
    }
    const behaviour = modelled(cls, name);
    const set = behaviour.kind === 'property' ? behaviour.set : undefined;
    if (!set) report(host, new NotModelled(cls, name));
    cross(host, 'write', cls, name, () => {
      const found = valid(specifier);
      const verdict = judge(host, specifierOf, member.type, value);
      if (verdict === 'wrong-type') report(host, new WrongType(cls, name, 'the value is of the wrong type'));
      if (verdict !== 'fits') refuse(host, verdict);
      for (const ref of found) set(ref, value);
    });
  };

  const collection = (
    parent: Specifier,
    cls: string,
    behaviour: Extract<Behaviour, { kind: 'collection' }>,
  ): object =>
    new Proxy(Object.create(null), {
      get: (_, key) => {
        if (isProbe(key)) return undefined;
        const member = memberOf(cls, String(key));
        return collectionMember({ host, parent, cls, behaviour, member, objects });
      },
      set: (_, key) => report(host, new WrongType(cls, String(key), 'cannot be written')),
      has: (_, key) => host.membership.member(cls, String(key)) !== undefined,
      ownKeys: () => report(host, new HostModelError(`${cls} cannot be listed or spread: use everyItem()`)),
    }) as object;

  const objects: Objects = { object, specified, specifierOf, refOf };
  return objects;
}

const sameThing = (a: Ref | undefined, b: Ref | undefined): boolean =>
  a !== undefined && b !== undefined && keyOf(a) === keyOf(b);

const keyOf = ({ document, id, prefix, at, value }: Ref): string =>
  JSON.stringify([document, id, prefix, at, value]);

const describe = (refs: readonly Ref[]): string =>
  refs.map(({ cls, document, id }) => `/document[@id=${document}]//${cls}[@id=${id}]`).join(' ');
