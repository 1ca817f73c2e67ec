import type { Mm, Rect } from '../geometry';
import type { Artwork, ArtworkText } from './artwork';
import { groundOf } from './bar-paint';
import type { QuietZone } from './found-symbol';
import { type Frame, onPage } from './frame';
import { orderAmong } from './layers';
import { contoursIn, type PaintIndex } from './paint-index';
import { boundsOnPage, type Region, regionAround, regionOf } from './region';
import { type Stretch, seenAlong } from './seen-along';
import { isLightGround, lightness, type SeenColour } from './seen-colour';

/** The band in which a zone is looked at: from a designed bar edge outwards, over the height of bars without digits. */
export type Band = {
  readonly edge: Mm;
  readonly outwards: 1 | -1;
  readonly top: Mm;
  readonly foot: Mm;
  /** Where paint is looked for; the bars' own gain is passed over. */
  readonly starts: Mm;
  readonly ends: Mm;
};

/** The frame's page, the paint on it, and what a symbol's own ground and module are. */
export type Surroundings = {
  readonly artwork: Artwork;
  readonly index: PaintIndex;
  readonly frame: Frame;
  readonly xDimension: Mm;
  readonly isReversed: boolean;
  /** Texts that belong to the symbol itself. */
  readonly ownTexts: ReadonlySet<ArtworkText>;
};

/** Lines looked along in any zone, and more for small things in it. */
const REGULAR_LINES = 15;
const MOST_LINES = 80;

/** The nearest thing in a band that is neither the light ground nor the symbol's own text; null for none. */
export function nearestIn(around: Surroundings, band: Band): QuietZone | null {
  const lines = linesOf(around, band);
  const looked = lines.map((v) => {
    const from = onPage(around.frame, band.edge + band.outwards * band.starts, v);
    const to = onPage(around.frame, band.edge + band.outwards * band.ends, v);
    return { from, to, stretches: seenAlong(around.index, from, to) };
  });
  const ground = groundColour(
    looked.map(({ stretches }) => stretches[0]),
    around.isReversed,
  );
  const paper = around.artwork.trim ?? around.artwork.page;
  const nearest = [
    ...looked.flatMap(({ stretches }) => {
      const first = stretches.find((s) => !isQuiet(s, ground, around.isReversed));
      return first ? [{ mm: band.starts + first.from, limit: limitOf(first) }] : [];
    }),
    ...looked.flatMap(({ from, to }) => {
      const mm = leaves(paper, from, to);
      return mm < Number.POSITIVE_INFINITY ? [{ mm: band.starts + mm, limit: 'page' as const }] : [];
    }),
    ...around.artwork.texts.flatMap((text, i) => {
      const mm = textAt(around, band, text, i);
      return mm === null ? [] : [{ mm, limit: 'text' as const }];
    }),
  ].sort((a, b) => a.mm - b.mm)[0];
  if (!nearest) return null;
  const mm = nearest.mm <= band.starts ? 0 : nearest.mm;
  return { mm, modules: mm / around.xDimension, limit: nearest.limit };
}

/** Evenly over the height, and through the middle of everything small. */
function linesOf({ index, frame, xDimension }: Surroundings, band: Band): readonly Mm[] {
  const { top, foot } = band;
  const regular = Array.from(
    { length: REGULAR_LINES },
    (_, i) => top + ((i + 0.5) / REGULAR_LINES) * (foot - top),
  );
  const region = regionOfBand(band);
  const small = contoursIn(index, boundsOnPage(frame, region)).flatMap((contour) => {
    const [x, y, right, low] = index.extents.subarray(4 * contour, 4 * contour + 4) as unknown as number[];
    const there = regionOf(frame, {
      x: x as Mm,
      y: y as Mm,
      width: (right as Mm) - (x as Mm),
      height: (low as Mm) - (y as Mm),
    });
    const [from, to] = [Math.max(there.top, top), Math.min(there.foot, foot)];
    return to > from && there.foot - there.top < foot - top ? [(from + to) / 2] : [];
  });
  const places = new Map(small.map((v) => [Math.round((4 * v) / xDimension), v]));
  return [...regular, ...[...places.values()].slice(0, MOST_LINES)];
}

const regionOfBand = ({ edge, outwards, starts, ends, top, foot }: Band): Region => {
  const [a, b] = [edge + outwards * starts, edge + outwards * ends];
  return { left: Math.min(a, b), right: Math.max(a, b), top, foot };
};

/** The lightest of what adjoins the bars; the darkest where the bars are light. */
function groundColour(first: readonly (Stretch | undefined)[], isReversed: boolean): SeenColour {
  const colours = first.flatMap((s) => (s ? [s.colour] : []));
  const sorted = colours.sort((a, b) => lightness(b) - lightness(a));
  return (isReversed ? sorted.at(-1) : sorted[0]) ?? [1, 1, 1];
}

const SAME_COLOUR = 0.02;

function isQuiet({ colour, layers }: Stretch, ground: SeenColour, isReversed: boolean): boolean {
  const isFlat = layers.every((layer) => groundOf(layer).kind !== 'uneven');
  if (!isFlat) return false;
  const isSame = colour.every((part, i) => Math.abs(part - (ground[i] as number)) <= SAME_COLOUR);
  return isSame || (!isReversed && isLightGround(colour));
}

const limitOf = ({ layers }: Stretch): QuietZone['limit'] =>
  layers.find((layer) => groundOf(layer).kind === 'uneven')?.kind === 'image' ? 'image' : 'paint';

/** How far along the way from one point to another a rectangle ends; infinite where both lie inside. */
function leaves(
  { x, y, width, height }: Rect,
  a: { readonly x: Mm; readonly y: Mm },
  b: { readonly x: Mm; readonly y: Mm },
): Mm {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const along = (from: Mm, to: Mm, low: Mm, high: Mm): number => {
    if (from < low || from > high) return 0;
    if (to > high) return (high - from) / (to - from);
    return to < low ? (low - from) / (to - from) : Number.POSITIVE_INFINITY;
  };
  return length * Math.min(along(a.x, b.x, x, x + width), along(a.y, b.y, y, y + height));
}

/** How far off a text stands whose middle lies in the band's height; null for the symbol's own and for hidden ones. */
function textAt(
  { artwork, index, frame, ownTexts }: Surroundings,
  band: Band,
  text: ArtworkText,
  i: number,
): Mm | null {
  if (ownTexts.has(text) || text.characters.trim() === '') return null;
  const { left, right, top, foot } = regionAround(frame, text.corners);
  const middle = (top + foot) / 2;
  if (middle < band.top || middle > band.foot) return null;
  const [near, far] = [left - band.edge, right - band.edge]
    .map((d) => d * band.outwards)
    .sort((a, b) => a - b);
  if (near === undefined || far === undefined || far <= band.starts || near >= band.ends) return null;
  const order = orderAmong(text.after, i, artwork.texts.length);
  const over = seenAlong(index, onPage(frame, left, middle), onPage(frame, right, middle));
  const isSeen = over.some(({ layers, isBare }) => isBare || layers.every((l) => l.order < order));
  return isSeen ? Math.max(0, near) : null;
}
