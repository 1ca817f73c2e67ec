import { strFromU8, strToU8 } from 'fflate';
import { type Handler, type Outcome, type PsMachine, push, refusal, values } from './machine';
import { keyOf, made } from './object-operators';
import { isKind, nextPsItem, type PsString, type PsValue } from './values';

const TYPES = {
  name: 'nametype',
  operator: 'nametype',
  builtin: 'operatortype',
  string: 'stringtype',
  array: 'arraytype',
  procedure: 'arraytype',
  dict: 'dicttype',
  save: 'savetype',
  mark: 'marktype',
  file: 'filetype',
} as const;

function typeOf(value: PsValue): string {
  if (value === null) return 'nulltype';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integertype' : 'realtype';
  return typeof value === 'boolean' ? 'booleantype' : TYPES[value.kind];
}

const textOf = (value: PsValue | undefined): string => keyOf(value) ?? '--nostringval--';

const numberIn = (value: PsValue | undefined): number =>
  typeof value === 'number'
    ? value
    : isKind(value, 'string')
      ? Number(strFromU8(value.bytes, true))
      : Number.NaN;

const converted = (work: (n: number) => number): Handler =>
  values(1, (machine, [value]) => {
    const n = numberIn(value);
    return Number.isFinite(n) ? push(machine, work(n)) : refusal('wants a number');
  });

/** A string that may be run is what it spells. */
function program(machine: PsMachine, { bytes }: PsString): Outcome {
  const items: PsValue[] = [];
  const cursor = { bytes, at: 0 };
  for (let read = nextPsItem(cursor); read.kind !== 'end'; read = nextPsItem(cursor)) {
    if (read.kind === 'unreadable') return refusal(`finds ${read.detail}`);
    items.push(read.item);
  }
  return made(machine, bytes.length, () => ({ kind: 'procedure', items }));
}

const kept: Handler = () => undefined;

/** Types, attributes and conversions (PLRM 3, 8.1). */
export const TYPE_OPERATORS: Readonly<Record<string, Handler>> = {
  type: values(1, (machine, [value]) => push(machine, { kind: 'name', text: typeOf(value as PsValue) })),
  cvi: converted(Math.trunc),
  cvr: converted((n) => n),
  cvn: values(1, (machine, [value]) =>
    isKind(value, 'string')
      ? push(machine, { kind: 'name', text: strFromU8(value.bytes, true) })
      : refusal('wants a string'),
  ),
  cvs: values(2, (machine, [value, into]) => {
    const text = strToU8(textOf(value), true);
    if (!isKind(into, 'string') || text.length > into.bytes.length) return refusal('wants a longer string');
    into.bytes.set(text);
    return push(machine, { kind: 'string', bytes: into.bytes.subarray(0, text.length) });
  }),
  cvx: values(1, (machine, [value]) => {
    if (isKind(value, 'array')) return push(machine, { kind: 'procedure', items: value.items });
    if (isKind(value, 'string')) return program(machine, value);
    return push(machine, isKind(value, 'name') ? { kind: 'operator', text: value.text } : (value as PsValue));
  }),
  cvlit: values(1, (machine, [value]) => {
    if (isKind(value, 'procedure')) return push(machine, { kind: 'array', items: value.items });
    return push(machine, isKind(value, 'operator') ? { kind: 'name', text: value.text } : (value as PsValue));
  }),
  xcheck: values(1, (machine, [value]) =>
    push(machine, isKind(value, 'procedure') || isKind(value, 'operator') || isKind(value, 'builtin')),
  ),
  readonly: kept,
  executeonly: kept,
  noaccess: kept,
};
