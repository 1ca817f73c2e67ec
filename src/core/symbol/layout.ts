import type { Drawing, DrawingElement, PathElement } from '../drawing';
import { type Mm, type Rect, rectContour } from '../geometry';
import { DIGIT_GAP_X, DIGIT_HEIGHT_X, MAIN_MODULES, QUIET_ZONE_X } from '../limits';
import type { AddOn } from '../number/add-on';
import type { Gtin13 } from '../number/gtin13';
import { barContours } from './bars';
import { encodeSymbol } from './encode';
import { type SymbolGeometry, symbolGeometry } from './geometry';
import { ADVANCE, DIGIT_FOOT, DIGIT_TOP, LETTER_TOP } from './ocr-b';
import type { SymbolSpec } from './spec';
import { type Line, setLine, setText } from './text';

/** What the bars say and the line above them. */
export type SymbolNumber = {
  /** "ISSN 1144-875X" or, beside an ISSN symbol, "ISBN 978-3-16-148410-0". */
  readonly line: string;
  readonly gtin13: Gtin13;
  readonly addOn: AddOn | null;
};

/**
 * How far the panel reaches beyond the extent, in modules. No standard asks for it, but on dark covers ZBar reads an
 * add-on only with 5.25X of white behind it, and text should not touch the edge.
 */
const PANEL_MARGIN_X = 1;
/**
 * ISSN line: height of its capitals and distance of its baseline from the bars, in modules; free choice. An ISBN is
 * longer and set smaller, so that the line is no wider than the bars.
 */
const LINE_CAPITALS_X = 6;
const LINE_GAP_X = 2;

/**
 * The whole symbol as a drawing: panel, bars, digits, ISSN line, light margin indicator and quiet zone guide, in
 * this order. Truncation takes from the top of the bars; bar width reduction from both edges of each bar.
 */
export function layoutSymbol(number: SymbolNumber, spec: SymbolSpec): Drawing {
  const geometry = symbolGeometry(number.addOn, spec);
  const pattern = encodeSymbol(number.gtin13, number.addOn);
  const digits = digitLines(number, geometry, spec);
  const line = spec.issnLine === 'none' ? null : issnLine(number.line, geometry.xDimension);
  const extent = extentOf(geometry, spec, line);
  const margin = spec.panel ? PANEL_MARGIN_X * geometry.xDimension : 0;
  const bounds = snapOutward(grow(extent, margin), spec.dot);
  const paint = { ink: spec.ink, overprint: 'knockout' } as const;

  const bars: PathElement = {
    kind: 'path',
    role: 'bars',
    contours: barContours(pattern, geometry, spec.reduction),
    ...paint,
  };
  const elements: DrawingElement[] = [
    bars,
    ...setText('digits', spec.digits, digits, paint),
    ...(line ? setText('issn-line', spec.issnLine, [line], paint) : []),
    ...(spec.lightMargin ? [indicator(geometry, paint)] : []),
    { kind: 'guide', role: 'quiet-zone-guide', contour: rectContour(geometry.quietZone) },
  ];
  if (spec.panel)
    elements.unshift({
      kind: 'path',
      role: 'panel',
      contours: [rectContour(bounds)],
      ink: { kind: 'paper' },
      overprint: 'knockout',
    });
  return { elements, bounds, extent, ...(spec.dot !== null && { dot: spec.dot }) };
}

/** Em size at which OCR-B digits have the height that the standard gives them. */
const digitEm = (x: Mm): Mm => (DIGIT_HEIGHT_X * x) / (DIGIT_TOP - DIGIT_FOOT);

/** A digit has a cell of 7X, as wide as its bars. */
const CELL_X = 7;

function digitLines(number: SymbolNumber, geometry: SymbolGeometry, spec: SymbolSpec): Line[] {
  if (spec.digits === 'none') return [];
  const x = geometry.xDimension;
  const em = digitEm(x);
  const baseline = geometry.barHeight + DIGIT_GAP_X * x + DIGIT_TOP * em;
  const [first, ...others] = number.gtin13;
  const cell = (text: string, left: Mm, y: Mm): Line => ({
    text,
    em,
    anchor: { kind: 'middle', x: left + (CELL_X * x) / 2, y },
  });
  const lines: Line[] = [
    { text: first as string, em, anchor: { kind: 'left', x: -QUIET_ZONE_X.left * x, y: baseline } },
    ...others.map((digit, i) => cell(digit, (i < 6 ? 3 + 7 * i : 50 + 7 * (i - 6)) * x, baseline)),
  ];
  const { addOn } = geometry;
  if (number.addOn && addOn) {
    const y = addOn.top - DIGIT_GAP_X * x + DIGIT_FOOT * em;
    lines.push(...[...number.addOn.digits].map((d, i) => cell(d, addOn.left + (4 + 9 * i) * x, y)));
  }
  return lines;
}

function issnLine(text: string, x: Mm): Line {
  const em = Math.min((LINE_CAPITALS_X * x) / LETTER_TOP, (MAIN_MODULES * x) / (text.length * ADVANCE));
  return { text, em, anchor: { kind: 'middle', x: (MAIN_MODULES * x) / 2, y: -LINE_GAP_X * x } };
}

/** ">" flush with the outer edge of the last quiet zone: on the add-on's digits where there is one. */
function indicator(geometry: SymbolGeometry, paint: Pick<PathElement, 'ink' | 'overprint'>): PathElement {
  const x = geometry.xDimension;
  const em = digitEm(x);
  const y = geometry.addOn
    ? geometry.addOn.top - DIGIT_GAP_X * x + DIGIT_FOOT * em
    : geometry.barHeight + DIGIT_GAP_X * x + DIGIT_TOP * em;
  const right = geometry.quietZone.x + geometry.quietZone.width;
  return {
    kind: 'path',
    role: 'light-margin-indicator',
    contours: setLine({ text: '>', em, anchor: { kind: 'right', x: right, y } }),
    ...paint,
  };
}

/** Symbol, text and quiet zones. */
function extentOf(geometry: SymbolGeometry, spec: SymbolSpec, line: Line | null): Rect {
  const x = geometry.xDimension;
  const em = digitEm(x);
  const writesDigits = spec.digits !== 'none' || spec.lightMargin;
  const lineTop = line ? line.anchor.y - DIGIT_TOP * line.em : 0;
  const addOnTop =
    geometry.addOn && writesDigits ? geometry.addOn.top - DIGIT_GAP_X * x - (DIGIT_TOP - DIGIT_FOOT) * em : 0;
  const top = Math.min(0, lineTop, addOnTop);
  const foot = Math.max(
    geometry.guardFoot,
    writesDigits ? geometry.barHeight + (DIGIT_GAP_X + DIGIT_HEIGHT_X) * x : 0,
  );
  return {
    x: geometry.quietZone.x,
    y: top,
    width: geometry.quietZone.width,
    height: foot - top,
  };
}

const grow = (r: Rect, by: Mm): Rect => ({
  x: r.x - by,
  y: r.y - by,
  width: r.width + 2 * by,
  height: r.height + 2 * by,
});

/** Enlarges a rectangle to whole dots from the origin, so that a page cut to it keeps the bars on dots. */
function snapOutward(rect: Rect, dot: Mm | null): Rect {
  if (dot === null) return rect;
  const down = (v: Mm) => Math.floor(v / dot + 1e-6) * dot;
  const up = (v: Mm) => Math.ceil(v / dot - 1e-6) * dot;
  const [x, y] = [down(rect.x), down(rect.y)];
  return { x, y, width: up(rect.x + rect.width) - x, height: up(rect.y + rect.height) - y };
}
