import type { ColourSpace } from './colour';
import type { Allowance } from './decode';
import type { PdfFile } from './file';
import type { PdfObject } from './objects';

/** Where colour spaces are looked up, and what unpacking their tables may cost. */
export type ColourSource = {
  readonly file: PdfFile;
  readonly allowance: Allowance;
  /** Spaces read before, by the object that states them. */
  readonly spaces: Map<PdfObject, ColourSpace>;
};
