import type { Declarations } from './declarations';
import { type HostModelError, NotInDom } from './errors';
import { nearestOf } from './membership';

/** A member of an enumeration as plain data. */
export type EnumValue = { readonly enum: string; readonly key: string };

export type Enumerators = {
  /** A fresh object for an enumerator: never `===` to another one [VT]. */
  readonly enumerator: (value: EnumValue) => object;
  /** The object that `require` gives for an enumeration, with keys in capitals and in camel case [A, VT]. */
  readonly enumeration: (name: string) => object;
  readonly valueOf: (candidate: unknown) => EnumValue | undefined;
  /** The enumerator with this numeric code, if the enumeration has it [SOL]. */
  readonly byCode: (name: string, code: number) => EnumValue | undefined;
};

/** Names that inspectors, promises and test runners ask of any object. */
const PROBED = new Set([
  'then',
  'toJSON',
  'asymmetricMatch',
  '$$typeof',
  'nodeType',
  'inspect',
  'constructor',
]);

export const isProbe = (key: string | symbol): boolean =>
  typeof key === 'symbol' || PROBED.has(key) || key.startsWith('@@');

const camelCase = (key: string): string =>
  key.toLowerCase().replace(/_(\w)/g, (_, c: string) => c.toUpperCase());

export function makeEnumerators(
  { enumerations }: Declarations,
  report: (violation: HostModelError) => never,
): Enumerators {
  const values = new WeakMap<object, EnumValue>();
  const known = (candidate: unknown) =>
    typeof candidate === 'object' && candidate !== null ? values.get(candidate) : undefined;

  const enumerator = (value: EnumValue): object => {
    const { enum: name, key } = value;
    const code = enumerations.get(name)?.get(key);
    if (code === undefined) throw new Error(`the double itself has no ${name}.${key}`);
    const answers: Readonly<Record<string, unknown>> = {
      equals: (other: unknown) => {
        const o = known(other);
        return o !== undefined && o.enum === name && o.key === key;
      },
      toString: () => key,
      valueOf: () => code,
      constructorName: 'Enumerator',
    };
    const made = new Proxy(Object.create(null), {
      get: (_, k) => {
        if (k === Symbol.toPrimitive) return () => key;
        if (isProbe(k)) return undefined;
        return answers[k as string] ?? report(new NotInDom('Enumerator', String(k), undefined));
      },
      set: (_, k) => report(new NotInDom('Enumerator', String(k), undefined)),
      ownKeys: () => [],
    }) as object;
    values.set(made, value);
    return made;
  };

  const enumeration = (name: string): object => {
    const keys = [...(enumerations.get(name)?.keys() ?? [])];
    const byName = new Map(keys.flatMap((key) => [[key, key] as const, [camelCase(key), key] as const]));
    return new Proxy(Object.create(null), {
      get: (_, k) => {
        if (isProbe(k)) return undefined;
        const key = byName.get(String(k));
        return key === undefined
          ? report(new NotInDom(name, String(k), nearestOf(keys, String(k))))
          : enumerator({ enum: name, key });
      },
      set: (_, k) => report(new NotInDom(name, String(k), undefined)),
      has: (_, k) => byName.has(String(k)),
      ownKeys: () => [],
    }) as object;
  };

  return {
    enumerator,
    enumeration,
    valueOf: known,
    byCode: (name, code) => {
      for (const [key, value] of enumerations.get(name) ?? []) if (value === code) return { enum: name, key };
      return undefined;
    },
  };
}
