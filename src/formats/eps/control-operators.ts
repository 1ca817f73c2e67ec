import { type Handler, numbers, type Outcome, type PsMachine, push, refusal, values } from './machine';
import { isArrayLike, isKind, type PsValue } from './values';

/** Repeats until `exit`, or until the machine may do no more. */
function looped(
  machine: PsMachine,
  times: Iterable<readonly PsValue[]>,
  body: PsValue | undefined,
  depth: number,
): Outcome {
  if (!isKind(body, 'procedure')) return refusal('wants a procedure');
  for (const pushed of times) {
    const outcome = push(machine, ...pushed) ?? machine.run(body.items, depth + 1);
    if (outcome === 'exit') return undefined;
    if (outcome) return outcome;
  }
  return undefined;
}

function* counted(from: number, step: number, to: number): Generator<readonly PsValue[]> {
  for (let n = from; step >= 0 ? n <= to : n >= to; n += step) yield [n];
}

function* times(n: number): Generator<readonly PsValue[]> {
  for (let i = 0; i < n; i++) yield [];
}

/** What `forall` goes through: elements, bytes, or keys with their values. */
function* elements(value: PsValue | undefined): Generator<readonly PsValue[]> {
  if (isArrayLike(value)) for (const item of [...value.items]) yield [item];
  else if (isKind(value, 'string')) for (const byte of value.bytes) yield [byte];
  else if (isKind(value, 'dict'))
    for (const [key, item] of [...value.entries]) yield [{ kind: 'name', text: key }, item];
}

/** Names of the language in a procedure are tied to what they mean now. */
function bound(machine: PsMachine, items: PsValue[]): void {
  machine.left.steps -= items.length;
  if (machine.left.steps < 0) return;
  for (const [i, item] of items.entries()) {
    if (isKind(item, 'procedure')) bound(machine, item.items);
    else if (isKind(item, 'operator') && machine.isBuiltin(item.text) && !isDefined(machine, item.text))
      items[i] = { kind: 'builtin', text: item.text };
  }
}

const isDefined = ({ dicts }: PsMachine, name: string): boolean =>
  dicts.some(({ entries }) => entries.has(name));

/** Control (PLRM 3, 8.1). */
export const CONTROL_OPERATORS: Readonly<Record<string, Handler>> = {
  exec: values(1, (machine, [body], depth) => machine.execute(body as PsValue, depth + 1)),
  if: values(2, (machine, [condition, body], depth) => {
    if (typeof condition !== 'boolean' || !isKind(body, 'procedure')) return refusal('wants a condition');
    return condition ? machine.run(body.items, depth + 1) : undefined;
  }),
  ifelse: values(3, (machine, [condition, yes, no], depth) => {
    const body = condition ? yes : no;
    if (typeof condition !== 'boolean' || !isKind(body, 'procedure')) return refusal('wants a condition');
    return machine.run(body.items, depth + 1);
  }),
  repeat: values(2, (machine, [n, body], depth) =>
    typeof n === 'number' ? looped(machine, times(n), body, depth) : refusal('wants a number'),
  ),
  for: values(4, (machine, [from, step, to, body], depth) =>
    typeof from === 'number' && typeof step === 'number' && typeof to === 'number' && step !== 0
      ? looped(machine, counted(from, step, to), body, depth)
      : refusal('wants three numbers'),
  ),
  forall: values(2, (machine, [value, body], depth) =>
    isArrayLike(value) || isKind(value, 'string') || isKind(value, 'dict')
      ? looped(machine, elements(value), body, depth)
      : refusal('wants an array'),
  ),
  loop: values(1, (machine, [body], depth) => looped(machine, times(Number.POSITIVE_INFINITY), body, depth)),
  exit: () => 'exit',
  /** Nothing goes wrong here without the whole file being refused. */
  stopped: values(1, (machine, [body], depth) => {
    const outcome = machine.execute(body as PsValue, depth + 1);
    return outcome ?? push(machine, false);
  }),
  bind: values(1, (machine, [body]) => {
    if (isKind(body, 'procedure')) bound(machine, body.items);
    return push(machine, body as PsValue);
  }),
  countexecstack: (machine) => push(machine, 1),
  languagelevel: (machine) => push(machine, 3),
  usertime: (machine) => push(machine, 0),
  realtime: (machine) => push(machine, 0),
  vmreclaim: numbers(1, () => undefined),
};
