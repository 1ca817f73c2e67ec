import { type Handler, numbers, push, refusal, values } from './machine';
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

const sameness = (wanted: boolean): Handler =>
  values(2, (machine, [a, b]) => push(machine, (a === b || keyOf(a) === keyOf(b)) === wanted));

/** Composite objects other than strings are the same only as themselves. */
const keyOf = (value: PsValue | undefined): number | string | object => {
  if (typeof value === 'number') return value;
  if (isKind(value, 'string')) return String.fromCharCode(...value.bytes.subarray(0, 1000));
  if (isKind(value, 'name') || isKind(value, 'operator') || isKind(value, 'builtin')) return value.text;
  if (isKind(value, 'array') || isKind(value, 'procedure')) return value.items;
  return typeof value === 'object' && value !== null && value.kind === 'dict' ? value.entries : String(value);
};

const judged = (
  bools: (a: boolean, b: boolean) => boolean,
  bits: (a: number, b: number) => number,
): Handler =>
  values(2, (machine, [a, b]) => {
    if (typeof a === 'boolean' && typeof b === 'boolean') return push(machine, bools(a, b));
    if (typeof a === 'number' && typeof b === 'number') return push(machine, bits(a, b));
    return refusal('wants two of a kind');
  });

const RADIANS = Math.PI / 180;

/** Arithmetic and comparison (PLRM 3, 8.1). */
export const ARITHMETIC_OPERATORS: Readonly<Record<string, Handler>> = {
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
  sqrt: calculated(1, Math.sqrt),
  exp: calculated(2, (a, b) => a ** b),
  ln: calculated(1, Math.log),
  log: calculated(1, Math.log10),
  sin: calculated(1, (a) => Math.sin(a * RADIANS)),
  cos: calculated(1, (a) => Math.cos(a * RADIANS)),
  atan: calculated(2, (a, b) => (Math.atan2(a, b) / RADIANS + 360) % 360),
  bitshift: calculated(2, (a, by) => (by >= 0 ? a << by : a >> -by)),
  eq: sameness(true),
  ne: sameness(false),
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
  xor: judged(
    (a, b) => a !== b,
    (a, b) => a ^ b,
  ),
  not: values(1, (machine, [a]) => {
    if (typeof a === 'boolean') return push(machine, !a);
    return typeof a === 'number' ? push(machine, ~a) : refusal('wants true, false or a number');
  }),
};
