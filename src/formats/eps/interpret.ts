import type { ArtworkShape } from '../../core/artwork/artwork';
import type { Matrix } from '../../core/geometry';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { emptyOutline } from '../outline';
import { initialState } from '../pdf/graphics-state';
import type { Cursor } from '../pdf/tokens';
import { OPERATORS, type PsMachine } from './operators';
import { nextPsItem, type PsValue } from './values';

/** Values that may wait for an operator, PLRM 3, appendix B. */
const MAX_OPERANDS = 500;
const MAX_OPERATORS = 1_000_000;

/**
 * The filled shapes of PostScript source in paint order; `toPage` leads from its user space to mm, y down. An
 * operator that is not known is refused, because it could change anything.
 */
export function interpretPostScript(
  bytes: Uint8Array,
  toPage: Matrix,
): Result<readonly ArtworkShape[], FormatProblem> {
  const machine: PsMachine = { shapes: [], outline: emptyOutline(), saved: [], state: initialState(toPage) };
  const cursor: Cursor = { bytes, at: 0 };
  let operands: PsValue[] = [];
  for (let run = 0; ; ) {
    const item = nextPsItem(cursor);
    if (item.kind === 'end') return ok(machine.shapes);
    if (item.kind === 'unreadable') return broken(item.detail);
    if (item.kind === 'value') {
      operands.push(item.value);
      if (operands.length > MAX_OPERANDS) return broken(`more than ${MAX_OPERANDS} operands`);
      continue;
    }
    if (++run > MAX_OPERATORS) return broken(`more than ${MAX_OPERATORS} operators`);
    const operator = OPERATORS.get(item.text);
    if (!operator) return broken(`unknown operator ${item.text}`);
    const refusal = operator(machine, operands);
    if (refusal !== undefined) return broken(`operator ${item.text} ${refusal}`);
    operands = [];
  }
}

const broken = (detail: string): Result<never, FormatProblem> =>
  refuse({ code: 'format/broken', format: 'eps', detail });
