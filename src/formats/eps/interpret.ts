import type { ArtworkShape, ArtworkText } from '../../core/artwork/artwork';
import type { Matrix } from '../../core/geometry';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { emptyOutline } from '../outline';
import { initialState } from '../pdf/graphics-state';
import type { Cursor } from '../pdf/tokens';
import { type Handler, type Outcome, type PsMachine, push, refusal } from './machine';
import { PAINT_OPERATORS } from './paint-operators';
import { STACK_OPERATORS } from './stack-operators';
import { isKind, isOperator, nextPsItem, type PsItem } from './values';

/** What procedures may run; what stands outside of them is run once. */
const MAX_STEPS = 5_000_000;
const MAX_DEPTH = 60;
/** Rectangles and lines painted by loops; far more than any cover holds. */
const MAX_SHAPES = 2_000_000;
const MAX_SAVED = 10_000;

/** The PostScript operators that are understood (PLRM 3, chapter 8). */
const OPERATORS: ReadonlyMap<string, Handler> = new Map(
  Object.entries({ ...STACK_OPERATORS, ...PAINT_OPERATORS }),
);

/**
 * What PostScript source paints, in paint order; `toPage` leads from its user space to mm, y down. Procedures are run;
 * an operator that is not known is refused, because it could change anything.
 */
export function interpretPostScript(
  bytes: Uint8Array,
  toPage: Matrix,
): Result<
  { readonly shapes: readonly ArtworkShape[]; readonly texts: readonly ArtworkText[] },
  FormatProblem
> {
  const machine = started(toPage);
  const cursor: Cursor = { bytes, at: 0 };
  for (;;) {
    const read = nextPsItem(cursor);
    if (read.kind === 'end') return ok({ shapes: machine.shapes, texts: machine.texts });
    if (read.kind === 'unreadable') return broken(read.detail);
    const outcome = step(machine, read.item, 0);
    if (outcome) return broken(outcome === 'exit' ? 'exit outside of a loop' : outcome.refusal);
  }
}

function started(toPage: Matrix): PsMachine {
  const machine: PsMachine = {
    shapes: [],
    texts: [],
    outline: emptyOutline(),
    saved: [],
    stack: [],
    definitions: new Map(),
    left: { steps: MAX_STEPS },
    state: initialState(toPage),
    font: { kind: 'font', family: '', size: 1 },
    run: (body, depth) => run(machine, body, depth),
  };
  return machine;
}

function run(machine: PsMachine, body: readonly PsItem[], depth: number): Outcome {
  // An empty loop is a step too.
  machine.left.steps--;
  if (depth > MAX_DEPTH) return refusal(`procedures nested deeper than ${MAX_DEPTH}`);
  if (machine.left.steps < 0) return refusal(TOO_LONG);
  for (const item of body) {
    const outcome = step(machine, item, depth);
    if (outcome) return outcome;
  }
  return undefined;
}

const TOO_LONG = `more than ${MAX_STEPS} operators in procedures`;

function step(machine: PsMachine, item: PsItem, depth: number): Outcome {
  if (depth > 0 && --machine.left.steps < 0) return refusal(TOO_LONG);
  if (!isOperator(item)) return push(machine, item);
  const { text } = item;
  const defined = machine.definitions.get(text);
  if (defined !== undefined)
    return isKind(defined, 'procedure') ? run(machine, defined.body, depth + 1) : push(machine, defined);
  const operator = OPERATORS.get(text);
  if (!operator) return refusal(`unknown operator ${text}; a PDF of it can be read`);
  const outcome = operator(machine, depth);
  if (machine.shapes.length > MAX_SHAPES || machine.saved.length > MAX_SAVED)
    return refusal(`operator ${text} more often than any picture needs`);
  return typeof outcome === 'object' && !/^(?:operator|unknown|more|procedures)/.test(outcome.refusal)
    ? refusal(`operator ${text} ${outcome.refusal}`)
    : outcome;
}

const broken = (detail: string): Result<never, FormatProblem> =>
  refuse({ code: 'format/broken', format: 'eps', detail });
