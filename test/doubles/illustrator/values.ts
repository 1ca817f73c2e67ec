import { judge } from '../kernel/check';
import { isProbe } from '../kernel/enumerators';
import { HostModelError, NotInDom, NotModelled, WrongType } from '../kernel/errors';
import { cross, type Host, type Ref, refuse, report, type Specifier } from '../kernel/host';
import { CHANNELS } from './model/colours';
import type { Colour } from './model/state';

const MATRIX = ['mValueA', 'mValueB', 'mValueC', 'mValueD', 'mValueTX', 'mValueTY'] as const;

/** Objects that are values: colours and matrices. A read gives a copy, a write keeps one. */
export type Values = {
  readonly colour: (colour: Colour, document: number) => object;
  readonly colourOf: (value: unknown) => Colour | undefined;
  /** The document whose spot a colour names, if it names one. */
  readonly spotDocumentOf: (value: unknown) => number | undefined;
  readonly matrix: (numbers: readonly number[]) => object;
  readonly matrixOf: (value: unknown) => readonly number[] | undefined;
  readonly specifierOf: (value: unknown) => Specifier | undefined;
  /** What `new CMYKColor()` and the others are. */
  readonly constructors: Readonly<Record<string, new () => object>>;
};

type Held = { readonly cls: string; channels: Readonly<Record<string, number>>; spot?: Ref };

export function makeValues(
  host: Host,
  objects: {
    readonly object: (ref: Ref) => object;
    readonly refOf: (value: unknown) => Ref | undefined;
    readonly specifierOf: (value: unknown) => Specifier | undefined;
  },
): Values {
  const held = new WeakMap<object, Held>();
  const heldBy = (value: unknown) =>
    typeof value === 'object' && value !== null ? held.get(value) : undefined;

  const memberOf = (cls: string, name: string) =>
    host.membership.member(cls, name) ??
    report(host, new NotInDom(cls, name, host.membership.nearest(cls, name)));

  const read = (value: Held, name: string): unknown => {
    const { cls } = value;
    memberOf(cls, name);
    return cross(host, 'read', cls, name, () => {
      if (name === 'typename') return cls;
      if (name === 'spot') return value.spot ? objects.object(value.spot) : undefined;
      return value.channels[name] ?? report(host, new NotModelled(cls, name));
    });
  };

  const write = (value: Held, name: string, given: unknown): void => {
    const { cls } = value;
    const member = memberOf(cls, name);
    if (member.kind === 'method' || member.readonly)
      report(host, new WrongType(cls, name, 'cannot be written'));
    cross(host, 'write', cls, name, () => {
      const verdict = judge(host, objects.specifierOf, member.type, given);
      if (verdict === 'wrong-type') report(host, new WrongType(cls, name, 'the value is of the wrong type'));
      if (verdict !== 'fits') refuse(host, verdict);
      if (name === 'spot') {
        const spot = objects.refOf(given);
        if (spot) value.spot = spot;
        return;
      }
      if (value.channels[name] === undefined) report(host, new NotModelled(cls, name));
      const most = CHANNELS[cls]?.[name]?.[1];
      if (most !== undefined && ((given as number) < 0 || (given as number) > most))
        refuse(host, 'out-of-range');
      value.channels = { ...value.channels, [name]: given as number };
    });
  };

  const made = (value: Held): object => {
    const { cls } = value;
    const proxy = new Proxy(Object.create(null), {
      get: (_, key) => {
        if (key === Symbol.toPrimitive || key === 'toString') return () => `[${cls}]`;
        return isProbe(key) ? undefined : read(value, String(key));
      },
      set: (_, key, given: unknown) => {
        write(value, String(key), given);
        return true;
      },
      has: (_, key) => host.membership.member(cls, String(key)) !== undefined,
      ownKeys: () => report(host, new HostModelError(`the members of ${cls} cannot be listed`)),
    }) as object;
    held.set(proxy, value);
    return proxy;
  };

  const constructorOf = (cls: string, channels: Readonly<Record<string, number>>): (new () => object) => {
    const construct = function (this: unknown, ...args: unknown[]): object {
      if (!new.target) report(host, new HostModelError(`${cls} is made with new`));
      if (args.length > 0) report(host, new WrongType(cls, 'constructor', 'takes no arguments'));
      return cross(host, 'call', cls, 'new', () => made({ cls, channels }));
    };
    return construct as unknown as new () => object;
  };

  const first = (cls: string): Readonly<Record<string, number>> =>
    Object.fromEntries(Object.entries(CHANNELS[cls] ?? {}).map(([name, [value]]) => [name, value]));

  return {
    colour: ({ cls, channels, spot }, document) =>
      made({
        cls,
        channels,
        ...(spot !== undefined && { spot: { cls: 'Spot', document, id: spot } }),
      }),
    colourOf: (value) => {
      const found = heldBy(value);
      if (!found || !host.membership.isA(found.cls, 'Color')) return undefined;
      return {
        cls: found.cls,
        channels: found.channels,
        ...(found.spot && { spot: found.spot.id }),
      };
    },
    spotDocumentOf: (value) => heldBy(value)?.spot?.document,
    matrix: (numbers) =>
      made({
        cls: 'Matrix',
        channels: Object.fromEntries(MATRIX.map((name, i) => [name, numbers[i] as number])),
      }),
    matrixOf: (value) => {
      const found = heldBy(value);
      return found?.cls === 'Matrix' ? MATRIX.map((name) => found.channels[name] as number) : undefined;
    },
    specifierOf: (value) => {
      const found = heldBy(value);
      return found && { cls: found.cls, plural: false, refs: () => [{ cls: found.cls, document: 0, id: 0 }] };
    },
    constructors: Object.fromEntries([
      ...Object.keys(CHANNELS).map((cls) => [cls, constructorOf(cls, first(cls))] as const),
      [
        'Matrix',
        constructorOf(
          'Matrix',
          Object.fromEntries(MATRIX.map((name, i) => [name, i === 0 || i === 3 ? 1 : 0])),
        ),
      ] as const,
    ]),
  };
}
