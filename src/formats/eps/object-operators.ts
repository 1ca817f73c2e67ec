import { strFromU8 } from 'fflate';
import {
  allocated,
  type Handler,
  numbers,
  type Outcome,
  type PsMachine,
  push,
  refusal,
  values,
} from './machine';
import { takeSinceMark } from './stack-operators';
import { isArrayLike, isKind, type PsValue } from './values';

/** The key an object is kept under in a dictionary; undefined for kinds that pictures have no use for. */
export function keyOf(value: PsValue | undefined): string | undefined {
  if (isKind(value, 'name') || isKind(value, 'operator')) return value.text;
  if (isKind(value, 'string')) return strFromU8(value.bytes, true);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Pushes a new object of so many elements, if there is memory for it. */
export const made = (machine: PsMachine, length: number, make: () => PsValue): Outcome =>
  allocated(machine, length) ?? push(machine, make());

const gathered: Handler = (machine) => {
  const items = takeSinceMark(machine);
  return items
    ? made(machine, items.length, () => ({ kind: 'array', items: [...items] }))
    : refusal('without a mark');
};

const gatheredDict: Handler = (machine) => {
  const items = takeSinceMark(machine);
  if (!items || items.length % 2 !== 0) return refusal('without pairs behind a mark');
  const entries = new Map<string, PsValue>();
  for (let i = 0; i < items.length; i += 2) {
    const key = keyOf(items[i]);
    if (key === undefined) return refusal('wants names for keys');
    entries.set(key, items[i + 1] as PsValue);
  }
  return made(machine, items.length, () => ({ kind: 'dict', entries }));
};

function lengthOf(value: PsValue | undefined): number | undefined {
  if (isArrayLike(value)) return value.items.length;
  if (isKind(value, 'string')) return value.bytes.length;
  if (isKind(value, 'dict')) return value.entries.size;
  return isKind(value, 'name') ? value.text.length : undefined;
}

/** The element of a composite object at an index or key; undefined where there is none. */
function elementOf(value: PsValue | undefined, at: PsValue | undefined): PsValue | undefined {
  if (isKind(value, 'dict')) return value.entries.get(keyOf(at) ?? '');
  if (typeof at !== 'number') return undefined;
  return isArrayLike(value) ? value.items[at] : isKind(value, 'string') ? value.bytes[at] : undefined;
}

const holds = (value: PsValue | undefined, from: number, count: number): boolean =>
  Number.isInteger(from) &&
  Number.isInteger(count) &&
  from >= 0 &&
  count >= 0 &&
  from + count <= (lengthOf(value) ?? -1);

const put = values(3, (machine, [into, at, value]) => {
  if (isKind(into, 'dict')) return stored(machine, into.entries, at, value as PsValue);
  if (typeof at !== 'number' || !holds(into, at, 1)) return refusal('out of range');
  if (isArrayLike(into)) into.items[at] = value as PsValue;
  else if (isKind(into, 'string') && typeof value === 'number') into.bytes[at] = value;
  else return refusal('wants an array or string');
  return undefined;
});

/** Keeps a value in a dictionary under a name. */
export function stored(
  machine: PsMachine,
  entries: Map<string, PsValue>,
  key: PsValue | undefined,
  value: PsValue,
): Outcome {
  const name = keyOf(key);
  if (name === undefined) return refusal('wants a name');
  const outcome = entries.has(name) ? undefined : allocated(machine, 1);
  entries.set(name, value);
  return outcome;
}

/** A part of an array or string; that of a string shares its bytes. */
const partOf = values(3, (machine, [value, from, count]) => {
  if (typeof from !== 'number' || typeof count !== 'number' || !holds(value, from, count))
    return refusal('out of range');
  if (isKind(value, 'string'))
    return push(machine, { kind: 'string', bytes: value.bytes.subarray(from, from + count) });
  return isArrayLike(value)
    ? made(machine, count, () => ({ kind: value.kind, items: value.items.slice(from, from + count) }))
    : refusal('wants an array or string');
});

const putPart = values(3, (machine, [into, at, from]) => {
  const length = lengthOf(from);
  if (typeof at !== 'number' || length === undefined || !holds(into, at, length))
    return refusal('out of range');
  if (isKind(into, 'string') && isKind(from, 'string')) into.bytes.set(from.bytes, at);
  else if (isArrayLike(into) && isArrayLike(from)) {
    machine.left.steps -= length;
    for (const [i, item] of [...from.items].entries()) into.items[at + i] = item;
  } else return refusal('wants two of a kind');
  return undefined;
});

/** `copy` doubles the top of the stack, or fills one composite object from another. */
const copy: Handler = (machine, depth) => {
  const [from, into] = machine.stack.slice(-2);
  if (isKind(into, 'dict') && isKind(from, 'dict')) {
    machine.stack.length -= 2;
    machine.left.steps -= from.entries.size;
    for (const [key, value] of from.entries) into.entries.set(key, value);
    return allocated(machine, from.entries.size) ?? push(machine, into);
  }
  if (isArrayLike(into) || isKind(into, 'string')) {
    const length = lengthOf(from) ?? 0;
    machine.stack.length -= 2;
    const outcome = push(machine, into, 0, from as PsValue) ?? putPart(machine, depth);
    if (outcome) return outcome;
    return push(machine, into, 0, length) ?? partOf(machine, depth);
  }
  return numbers(1, (m, [n = 0]) =>
    n >= 0 && n <= m.stack.length
      ? push(m, ...m.stack.slice(m.stack.length - n))
      : refusal('wants more operands'),
  )(machine, depth);
};

/** Arrays, strings, dictionaries and their elements (PLRM 3, 8.1). */
export const OBJECT_OPERATORS: Readonly<Record<string, Handler>> = {
  ']': gathered,
  '>>': gatheredDict,
  array: numbers(1, (machine, [n = 0]) =>
    made(machine, n, () => ({ kind: 'array', items: new Array<PsValue>(n).fill(null) })),
  ),
  string: numbers(1, (machine, [n = 0]) =>
    made(machine, n, () => ({ kind: 'string', bytes: new Uint8Array(n) })),
  ),
  length: values(1, (machine, [value]) => {
    const length = lengthOf(value);
    return length === undefined ? refusal('wants an array, string or dictionary') : push(machine, length);
  }),
  get: values(2, (machine, [value, at]) => {
    const element = elementOf(value, at);
    return element === undefined ? refusal('finds nothing there') : push(machine, element);
  }),
  put,
  getinterval: partOf,
  putinterval: putPart,
  aload: values(1, (machine, [array]) =>
    isArrayLike(array) ? push(machine, ...array.items, array) : refusal('wants an array'),
  ),
  astore: values(1, (machine, [array]) => {
    const { stack } = machine;
    if (!isArrayLike(array) || array.items.length > stack.length)
      return refusal('wants an array and operands');
    const taken = stack.splice(stack.length - array.items.length);
    for (const [i, item] of taken.entries()) array.items[i] = item;
    return push(machine, array);
  }),
  copy,
};
