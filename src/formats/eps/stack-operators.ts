import {
  type Handler,
  numbers,
  type Outcome,
  type PsMachine,
  push,
  refusal,
  topmost,
  values,
} from './machine';
import { isKind, type PsValue } from './values';

const calculated = (count: number, work: (...n: number[]) => number): Handler =>
  numbers(count, (machine, n) => {
    const value = work(...n);
    return Number.isFinite(value) ? push(machine, value) : refusal('gives no number');
  });

const compared = (holds: (order: number) => boolean): Handler =>
  values(2, (machine, [a, b]) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    return push(machine, holds(x === y ? 0 : x < y ? -1 : 1));
  });

const keyOf = (value: PsValue | undefined): number | string =>
  typeof value === 'number'
    ? value
    : isKind(value, 'string')
      ? String.fromCharCode(...value.bytes.subarray(0, 1000))
      : isKind(value, 'name')
        ? value.text
        : String(value);

const judged = (
  bools: (a: boolean, b: boolean) => boolean,
  bits: (a: number, b: number) => number,
): Handler =>
  values(2, (machine, [a, b]) => {
    if (typeof a === 'boolean' && typeof b === 'boolean') return push(machine, bools(a, b));
    if (typeof a === 'number' && typeof b === 'number') return push(machine, bits(a, b));
    return refusal('wants two of a kind');
  });

/** Repeats until `exit`, or until the machine may do no more. */
function looped(
  machine: PsMachine,
  times: Iterable<PsValue | undefined>,
  body: PsValue | undefined,
  depth: number,
): Outcome {
  if (!isKind(body, 'procedure')) return refusal('wants a procedure');
  for (const value of times) {
    const pushed = value === undefined ? undefined : push(machine, value);
    const outcome = pushed ?? machine.run(body.body, depth + 1);
    if (outcome === 'exit') return undefined;
    if (outcome) return outcome;
  }
  return undefined;
}

function* counted(from: number, step: number, to: number): Generator<number> {
  for (let n = from; step >= 0 ? n <= to : n >= to; n += step) yield n;
}

function* endless(): Generator<undefined> {
  for (;;) yield undefined;
}

const sinceMark = (machine: PsMachine): number => topmost(machine, (value) => isKind(value, 'mark'));

const gathered: Handler = (machine) => {
  const at = sinceMark(machine);
  if (at < 0) return refusal('without a mark');
  const items = machine.stack.splice(at).slice(1);
  return push(machine, { kind: 'array', items });
};

const mark: Handler = (machine) => push(machine, { kind: 'mark' });

/** Stack, arithmetic, control and definitions (PLRM 3, 8.1). */
export const STACK_OPERATORS: Readonly<Record<string, Handler>> = {
  pop: values(1, () => undefined),
  exch: values(2, (machine, [a, b]) => push(machine, b as PsValue, a as PsValue)),
  dup: values(1, (machine, [a]) => push(machine, a as PsValue, a as PsValue)),
  copy: numbers(1, (machine, [n = 0]) =>
    n >= 0 && n <= machine.stack.length
      ? push(machine, ...machine.stack.slice(machine.stack.length - n))
      : refusal('wants more operands'),
  ),
  index: numbers(1, (machine, [n = 0]) => {
    const value = machine.stack[machine.stack.length - 1 - n];
    return value === undefined || n < 0 ? refusal('wants more operands') : push(machine, value);
  }),
  roll: numbers(2, (machine, [n = 0, j = 0]) => {
    if (!(n >= 0 && n <= machine.stack.length)) return refusal('wants more operands');
    const top = machine.stack.splice(machine.stack.length - n);
    const by = n === 0 ? 0 : ((j % n) + n) % n;
    return push(machine, ...top.slice(n - by), ...top.slice(0, n - by));
  }),
  clear: ({ stack }) => {
    stack.length = 0;
    return undefined;
  },
  count: (machine) => push(machine, machine.stack.length),
  mark,
  '[': mark,
  ']': gathered,
  cleartomark: (machine) => {
    const at = sinceMark(machine);
    if (at < 0) return refusal('without a mark');
    machine.stack.length = at;
    return undefined;
  },
  add: calculated(2, (a, b) => a + b),
  sub: calculated(2, (a, b) => a - b),
  mul: calculated(2, (a, b) => a * b),
  div: calculated(2, (a, b) => a / b),
  idiv: calculated(2, (a, b) => Math.trunc(a / b)),
  mod: calculated(2, (a, b) => a % b),
  neg: calculated(1, (a) => -a),
  abs: calculated(1, Math.abs),
  ceiling: calculated(1, Math.ceil),
  floor: calculated(1, Math.floor),
  round: calculated(1, (a) => Math.floor(a + 0.5)),
  truncate: calculated(1, Math.trunc),
  cvi: calculated(1, Math.trunc),
  cvr: calculated(1, (a) => a),
  sqrt: calculated(1, Math.sqrt),
  sin: calculated(1, (a) => Math.sin((a * Math.PI) / 180)),
  cos: calculated(1, (a) => Math.cos((a * Math.PI) / 180)),
  eq: compared((order) => order === 0),
  ne: compared((order) => order !== 0),
  lt: compared((order) => order < 0),
  le: compared((order) => order <= 0),
  gt: compared((order) => order > 0),
  ge: compared((order) => order >= 0),
  and: judged(
    (a, b) => a && b,
    (a, b) => a & b,
  ),
  or: judged(
    (a, b) => a || b,
    (a, b) => a | b,
  ),
  not: values(1, (machine, [a]) =>
    typeof a === 'boolean' ? push(machine, !a) : refusal('wants true or false'),
  ),
  exec: values(1, (machine, [body], depth) =>
    isKind(body, 'procedure') ? machine.run(body.body, depth + 1) : refusal('wants a procedure'),
  ),
  if: values(2, (machine, [condition, body], depth) => {
    if (typeof condition !== 'boolean' || !isKind(body, 'procedure')) return refusal('wants a condition');
    return condition ? machine.run(body.body, depth + 1) : undefined;
  }),
  ifelse: values(3, (machine, [condition, yes, no], depth) => {
    const body = condition ? yes : no;
    if (typeof condition !== 'boolean' || !isKind(body, 'procedure')) return refusal('wants a condition');
    return machine.run(body.body, depth + 1);
  }),
  repeat: values(2, (machine, [n, body], depth) =>
    typeof n === 'number' ? looped(machine, endlessTimes(n), body, depth) : refusal('wants a number'),
  ),
  for: values(4, (machine, [from, step, to, body], depth) =>
    typeof from === 'number' && typeof step === 'number' && typeof to === 'number' && step !== 0
      ? looped(machine, counted(from, step, to), body, depth)
      : refusal('wants three numbers'),
  ),
  forall: values(2, (machine, [array, body], depth) =>
    isKind(array, 'array') ? looped(machine, array.items, body, depth) : refusal('wants an array'),
  ),
  loop: values(1, (machine, [body], depth) => looped(machine, endless(), body, depth)),
  exit: () => 'exit',
  def: values(2, (machine, [name, value]) => {
    if (!isKind(name, 'name')) return refusal('wants a name');
    machine.definitions.set(name.text, value as PsValue);
    return machine.definitions.size > MOST_DEFINITIONS ? refusal('of too many names') : undefined;
  }),
  bind: () => undefined,
};

const MOST_DEFINITIONS = 10_000;

function* endlessTimes(n: number): Generator<undefined> {
  for (let i = 0; i < n; i++) yield undefined;
}
