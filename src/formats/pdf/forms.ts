import { boundsOf, compose, IDENTITY, type Matrix, mapPoint, rectContour } from '../../core/geometry';
import { clipped } from './clip';
import { type GraphicsState, insideGroup } from './graphics-state';
import { matrixFrom, type Refusal } from './handler';
import { isGroup, isImage, paintImage } from './image';
import { isLeftOut, type Machine, resource } from './machine';
import { isArray, isDict, isName, isStream, type PdfObject, type PdfStream } from './objects';
import { withinReach } from './paint';

/** `Do`: paints an image, or runs a form in its own matrix and resources (ISO 32000-1, 8.10). */
export function drawObject(machine: Machine, name: PdfObject): Refusal {
  if (!isName(name)) return 'wants a name';
  const object = resource(machine, 'XObject', name.text);
  if (!isStream(object)) return `finds no object named ${name.text}`;
  if (machine.isHidden(object.dict.entries.get('OC')) || isLeftOut(machine)) return undefined;
  if (isImage(machine, object)) {
    paintImage(machine, object);
    return undefined;
  }
  return placeForm(machine, object, IDENTITY, `the form ${name.text}`);
}

/** Runs a form where `toUser` leads from what its own matrix makes of it to user space. */
export function placeForm(machine: Machine, form: PdfStream, toUser: Matrix, name: string): Refusal {
  const matrix = formMatrix(machine, form);
  if (!matrix) return `finds ${name} with a broken matrix`;
  const own = machine.source.file.resolve(form.dict.entries.get('Resources'));
  const { state } = machine;
  const placed = { ...state, toPage: compose(compose(matrix, toUser), state.toPage) };
  machine.drawForm(machine, form, {
    name,
    resources: isDict(own) ? own : machine.resources,
    state: boxed(machine, isGroup(machine, form) ? insideGroup(placed) : placed, form),
  });
  return undefined;
}

/** The matrix of a form; undefined where it is no matrix. */
export function formMatrix({ source }: Machine, { dict }: PdfStream): Matrix | undefined {
  const stated = source.file.resolve(dict.entries.get('Matrix'));
  if (stated === null) return IDENTITY;
  const n = numbersIn(source.file.resolve, stated);
  return n.length === 6 ? matrixFrom(n) : undefined;
}

/** The box of a form, its four numbers as they stand; undefined without one. */
export function formBox({ source }: Machine, { dict }: PdfStream): readonly number[] | undefined {
  const n = numbersIn(source.file.resolve, source.file.resolve(dict.entries.get('BBox')));
  return n.length === 4 ? n : undefined;
}

const numbersIn = (resolve: Machine['source']['file']['resolve'], list: PdfObject): readonly number[] =>
  isArray(list) ? list.items.map(resolve).filter((item) => typeof item === 'number') : [];

/** A form is cut to its box. */
function boxed(machine: Machine, state: GraphicsState, form: PdfStream): GraphicsState {
  const [left = 0, bottom = 0, right = 0, top = 0] = formBox(machine, form) ?? [];
  if (!formBox(machine, form)) return state;
  const contour = rectContour({ x: left, y: bottom, width: right - left, height: top - bottom }).map((p) =>
    mapPoint(state.toPage, p),
  );
  return withinReach(boundsOf(contour))
    ? { ...state, clip: clipped(state.clip, { contours: [contour] }) }
    : state;
}
