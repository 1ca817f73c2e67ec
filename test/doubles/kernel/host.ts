import type { Enumerators } from './enumerators';
import { type HostModelError, type RefusalCode, refusal, refusalCode } from './errors';
import type { Faults } from './faults';
import type { CrossingKind, Ledger } from './ledger';
import type { Membership } from './membership';

/** The address of one thing in the model; whether it is still there is asked on every access. */
export type Ref = {
  readonly cls: string;
  readonly document: number;
  readonly id: number;
  /** Of settings inside a thing: the dotted way to them, with its last dot. */
  readonly prefix?: string;
  /** Of parts that are counted, not identified: path, point of a path, character. */
  readonly at?: readonly number[];
  /** Of objects that are values, such as a transformation matrix. */
  readonly value?: readonly number[];
};

/** What a host object stands for: resolved anew on every access. */
export type Specifier = {
  readonly cls: string;
  readonly plural: boolean;
  readonly refs: () => readonly Ref[];
  /** Where reads answer with one list for each thing around: those lists. */
  readonly lists?: () => readonly (readonly Ref[])[];
};

export type Behaviour =
  | {
      readonly kind: 'property';
      readonly get: (ref: Ref) => unknown;
      readonly set?: (ref: Ref, value: unknown) => void;
      /** Of settings inside a thing: their address. */
      readonly inner?: (ref: Ref) => Ref;
    }
  | {
      readonly kind: 'method';
      readonly call: (ref: Ref, args: readonly unknown[]) => unknown;
      /** Keeps its own undo steps and is not taken back when it fails. */
      readonly bare?: true;
    }
  | {
      readonly kind: 'collection';
      readonly elements: (ref: Ref) => readonly Ref[];
      readonly add?: (ref: Ref, args: readonly unknown[]) => Ref;
    };

export type Behaviours = Readonly<Record<string, Readonly<Record<string, Behaviour>>>>;

/** What an application offers to the proxies. */
export type Host = {
  readonly membership: Membership;
  readonly enumerators: Enumerators;
  readonly ledger: Ledger;
  readonly faults: Faults;
  readonly language: number;
  /** The error this application throws, where it is not one of localised sentences. */
  readonly refusal?: (code: RefusalCode) => Error;
  readonly behaviour: (cls: string, member: string) => Behaviour | undefined;
  /** Whether the thing is there and still of a class that `cls` covers. */
  readonly exists: (ref: Ref) => boolean;
  /** The concrete class of a thing. */
  readonly classOf: (ref: Ref) => string;
  readonly nameOf: (ref: Ref) => string | undefined;
  /** One undoable change, taken back whole when it throws. */
  readonly change: <T>(name: string, op: () => T) => T;
  /** Whether a bulk write reaches into settings that are themselves read-only. */
  readonly appliesNested: boolean;
  readonly isMeasurement: (text: string) => boolean;
  /** Whether a collection inside each of several things is read as one list for each. */
  readonly listsForEach?: boolean;
  /** Whether the settings inside several things are one object whose values are lists. */
  readonly chainsSettings?: boolean;
  /** Whether a bulk read leaves out what is an object. */
  readonly scalarsOnly?: boolean;
};

export function report(host: Pick<Host, 'ledger'>, violation: HostModelError): never {
  host.ledger.violations.push(violation);
  throw violation;
}

export function refuse(host: Pick<Host, 'language' | 'refusal'>, code: RefusalCode): never {
  throw host.refusal?.(code) ?? refusal(code, host.language);
}

/** Crosses the border once: counts, lets an armed fault strike, and notes a refusal. */
export function cross<T>(
  host: Host,
  kind: CrossingKind,
  cls: string,
  member: string,
  op: () => T,
  bare = false,
): T {
  const crossing = { kind, cls, member, n: host.ledger.crossings.length + 1 };
  host.ledger.crossings.push(crossing);
  try {
    const moment = host.faults.strikes(crossing);
    if (moment === 'before') refuse(host, 'injected');
    const result = kind === 'read' || bare ? op() : host.change(member, op);
    if (moment === 'after') refuse(host, 'injected');
    return result;
  } catch (error) {
    const code = refusalCode(error);
    if (code) host.ledger.refused.push({ cls, member, code });
    throw error;
  }
}
