import { MM_PER_INCH, type Mm } from '../core/geometry';

/** CSS counts 96 pixels to the inch. */
const PIXELS_PER_MM = 96 / MM_PER_INCH;

/** A length on the page as a style sheet gives it, true to scale. */
export const pixels = (length: Mm): string => `${(length * PIXELS_PER_MM).toFixed(3)}px`;
