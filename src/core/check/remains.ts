import type { Artwork } from '../artwork/artwork';
import { effectsOf } from '../artwork/bar-paint';
import { remainsOfBars } from '../artwork/remains';
import { distinct, type Figures } from '../figure/figure';
import { boundsOf, type Rect } from '../geometry';
import type { Finding } from './finding';
import { touches } from './page';
import { effectsFound } from './rules/paint';
import { ISO_15420 } from './source';

/** What is wrong with a page that shows no symbol, and has bars standing as those of one do; nothing where it has none. */
export function remainsFound(artwork: Artwork): readonly Finding[] {
  const bounds = remainsOfBars(artwork);
  return bounds ? [notReadable(bounds), ...effectsFound(effectsOnBars(artwork, bounds), bounds)] : [];
}

const notReadable = (bounds: Rect): Finding => ({
  code: 'symbol/undecodable',
  severity: 'error',
  measured: ['brokenBars'],
  required: ['oneSymbol'],
  source: ISO_15420,
  bounds,
});

/** What may make bars vanish: effects of the bars themselves, not of something that lies on them. */
function effectsOnBars(artwork: Artwork, bounds: Rect): Figures {
  const shapes = artwork.shapes.filter(
    (shape) => effectsOf(shape).length > 0 && touches(boundsOf(shape.contours.flat()), bounds),
  );
  const areBars = remainsOfBars({ ...artwork, shapes, images: [] }) !== null;
  return areBars ? distinct(shapes.flatMap(effectsOf)) : [];
}
