import { strFromU8 } from 'fflate';
import type { Artwork, ArtworkInk, ArtworkShape } from '../../core/artwork/artwork';
import type { Contour, PathPoint } from '../../core/geometry';

const NUMBER = '-?\\d{1,6}(?:\\.\\d{1,4})?';
const TEXT = '(?:[^"<>&]|&(?:amp|lt|gt|quot);)*';
/** A line end in an attribute is read as a blank (XML 1.0, 3.3.3). */
const ATTRIBUTE = TEXT.replace('[^', '[^\\n');

const BEGINNING = new RegExp(
  `^<svg xmlns="http://www\\.w3\\.org/2000/svg" width="(${NUMBER})mm" height="(${NUMBER})mm" viewBox="0 0 (${NUMBER}) (${NUMBER})">\\n` +
    `<g data-issn-barcode="(${ATTRIBUTE})">\\n<title>${TEXT}</title>\\n<desc>${TEXT}</desc>\\n`,
);
const PATH =
  /<path data-role="([a-z-]+)" fill="(none|#fff|#000)" stroke="none"(?: data-overprint="(true)")? d="([^"]*)"\/>\n/y;
const END = '</g>\n</svg>\n';

const INKS: Readonly<Record<string, ArtworkInk>> = {
  '#fff': { space: 'rgb', rgb: [255, 255, 255] },
  '#000': { space: 'rgb', rgb: [0, 0, 0] },
};

/**
 * What is in a file that is, to the last byte, of the very form that `writeSvg` gives a symbol in black; null for every
 * other file, which is for the reader of SVG as such. Both see the same in a file that both read.
 */
export function readOwnSvg(bytes: Uint8Array): Artwork | null {
  if (!isPlain(bytes)) return null;
  const text = strFromU8(bytes);
  const beginning = BEGINNING.exec(text);
  if (!beginning) return null;
  const [whole, width, height, boxWidth, boxHeight, escaped = ''] = beginning;
  const label = unescaped(escaped);
  if (width !== boxWidth || height !== boxHeight || !(Number(width) > 0 && Number(height) > 0)) return null;
  const shapes: ArtworkShape[] = [];
  PATH.lastIndex = whole.length;
  let end = PATH.lastIndex;
  for (let path = PATH.exec(text); path; path = PATH.exec(text)) {
    end = PATH.lastIndex;
    const [, , fill = '', overprint, data = ''] = path;
    const contours = contoursIn(data);
    if (!contours) return null;
    const ink = INKS[fill];
    if (ink) shapes.push({ contours, ink, overprint: overprint ? 'overprint' : 'knockout', label });
  }
  if (text.slice(end) !== END) return null;
  const page = { x: 0, y: 0, width: Number(width), height: Number(height) };
  return { page, shapes, texts: [], images: [], colour: 'screen' };
}

/** Nothing but line ends and the printable characters of ASCII. A loop by index: the others take four times as long. */
function isPlain(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte !== 0x0a && (byte < 0x20 || byte > 0x7e)) return false;
  }
  return true;
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const unescaped = (text: string): string =>
  text.replace(/&([a-z]+);/g, (_, name: string) => CHARACTERS[name] as string);

/** Outlines by the text they were read from: the same digit stands in the same place of many files. */
const outlines = new Map<string, Contour>();
const MOST_OUTLINES = 4000;

function contoursIn(data: string): readonly Contour[] | null {
  const contours: Contour[] = [];
  for (let at = 0; at < data.length; ) {
    const end = data.indexOf('Z', at);
    if (end < 0) return null;
    const piece = data.slice(at, end);
    const contour = outlines.get(piece) ?? rectangleIn(piece) ?? outlineIn(piece);
    if (!contour) return null;
    contours.push(contour);
    at = end + 1;
  }
  return contours.length > 0 ? contours : null;
}

const RECTANGLE = new RegExp(`^M(${NUMBER}) (${NUMBER})H(${NUMBER})V(${NUMBER})H(${NUMBER})$`);

function rectangleIn(piece: string): Contour | null {
  const found = RECTANGLE.exec(piece);
  if (!found) return null;
  const [x0, y0, x1, y1, x2] = found.slice(1).map(Number) as [number, number, number, number, number];
  return [
    { x: x0, y: y0 },
    { x: x1, y: y0 },
    { x: x1, y: y1 },
    { x: x2, y: y1 },
  ];
}

const COMMAND = new RegExp(
  `M(${NUMBER}) (${NUMBER})|L(${NUMBER}) (${NUMBER})|H(${NUMBER})|V(${NUMBER})` +
    `|C(${NUMBER}) (${NUMBER}) (${NUMBER}) (${NUMBER}) (${NUMBER}) (${NUMBER})`,
  'y',
);

type Anchor = { -readonly [K in keyof PathPoint]: PathPoint[K] };

function outlineIn(piece: string): Contour | null {
  const anchors: Anchor[] = [];
  let end = 0;
  COMMAND.lastIndex = 0;
  for (let found = COMMAND.exec(piece); found; found = COMMAND.exec(piece)) {
    end = COMMAND.lastIndex;
    const [mx, my, lx, ly, h, v, ...curve] = found.slice(1).map((n) => (n === undefined ? n : Number(n)));
    const from = anchors.at(-1);
    if (mx !== undefined && my !== undefined) {
      if (from) return null;
      anchors.push({ x: mx, y: my });
    } else if (!from) return null;
    else if (lx !== undefined && ly !== undefined) anchors.push({ x: lx, y: ly });
    else if (h !== undefined) anchors.push({ x: h, y: from.y });
    else if (v !== undefined) anchors.push({ x: from.x, y: v });
    else bend(anchors, from, curve as readonly number[]);
  }
  if (end !== piece.length || anchors.length < 4) return null;
  const contour = closed(anchors);
  if (outlines.size >= MOST_OUTLINES) outlines.clear();
  outlines.set(piece, contour);
  return contour;
}

/** A handle on its own anchor is no handle. */
function bend(anchors: Anchor[], from: Anchor, curve: readonly number[]): void {
  const [ax, ay, bx, by, x, y] = curve as [number, number, number, number, number, number];
  if (ax !== from.x || ay !== from.y) from.leaving = { x: ax, y: ay };
  const isStraight = bx === x && by === y;
  anchors.push(isStraight ? { x, y } : { x, y, arriving: { x: bx, y: by } });
}

/** A contour that was drawn back to its start repeats its first anchor. */
function closed(anchors: readonly Anchor[]): Contour {
  const [first, last] = [anchors[0] as Anchor, anchors.at(-1) as Anchor];
  if (first.x !== last.x || first.y !== last.y) return anchors;
  const joined = last.arriving ? { ...first, arriving: last.arriving } : first;
  return [joined, ...anchors.slice(1, -1)];
}
