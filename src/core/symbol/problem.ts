import type { Mm } from '../geometry';

/** A measure that cannot be read, or lies outside what the rules allow. */
export type SymbolProblem =
  | { readonly code: 'size/format'; readonly got: string }
  | {
      readonly code: 'size/range';
      readonly got: string;
      readonly xDimension: Mm;
      readonly min: Mm;
      readonly max: Mm;
    }
  | { readonly code: 'height/format'; readonly got: string }
  | {
      readonly code: 'height/range';
      readonly got: string;
      readonly height: Mm;
      readonly min: Mm;
      readonly max: Mm;
    }
  | { readonly code: 'gap/range'; readonly got: string; readonly min: number; readonly max: number }
  | { readonly code: 'reduction/format'; readonly got: string }
  | { readonly code: 'reduction/dots-need-resolution'; readonly got: string }
  | { readonly code: 'reduction/range'; readonly got: string; readonly reduction: Mm; readonly max: Mm }
  | { readonly code: 'resolution/format'; readonly got: string }
  | { readonly code: 'resolution/too-coarse'; readonly got: string; readonly dot: Mm }
  | { readonly code: 'ink/format'; readonly got: string }
  | { readonly code: 'ink/reserved'; readonly got: string; readonly name: string }
  | {
      readonly code: 'ink/red-light';
      readonly got: string;
      readonly reflectance: number;
      readonly max: number;
    }
  | { readonly code: 'text/format'; readonly got: string; readonly option: 'text' | 'issn-line' }
  | { readonly code: 'rotation/format'; readonly got: string };
