import { type Matrix, mapPoint, type Point } from '../../core/geometry';
import type { Machine } from './machine';
import { isName, type PdfObject } from './objects';

/** Why an operator cannot be obeyed; undefined when it was. */
export type Refusal = string | undefined;
export type Handler = (machine: Machine, operands: readonly PdfObject[]) => Refusal;

/** An operator with so many numbers in front of it. */
export function numbers(
  count: number,
  handler: (machine: Machine, n: readonly number[]) => Refusal,
): Handler {
  return (machine, operands) => {
    if (operands.length !== count || !areNumbers(operands)) return `wants ${count} numbers`;
    return handler(machine, operands);
  };
}

const areNumbers = (operands: readonly PdfObject[]): operands is readonly number[] =>
  operands.every((operand) => typeof operand === 'number');

/** An operator with points in front of it, which it takes as they lie on the page. */
export function points(count: number, handler: (machine: Machine, p: readonly Point[]) => Refusal): Handler {
  return numbers(2 * count, (machine, n) => {
    const { toPage } = machine.state;
    const onPage: Point[] = [];
    for (let i = 0; i < n.length; i += 2) onPage.push(mapPoint(toPage, { x: n[i]!, y: n[i + 1]! }));
    return handler(machine, onPage);
  });
}

/** An operator with a name in front of it. */
export function named(handler: (machine: Machine, name: string) => Refusal): Handler {
  return (machine, [operand]) => (isName(operand) ? handler(machine, operand.text) : 'wants a name');
}

/** An operator without operands that always works. */
export function bare(handler: (machine: Machine) => void): Handler {
  return (machine) => {
    handler(machine);
    return undefined;
  };
}

/** Six numbers as a map. */
export const matrixFrom = (n: readonly number[]): Matrix => n as unknown as Matrix;
