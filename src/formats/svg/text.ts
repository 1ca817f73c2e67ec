import type { ArtworkText, Corners } from '../../core/artwork/artwork';
import { boundsOf, type Matrix, mapPoint } from '../../core/geometry';
import { isBarFont } from '../bar-font';
import type { XmlElement } from '../xml/parse';
import { contentOf } from '../xml/text';
import { type Around, noteUnseen, type Walk } from './document';
import { lengthIn } from './length';
import { opacityIn, paintOf } from './paint';
import { paintedWith } from './painted';
import { type Style, styleOf } from './style';

/** Without the font nobody knows how wide a text is: about this many ems a character, above and below the baseline. */
const EM = { advance: 0.6, ascent: 0.8, descent: 0.2 } as const;

/** Characters that stand in one line from one given point on; user units. */
type Line = {
  characters: string;
  readonly x: number;
  readonly y: number;
  /** Where the characters end, for all that is known. */
  end: number;
  readonly style: Style;
};

type Pen = { readonly lines: Line[]; x: number; y: number };

/** Live text of a `text` element: every line that is placed by itself (SVG 1.1, 10). */
export function drawText(walk: Walk, element: XmlElement, around: Around): void {
  const pen: Pen = { lines: [], x: 0, y: 0 };
  collect(walk, element, around.style, pen, around);
  for (const line of pen.lines) draw(walk, line, around);
}

const HIDDEN = ['title', 'desc', 'metadata', 'style', 'script'];

function collect(walk: Walk, element: XmlElement, style: Style, pen: Pen, around: Around): void {
  const { attributes } = element;
  const numbers = (name: string, percent: number) =>
    (attributes[name] ?? '')
      .trim()
      .split(/[\s,]+/)
      .flatMap((n) => lengthIn(n, { percent, fontSize: style.fontSize }) ?? []);
  const [xs, ys] = [numbers('x', around.room.width), numbers('y', around.room.height)];
  const [dx = 0] = numbers('dx', around.room.width);
  const [dy = 0] = numbers('dy', around.room.height);
  const first = pen.lines.length === 0;
  const [x = pen.x, y = pen.y] = [xs[0], ys[0]];
  const startsLine = first || xs.length > 0 || (ys.length > 0 && y !== pen.y) || dy !== 0;
  if (startsLine) pen.lines.push({ characters: '', x: x + dx, y: y + dy, end: x + dx, style });
  pen.x = x + dx;
  pen.y = y + dy;
  if (element.name === 'textPath') noteUnseen(walk, 'text', 'text on a path', null);
  for (const piece of contentOf(walk.part, element)) {
    if (typeof piece === 'string') write(pen, piece, style, xs);
    else if (!HIDDEN.includes(piece.name) && --walk.left.elements > 0) {
      const inner = styleOf(piece, style, walk.sheet, walk.ancestors);
      if (inner.own.display === 'none') continue;
      collect(walk, piece, inner.style, pen, around);
    }
  }
  const stated = lengthIn(attributes.textLength, { percent: around.room.width, fontSize: style.fontSize });
  const line = pen.lines.at(-1);
  if (stated !== null && line && startsLine) line.end = line.x + stated;
}

/** White space counts once, and not at the beginning of a line (CSS 2.1, 16.6.1). */
function write(pen: Pen, text: string, style: Style, xs: readonly number[]): void {
  const line = pen.lines.at(-1) as Line;
  const afterBlank = line.characters === '' || line.characters.endsWith(' ');
  const plain = text.replace(/\s+/g, ' ').slice(afterBlank && /^\s/.test(text) ? 1 : 0);
  if (plain === '') return;
  const advance = EM.advance * style.fontSize;
  line.characters += plain;
  // Where every glyph has a place of its own, the last one tells where the line ends.
  const last = xs.length > 1 ? (xs[Math.min(xs.length, plain.length) - 1] as number) : null;
  line.end = last === null ? line.end + plain.length * advance : Math.max(line.end, last + advance);
  pen.x = line.end;
}

function draw(walk: Walk, line: Line, around: Around): void {
  const characters = line.characters.trimEnd();
  const { style } = line;
  if (characters === '' || style.visibility !== 'visible') return;
  const paint = paintOf(style.fill, style, walk) ?? paintOf(style.stroke, style, walk);
  if (!paint) return;
  const corners = cornersOf(line, around.toPage);
  const painted = paintedWith(around, corners, paint.alpha * opacityIn(style['fill-opacity']));
  if (!painted) return;
  const [a, b, c, d] = around.toPage;
  const font = firstFamily(style['font-family']);
  const text: ArtworkText = {
    ...painted,
    after: walk.shapes.length,
    characters,
    corners,
    size: style.fontSize * Math.sqrt(Math.abs(a * d - b * c)),
    font,
    ink: paint.ink,
    overprint: 'knockout',
  };
  walk.texts.push(text);
  if (font !== null && isBarFont(font)) noteUnseen(walk, 'text', font, boundsOf(corners));
}

function cornersOf({ x, y, end, style }: Line, toPage: Matrix): Corners {
  const width = end - x;
  const anchor = style['text-anchor'];
  const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  const [top, foot] = [y - EM.ascent * style.fontSize, y + EM.descent * style.fontSize];
  const at = (px: number, py: number) => mapPoint(toPage, { x: px, y: py });
  return [at(left, top), at(left + width, top), at(left + width, foot), at(left, foot)];
}

/** The first of the font families, without its quotes. */
const firstFamily = (families: string): string | null =>
  families
    .split(',')[0]
    ?.trim()
    .replace(/^["']|["']$/g, '') || null;
