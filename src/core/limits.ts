import type { Mm } from './geometry';

/**
 * The one table of what a symbol may measure, for drawing and for checking. X stands for the X-dimension.
 * GGS = GS1 General Specifications; 15420 = ISO/IEC 15420.
 */

/** 100 % (GGS 5.2, retail point of sale). */
export const NOMINAL_X: Mm = 0.33;
/** 80 % and 200 %. */
export const SMALLEST_X: Mm = 0.264;
export const LARGEST_X: Mm = 0.66;

/** Modules of the main symbol: 3 + 42 + 5 + 42 + 3. */
export const MAIN_MODULES = 95;
/** EAN-2: 4 + 7 + 2 + 7; EAN-5: 4 + 5·7 + 4·2. */
export const ADD_ON_MODULES = { ean2: 20, ean5: 47 } as const;

/** 22.85 mm at 100 %, in modules (15420:2009 4.3.3). */
export const BAR_HEIGHT_X = 22.85 / 0.33;
/** 21.90 mm at 100 % (GGS fig. 5.2.6.6-6); its feet stand level with the guard bars. */
export const ADD_ON_BAR_HEIGHT_X = 21.9 / 0.33;
/** Guard bars reach this much further down. */
export const GUARD_EXTENSION_X = 5;

export const QUIET_ZONE_X = { left: 11, right: 7, afterAddOn: 5 } as const;
export const ADD_ON_GAP_X = {
  min: 7,
  max: 12,
  default: 9,
  /** Common phone readers lose the add-on beyond this; measured with zxing-cpp. */
  readable: 10,
} as const;

/** OCR-B height of the human-readable digits, 2.75 mm at 100 %, and their distance from the bars. */
export const DIGIT_HEIGHT_X = 2.75 / 0.33;
export const DIGIT_GAP_X = 1;

/**
 * Lowest bars that are drawn at all, as a part of the nominal height. No standard gives one; the bars of an add-on are
 * 2.6 mm − 1.65 mm shorter still, and much below this they are lower than the digits.
 */
export const LOWEST_HEIGHT = 0.15;
/** Below these a shortened symbol is doubtful: part of nominal, and mm (GS1 member organisations). */
export const DOUBTFUL_HEIGHT = { part: 0.7, mm: 16 } as const;

/** Bars are never reduced by half a module or more; more than a quarter is doubtful, and so is a bar under 0.15 mm. */
export const REDUCTION_X = { refused: 1 / 2, doubtful: 1 / 4 } as const;
export const NARROWEST_BAR: Mm = 0.15;

/** Bars must not reflect more red light than this (EAN/UPC contrast rule, Re ≤ 30 %). */
export const BAR_REFLECTANCE = 0.3;
