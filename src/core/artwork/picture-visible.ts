import { MAIN_MODULES } from '../limits';
import type { ArtworkImage } from './artwork';
import { onPage } from './frame';
import type { Measured } from './measure';
import type { PaintIndex } from './paint-index';
import { seenAlong } from './seen-along';

const HEIGHTS = [0.1, 0.3, 0.5, 0.7, 0.9] as const;
/** Where less than this part of the bars is to be seen, the picture shows no symbol to anybody. */
const SHOWN = 0.2;

/** Whether other paint lies over a picture's symbol; null where it hides nearly all of it. */
export function coversPicture(
  { frame, barHeight, xDimension }: Measured,
  image: ArtworkImage,
  index: PaintIndex,
): boolean | null {
  let [shown, all] = [0, 0];
  for (const part of HEIGHTS) {
    const v = part * barHeight;
    for (const { from, to, layers } of seenAlong(
      index,
      onPage(frame, 0, v),
      onPage(frame, MAIN_MODULES * xDimension, v),
    )) {
      all += to - from;
      if (layers[0]?.painted === image) shown += to - from;
    }
  }
  return shown < SHOWN * all ? null : shown < 0.999 * all;
}
