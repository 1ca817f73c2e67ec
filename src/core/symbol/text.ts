import type { DrawingElement, PathElement, TextElement } from '../drawing';
import { type Contour, type Mm, mapContour, translation } from '../geometry';
import { ADVANCE, type Glyph, type SizedGlyph, sizeGlyph } from './ocr-b';
import type { TextMode } from './spec';

/** A line of characters on its baseline (y), its ink's left edge, middle or right edge at x; mm, y down. */
export type Line = {
  readonly text: string;
  readonly em: Mm;
  readonly anchor: { readonly kind: 'left' | 'middle' | 'right'; readonly x: Mm; readonly y: Mm };
};

/** The family that live text asks for; the user may have any of its makes. */
const LIVE_FAMILY = 'OCR B';

/** Lines as one compound path of outlines, as live text, or nothing. */
export function setText(
  role: TextElement['role'],
  mode: TextMode,
  lines: readonly Line[],
  paint: Pick<PathElement, 'ink' | 'overprint'>,
): DrawingElement[] {
  switch (mode) {
    case 'none':
      return [];
    case 'outlines':
      return [{ kind: 'path', role, contours: lines.flatMap(setLine), ...paint }];
    case 'live':
      return lines.map((line) => liveText(role, line, paint));
  }
}

/** The outlines of a line, every character centred on its own advance and the whole line's ink at the anchor. */
export function setLine({ text, em, anchor }: Line): Contour[] {
  const glyphs = [...text].map((c) => (c === ' ' ? null : sized(c as Glyph, em)));
  const first = glyphs[0] as SizedGlyph;
  const last = glyphs.at(-1) as SizedGlyph;
  const pen = (i: number) => i * ADVANCE * em;
  const inkLeft = first.bearing;
  const inkRight = pen(glyphs.length - 1) + last.bearing + last.width;
  const start = anchor.x - { left: inkLeft, middle: (inkLeft + inkRight) / 2, right: inkRight }[anchor.kind];
  return glyphs.flatMap((glyph, i) =>
    glyph ? outlineAt(glyph, start + pen(i) + glyph.bearing, anchor.y) : [],
  );
}

function liveText(
  role: TextElement['role'],
  { text, em, anchor }: Line,
  paint: Pick<PathElement, 'ink' | 'overprint'>,
): TextElement {
  const half = (text.length * ADVANCE * em) / 2;
  const shift = { left: half, middle: 0, right: -half }[anchor.kind];
  return {
    kind: 'text',
    role,
    text,
    fontFamily: LIVE_FAMILY,
    fontSize: em,
    baseline: { x: anchor.x + shift, y: anchor.y },
    rotationDegrees: 0,
    ...paint,
  };
}

/**
 * Outlines where they stand. The same digit stands in the same place of every symbol of a size, so a batch makes each
 * of them once, and writers can tell a contour they have written before.
 */
const placed = new Map<SizedGlyph, Map<Mm, Map<Mm, readonly Contour[]>>>();

function outlineAt(glyph: SizedGlyph, x: Mm, y: Mm): readonly Contour[] {
  const rows = entry(placed, glyph, () => new Map());
  const row = entry(rows, y, () => new Map());
  return entry(row, x, () => glyph.contours.map((c) => mapContour(translation(x, y), c)));
}

/** Outlines of the last em sizes: a symbol has two, a batch mostly the same two. */
const sizes = new Map<Mm, Map<Glyph, SizedGlyph>>();
const MOST_SIZES = 24;

function sized(glyph: Glyph, em: Mm): SizedGlyph {
  if (sizes.size >= MOST_SIZES && !sizes.has(em)) {
    sizes.clear();
    placed.clear();
  }
  const known = entry(sizes, em, () => new Map());
  return entry(known, glyph, () => sizeGlyph(glyph, em));
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
