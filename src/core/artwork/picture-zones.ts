import type { Mm } from '../geometry';
import type { QuietZone } from './found-symbol';
import { onPage } from './frame';
import type { Look } from './look';
import { type Pixels, pixelAt } from './pixels';
import { type Band, nearestIn, type Surroundings } from './quiet-zone';

const LINES = 40;
/** How finely the picture's end is looked for, in modules. */
const STEP_X = 0.25;
/** Light that is passed over beside a bar, in modules. */
const EDGE_X = 0.8;

/** The nearest dark thing in a picture's zone; where the picture ends, what the page shows beyond it goes on. */
export const nearestInPicture =
  (look: Look, pixels: Pixels) =>
  (around: Surroundings, band: Band): QuietZone | null => {
    const { frame, xDimension: x } = around;
    const at = (distance: Mm, v: Mm) => onPage(frame, band.edge + band.outwards * distance, v);
    // Edges of bars are a pixel or two wide.
    const starts = band.starts + EDGE_X * x;
    let nearest = Number.POSITIVE_INFINITY;
    let end = band.ends;
    for (let i = 0; i < LINES; i++) {
      const v = band.top + ((i + 0.5) / LINES) * (band.foot - band.top);
      let inside = starts;
      while (inside < end && pixelAt(pixels, at(inside, v)) !== null) inside += STEP_X * x;
      end = Math.min(end, inside);
      const seen = look(at(starts, v), at(band.ends - EDGE_X * x, v));
      const first = seen.startsDark ? 0 : (seen.at[0] ?? Number.POSITIVE_INFINITY);
      nearest = Math.min(nearest, starts + first);
    }
    if (nearest < end) return { mm: nearest, modules: nearest / x, limit: 'image' };
    return end < band.ends ? nearestIn(around, { ...band, starts: end + STEP_X * x }) : null;
  };
