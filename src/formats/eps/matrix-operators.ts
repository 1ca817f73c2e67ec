import { compose, inverse, type Matrix, rotation, scaling, translation } from '../../core/geometry';
import { type Handler, numbers, type Outcome, type PsMachine, push, refusal, values } from './machine';
import { isArrayLike, isKind, type PsArray, type PsValue } from './values';

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Six numbers of an array as a map. */
export function matrixIn(value: PsValue | undefined): Matrix | null {
  const n = isArrayLike(value) ? value.items.filter((item) => typeof item === 'number') : [];
  return n.length === 6 ? (n as unknown as Matrix) : null;
}

export const matrixValue = (matrix: Matrix): PsArray => ({ kind: 'array', items: [...matrix] });

const isRegular = ([a, b, c, d]: Matrix): boolean => {
  const determinant = a * d - b * c;
  return determinant !== 0 && Number.isFinite(determinant);
};

const concat = (machine: PsMachine, matrix: Matrix): undefined => {
  machine.state = { ...machine.state, toPage: compose(matrix, machine.state.toPage) };
  return undefined;
};

/** Fills the array on top of the stack with a map and leaves it there. */
function into(machine: PsMachine, target: PsValue | undefined, matrix: Matrix): Outcome {
  if (!isArrayLike(target) || target.items.length !== 6) return refusal('wants a matrix');
  for (const [i, n] of matrix.entries()) target.items[i] = n;
  return push(machine, target);
}

/** Changes user space, or the matrix on top of the stack. */
const changing =
  (count: number, matrixOf: (n: readonly number[]) => Matrix): Handler =>
  (machine, depth) => {
    const target = machine.stack.at(-1);
    if (!isKind(target, 'array')) return numbers(count, (m, n) => concat(m, matrixOf(n)))(machine, depth);
    machine.stack.pop();
    return numbers(count, (m, n) => into(m, target, matrixOf(n)))(machine, depth);
  };

/** Maps a pair of numbers by user space, or by the matrix on top of the stack. */
const mapping =
  (isInverse: boolean, isDistance: boolean): Handler =>
  (machine, depth) => {
    const stated = machine.stack.at(-1);
    const isStated = isKind(stated, 'array');
    if (isStated) machine.stack.pop();
    const matrix = isStated ? matrixIn(stated) : machine.state.toPage;
    if (!matrix || (isInverse && !isRegular(matrix))) return refusal('wants a matrix with an inverse');
    const [a, b, c, d, tx, ty] = isInverse ? inverse(matrix) : matrix;
    return numbers(2, (m, [x = 0, y = 0]) =>
      push(m, a * x + c * y + (isDistance ? 0 : tx), b * x + d * y + (isDistance ? 0 : ty)),
    )(machine, depth);
  };

/** Maps (PLRM 3, 8.1). What the program calls device space is the page in mm, y down. */
export const MATRIX_OPERATORS: Readonly<Record<string, Handler>> = {
  translate: changing(2, ([x = 0, y = 0]) => translation(x, y)),
  scale: changing(2, ([x = 0, y = 0]) => scaling(x, y)),
  rotate: changing(1, ([degrees = 0]) => rotation(-degrees)),
  concat: values(1, (machine, [value]) => {
    const matrix = matrixIn(value);
    return matrix ? concat(machine, matrix) : refusal('wants a matrix');
  }),
  matrix: (machine) => push(machine, matrixValue(IDENTITY)),
  identmatrix: values(1, (machine, [target]) => into(machine, target, IDENTITY)),
  currentmatrix: values(1, (machine, [target]) => into(machine, target, machine.state.toPage)),
  setmatrix: values(1, (machine, [value]) => {
    const matrix = matrixIn(value);
    if (matrix) machine.state = { ...machine.state, toPage: matrix };
    return matrix ? undefined : refusal('wants a matrix');
  }),
  concatmatrix: values(3, (machine, [a, b, target]) => {
    const [first, second] = [matrixIn(a), matrixIn(b)];
    return first && second ? into(machine, target, compose(first, second)) : refusal('wants matrices');
  }),
  invertmatrix: values(2, (machine, [value, target]) => {
    const matrix = matrixIn(value);
    return matrix && isRegular(matrix)
      ? into(machine, target, inverse(matrix))
      : refusal('wants a matrix with an inverse');
  }),
  transform: mapping(false, false),
  dtransform: mapping(false, true),
  itransform: mapping(true, false),
  idtransform: mapping(true, true),
};
