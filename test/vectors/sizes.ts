/**
 * Lengths in mm by trade name, computed from X and rounded half up to hundredths; the total height is bars, 1X and
 * digits: 22.85 + 0.33 + 2.75 at 100 %. Rows agree with softmatic.com/ean-sc-sizes.html but for its SC0.
 */
export type SizeRow = {
  readonly name: string;
  readonly x: number;
  readonly percent: number;
  readonly bars: number;
  readonly withQuietZones: number;
  readonly barHeight: number;
  readonly guards: number;
  readonly total: number;
  readonly digits: number;
  readonly addOnHeight: number;
  /** Overall width with the add-on at 7X, 9X and 12X. */
  readonly ean2: readonly [number, number, number];
  readonly ean5: readonly [number, number, number];
};

const TABLE = `
SC0         0.264   80  25.08 29.83 18.28 19.60 20.74 2.20 17.52  36.43 36.96 37.75   43.56  44.09  44.88
SC0_(0.270) 0.270  81.8 25.65 30.51 18.70 20.05 21.22 2.25 17.92  37.26 37.80 38.61   44.55  45.09  45.90
SC1         0.297   90  28.22 33.56 20.57 22.05 23.34 2.48 19.71  40.99 41.58 42.47   49.01  49.60  50.49
SC2         0.330  100  31.35 37.29 22.85 24.50 25.93 2.75 21.90  45.54 46.20 47.19   54.45  55.11  56.10
SC3         0.363  110  34.49 41.02 25.14 26.95 28.52 3.03 24.09  50.09 50.82 51.91   59.90  60.62  61.71
SC4         0.396  120  37.62 44.75 27.42 29.40 31.12 3.30 26.28  54.65 55.44 56.63   65.34  66.13  67.32
SC5         0.4455 135  42.32 50.34 30.85 33.08 35.01 3.71 29.57  61.48 62.37 63.71   73.51  74.40  75.74
SC6         0.495  150  47.03 55.94 34.28 36.75 38.90 4.13 32.85  68.31 69.30 70.79   81.68  82.67  84.15
SC7         0.5445 165  51.73 61.53 37.70 40.43 42.78 4.54 36.14  75.14 76.23 77.86   89.84  90.93  92.57
SC8         0.6105 185  58.00 68.99 42.27 45.33 47.97 5.09 40.52  84.25 85.47 87.30  100.73 101.95 103.79
SC9         0.660  200  62.70 74.58 45.70 49.00 51.86 5.50 43.80  91.08 92.40 94.38  108.90 110.22 112.20
`;

export const SIZE_TABLE: readonly SizeRow[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name, ...texts] = line.split(/ +/);
    const n = texts.map(Number) as [number, ...number[]];
    const [x, percent, bars, withQuietZones, barHeight, guards, total, digits, addOnHeight] = n;
    return {
      name: (name as string).replace('_', ' '),
      ...({ x, percent, bars, withQuietZones, barHeight, guards, total, digits, addOnHeight } as Record<
        | 'x'
        | 'percent'
        | 'bars'
        | 'withQuietZones'
        | 'barHeight'
        | 'guards'
        | 'total'
        | 'digits'
        | 'addOnHeight',
        number
      >),
      ean2: n.slice(9, 12) as unknown as SizeRow['ean2'],
      ean5: n.slice(12, 15) as unknown as SizeRow['ean5'],
    };
  });
