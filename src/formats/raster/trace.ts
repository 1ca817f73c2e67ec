import type { Artwork } from '../../core/artwork/artwork';
import { type Contour, type Rect, rectContour } from '../../core/geometry';
import { type Bitmap, rowBytes } from './bitmap';

/** Line art of a cover traces to far fewer rectangles; a halftone or a scan to many more. */
const MOST_RECTANGLES = 200_000;

/**
 * A picture as artwork: every run of ink that stays the same over several rows becomes one rectangle, so bars come
 * out whole. Millimetres by the picture's resolution, y down. Null for what is no line art.
 */
export function traceBitmap(bitmap: Bitmap): Artwork | null {
  const dot = 1 / bitmap.dotsPerMm;
  const rectangles = rectanglesOf(bitmap);
  if (!rectangles) return null;
  return {
    page: { x: 0, y: 0, width: bitmap.width * dot, height: bitmap.height * dot },
    texts: [],
    images: [],
    shapes: [
      {
        contours: rectangles.map((r) => inMm(r, dot)),
        ink: { space: 'gray', black: 100 },
        overprint: 'knockout',
      },
    ],
    colour: 'plates',
    pixels: { dotsPerMm: bitmap.dotsPerMm },
  };
}

const inMm = ({ x, y, width, height }: Rect, dot: number): Contour =>
  rectContour({ x: x * dot, y: y * dot, width: width * dot, height: height * dot });

type Run = { readonly start: number; readonly end: number; readonly since: number };

/** Null where there are too many. */
function rectanglesOf({ width, height, bits }: Bitmap): readonly Rect[] | null {
  const bytes = rowBytes(width);
  const done: Rect[] = [];
  let open = new Map<number, Run>();
  for (let row = 0; row <= height; row++) {
    if (row > 0 && row < height && sameRow(bits, row, bytes)) continue;
    const next = new Map<number, Run>();
    if (row < height)
      for (const { start, end } of runsOf(bits, row * bytes, width)) {
        const above = open.get(start);
        next.set(start, above?.end === end ? above : { start, end, since: row });
      }
    for (const run of open.values())
      if (next.get(run.start) !== run)
        done.push({ x: run.start, y: run.since, width: run.end - run.start, height: row - run.since });
    open = next;
    if (done.length + open.size > MOST_RECTANGLES) return null;
  }
  return done;
}

function sameRow(bits: Uint8Array, row: number, bytes: number): boolean {
  for (let i = row * bytes; i < (row + 1) * bytes; i++) if (bits[i] !== bits[i - bytes]) return false;
  return true;
}

function runsOf(bits: Uint8Array, rowStart: number, width: number): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let start = -1;
  for (let x = 0; x <= width; x++) {
    const isInk = x < width && ((bits[rowStart + (x >> 3)] as number) & (0x80 >> (x & 7))) !== 0;
    if (isInk && start < 0) start = x;
    if (!isInk && start >= 0) {
      runs.push({ start, end: x });
      start = -1;
    }
  }
  return runs;
}
