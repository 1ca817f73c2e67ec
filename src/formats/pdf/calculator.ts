import { type Cursor, nextToken } from './tokens';

type Step = number | string | Program;
type Program = readonly Step[];

/** Real tint transformations take some dozens of steps. */
const MOST_STEPS = 10_000;
const DEEPEST = 16;
const MOST_OPERANDS = 100;

/** Runs a PostScript calculator function (ISO 32000-1, 7.10.5); undefined where it cannot be run to its end. */
export function runCalculator(bytes: Uint8Array, inputs: readonly number[]): readonly number[] | undefined {
  const cursor = { bytes, at: 0 };
  const start = nextToken(cursor);
  const program = start.kind === 'word' && start.text === '{' ? programAt(cursor, 0) : null;
  if (!program) return undefined;
  const stack = [...inputs];
  return run(program, stack, { steps: MOST_STEPS }) && stack.every(Number.isFinite) ? stack : undefined;
}

/** The steps up to the closing brace; null where there is something else. */
function programAt(cursor: Cursor, depth: number): Program | null {
  const steps: Step[] = [];
  while (steps.length <= MOST_STEPS && depth < DEEPEST) {
    const token = nextToken(cursor);
    if (token.kind === 'number') steps.push(token.value);
    else if (token.kind !== 'word') return null;
    else if (token.text === '}') return steps;
    else if (token.text === '{') {
      const inner = programAt(cursor, depth + 1);
      if (!inner) return null;
      steps.push(inner);
    } else steps.push(token.text);
  }
  return null;
}

function run(program: Program, stack: number[], left: { steps: number }): boolean {
  for (const [i, step] of program.entries()) {
    if (left.steps-- <= 0 || stack.length > MOST_OPERANDS) return false;
    if (typeof step === 'number') stack.push(step);
    if (typeof step !== 'string') continue;
    if (step === 'if' || step === 'ifelse') {
      const [then, otherwise] = step === 'if' ? [program[i - 1], []] : [program[i - 2], program[i - 1]];
      const branch = stack.pop() ? then : otherwise;
      if (!Array.isArray(branch) || !run(branch, stack, left)) return false;
    } else if (!operate(step, stack)) return false;
  }
  return true;
}

const degrees = Math.PI / 180;

const UNARY: Readonly<Record<string, (a: number) => number>> = {
  abs: Math.abs,
  ceiling: Math.ceil,
  cos: (a) => Math.cos(a * degrees),
  cvi: Math.trunc,
  cvr: (a) => a,
  floor: Math.floor,
  ln: Math.log,
  log: Math.log10,
  neg: (a) => -a,
  not: (a) => Number(!a),
  round: Math.round,
  sin: (a) => Math.sin(a * degrees),
  sqrt: Math.sqrt,
  truncate: Math.trunc,
};

const BINARY: Readonly<Record<string, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  and: (a, b) => a & b,
  atan: (a, b) => (Math.atan2(a, b) / degrees + 360) % 360,
  div: (a, b) => a / b,
  eq: (a, b) => Number(a === b),
  exp: (a, b) => a ** b,
  ge: (a, b) => Number(a >= b),
  gt: (a, b) => Number(a > b),
  idiv: (a, b) => Math.trunc(a / b),
  le: (a, b) => Number(a <= b),
  lt: (a, b) => Number(a < b),
  mod: (a, b) => a % b,
  mul: (a, b) => a * b,
  ne: (a, b) => Number(a !== b),
  or: (a, b) => a | b,
  sub: (a, b) => a - b,
  xor: (a, b) => a ^ b,
};

function operate(name: string, stack: number[]): boolean {
  const unary = Object.hasOwn(UNARY, name) && UNARY[name];
  const binary = Object.hasOwn(BINARY, name) && BINARY[name];
  const b = stack.pop();
  if (unary) return b !== undefined && stack.push(unary(b)) > 0;
  if (binary) {
    const a = stack.pop();
    return a !== undefined && b !== undefined && stack.push(binary(a, b)) > 0;
  }
  if (b !== undefined) stack.push(b);
  return arrange(name, stack);
}

/** Operators that move operands about. */
function arrange(name: string, stack: number[]): boolean {
  switch (name) {
    case 'true':
    case 'false':
      return stack.push(Number(name === 'true')) > 0;
    case 'pop':
      return stack.pop() !== undefined;
    case 'dup':
      return copied(stack, 1);
    case 'exch':
      return rolled(stack, 2, 1);
    case 'copy':
      return copied(stack, stack.pop() ?? -1);
    case 'index': {
      const value = stack.at(-1 - (stack.pop() ?? 0));
      return value !== undefined && stack.push(value) > 0;
    }
    case 'roll': {
      const by = stack.pop() ?? 0;
      return rolled(stack, stack.pop() ?? -1, by);
    }
    default:
      return false;
  }
}

function copied(stack: number[], count: number): boolean {
  if (!(count >= 0 && count <= stack.length)) return false;
  stack.push(...stack.slice(stack.length - count));
  return true;
}

function rolled(stack: number[], count: number, by: number): boolean {
  if (!(count >= 0 && count <= stack.length)) return false;
  const moved = stack.splice(stack.length - count);
  const cut = count === 0 ? 0 : ((-by % count) + count) % count;
  stack.push(...moved.slice(cut), ...moved.slice(0, cut));
  return true;
}
