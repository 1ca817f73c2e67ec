/** Texts that should be unique in a list, told apart by 53 bits: no text is kept, so that a list may be of any length. */
export type KeyCollector = {
  readonly add: (key: string) => void;
  readonly repeated: () => RepeatedKeys;
};

/** The keys that came more than once. */
export type RepeatedKeys = {
  /** A reading of the list from its beginning: gives the line where a key stood first, or null where it stands first now. */
  readonly reading: () => (key: string, line: number) => number | null;
};

/** Numbers that are sorted together: 2 MB. */
const BLOCK = 1 << 18;

/** Collects keys, eight bytes each. */
export function collectKeys(): KeyCollector {
  const blocks: Float64Array[] = [];
  let length = BLOCK;
  return {
    add(key) {
      if (length === BLOCK) {
        blocks.push(new Float64Array(BLOCK));
        length = 0;
      }
      (blocks.at(-1) as Float64Array)[length++] = keyHash(key);
    },
    repeated() {
      const sorted = blocks.map((block, i) =>
        (i < blocks.length - 1 ? block : block.subarray(0, length)).sort(),
      );
      const hashes = repeatedIn(sorted);
      blocks.length = 0;
      return { reading: () => firstLines(hashes) };
    },
  };
}

/** The values that blocks in ascending order hold more than once, each once and in ascending order. */
function repeatedIn(blocks: readonly Float64Array[]): Float64Array {
  const at = blocks.map(() => 0);
  const found: number[] = [];
  let last = Number.NaN;
  for (;;) {
    let least = Number.POSITIVE_INFINITY;
    let from = -1;
    for (let i = 0; i < blocks.length; i++) {
      const value = blocks[i]?.[at[i] as number];
      if (value !== undefined && value < least) {
        least = value;
        from = i;
      }
    }
    if (from < 0) return Float64Array.from(found);
    at[from] = (at[from] as number) + 1;
    if (least === last && found.at(-1) !== least) found.push(least);
    last = least;
  }
}

function firstLines(hashes: Float64Array): ReturnType<RepeatedKeys['reading']> {
  const lines = new Uint32Array(hashes.length);
  return (key, line) => {
    const place = placeOf(hashes, keyHash(key));
    if (place < 0) return null;
    const first = lines[place] as number;
    if (first === 0) lines[place] = line;
    return first === 0 ? null : first;
  };
}

function placeOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value ? low : -1;
}

/** 53 bits of a text: among a million different texts two are taken for one with a chance of 1 in 18,000. */
function keyHash(key: string): number {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  a = Math.imul(a ^ (a >>> 16), 0x7feb352d) ^ b;
  b = Math.imul(b ^ (b >>> 15), 0x846ca68b) ^ (a >>> 9);
  return (b >>> 11) * 2 ** 32 + (a >>> 0);
}
