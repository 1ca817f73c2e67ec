import type { Member, Parameter, TypeRef } from './declarations';
import { WrongType } from './errors';
import { type Host, refuse, report, type Specifier } from './host';

/** How a value stands to a declared type. */
type Verdict = 'fits' | 'wrong-type' | 'out-of-range' | 'not-a-measurement';

type SpecifierOf = (value: unknown) => Specifier | undefined;

/** Checks a value that is to be written; NaN, infinities and unreadable measurements are the host's refusals. */
export function judge(host: Host, specifierOf: SpecifierOf, type: TypeRef, value: unknown): Verdict {
  if (!isFiniteThroughout(value)) return 'out-of-range';
  const verdictOf = (t: TypeRef, v: unknown): Verdict => {
    switch (t.kind) {
      case 'any':
        return 'fits';
      case 'union':
        return unionVerdict(t.of, v);
      case 'array':
        if (isPlural(specifierOf(v))) return verdictOf(t.of, v);
        return Array.isArray(v) ? worst(v.map((e) => verdictOf(t.of, e))) : 'wrong-type';
      case 'tuple':
        return Array.isArray(v) && v.length === t.of.length
          ? worst(t.of.map((e, i) => verdictOf(e, v[i])))
          : 'wrong-type';
      case 'name':
        return fitsName(host, specifierOf, t.name, v) ? 'fits' : 'wrong-type';
    }
  };
  const unionVerdict = (of: readonly TypeRef[], v: unknown): Verdict => {
    if (isMeasurement(of) && typeof v === 'string')
      return host.isMeasurement(v) ? 'fits' : 'not-a-measurement';
    const verdicts = of.map((t) => verdictOf(t, v));
    return verdicts.includes('fits') ? 'fits' : (verdicts.find((w) => w !== 'wrong-type') ?? 'wrong-type');
  };
  return verdictOf(type, value);
}

const isPlural = (specifier: Specifier | undefined): boolean => specifier?.plural ?? false;

const worst = (verdicts: readonly Verdict[]): Verdict => verdicts.find((v) => v !== 'fits') ?? 'fits';

/** `number | string` and nothing else: a number in the units in force, or text with its own unit. */
const isMeasurement = (of: readonly TypeRef[]): boolean =>
  of.length === 2 &&
  ['number', 'string'].every((name) => of.some((t) => t.kind === 'name' && t.name === name));

function isFiniteThroughout(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return Array.isArray(value) ? value.every(isFiniteThroughout) : true;
}

function fitsName(host: Host, specifierOf: SpecifierOf, name: string, value: unknown): boolean {
  const { membership, enumerators } = host;
  switch (name) {
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === name;
    case 'object':
      return typeof value === 'object' && value !== null;
    case 'Function':
      return typeof value === 'function';
    case 'File':
      return typeof value === 'string'
        ? !value.startsWith('file:')
        : typeof value === 'object' && value !== null;
  }
  if (membership.declarations.enumerations.has(name))
    return typeof value === 'number'
      ? enumerators.byCode(name, value) !== undefined
      : enumerators.valueOf(value)?.enum === name || (name === 'NothingEnum' && value === null);
  const specifier = specifierOf(value);
  if (!specifier) return false;
  const [ref] = specifier.refs();
  return (
    membership.isA(specifier.cls, name) || (ref !== undefined && membership.isA(host.classOf(ref), name))
  );
}

/** Checks the arguments of a method: number, presence and type of each. */
export function checkArguments(
  host: Host,
  specifierOf: SpecifierOf,
  cls: string,
  method: Extract<Member, { kind: 'method' }>,
  args: readonly unknown[],
): void {
  const { parameters } = method;
  const wrong = (detail: string): never => report(host, new WrongType(cls, method.name, detail));
  if (args.length > parameters.length)
    wrong(`${args.length} arguments given, ${parameters.length} are declared`);
  parameters.forEach((parameter, i) => {
    const value = args[i];
    if (value === undefined) {
      if (!parameter.optional) wrong(`argument ${parameter.name} is missing`);
    } else checkArgument(host, specifierOf, parameter, value, wrong);
  });
}

function checkArgument(
  host: Host,
  specifierOf: SpecifierOf,
  { name, type }: Parameter,
  value: unknown,
  wrong: (detail: string) => never,
): void {
  const verdict = judge(host, specifierOf, type, value);
  if (verdict === 'wrong-type') wrong(`argument ${name} is of the wrong type`);
  else if (verdict !== 'fits') refuse(host, verdict);
}
