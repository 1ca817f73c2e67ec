/** One property in which the symbol that was read back is not the symbol that was meant. */
export type Difference = {
  readonly property:
    | 'symbol'
    | 'gtin13'
    | 'addOn'
    | 'xDimension'
    | 'barHeight'
    | 'addOnGap'
    | 'barWidthReduction'
    | 'ink'
    | 'overprint'
    | 'position'
    | 'panel';
  readonly expected: string;
  readonly got: string;
};
