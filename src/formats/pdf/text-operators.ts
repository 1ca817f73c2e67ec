import { say } from '../../core/figure/figure';
import { boundsOf, compose, type Matrix, mapPoint, translation } from '../../core/geometry';
import { clippedWithin, meet } from './clip';
import { leavesNoMark } from './colour';
import { type Font, readFont, type ShownGlyph } from './font';
import type { Painting } from './graphics-state';
import { bare, type Handler, matrixFrom, numbers, type Refusal } from './handler';
import { isLeftOut, type Machine, resource, unseen } from './machine';
import { isArray, isDict, isName, type PdfObject } from './objects';
import { cutOf, inkedBy, paintedUnder, withinReach } from './paint';
import { addRun, cornersOf } from './text-run';
import type { TextState } from './text-state';

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Text (ISO 32000-1, 9.3 and 9.4). */
export const TEXT_OPERATORS: Readonly<Record<string, Handler>> = {
  BT: bare((machine) => {
    machine.text.line = IDENTITY;
    machine.text.glyph = IDENTITY;
  }),
  ET: bare((machine) => {
    if (machine.textClip.length === 0) return;
    const bounds = boundsOf(
      machine.textClip.flatMap(({ x, y, width, height }) => [
        { x, y },
        { x: x + width, y: y + height },
      ]),
    );
    machine.textClip = [];
    machine.state = { ...machine.state, clip: clippedWithin(machine.state.clip, bounds) };
  }),
  Tf: (machine, [name, size]) => {
    if (!isName(name) || typeof size !== 'number') return 'wants a name and a size';
    return withFont(machine, resource(machine, 'Font', name.text), size) && `finds no font ${name.text}`;
  },
  Tc: setting((charSpacing) => ({ charSpacing })),
  Tw: setting((wordSpacing) => ({ wordSpacing })),
  Tz: setting((percent) => ({ stretch: percent / 100 })),
  TL: setting((leading) => ({ leading })),
  Ts: setting((rise) => ({ rise })),
  Tr: setting((mode) => ({ mode })),
  Td: numbers(2, (machine, [x = 0, y = 0]) => nextLine(machine, x, y)),
  TD: numbers(2, (machine, [x = 0, y = 0]) => {
    setText(machine, { leading: -y });
    return nextLine(machine, x, y);
  }),
  Tm: numbers(6, (machine, n) => {
    machine.text.line = matrixFrom(n);
    machine.text.glyph = machine.text.line;
    return undefined;
  }),
  'T*': bare(downOneLine),
  Tj: (machine, [string]) => show(machine, [string ?? null]),
  TJ: (machine, [list]) => (isArray(list) ? show(machine, list.items) : 'wants an array'),
  "'": (machine, [string]) => {
    downOneLine(machine);
    return show(machine, [string ?? null]);
  },
  '"': (machine, [wordSpacing, charSpacing, string]) => {
    if (typeof wordSpacing !== 'number' || typeof charSpacing !== 'number') return 'wants two numbers';
    setText(machine, { wordSpacing, charSpacing });
    downOneLine(machine);
    return show(machine, [string ?? null]);
  },
  d1: bare((machine) => {
    machine.isStencil = true;
  }),
};

function setting(change: (n: number) => Partial<TextState>): Handler {
  return numbers(1, (machine, [n = 0]) => {
    setText(machine, change(n));
    return undefined;
  });
}

function setText(machine: Machine, change: Partial<TextState>): void {
  machine.state = { ...machine.state, text: { ...machine.state.text, ...change } };
}

/** Chooses a font by its dictionary; what follows cannot be read without one. */
export function withFont(machine: Machine, object: PdfObject, size: number): Refusal {
  if (!isDict(object)) {
    setText(machine, { font: undefined, size });
    return 'finds no font';
  }
  const font = machine.fonts.get(object) ?? readFont(machine.source, object);
  machine.fonts.set(object, font);
  setText(machine, { font, size });
  return undefined;
}

function nextLine({ text }: Machine, x: number, y: number): Refusal {
  text.line = compose(translation(x, y), text.line);
  text.glyph = text.line;
  return undefined;
}

function downOneLine(machine: Machine): void {
  nextLine(machine, 0, -machine.state.text.leading);
}

