import { type Handler, numbers, type PsMachine, push, refusal, topmost, values } from './machine';
import { isKind, type PsValue } from './values';

const sinceMark = (machine: PsMachine): number => topmost(machine, (value) => isKind(value, 'mark'));

const mark: Handler = (machine) => push(machine, { kind: 'mark' });

/** What lies above the topmost mark, taken off with it; undefined without one. */
export function takeSinceMark(machine: PsMachine): readonly PsValue[] | undefined {
  const at = sinceMark(machine);
  return at < 0 ? undefined : machine.stack.splice(at).slice(1);
}

/** The operand stack (PLRM 3, 8.1); `copy` is with the composite objects. */
export const STACK_OPERATORS: Readonly<Record<string, Handler>> = {
  pop: values(1, () => undefined),
  exch: values(2, (machine, [a, b]) => push(machine, b as PsValue, a as PsValue)),
  dup: values(1, (machine, [a]) => push(machine, a as PsValue, a as PsValue)),
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
  counttomark: (machine) => {
    const at = sinceMark(machine);
    return at < 0 ? refusal('without a mark') : push(machine, machine.stack.length - 1 - at);
  },
  mark,
  '[': mark,
  '<<': mark,
  cleartomark: (machine) => (takeSinceMark(machine) ? undefined : refusal('without a mark')),
};
