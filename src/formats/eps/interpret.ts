import type { ArtworkShape, ArtworkText, Unseen } from '../../core/artwork/artwork';
import type { Matrix } from '../../core/geometry';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { emptyOutline } from '../outline';
import { initialState } from '../pdf/graphics-state';
import type { Cursor } from '../pdf/tokens';
import { ARITHMETIC_OPERATORS } from './arithmetic-operators';
import { COLOUR_OPERATORS } from './colour-operators';
import { CONTROL_OPERATORS } from './control-operators';
import { DICT_OPERATORS } from './dict-operators';
import { type Handler, lookUp, MAX_CELLS, type Outcome, type PsMachine, push, wholeRefusal } from './machine';
import { MATRIX_OPERATORS } from './matrix-operators';
import { OBJECT_OPERATORS } from './object-operators';
import { PAINT_OPERATORS } from './paint-operators';
import { PATH_OPERATORS } from './path-operators';
import { STACK_OPERATORS } from './stack-operators';
import { STATE_OPERATORS } from './state-operators';
import { TEXT_OPERATORS } from './text-operators';
import { TYPE_OPERATORS } from './type-operators';
import { isKind, nextPsItem, type PsValue } from './values';

/** What procedures may run; what stands outside of them is run once. */
const MAX_STEPS = 5_000_000;
const MAX_DEPTH = 60;
/** Rectangles and lines painted by loops; far more than any cover holds. */
const MAX_SHAPES = 2_000_000;
const MAX_SAVED = 10_000;

/** The PostScript operators that are understood (PLRM 3, chapter 8). */
const OPERATORS: ReadonlyMap<string, Handler> = new Map(
  Object.entries({
    ...STACK_OPERATORS,
    ...ARITHMETIC_OPERATORS,
    ...CONTROL_OPERATORS,
    ...OBJECT_OPERATORS,
    ...DICT_OPERATORS,
    ...MATRIX_OPERATORS,
    ...PATH_OPERATORS,
    ...PAINT_OPERATORS,
    ...STATE_OPERATORS,
    ...COLOUR_OPERATORS,
    ...TEXT_OPERATORS,
    ...TYPE_OPERATORS,
  }),
);

/** What a program paints, in paint order; mm, y down. */
export type Painted = {
  readonly shapes: readonly ArtworkShape[];
  readonly texts: readonly ArtworkText[];
  readonly unseen: readonly Unseen[];
};

/**
 * What PostScript source paints; `toPage` leads from its user space to mm, y down. Procedures are run; an operator that
 * is not known is refused, because it could change anything.
 */
export function interpretPostScript(bytes: Uint8Array, toPage: Matrix): Result<Painted, FormatProblem> {
  const machine = started({ bytes, at: 0 }, toPage);
  for (;;) {
    const read = nextPsItem(machine.source);
    if (read.kind === 'end')
      return ok({ shapes: machine.shapes, texts: machine.texts, unseen: machine.unseen });
    if (read.kind === 'unreadable') return broken(read.detail);
    const outcome = step(machine, read.item, 0);
    if (outcome) return broken(outcome === 'exit' ? 'exit outside of a loop' : outcome.refusal);
  }
}

function started(source: Cursor, toPage: Matrix): PsMachine {
  const machine: PsMachine = {
    source,
    shapes: [],
    texts: [],
    unseen: [],
    outline: emptyOutline(),
    saved: [],
    stack: [],
    dicts: [{ kind: 'dict', entries: new Map() }],
    fonts: new Map(),
    left: { steps: MAX_STEPS, cells: MAX_CELLS },
    state: initialState(toPage),
    font: undefined,
    isBuiltin: (name) => OPERATORS.has(name),
    run: (body, depth) => run(machine, body, depth),
    execute: (value, depth) => execute(machine, value, depth),
  };
  return machine;
}

function run(machine: PsMachine, body: readonly PsValue[], depth: number): Outcome {
  // An empty loop is a step too.
  machine.left.steps--;
  if (depth > MAX_DEPTH) return TOO_DEEP;
  if (machine.left.steps < 0) return TOO_LONG;
  for (const item of body) {
    const outcome = step(machine, item, depth);
    if (outcome) return outcome;
  }
  return undefined;
}

const TOO_DEEP = wholeRefusal(`procedures nested deeper than ${MAX_DEPTH}`);
const TOO_LONG = wholeRefusal(`more than ${MAX_STEPS} operators in procedures`);

/** A value as it stands in a program: procedures wait, names are looked up and run. */
function step(machine: PsMachine, item: PsValue, depth: number): Outcome {
  if (depth > 0 && --machine.left.steps < 0) return TOO_LONG;
  return isKind(item, 'procedure') ? push(machine, item) : execute(machine, item, depth);
}

function execute(machine: PsMachine, value: PsValue, depth: number): Outcome {
  if (isKind(value, 'procedure')) return run(machine, value.items, depth + 1);
  if (isKind(value, 'builtin')) return obey(machine, value.text, depth);
  if (!isKind(value, 'operator')) return push(machine, value);
  const meaning = lookUp(machine, value.text);
  if (meaning === undefined) return wholeRefusal(`unknown operator ${value.text}; a PDF of it can be read`);
  if (!isKind(meaning, 'operator')) return execute(machine, meaning, depth);
  return depth > MAX_DEPTH ? TOO_DEEP : execute(machine, meaning, depth + 1);
}

function obey(machine: PsMachine, name: string, depth: number): Outcome {
  const outcome = OPERATORS.get(name)?.(machine, depth);
  if (machine.shapes.length > MAX_SHAPES || machine.saved.length > MAX_SAVED)
    return wholeRefusal(`operator ${name} more often than any picture needs`);
  return typeof outcome === 'object' && !outcome.isWhole
    ? wholeRefusal(`operator ${name} ${outcome.refusal}`)
    : outcome;
}

const broken = (detail: string): Result<never, FormatProblem> =>
  refuse({ code: 'format/broken', format: 'eps', detail });
