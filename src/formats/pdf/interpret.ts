import type { Artwork } from '../../core/artwork/artwork';
import { boundsOf, compose, type Matrix, mapPoint, rectContour } from '../../core/geometry';
import type { FormatProblem } from '../../core/problem';
import { ok, type Result, refuse } from '../../core/result';
import { emptyOutline } from '../outline';
import { boundsOfContours, clipped } from './clip';
import type { ColourSource } from './colour-space';
import { decodeStream } from './decode';
import type { Font } from './font';
import { type GraphicsState, initialState, insideGroup } from './graphics-state';
import { matrixFrom } from './handler';
import { inlineDict, isGroup, isImage, paintImage } from './image';
import { skipImageData } from './inline-image';
import { type Inside, isLeftOut, type Machine, resource, unseen } from './machine';
import { isArray, isDict, isName, isStream, nextItem, type PdfObject, type PdfStream } from './objects';
import { OPERATORS } from './operators';
import type { PdfPage } from './page';
import { filledShape, withinReach } from './paint';
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

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

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

/** `Do`: a form runs in its own matrix and resources (ISO 32000-1, 8.10). */
function drawObject(machine: Machine, name: PdfObject): string | undefined {
  if (!isName(name)) return 'wants a name';
  const object = resource(machine, 'XObject', name.text);
  if (!isStream(object)) return `finds no object named ${name.text}`;
  if (machine.isHidden(object.dict.entries.get('OC')) || isLeftOut(machine)) return undefined;
  if (isImage(machine, object)) {
    paintImage(machine, object);
    return undefined;
  }
  const entry = (key: string) => machine.source.file.resolve(object.dict.entries.get(key));
  const matrix = formMatrix(machine, entry('Matrix'));
  if (!matrix) return `finds the form ${name.text} with a broken matrix`;
  const own = entry('Resources');
  const { state } = machine;
  const placed = { ...state, toPage: compose(matrix, state.toPage) };
  drawForm(machine, object, {
    name: `the form ${name.text}`,
    resources: isDict(own) ? own : machine.resources,
    state: boxed(machine, isGroup(machine, object) ? insideGroup(placed) : placed, entry('BBox')),
  });
  return undefined;
}

/** A form is cut to its box. */
function boxed(machine: Machine, state: GraphicsState, box: PdfObject): GraphicsState {
  const n = isArray(box)
    ? box.items.map(machine.source.file.resolve).filter((item) => typeof item === 'number')
    : [];
  const [left = 0, bottom = 0, right = 0, top = 0] = n;
  if (n.length !== 4) return state;
  const contour = rectContour({ x: left, y: bottom, width: right - left, height: top - bottom }).map((p) =>
    mapPoint(state.toPage, p),
  );
  return withinReach(boundsOf(contour))
    ? { ...state, clip: clipped(state.clip, { contours: [contour] }) }
    : state;
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

function formMatrix(machine: Machine, object: PdfObject): Matrix | undefined {
  if (object === null) return IDENTITY;
  const n = isArray(object)
    ? object.items.map(machine.source.file.resolve).filter((item) => typeof item === 'number')
    : [];
  return n.length === 6 ? matrixFrom(n) : undefined;
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
