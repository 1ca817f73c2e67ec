import { inverse, type Matrix, type Mm, mapPoint, type Point } from '../geometry';
import type { ArtworkImage } from './artwork';
import type { LineEdges } from './main-reading';

/** A picture that can be looked at: one byte a pixel, and how the page's millimetres map to its pixels. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly luminance: Uint8Array;
  readonly fromPage: Matrix;
};

/** The pixels of a placed picture; null where they cannot be had or it has no extent. */
export function pixelsOf({ corners, pixels, luminance }: ArtworkImage): Pixels | null {
  if (!pixels || !luminance || !(pixels.width > 0 && pixels.height > 0)) return null;
  const { width, height } = pixels;
  const [a, b, , d] = corners;
  const toPage: Matrix = [
    (b.x - a.x) / width,
    (b.y - a.y) / width,
    (d.x - a.x) / height,
    (d.y - a.y) / height,
    a.x,
    a.y,
  ];
  const fromPage = inverse(toPage);
  if (!fromPage.every(Number.isFinite)) return null;
  const bytes = luminance();
  return bytes && bytes.length >= width * height ? { width, height, luminance: bytes, fromPage } : null;
}

/** Pixels that a millimetre in a direction of the page covers. */
export const pixelsPerMm = ({ fromPage: [a, b, c, d] }: Pixels, { x, y }: Point): number =>
  Math.hypot(a * x + c * y, b * x + d * y);

/**
 * How a picture is looked at: the smallest step of luminance that is an edge, over how many pixels noise is evened out,
 * and how many samples are taken for a pixel's length.
 */
export type Eye = { readonly contrast: number; readonly even: number; readonly samples: 1 | 2 };

const MOST_SAMPLES = 100_000;
const LIGHT = 255;

/** Luminance between the pixels; what lies outside the picture is light. Asked for a million times a picture. */
function sampleAt({ width, height, luminance }: Pixels, x: number, y: number): number {
  if (!(x >= 0 && y >= 0 && x <= width && y <= height)) return LIGHT;
  const px = x < 0.5 ? 0 : x > width - 0.5 ? width - 1 : x - 0.5;
  const py = y < 0.5 ? 0 : y > height - 0.5 ? height - 1 : y - 0.5;
  const left = px | 0;
  const top = py | 0;
  const partX = px - left;
  const partY = py - top;
  const at = top * width + left;
  const right = left + 1 < width ? 1 : 0;
  const below = top + 1 < height ? width : 0;
  const a = luminance[at] as number;
  const b = luminance[at + right] as number;
  const c = luminance[at + below] as number;
  const d = luminance[at + below + right] as number;
  return (a + (b - a) * partX) * (1 - partY) + (c + (d - c) * partX) * partY;
}

/** The luminance of the pixel at a point of the page, or null outside. */
export function pixelAt(pixels: Pixels, p: Point): number | null {
  const { x, y } = mapPoint(pixels.fromPage, p);
  if (!(x >= 0 && y >= 0 && x < pixels.width && y < pixels.height)) return null;
  return pixels.luminance[Math.floor(y) * pixels.width + Math.floor(x)] as number;
}

/** Edges along a line of the picture, in pixels from its start. */
export function pixelEdges(pixels: Pixels, from: Point, to: Point, eye: Eye): LineEdges {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const count = Math.min(MOST_SAMPLES, Math.ceil(length * eye.samples)) + 1;
  const samples = new Float32Array(count);
  const [stepX, stepY] = [(to.x - from.x) / (count - 1), (to.y - from.y) / (count - 1)];
  for (let i = 0; i < count; i++) samples[i] = sampleAt(pixels, from.x + i * stepX, from.y + i * stepY);
  const { at, startsDark } = edgesOf(evened(samples, Math.round((eye.even * eye.samples) / 2)), eye.contrast);
  const step = length / (count - 1);
  return { at: at.map((i) => i * step), startsDark };
}

/** Every sample as the mean of itself and so many on either side. */
function evened(samples: Float32Array, side: number): Float32Array {
  if (side === 0) return samples;
  const sums = new Float64Array(samples.length + 1);
  for (let i = 0; i < samples.length; i++) sums[i + 1] = (sums[i] as number) + (samples[i] as number);
  return samples.map((_, i) => {
    const [from, to] = [Math.max(0, i - side), Math.min(samples.length, i + side + 1)];
    return ((sums[to] as number) - (sums[from] as number)) / (to - from);
  });
}

/**
 * Edges half way between each dark and light extreme: so narrow bars that a blur makes pale are placed by their own
 * neighbours, and slow changes of light do not count.
 */
function edgesOf(samples: Float32Array, contrast: number): LineEdges {
  const at: number[] = [];
  let [low, high] = [0, 0];
  let extreme: number | null = null;
  let rising: boolean | null = null;
  let startsDark = false;
  const value = (i: number) => samples[i] as number;
  const turn = (i: number) => {
    if (extreme === null) startsDark = rising === false;
    else at.push(crossing(samples, extreme, i));
    extreme = i;
  };
  for (let i = 1; i < samples.length; i++) {
    const v = value(i);
    if (v > value(high)) high = i;
    if (v < value(low)) low = i;
    if (rising !== false && v < value(high) - contrast) {
      rising = true;
      turn(high);
      rising = false;
      low = i;
    } else if (rising !== true && v > value(low) + contrast) {
      rising = false;
      turn(low);
      rising = true;
      high = i;
    }
  }
  if (extreme !== null) at.push(crossing(samples, extreme, rising ? high : low));
  else startsDark = value(0) < LIGHT / 2;
  return { at, startsDark };
}

/** Where the way between two samples passes the middle of their values. */
function crossing(samples: Float32Array, from: number, to: number): number {
  const middle = ((samples[from] as number) + (samples[to] as number)) / 2;
  const isAbove = (samples[from] as number) > middle;
  let i = from;
  while (i + 1 < to && (samples[i + 1] as number) > middle === isAbove) i++;
  const [a, b] = [samples[i] as number, samples[i + 1] as number];
  return a === b ? i + 0.5 : i + (middle - a) / (b - a);
}

/** The same along a line of the page, in millimetres. */
export function pageEdges(pixels: Pixels, from: Point, to: Point, eye: Eye): LineEdges {
  const length: Mm = Math.hypot(to.x - from.x, to.y - from.y);
  const [a, b] = [mapPoint(pixels.fromPage, from), mapPoint(pixels.fromPage, to)];
  const inPixels = Math.hypot(b.x - a.x, b.y - a.y);
  const { at, startsDark } = pixelEdges(pixels, a, b, eye);
  return { at: at.map((e) => (e * length) / inPixels), startsDark };
}
