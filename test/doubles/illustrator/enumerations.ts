import type { Declarations } from '../kernel/declarations';
import { type Enumerators, type EnumValue, isProbe } from '../kernel/enumerators';
import { type HostModelError, NotInDom } from '../kernel/errors';
import { nearestOf } from '../kernel/membership';

/** Enumerators as ExtendScript has them: one object each, so that `==` holds; no codes, no camel case. */
export function stableEnumerators(
  { enumerations }: Declarations,
  report: (violation: HostModelError) => never,
): Enumerators {
  const values = new WeakMap<object, EnumValue>();
  const made = new Map<string, object>();

  const enumerator = (value: EnumValue): object => {
    const title = `${value.enum}.${value.key}`;
    const known = made.get(title);
    if (known) return known;
    if (!enumerations.get(value.enum)?.has(value.key)) throw new Error(`the double itself has no ${title}`);
    const fresh = new Proxy(Object.create(null), {
      get: (_, key) => {
        if (key === Symbol.toPrimitive || key === 'toString') return () => title;
        return isProbe(key) ? undefined : report(new NotInDom('Enumerator', String(key), undefined));
      },
      set: (_, key) => report(new NotInDom('Enumerator', String(key), undefined)),
      ownKeys: () => [],
    }) as object;
    made.set(title, fresh);
    values.set(fresh, value);
    return fresh;
  };

  const enumeration = (name: string): object => {
    const keys = [...(enumerations.get(name)?.keys() ?? [])];
    return new Proxy(Object.create(null), {
      get: (_, key) => {
        if (isProbe(key)) return undefined;
        return keys.includes(String(key))
          ? enumerator({ enum: name, key: String(key) })
          : report(new NotInDom(name, String(key), nearestOf(keys, String(key))));
      },
      set: (_, key) => report(new NotInDom(name, String(key), undefined)),
      has: (_, key) => keys.includes(String(key)),
      ownKeys: () => [],
    }) as object;
  };

  return {
    enumerator,
    enumeration,
    valueOf: (candidate) =>
      typeof candidate === 'object' && candidate !== null ? values.get(candidate) : undefined,
    byCode: () => undefined,
  };
}