/** Shows strings; numbers between them move on by thousandths of the body, against the direction of writing. */
function show(machine: Machine, items: readonly PdfObject[]): Refusal {
  const { font, size, stretch } = machine.state.text;
  if (!font) {
    unseen(machine, 'text', 'text without a font');
    return undefined;
  }
  for (const item of items) {
    if (typeof item === 'number') moveOn(machine, (-item / 1000) * size * stretch);
    else if (typeof item === 'object' && item?.kind === 'string') showString(machine, font, item.bytes);
  }
  return undefined;
}

/** `distance` in text space. */
function moveOn({ text }: Machine, distance: number): void {
  text.glyph = compose(translation(distance, 0), text.glyph);
}

function showString(machine: Machine, font: Font, bytes: Uint8Array): void {
  const glyphs = font.glyphs(bytes);
  const { size, stretch, charSpacing, wordSpacing, rise } = machine.state.text;
  const frame = compose(
    compose([size * stretch, 0, 0, size, 0, rise], machine.text.glyph),
    machine.state.toPage,
  );
  let length = 0;
  let reach = 0;
  for (const glyph of glyphs) {
    if (font.drawn) drawGlyph(machine, font, glyph);
    const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
    reach = length + glyph.advance;
    const advance = glyph.advance * size + spacing;
    length += size === 0 ? 0 : advance / size;
    moveOn(machine, advance * stretch);
  }
  takeDown(machine, font, glyphs, frame, reach);
}

/** Fonts whose glyphs are bars, as far as their names say so. */
const BAR_FONT = /bar\s*code|code\s*-?(?:39|93|128)|(?:^|[^a-z])(?:ean|upc)(?:[^a-z]|$)/i;
/** Run together with other words, as in "CodeEAN13", they are at least in capitals. */
const BAR_WORD = /EAN|UPC/;

function takeDown(
  machine: Machine,
  font: Font,
  glyphs: readonly ShownGlyph[],
  frame: Matrix,
  length: number,
): void {
  const { mode } = machine.state.text;
  const painting: Painting = mode % 4 === 1 ? 'stroke' : 'fill';
  const corners = cornersOf(frame, length, font.ascent, font.descent);
  const bounds = boundsOf(corners);
  if (glyphs.length === 0) return;
  if (!withinReach(bounds) || frame[0] * frame[3] - frame[1] * frame[2] === 0) {
    unseen(machine, 'text', 'text out of any reach');
    return;
  }
  if (mode >= 4) machine.textClip.push(bounds);
  // Mode 3 shows nothing, 7 only clips.
  if (mode % 4 === 3 || isLeftOut(machine) || leavesNoMark(machine.state[painting].ink)) return;
  const { clip } = machine.state;
  if (!meet(bounds, machine.page) || (clip && !meet(clip.bounds, bounds))) return;
  const isUnknown = glyphs.some(({ characters }) => characters === undefined);
  const name = font.name === null ? 'unknownFont' : { text: font.name };
  // What a Type 3 font draws is among the shapes.
  if (isUnknown && !font.drawn) unseen(machine, 'text', say('unstated', name), bounds);
  if (font.name !== null && (BAR_FONT.test(font.name) || BAR_WORD.test(font.name)))
    unseen(machine, 'text', say('barFont', { text: font.name }), bounds);
  if (isUnknown && font.drawn) return;
  const state = { ...machine.state, toPage: frame };
  machine.left.painted--;
  addRun(machine.runs, {
    characters: glyphs.map(({ characters }) => characters ?? '\ufffd').join(''),
    after: machine.shapes.length,
    font: font.name,
    ...inkedBy(state, painting),
    ...paintedUnder(state, painting, cutOf(clip, bounds)),
    frame,
    length,
    ascent: font.ascent,
    descent: font.descent,
  });
}

/** A glyph of a Type 3 font is a form in the font's own space (ISO 32000-1, 9.6.5). */
function drawGlyph(machine: Machine, { drawn, name }: Font, glyph: ShownGlyph): void {
  const procedure = drawn?.procedure(glyph.code);
  const { size, stretch, rise, mode } = machine.state.text;
  if (!drawn || !procedure || mode === 3) return;
  const toUser = compose([size * stretch, 0, 0, size, 0, rise], machine.text.glyph);
  const toPage = compose(compose(drawn.matrix, toUser), machine.state.toPage);
  if (!Number.isFinite(mapPoint(toPage, { x: 0, y: 0 }).x)) return;
  machine.drawForm(machine, procedure, {
    name: `a glyph of ${name ?? 'a font'}`,
    resources: drawn.resources ?? machine.resources,
    state: { ...machine.state, toPage },
  });
}
