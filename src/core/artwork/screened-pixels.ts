import { inverse, type Mm } from '../geometry';
import type { Pixels } from './pixels';

/** Fields in which dots are evened out: narrow across the bars, and along them longer than a coarse screen's cell. */
const ACROSS: Mm = 0.08;
const ALONG: Mm = 0.6;

/**
 * A picture of one bit a pixel as greys, for ink that is screened so that bars are full of holes: the mean of oblong
 * fields that lie along upright bars, or along lying ones.
 */
export function screenedPixels(pixels: Pixels, bars: 'upright' | 'lying'): Pixels {
  const [a, b, c, d, e, f] = pixels.fromPage;
  const [right, right2, down, down2] = inverse(pixels.fromPage);
  const [wide, high] = bars === 'upright' ? [ACROSS, ALONG] : [ALONG, ACROSS];
  const columns = Math.max(1, Math.round(wide / Math.hypot(right, right2)));
  const rows = Math.max(1, Math.round(high / Math.hypot(down, down2)));
  const [width, height] = [Math.floor(pixels.width / columns), Math.floor(pixels.height / rows)];
  const luminance = new Uint8Array(width * height);
  const sums = new Float64Array(width);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let row = 0; row < rows; row++) {
      let at = (y * rows + row) * pixels.width;
      for (let x = 0; x < width; x++) {
        let sum = sums[x] as number;
        for (const end = at + columns; at < end; at++) sum += pixels.luminance[at] as number;
        sums[x] = sum;
      }
    }
    for (let x = 0; x < width; x++) luminance[y * width + x] = (sums[x] as number) / (columns * rows);
  }
  return {
    width,
    height,
    luminance,
    fromPage: [a / columns, b / rows, c / columns, d / rows, e / columns, f / rows],
  };
}
