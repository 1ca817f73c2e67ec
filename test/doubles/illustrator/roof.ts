import { isProbe } from '../kernel/enumerators';
import { NotInDom, NotModelled } from '../kernel/errors';
import { type Host, report } from '../kernel/host';
import { nearestOf } from '../kernel/membership';

/** Names that are looked up; one that is not there is a mistake of the caller. */
export function roof(host: Host, names: readonly string[], find: (name: string) => unknown): object {
  return new Proxy(Object.create(null), {
    get: (_, key) => {
      if (isProbe(key)) return undefined;
      const name = String(key);
      const found = find(name);
      if (found !== undefined) return found;
      return report(
        host,
        host.membership.declarations.classes.has(name)
          ? new NotModelled('Illustrator', name)
          : new NotInDom('Illustrator', name, nearestOf(names, name)),
      );
    },
    has: (_, key) => find(String(key)) !== undefined,
    ownKeys: () => [],
  }) as object;
}
