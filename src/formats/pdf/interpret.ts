import type { Artwork } from '../../core/artwork/artwork';
import { IDENTITY, rectContour } from '../../core/geometry';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { emptyOutline } from '../outline';
import { drawAnnotations } from './annotations';
import { boundsOfContours } from './clip';
import type { ColourSource } from './colour-source';
import { decodeStream } from './decode';
import type { Font } from './font';
import { drawObject } from './forms';
import { initialState } from './graphics-state';
import { inlineDict, paintImage } from './image';
import { skipImageData } from './inline-image';
import { type Inside, isLeftOut, type Machine, unseen } from './machine';
import { nextItem, type PdfObject, type PdfStream } from './objects';
import { OPERATORS } from './operators';
import type { PdfPage } from './page';
import { filledShape } from './paint';
import { textOf } from './text-run';
import type { Cursor } from './tokens';

const MAX_OPERATORS = 10_000_000;
/** Content to run through, forms counted as often as they are drawn. */
const MAX_INTERPRETED_BYTES = 256 * 1024 * 1024;
/** Contours, texts and pictures that the memory of a small computer holds. */
const MAX_PAINTED = 2_500_000;
/** Operands one operator may have; PDF itself allows 32 colour components. */
const MAX_OPERANDS = 64;
const DEEPEST_FORM = 24;
/** Setting up a form takes as long as so many operators. */
const FORM_OPERATORS = 20;

/** What a document's pages share: what was read for one need not be read for the next. */
export type Shared = {
  readonly fonts: Map<PdfObject, Font>;
  readonly spaces: ColourSource['spaces'];
  readonly isHidden: Machine['isHidden'];
};

/** Everything that a page paints, in paint order; what cannot be read is listed, and the rest is read on. */
export function interpretPage(
  source: ColourSource,
  page: PdfPage,
  { fonts, isHidden }: Shared,
): Result<Artwork, FormatProblem> {
  const machine: Machine = {
    source,
    fonts,
    page: page.page,
    shapes: [],
    runs: [],
    images: [],
    unseen: [],
    outline: emptyOutline(),
    saved: [],
    state: initialState(page.toPage),
    text: { line: IDENTITY, glyph: IDENTITY },
    pendingClip: undefined,
    textClip: [],
    marks: [],
    isHidden,
    left: { operators: MAX_OPERATORS, bytes: MAX_INTERPRETED_BYTES, painted: MAX_PAINTED },
    forms: [],
    resources: page.resources,
    unpacked: new Map(),
    isStencil: false,
    drawForm,
  };
  for (const detail of page.damage) unseen(machine, 'content', detail);
  run(machine, page.content);
  drawAnnotations(machine, page);
  if (machine.left.operators < 0) return broken(`more than ${MAX_OPERATORS} operators`);
  if (machine.left.bytes < 0) return broken(`more than ${MAX_INTERPRETED_BYTES} bytes of content`);
  if (machine.left.painted < 0) return broken(`more than ${MAX_PAINTED} painted objects`);
  return ok({
    page: page.page,
    ...(page.trim && { trim: page.trim }),
    ...(page.bleed && { bleed: page.bleed }),
    shapes: machine.shapes,
    texts: machine.runs.filter(({ characters }) => characters.trim() !== '').map(textOf),
    images: machine.images,
    colour: 'plates',
    ...(machine.unseen.length > 0 && { unseen: machine.unseen }),
  });
}

const broken = (detail: string): Result<never, FormatProblem> =>
  refuse({ code: 'format/broken', format: 'pdf', detail });

function run(machine: Machine, content: Uint8Array): void {
  const { left } = machine;
  left.bytes -= content.length;
  const cursor: Cursor = { bytes: content, at: 0 };
  let operands: PdfObject[] = [];
  while (left.bytes >= 0 && left.operators >= 0 && left.painted >= 0) {
    const item = nextItem(cursor);
    if (item.kind === 'end') return;
    if (item.kind === 'object') {
      if (operands.push(item.object) <= MAX_OPERANDS) continue;
      unseen(machine, 'content', `more than ${MAX_OPERANDS} operands`);
      operands = [];
      continue;
    }
    left.operators--;
    if (item.kind === 'unreadable') unseen(machine, 'content', item.detail);
    else {
      const refusal = obey(machine, item.text, operands, cursor);
      if (refusal !== undefined) unseen(machine, 'content', `operator ${item.text.slice(0, 20)} ${refusal}`);
    }
    operands = [];
  }
}

function obey(
  machine: Machine,
  operator: string,
  operands: readonly PdfObject[],
  cursor: Cursor,
): string | undefined {
  switch (operator) {
    case 'Do':
      return drawObject(machine, operands[0] ?? null);
    case 'sh':
      return shade(machine);
    case 'ID':
      return inlineImage(machine, operands, cursor);
    default: {
      const handler = OPERATORS.get(operator);
      return handler ? handler(machine, operands) : 'is unknown';
    }
  }
}

function drawForm(machine: Machine, form: PdfStream, { name, resources, state }: Inside): void {
  if (machine.forms.includes(form)) {
    unseen(machine, 'content', `${name} draws itself`);
    return;
  }
  if (machine.forms.length === DEEPEST_FORM) {
    unseen(machine, 'content', `forms nested deeper than ${DEEPEST_FORM}`);
    return;
  }
  machine.left.operators -= FORM_OPERATORS;
  const content = formContent(machine, form, name);
  if (!content) return;
  const inner: Machine = {
    ...machine,
    resources,
    state,
    forms: [...machine.forms, form],
    saved: [],
    outline: emptyOutline(),
    text: { line: IDENTITY, glyph: IDENTITY },
    pendingClip: undefined,
    textClip: [],
    marks: isLeftOut(machine) ? [true] : [],
  };
  run(inner, content);
}

function formContent(machine: Machine, form: PdfStream, name: string): Uint8Array | undefined {
  const known = machine.unpacked.get(form);
  if (known) return known;
  const { file, allowance } = machine.source;
  const content = decodeStream(form, file.resolve, allowance);
  if (!content.ok || !content.value.isWhole) unseen(machine, 'content', `${name} does not unpack`);
  if (!content.ok) return undefined;
  machine.unpacked.set(form, content.value.bytes);
  return content.value.bytes;
}

/** `sh` paints all that the clip leaves. */
function shade(machine: Machine): undefined {
  const { state, page } = machine;
  if (isLeftOut(machine)) return;
  const contours = [rectContour(state.clip?.bounds ?? page)];
  const ink = { space: 'unknown', description: 'Shading' } as const;
  const shaded = {
    ...state,
    fill: { ...state.fill, space: { kind: 'unknown', description: 'Shading' } as const, ink },
  };
  const shape = filledShape(contours, boundsOfContours(contours), shaded);
  if (shape) machine.shapes.push(shape);
}

function inlineImage(machine: Machine, operands: readonly PdfObject[], cursor: Cursor): string | undefined {
  const entries = inlineDict(operands);
  const bytes = skipImageData(cursor, entries);
  if (!bytes) return 'finds no end of the image';
  paintImage(machine, { kind: 'stream', dict: { kind: 'dict', entries }, bytes });
  return undefined;
}
