import type { Problem } from '../core/problem';
import type { Areas } from './areas';
import { readBackIn } from './difference';
import type { Words } from './words';

/** The sentences of all areas, by the code of the problem. */
export const sentencesOf = (areas: Areas): Words<Problem> => ({
  ...areas.number,
  ...areas.symbol,
  ...areas.placement,
  ...areas.document,
  ...areas.calendar,
  ...areas.list,
  ...areas.format,
  ...areas.file,
  ...areas.profile,
  ...areas.library,
  ...areas.update,
  ...readBackIn(areas),
});
