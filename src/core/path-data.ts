import { decimal } from './decimal';
import type { Contour, Mm } from './geometry';

/** Path data (SVG 1.1, 8.3) of closed contours, in the contours' own mm and to 0.1 µm. */
export function pathData(contours: readonly Contour[]): string {
  let data = '';
  for (const contour of contours) data += contour.length > 4 ? outlineData(contour) : contourData(contour);
  return data;
}

/** The layout hands out the same outline again for the same character in the same place. */
const outlines = new WeakMap<Contour, string>();

function outlineData(contour: Contour): string {
  const known = outlines.get(contour);
  if (known !== undefined) return known;
  const data = contourData(contour);
  outlines.set(contour, data);
  return data;
}

/** Absolute commands throughout, so that rounding never adds up. Joined, not added: a sum is put together anew each time. */
function contourData(contour: Contour): string {
  const first = contour[0];
  if (!first) return '';
  const commands = [`M${pair(first.x, first.y)}`];
  for (let i = 1; i <= contour.length; i++) {
    const from = contour[i - 1] as Contour[number];
    const to = contour[i % contour.length] as Contour[number];
    if (from.leaving || to.arriving) {
      const leaving = from.leaving ?? from;
      const arriving = to.arriving ?? to;
      commands.push(`C${pair(leaving.x, leaving.y)} ${pair(arriving.x, arriving.y)} ${pair(to.x, to.y)}`);
    } else if (i < contour.length) commands.push(lineTo(from, to));
  }
  commands.push('Z');
  return commands.join('');
}

function lineTo(from: Contour[number], to: Contour[number]): string {
  if (from.y === to.y) return `H${decimal(to.x)}`;
  if (from.x === to.x) return `V${decimal(to.y)}`;
  return `L${pair(to.x, to.y)}`;
}

const pair = (x: Mm, y: Mm): string => `${decimal(x)} ${decimal(y)}`;
