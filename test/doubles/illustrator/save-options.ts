import { judge } from '../kernel/check';
import { isProbe } from '../kernel/enumerators';
import { HostModelError, NotInDom, WrongType } from '../kernel/errors';
import { cross, type Host, refuse, report } from '../kernel/host';

/** Classes of options by which a document is saved; what a script sets in them is declared, as in any object. */
const CLASSES = ['IllustratorSaveOptions', 'PDFSaveOptions', 'EPSSaveOptions'] as const;

export type Saved = { readonly cls: (typeof CLASSES)[number]; readonly set: ReadonlyMap<string, unknown> };

export type SaveOptions = {
  readonly constructors: Readonly<Record<string, new () => object>>;
  /** What a value says about saving, if it is one of these options. */
  readonly saidBy: (value: unknown) => Saved | undefined;
};

export function makeSaveOptions(host: Host): SaveOptions {
  const known = new WeakMap<object, Saved>();
  const constructorOf = (cls: Saved['cls']): (new () => object) => {
    const construct = function (this: unknown, ...args: unknown[]): object {
      if (!new.target) report(host, new HostModelError(`${cls} is made with new`));
      if (args.length > 0) report(host, new WrongType(cls, 'constructor', 'takes no arguments'));
      const set = new Map<string, unknown>();
      const memberOf = (name: string) =>
        host.membership.member(cls, name) ??
        report(host, new NotInDom(cls, name, host.membership.nearest(cls, name)));
      return cross(host, 'call', cls, 'new', () => {
        const made = new Proxy(Object.create(null), {
          get: (_, key) => {
            if (isProbe(key)) return undefined;
            memberOf(String(key));
            return cross(host, 'read', cls, String(key), () => set.get(String(key)));
          },
          set: (_, key, value: unknown) => {
            const member = memberOf(String(key));
            cross(host, 'write', cls, member.name, () => {
              const type = member.kind === 'property' ? member.type : undefined;
              const verdict = type ? judge(host, () => undefined, type, value) : 'wrong-type';
              if (verdict === 'wrong-type')
                report(host, new WrongType(cls, member.name, 'the value is of the wrong type'));
              if (verdict !== 'fits') refuse(host, verdict);
              set.set(member.name, value);
            });
            return true;
          },
          ownKeys: () => report(host, new HostModelError(`the members of ${cls} cannot be listed`)),
        }) as object;
        known.set(made, { cls, set });
        return made;
      });
    };
    return construct as unknown as new () => object;
  };
  return {
    constructors: Object.fromEntries(CLASSES.map((cls) => [cls, constructorOf(cls)])),
    saidBy: (value) => (typeof value === 'object' && value !== null ? known.get(value) : undefined),
  };
}
