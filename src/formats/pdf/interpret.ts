import type { ArtworkShape } from '../../core/artwork/artwork';
import { compose, type Matrix } from '../../core/geometry';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { emptyOutline } from '../outline';
import { decodeStream } from './decode';
import type { PdfFile } from './file';
import { initialState, isTranslucent } from './graphics-state';
import { type Machine, resource } from './machine';
import { isArray, isDict, isName, isStream, nextItem, type PdfObject, type PdfStream } from './objects';
import { OPERATORS } from './operators';
import type { PdfPage } from './page';
import { type Cursor, isSpace } from './tokens';

const MAX_OPERATORS = 1_000_000;
/** Content to run through, forms counted as often as they are drawn. */
const MAX_INTERPRETED_BYTES = 128 * 1024 * 1024;
/** Operands one operator may have; PDF itself allows 32 colour components. */
const MAX_OPERANDS = 64;
const MAX_SAVED_STATES = 10_000;
const DEEPEST_FORM = 12;

type Outcome = Result<void, FormatProblem>;

/** The filled shapes of a page in paint order: every fill of its content and of the forms it draws. */
export function interpretPage(file: PdfFile, page: PdfPage): Result<readonly ArtworkShape[], FormatProblem> {
  const machine: Machine = {
    file,
    shapes: [],
    outline: emptyOutline(),
    saved: [],
    state: initialState(page.toPage),
    left: { operators: MAX_OPERATORS, bytes: MAX_INTERPRETED_BYTES },
    forms: [],
    resources: page.resources,
    unpacked: new Map(),
  };
  const done = run(machine, page.content);
  return done.ok ? ok(machine.shapes) : done;
}

const broken = (detail: string): Result<never, FormatProblem> =>
  refuse({ code: 'format/broken', format: 'pdf', detail });

function run(machine: Machine, content: Uint8Array): Outcome {
  machine.left.bytes -= content.length;
  if (machine.left.bytes < 0) return broken(`more than ${MAX_INTERPRETED_BYTES} bytes of content`);
  const cursor: Cursor = { bytes: content, at: 0 };
  let operands: PdfObject[] = [];
  for (;;) {
    const item = nextItem(cursor);
    if (item.kind === 'end') return ok(undefined);
    if (item.kind === 'unreadable') return broken(item.detail);
    if (item.kind === 'object') {
      operands.push(item.object);
      if (operands.length > MAX_OPERANDS) return broken(`more than ${MAX_OPERANDS} operands`);
      continue;
    }
    if (--machine.left.operators < 0) return broken(`more than ${MAX_OPERATORS} operators`);
    const done = obey(machine, item.text, operands, cursor);
    if (!done.ok) return done;
    operands = [];
  }
}

function obey(machine: Machine, operator: string, operands: readonly PdfObject[], cursor: Cursor): Outcome {
  if (operator === 'Do') return drawObject(machine, operands[0] ?? null);
  if (operator === 'ID')
    return skipInlineImage(cursor) ? ok(undefined) : broken('an inline image without EI');
  const refusal = OPERATORS.get(operator)?.(machine, operands);
  if (refusal !== undefined) return broken(`operator ${operator} ${refusal}`);
  if (machine.saved.length > MAX_SAVED_STATES) return broken(`more than ${MAX_SAVED_STATES} saved states`);
  return ok(undefined);
}

/** `Do`: images leave no filled shape; a form runs in its own matrix and resources (ISO 32000-1, 8.10). */
function drawObject(machine: Machine, name: PdfObject): Outcome {
  if (!isName(name)) return broken('operator Do wants a name');
  const form = resource(machine, 'XObject', name.text);
  if (!isStream(form)) return broken(`no object named ${name.text} to draw`);
  const entry = (key: string) => machine.file.resolve(form.dict.entries.get(key));
  const subtype = entry('Subtype');
  if (!isName(subtype) || subtype.text !== 'Form') return ok(undefined);
  if (machine.forms.includes(form)) return broken(`the form ${name.text} draws itself`);
  if (machine.forms.length === DEEPEST_FORM) return broken(`forms nested deeper than ${DEEPEST_FORM}`);
  const matrix = formMatrix(machine, entry('Matrix'));
  if (!matrix) return broken(`the form ${name.text} has a broken matrix`);
  const own = entry('Resources');
  return runForm(machine, form, {
    forms: [...machine.forms, form],
    resources: isDict(own) ? own : machine.resources,
    state: { ...machine.state, toPage: compose(matrix, machine.state.toPage) },
  });
}

function runForm(
  machine: Machine,
  form: PdfStream,
  inside: Pick<Machine, 'forms' | 'resources' | 'state'>,
): Outcome {
  const content = formContent(machine, form);
  if (!content.ok) return content;
  const group = isTranslucent(inside.state);
  const inner: Machine = {
    ...machine,
    ...inside,
    state: { ...inside.state, transparency: { ...inside.state.transparency, group } },
    saved: [],
    outline: emptyOutline(),
  };
  return run(inner, content.value);
}

function formContent(machine: Machine, form: PdfStream): Result<Uint8Array, FormatProblem> {
  const known = machine.unpacked.get(form);
  if (known) return ok(known);
  const content = decodeStream(form, machine.file.resolve, machine.file.allowance);
  if (content.ok) machine.unpacked.set(form, content.value);
  return content;
}

function formMatrix(machine: Machine, object: PdfObject): Matrix | undefined {
  if (object === null) return [1, 0, 0, 1, 0, 0];
  const n = isArray(object)
    ? object.items.map(machine.file.resolve).filter((item) => typeof item === 'number')
    : [];
  return n.length === 6 ? (n as unknown as Matrix) : undefined;
}

/** Image data ends at the first "EI" that stands alone (ISO 32000-1, 8.9.7). */
function skipInlineImage(cursor: Cursor): boolean {
  const { bytes } = cursor;
  for (let at = cursor.at; at < bytes.length; at++)
    if (bytes[at] === 0x45 && bytes[at + 1] === 0x49 && isSpace(bytes[at - 1]) && isSpace(bytes[at + 2])) {
      cursor.at = at + 2;
      return true;
    }
  return false;
}
