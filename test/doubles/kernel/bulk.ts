import { judge } from './check';
import { isProbe } from './enumerators';
import { NotInDom, NotModelled, type RefusalCode, refusalCode } from './errors';
import { type Host, type Ref, report, type Specifier } from './host';

/** Refusals that a bulk write passes over without a word [VT]; the others stop it. */
const PASSED_OVER: readonly (RefusalCode | undefined)[] = [
  'out-of-range',
  'unknown-name',
  'not-applicable',
  'invalid-object',
];

/** Writes several properties in one call; keys that are unknown, read-only or invalid are noted and have no effect [VT]. */
export function writeProperties(
  host: Host,
  specifierOf: (value: unknown) => Specifier | undefined,
  ref: Ref,
  record: object,
): void {
  const cls = host.classOf(ref);
  for (const [name, value] of Object.entries(record)) {
    const ignore = (why: string) => host.ledger.ignored.push({ cls, member: name, why });
    const member = host.membership.member(cls, name);
    if (!member) {
      ignore('unknown');
      continue;
    }
    const behaviour = host.behaviour(cls, name);
    if (member.kind === 'method' || member.readonly) {
      const settings = behaviour?.kind === 'property' && host.appliesNested ? behaviour.set : undefined;
      if (settings) settings(ref, value);
      else ignore('read-only');
      continue;
    }
    if (behaviour?.kind !== 'property' || !behaviour.set) report(host, new NotModelled(cls, name));
    const verdict = judge(host, specifierOf, member.type, value);
    if (verdict !== 'fits') {
      ignore(verdict);
      continue;
    }
    try {
      behaviour.set(ref, value);
    } catch (error) {
      const code = refusalCode(error);
      if (!PASSED_OVER.includes(code)) throw error;
      ignore(String(code));
    }
  }
}

/** Every modelled value of an object, fetched in one call; asking it for what is not there fails as loudly as asking the object. */
export function readProperties(
  host: Host,
  specifierOf: (value: unknown) => Specifier | undefined,
  ref: Ref,
): object {
  const cls = host.classOf(ref);
  const values: Record<string, unknown> = {};
  for (const member of host.membership.members(cls).values()) {
    if (member.kind !== 'property' || member.name === 'properties') continue;
    const behaviour = host.behaviour(cls, member.name);
    if (behaviour?.kind !== 'property') continue;
    try {
      const value = behaviour.get(ref);
      if (!host.scalarsOnly || !specifierOf(value)) values[member.name] = value;
    } catch (error) {
      if (refusalCode(error) === undefined) throw error;
    }
  }
  return new Proxy(values, {
    get: (target, key) => {
      if (isProbe(key) || String(key) in target) return target[String(key)];
      return report(
        host,
        host.membership.member(cls, String(key))
          ? new NotModelled(cls, String(key))
          : new NotInDom(cls, String(key), host.membership.nearest(cls, String(key))),
      );
    },
  });
}
