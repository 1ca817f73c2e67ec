import type { Figure } from '../figure/figure';

/** One property in which the symbol that was read back is not the symbol that was meant. */
export type Difference = {
  readonly property:
    | 'symbol'
    | 'gtin13'
    | 'addOn'
    | 'xDimension'
    | 'barHeight'
    | 'addOnGap'
    | 'reduction'
    | 'rotation'
    | 'ink'
    | 'overprint'
    | 'effect'
    | 'panel'
    | 'outlines'
    | 'text';
  readonly expected: Figure;
  readonly got: Figure;
};
