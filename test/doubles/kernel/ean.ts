const SETS = {
  L: [
    '0001101',
    '0011001',
    '0010011',
    '0111101',
    '0100011',
    '0110001',
    '0101111',
    '0111011',
    '0110111',
    '0001011',
  ],
  parity: [
    'LLLLLL',
    'LLGLGG',
    'LLGGLG',
    'LLGGGL',
    'LGLLGG',
    'LGGLLG',
    'LGGGLL',
    'LGLGLG',
    'LGLGGL',
    'LGGLGL',
  ],
} as const;

const inverted = (bits: string): string => [...bits].map((b) => (b === '1' ? '0' : '1')).join('');

/** The 95 modules of an EAN-13, written down here for the tests of the double alone. */
export function modules(digits: string): string {
  const [first, ...rest] = [...digits].map(Number) as [number, ...number[]];
  const right = (d: number) => inverted(SETS.L[d] as string);
  const left = rest.slice(0, 6).map((d, i) => {
    const l = SETS.L[d] as string;
    return SETS.parity[first]?.[i] === 'L' ? l : [...right(d)].reverse().join('');
  });
  return `101${left.join('')}01010${rest.slice(6).map(right).join('')}101`;
}
