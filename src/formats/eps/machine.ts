import type { ArtworkShape, ArtworkText } from '../../core/artwork/artwork';
import type { StrokedPath } from '../../core/artwork/stroke';
import type { Outline } from '../outline';
import type { GraphicsState } from '../pdf/graphics-state';
import type { PsItem, PsValue } from './values';

/** What `gsave` keeps: the state, the font and the path under way. */
export type SavedState = {
  readonly state: GraphicsState;
  readonly font: Font;
  readonly paths: readonly StrokedPath[];
  readonly open: Outline['open'];
};

export type Font = Extract<PsValue, { kind: 'font' }>;

/** Everything that changes while PostScript runs. */
export type PsMachine = {
  readonly shapes: ArtworkShape[];
  readonly texts: ArtworkText[];
  readonly outline: Outline;
  readonly saved: SavedState[];
  readonly stack: PsValue[];
  readonly definitions: Map<string, PsValue>;
  readonly left: { steps: number };
  state: GraphicsState;
  font: Font;
  /** Runs a procedure, `depth` deep in others. */
  readonly run: (body: readonly PsItem[], depth: number) => Outcome;
};

/** Nothing where an operator was obeyed, `exit` where it ends the loop around it, else why it cannot be obeyed. */
export type Outcome = undefined | 'exit' | { readonly refusal: string };

export type Handler = (machine: PsMachine, depth: number) => Outcome;

export const refusal = (text: string): Outcome => ({ refusal: text });

/** Values that may wait for an operator, PLRM 3, appendix B. */
const MAX_OPERANDS = 500;

export function push({ stack }: PsMachine, ...values: readonly PsValue[]): Outcome {
  stack.push(...values);
  return stack.length > MAX_OPERANDS ? refusal(`more than ${MAX_OPERANDS} operands`) : undefined;
}

/** An operator that takes numbers off the stack. */
export const numbers =
  (count: number, handler: (machine: PsMachine, n: readonly number[]) => Outcome): Handler =>
  (machine) => {
    const { stack } = machine;
    const n = stack.slice(stack.length - count).filter((value) => typeof value === 'number');
    if (n.length !== count || stack.length < count) return refusal(`wants ${count} numbers`);
    stack.length -= count;
    return handler(machine, n);
  };

/** An operator that takes values of any kind off the stack. */
export const values =
  (count: number, handler: (machine: PsMachine, v: readonly PsValue[], depth: number) => Outcome): Handler =>
  (machine, depth) => {
    const { stack } = machine;
    if (stack.length < count) return refusal(`wants ${count} operands`);
    return handler(machine, stack.splice(stack.length - count), depth);
  };

/** Where the topmost value of a kind lies on the stack; -1 where there is none. */
export function topmost({ stack }: PsMachine, is: (value: PsValue) => boolean): number {
  for (let i = stack.length - 1; i >= 0; i--) if (is(stack[i] as PsValue)) return i;
  return -1;
}
