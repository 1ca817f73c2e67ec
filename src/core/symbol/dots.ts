import { MM_PER_INCH, type Mm } from '../geometry';
import { snapGap } from './resolution';
import type { SymbolSpec } from './spec';

/** A picture has at least this many dots an inch where no resolution is asked for. */
const PICTURE_RESOLUTION = 1200;

/**
 * A specification whose modules, gap and reduction are whole dots, as a picture needs them. Without a resolution asked for,
 * the dot is chosen so that X stays as it is; the reduction is rounded to an even number of dots.
 */
export function onWholeDots(spec: SymbolSpec): SymbolSpec {
  const dot = spec.dot ?? spec.xDimension / Math.ceil((spec.xDimension * PICTURE_RESOLUTION) / MM_PER_INCH);
  const reduction: Mm = Math.round(spec.reduction / dot / 2) * dot * 2;
  return { ...spec, dot, reduction, addOnGap: snapGap(spec.addOnGap, spec.xDimension, dot) };
}
