import { compose, type Matrix, mapContour, rectContour, translation } from '../../core/geometry';
import { clipped } from '../pdf/clip';
import type { XmlElement } from '../xml/parse';
import { measure, outlineOf } from './basic-shapes';
import { type Around, noteUnseen, type Walk } from './document';
import { drawImage } from './image';
import { withOwn } from './painted';
import { hrefOf, localId } from './references';
import { drawShape } from './shape';
import { type OwnStyle, styleOf } from './style';
import { drawText } from './text';
import { parseTransform } from './transform';
import { fitViewBox } from './viewport';

/** What carries the data of a symbol of ours. */
const LABEL = 'data-issn-barcode';
/** References inside references; nobody nests more. */
const MOST_USES = 30;
const NOT_PAINTED_HERE = new Set([
  ...[
    'defs',
    'symbol',
    'clipPath',
    'mask',
    'marker',
    'pattern',
    'linearGradient',
    'radialGradient',
    'filter',
  ],
  ...['style', 'title', 'desc', 'metadata', 'namedview', 'stop', 'color-profile', 'cursor', 'view', 'font'],
]);

/** Paints what is in the outermost svg, whose viewBox is in `around` already. */
export function drawPage(walk: Walk, root: XmlElement, around: Around): void {
  const { style, own } = styleOf(root, around.style, walk.sheet, walk.ancestors);
  if (own.display === 'none') return;
  // Under the root lies nothing that it could blend with (Compositing 1, 3.2).
  const { 'mix-blend-mode': _, ...apart } = own;
  drawChildren(walk, root, withOwn(walk, { ...around, style }, apart));
}

/** Paints one element and what is in it, in the order of the file, which is the paint order (SVG 1.1, 3.3). */
function draw(walk: Walk, element: XmlElement, outside: Around): void {
  if (NOT_PAINTED_HERE.has(element.name) || !affordable(walk)) return;
  const { style, own } = styleOf(element, outside.style, walk.sheet, walk.ancestors);
  if (own.display === 'none') return;
  const map = mapOf(element, own);
  if (!map) return;
  const around = inside(walk, element, outside, style, own, map);
  const before = { shapes: walk.shapes.length, texts: walk.texts.length };
  DRAWN[element.name]?.(walk, element, around);
  if (!DRAWN[element.name]) drawOutline(walk, element, around, own);
  if (walk.paintedBy && walk.using.length === 0 && !HOLDERS.has(element.name))
    for (const painted of [...walk.shapes.slice(before.shapes), ...walk.texts.slice(before.texts)])
      walk.paintedBy.set(painted, element);
}

/** What paints nothing itself. */
const HOLDERS = new Set(['g', 'a', 'switch', 'svg']);

/** Whether one more element may be drawn. */
function affordable({ left, using }: Walk): boolean {
  left.elements--;
  if (using.length > 0) left.references--;
  return left.elements >= 0 && left.references >= 0 && left.points >= 0;
}

type Drawn = (walk: Walk, element: XmlElement, around: Around) => void;

const noted: Drawn = (walk, { name }) => noteUnseen(walk, 'content', name, null);

/** Elements that are no outline. */
const DRAWN: Readonly<Record<string, Drawn>> = {
  g: drawChildren,
  a: drawChildren,
  switch: drawChosen,
  svg: (walk, element, around) => drawViewport(walk, element, element, around),
  use: drawUsed,
  text: (walk, element, around) => within(walk, element, () => drawText(walk, element, around)),
  image: (walk, element, around) => {
    if (around.style.visibility === 'visible') drawImage(walk, element, around);
  },
  foreignObject: noted,
  script: noted,
};

/** A transform that is broken paints nothing; one in a style sheet counts for more than the attribute. */
function mapOf({ attributes }: XmlElement, own: OwnStyle): Matrix | null {
  const stated =
    own.transform === undefined || own.transform === 'none' ? attributes.transform : own.transform;
  return parseTransform(stated?.replace(/(deg|px)\b/g, ''));
}

