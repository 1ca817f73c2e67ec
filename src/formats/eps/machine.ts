import type { ArtworkShape, ArtworkText, Unseen } from '../../core/artwork/artwork';
import type { StrokedPath } from '../../core/artwork/stroke';
import type { Outline } from '../outline';
import type { GraphicsState } from '../pdf/graphics-state';
import type { Cursor } from '../pdf/tokens';
import type { PsDict, PsValue } from './values';

/** What `gsave` keeps: the state, the font and the path under way. */
export type SavedState = {
  readonly state: GraphicsState;
  readonly font: PsDict | undefined;
  readonly paths: readonly StrokedPath[];
  readonly open: Outline['open'];
};

/** Everything that changes while PostScript runs. */
export type PsMachine = {
  /** The program, for what reads on in it. */
  readonly source: Cursor;
  readonly shapes: ArtworkShape[];
  readonly texts: ArtworkText[];
  readonly unseen: Unseen[];
  readonly outline: Outline;
  readonly saved: SavedState[];
  readonly stack: PsValue[];
  /** Where names are looked up, the last first; the language itself comes before all of them. */
  readonly dicts: PsDict[];
  /** Fonts that the program brings with it. */
  readonly fonts: Map<string, PsDict>;
  readonly left: { steps: number; cells: number };
  state: GraphicsState;
  font: PsDict | undefined;
  readonly isBuiltin: (name: string) => boolean;
  /** Runs a procedure, `depth` deep in others. */
  readonly run: (body: readonly PsValue[], depth: number) => Outcome;
  /** Runs one value as if it stood in a procedure. */
  readonly execute: (value: PsValue, depth: number) => Outcome;
};

/** Nothing where an operator was obeyed, `exit` where it ends the loop around it, else why it cannot be obeyed. */
export type Outcome = undefined | 'exit' | Refusal;

/** `isWhole` when the text needs no operator's name in front. */
export type Refusal = { readonly refusal: string; readonly isWhole?: true };

export type Handler = (machine: PsMachine, depth: number) => Outcome;

export const refusal = (text: string): Refusal => ({ refusal: text });
export const wholeRefusal = (text: string): Refusal => ({ refusal: text, isWhole: true });

/** Values that may wait for an operator, PLRM 3, appendix B. */
const MAX_OPERANDS = 500;

export function push({ stack }: PsMachine, ...values: readonly PsValue[]): Outcome {
  stack.push(...values);
  return stack.length > MAX_OPERANDS ? wholeRefusal(`more than ${MAX_OPERANDS} operands`) : undefined;
}

/** Elements of arrays, strings and dictionaries in all. */
export const MAX_CELLS = 5_000_000;
/** PLRM 3, appendix B: the longest array or string. */
const LONGEST = 65_535;
const OVERHEAD = 8;

/** Takes memory for an object of so many elements; a refusal when there is none left. */
export function allocated({ left }: PsMachine, length: number): Outcome {
  if (!Number.isInteger(length) || length < 0 || length > LONGEST) return refusal(`of ${length} elements`);
  left.cells -= length + OVERHEAD;
  return left.cells < 0 ? wholeRefusal(`more than ${MAX_CELLS} elements of arrays`) : undefined;
}

/** What a name stands for. */
export function lookUp({ dicts, isBuiltin }: PsMachine, name: string): PsValue | undefined {
  for (let i = dicts.length - 1; i >= 0; i--) {
    const value = (dicts[i] as PsDict).entries.get(name);
    if (value !== undefined) return value;
  }
  return isBuiltin(name) ? { kind: 'builtin', text: name } : undefined;
}

/** An operator that needs nothing and always works. */
export const bare =
  (work: (machine: PsMachine) => void): Handler =>
  (machine) => {
    work(machine);
    return undefined;
  };

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

/** An operator that is of no concern to a picture: its operands are taken off. */
export const ignored = (count: number): Handler => values(count, () => undefined);

/** Where the topmost value of a kind lies on the stack; -1 where there is none. */
export function topmost({ stack }: PsMachine, is: (value: PsValue) => boolean): number {
  for (let i = stack.length - 1; i >= 0; i--) if (is(stack[i] as PsValue)) return i;
  return -1;
}
