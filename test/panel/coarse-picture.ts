import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { GrayPicture } from '../judges/decoders';

/** Pixels of the screen to one of a coarse picture: letters become grey, rows and controls stay what they are. */
const CELL = 10;
/** Browsers differ in how they smooth letters; a control that is missing or moved differs by far more. */
const CELL_TOLERANCE = 40;
const CELLS_BEYOND = 0.01;

/** The mean greys of a picture's cells. */
export function coarse({ width, height, pixels }: GrayPicture): GrayPicture {
  const [columns, rows] = [Math.floor(width / CELL), Math.floor(height / CELL)];
  const means = new Uint8Array(columns * rows);
  for (let at = 0; at < means.length; at++) {
    const left = (at % columns) * CELL;
    const top = Math.floor(at / columns) * CELL;
    let sum = 0;
    for (let y = top; y < top + CELL; y++)
      for (let x = left; x < left + CELL; x++) sum += pixels[y * width + x] as number;
    means[at] = Math.round(sum / CELL ** 2);
  }
  return { width: columns, height: rows, pixels: means };
}

/** The part of the cells that look different, 0 to 1; 1 where the sizes differ. */
export function difference(a: GrayPicture, b: GrayPicture): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  const beyond = a.pixels.filter((grey, i) => Math.abs(grey - (b.pixels[i] as number)) > CELL_TOLERANCE);
  return beyond.length / a.pixels.length;
}

export const isAlike = (a: GrayPicture, b: GrayPicture): boolean => difference(a, b) <= CELLS_BEYOND;

/** Reads a picture as it was last looked at and found good; keeps the given one as such where that is asked for. */
export function approved(path: string, now: GrayPicture): GrayPicture {
  if (process.env.APPROVE_PICTURES === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, Buffer.concat([Buffer.from(`P5 ${now.width} ${now.height} 255\n`), now.pixels]));
  }
  if (!existsSync(path))
    throw new Error(
      `There is no picture ${path}. Look at the panel, then run: APPROVE_PICTURES=1 npx jest test/panel/pictures`,
    );
  const bytes = readFileSync(path);
  const end = bytes.indexOf(10);
  const [, width, height] = bytes.toString('latin1', 0, end).split(' ').map(Number);
  return { width: width ?? 0, height: height ?? 0, pixels: bytes.subarray(end + 1) };
}
