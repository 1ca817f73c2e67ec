import { strFromU8 } from 'fflate';
import type { ArtworkText, Corners } from '../../core/artwork/artwork';
import { boundsOf, compose, type Matrix, mapPoint, scaling } from '../../core/geometry';
import { currentPoint, moveTo } from '../outline';
import { find } from '../pdf/body';
import { charactersOf } from '../pdf/encoding';
import { cutOf, inkedBy, paintedUnder, withinReach } from '../pdf/paint';
import { type Handler, type Outcome, type PsMachine, push, refusal, values } from './machine';
import { matrixIn, matrixValue } from './matrix-operators';
import { keyOf } from './object-operators';
import { isArrayLike, isKind, type PsDict, type PsValue } from './values';

/** Fonts are drawn a thousand units high, and so wide that a character takes about 0.6 of that. */
const UNIT = 0.001;
const EM = { advance: 0.6, ascent: 0.8, descent: 0.2 } as const;

/** A font by its name: one the program brought along, or what any reader has under that name. */
const fontNamed = ({ fonts }: PsMachine, name: string): PsDict =>
  fonts.get(name) ?? {
    kind: 'dict',
    entries: new Map<string, PsValue>([
      ['FontName', { kind: 'name', text: name }],
      ['FontType', 1],
      ['FontMatrix', matrixValue(scaling(UNIT, UNIT))],
      ['FID', null],
    ]),
  };

/** The font in another size or shape. */
function shaped(font: PsDict, matrix: Matrix): PsDict {
  const own = matrixIn(font.entries.get('FontMatrix')) ?? scaling(UNIT, UNIT);
  return {
    kind: 'dict',
    entries: new Map([...font.entries, ['FontMatrix', matrixValue(compose(own, matrix))]]),
  };
}

/** A size or a matrix as the operand of `makefont` and its like. */
const shapeIn = (value: PsValue | undefined): Matrix | null =>
  typeof value === 'number' ? scaling(value, value) : matrixIn(value);

const making = values(2, (machine, [font, shape]) => {
  const matrix = shapeIn(shape);
  return isKind(font, 'dict') && matrix
    ? push(machine, shaped(font, matrix))
    : refusal('wants a font and a size');
});

/** From glyph space, a thousand units high, to user space. */
const matrixOf = (font: PsDict): Matrix =>
  compose(scaling(1 / UNIT, 1 / UNIT), matrixIn(font.entries.get('FontMatrix')) ?? scaling(UNIT, UNIT));

const nameOf = (font: PsDict): string => keyOf(font.entries.get('FontName')) ?? '';

/** Codes as characters: by the font's own table of glyph names where it has one, else as Latin 1. */
function charactersIn(font: PsDict, bytes: Uint8Array): string {
  const encoding = font.entries.get('Encoding');
  if (!isArrayLike(encoding)) return strFromU8(bytes, true);
  return Array.from(bytes, (code) => charactersOf(keyOf(encoding.items[code]) ?? '') ?? '\ufffd').join('');
}

function show(machine: PsMachine, text: PsValue | undefined): Outcome {
  const from = currentPoint(machine.outline);
  const { font, state } = machine;
  if (!isKind(text, 'string') || !from) return refusal('wants a string and a current point');
  if (!font) return refusal('wants a font');
  const [a, b, c, d] = state.toPage;
  const map = compose(matrixOf(font), [a, b, c, d, from.x, from.y]);
  const at = (x: number, y: number) => mapPoint(map, { x, y });
  const width = EM.advance * text.bytes.length;
  const corners: Corners = [
    at(0, EM.ascent),
    at(width, EM.ascent),
    at(width, -EM.descent),
    at(0, -EM.descent),
  ];
  const bounds = boundsOf(corners);
  moveTo(machine.outline, at(width, 0));
  if (text.bytes.every((byte) => byte === 0x20) || !withinReach(bounds)) return undefined;
  const characters = charactersIn(font, text.bytes);
  if (font.entries.get('FontType') === 3 || characters.includes('\ufffd'))
    machine.unseen.push({ what: 'text', detail: `what ${nameOf(font).slice(0, 80)} draws`, bounds });
  const shown: ArtworkText = {
    ...paintedUnder(state, 'fill', cutOf(state.clip, bounds)),
    ...inkedBy(state, 'fill'),
    after: machine.shapes.length,
    characters,
    corners,
    size: Math.hypot(map[2], map[3]),
    font: nameOf(font),
  };
  machine.texts.push(shown);
  return undefined;
}

/** The sealed part of a Type 1 font is passed over: outlines of glyphs are not drawn. */
const eexec: Handler = values(1, (machine) => {
  const { source, stack } = machine;
  const end = find(source.bytes, 'cleartomark', source.at);
  const font = stack.pop();
  if (end < 0 || !isKind(font, 'dict')) return refusal('wants a font and its end');
  machine.fonts.set(nameOf(font), font);
  source.at = end;
  return push(machine, { kind: 'mark' });
});

/** Fonts and text (PLRM 3, 8.1). */
export const TEXT_OPERATORS: Readonly<Record<string, Handler>> = {
  findfont: values(1, (machine, [name]) => {
    const key = keyOf(name);
    return key === undefined ? refusal('wants a name') : push(machine, fontNamed(machine, key));
  }),
  definefont: values(2, (machine, [name, font]) => {
    const key = keyOf(name);
    if (key === undefined || !isKind(font, 'dict')) return refusal('wants a name and a font');
    machine.fonts.set(key, font);
    return push(machine, font);
  }),
  scalefont: making,
  makefont: making,
  setfont: values(1, (machine, [font]) => {
    if (!isKind(font, 'dict')) return refusal('wants a font');
    machine.font = font;
    return undefined;
  }),
  selectfont: values(2, (machine, [name, shape]) => {
    const [key, matrix] = [keyOf(name), shapeIn(shape)];
    if (key === undefined || !matrix) return refusal('wants a name and a size');
    machine.font = shaped(fontNamed(machine, key), matrix);
    return undefined;
  }),
  currentfont: (machine) => (machine.font ? push(machine, machine.font) : refusal('without a font')),
  stringwidth: values(1, (machine, [text]) => {
    if (!isKind(text, 'string') || !machine.font) return refusal('wants a string and a font');
    const [a, b] = matrixOf(machine.font);
    const width = EM.advance * text.bytes.length;
    return push(machine, a * width, b * width);
  }),
  show: values(1, (machine, [text]) => show(machine, text)),
  currentfile: (machine) => push(machine, { kind: 'file' }),
  eexec,
};
