import { compose, type Matrix, mapRect, type Rect, scaling, translation } from '../../core/geometry';
import { formBox, formMatrix, placeForm } from './forms';
import { initialState } from './graphics-state';
import { type Machine, unseen } from './machine';
import { isArray, isDict, isName, isStream, type PdfDict, type PdfStream } from './objects';
import type { PdfPage } from './page';

/** Flags of an annotation (ISO 32000-1, table 165). */
const HIDDEN = 2;
const PRINT = 4;
/** Kinds that leave no mark by themselves. */
const BARE = ['Link', 'Popup', 'Widget', 'PrinterMark', 'TrapNet', 'FileAttachment', 'Sound', 'Movie'];

/**
 * Paints what the annotations of a page print over it: stamps, notes, form fields (ISO 32000-1, 12.5.5). One that
 * prints and does not say how it looks is noted, because each application draws it in its own way.
 */
export function drawAnnotations(machine: Machine, page: PdfPage): void {
  const { resolve } = machine.source.file;
  machine.marks.length = 0;
  for (const annotation of page.annotations) {
    const flags = resolve(annotation.entries.get('F'));
    const isPrinted = typeof flags === 'number' && (flags & PRINT) !== 0 && (flags & HIDDEN) === 0;
    if (!isPrinted || machine.isHidden(annotation.entries.get('OC'))) continue;
    machine.state = initialState(page.toPage);
    drawAnnotation(machine, annotation);
  }
}

function drawAnnotation(machine: Machine, annotation: PdfDict): void {
  const subtype = machine.source.file.resolve(annotation.entries.get('Subtype'));
  const kind = isName(subtype) ? subtype.text.slice(0, 40) : 'a kind without a name';
  const place = rectOf(machine, annotation);
  const look = appearance(machine, annotation);
  if (!place || !look) {
    if (!BARE.includes(kind) && place)
      unseen(machine, 'content', `annotation ${kind} without a look`, mapRect(machine.state.toPage, place));
    return;
  }
  const toUser = fitted(machine, look, place);
  const refusal = toUser ? placeForm(machine, look, toUser, `annotation ${kind}`) : 'has no extent';
  if (refusal !== undefined) unseen(machine, 'content', `annotation ${kind} ${refusal}`);
}

function rectOf({ source: { file } }: Machine, annotation: PdfDict): Rect | undefined {
  const list = file.resolve(annotation.entries.get('Rect'));
  const n = isArray(list) ? list.items.map(file.resolve).filter((item) => typeof item === 'number') : [];
  const [x1, y1, x2, y2] = n;
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

/** The usual appearance; of several the one that the annotation's state names. */
function appearance({ source: { file } }: Machine, annotation: PdfDict): PdfStream | undefined {
  const looks = file.resolve(annotation.entries.get('AP'));
  const usual = isDict(looks) ? file.resolve(looks.entries.get('N')) : null;
  if (isStream(usual)) return usual;
  const state = file.resolve(annotation.entries.get('AS'));
  const chosen = isDict(usual) && isName(state) ? file.resolve(usual.entries.get(state.text)) : null;
  return isStream(chosen) ? chosen : undefined;
}

/** The appearance's box, as its matrix leaves it, is stretched to the annotation's place (algorithm 8.1). */
function fitted(machine: Machine, look: PdfStream, place: Rect): Matrix | undefined {
  const [left, bottom, right, top] = formBox(machine, look) ?? [];
  const matrix = formMatrix(machine, look);
  if (left === undefined || bottom === undefined || right === undefined || top === undefined || !matrix)
    return undefined;
  const box = mapRect(matrix, { x: left, y: bottom, width: right - left, height: top - bottom });
  if (!(box.width > 0 && box.height > 0)) return undefined;
  const scaled = compose(
    translation(-box.x, -box.y),
    scaling(place.width / box.width, place.height / box.height),
  );
  return compose(scaled, translation(place.x, place.y));
}