function inside(
  walk: Walk,
  { attributes }: XmlElement,
  outside: Around,
  style: Around['style'],
  own: OwnStyle,
  map: Matrix,
): Around {
  const id = attributes.id ?? outside.id;
  const label = attributes[LABEL];
  const around: Around = {
    ...outside,
    style,
    toPage:
      attributes.transform === undefined && own.transform === undefined
        ? outside.toPage
        : compose(map, outside.toPage),
    ...(id !== undefined && { id }),
    ...(label !== undefined && { label }),
  };
  return withOwn(walk, around, own);
}

function drawChildren(walk: Walk, element: XmlElement, around: Around): void {
  within(walk, element, () => {
    for (const child of element.children) draw(walk, child, around);
  });
}

function within(walk: Walk, element: XmlElement, work: () => void): void {
  walk.ancestors.push(element);
  work();
  walk.ancestors.pop();
}

/** The first child that asks for nothing special (SVG 1.1, 5.8). */
function drawChosen(walk: Walk, element: XmlElement, around: Around): void {
  const chosen = element.children.find(
    ({ name, attributes: { requiredExtensions, systemLanguage } }) =>
      name !== 'foreignObject' && !requiredExtensions && (!systemLanguage || /^en\b/.test(systemLanguage)),
  );
  if (chosen) within(walk, element, () => draw(walk, chosen, around));
}

/** What is in a nested svg or in a symbol; `sized` is the element whose width and height count first. */
function drawViewport(walk: Walk, element: XmlElement, sized: XmlElement, around: Around): void {
  const room = { ...around.room, fontSize: around.style.fontSize };
  const of = (name: 'x' | 'y' | 'width' | 'height') =>
    measure(sized, name, room) ?? (sized === element ? null : measure(element, name, room));
  const sides = { width: of('width') ?? room.width, height: of('height') ?? room.height };
  if (!(sides.width > 0 && sides.height > 0)) return;
  const fitted = fitViewBox(element, sides);
  if (!fitted) return;
  // A symbol is put in its place by what uses it.
  const corner =
    sized === element ? compose(translation(of('x') ?? 0, of('y') ?? 0), around.toPage) : around.toPage;
  const shows = element.attributes.overflow === 'visible' || element.attributes.overflow === 'auto';
  const cuts = !shows && (element.attributes.viewBox !== undefined || element.name === 'svg');
  // What stands out of a viewport is cut off (SVG 1.1, 14.3.3).
  const edge = { contours: [mapContour(corner, rectContour({ x: 0, y: 0, ...sides }))] };
  drawChildren(walk, element, {
    ...around,
    toPage: compose(fitted.map, corner),
    room: fitted.inside,
    ...(cuts && { clip: clipped(around.clip, edge) }),
  });
}

/** Draws what a `use` refers to as if it stood there (SVG 1.1, 5.6). */
function drawUsed(walk: Walk, use: XmlElement, around: Around): void {
  const href = hrefOf(use);
  const used = walk.byId.get(localId(href) ?? '');
  if (!used) {
    if (href !== undefined && !href.startsWith('#')) noteUnseen(walk, 'link', href.slice(0, 200), null);
    return;
  }
  if (walk.using.includes(used) || walk.using.length >= MOST_USES || walk.ancestors.includes(used)) {
    noteUnseen(walk, 'content', 'an element that uses itself', null);
    return;
  }
  const room = { ...around.room, fontSize: around.style.fontSize };
  const [x, y] = [measure(use, 'x', room) ?? 0, measure(use, 'y', room) ?? 0];
  const there = { ...around, toPage: compose(translation(x, y), around.toPage) };
  walk.using.push(used);
  if (used.name === 'symbol' || used.name === 'svg') {
    const { style, own } = styleOf(used, there.style, walk.sheet, walk.ancestors);
    if (own.display !== 'none') drawViewport(walk, used, use, withOwn(walk, { ...there, style }, own));
  } else draw(walk, used, there);
  walk.using.pop();
}

function drawOutline(walk: Walk, element: XmlElement, around: Around, own: OwnStyle): void {
  let outline = walk.outlines.get(element);
  if (outline === undefined) {
    outline = outlineOf(element, { ...around.room, fontSize: around.style.fontSize });
    if (walk.using.length > 0) walk.outlines.set(element, outline);
  }
  if (outline && around.style.visibility === 'visible') drawShape(walk, element, outline, around, own);
}
