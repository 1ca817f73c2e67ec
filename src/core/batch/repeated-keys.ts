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

/** Keeps blocks of numbers that are not needed for a while. */
export type KeyShelf = {
  readonly put: (block: Float64Array) => void;
  /** Fills `window` from a place of a block on and gives how many numbers there were; blocks count from 0. */
  readonly get: (block: number, from: number, window: Float64Array) => number;
};

/** A shelf in memory. */
export function memoryShelf(): KeyShelf {
  const blocks: Float64Array[] = [];
  return {
    put: (block) => blocks.push(block.slice()),
    get(block, from, window) {
      const found = blocks[block]?.subarray(from, from + window.length) ?? [];
      window.set(found);
      return found.length;
    },
  };
}

/** Numbers that are sorted together, and those of a block that are looked at together. */
const BLOCK = 1 << 16;
const WINDOW = 1 << 12;

/** Collects keys as numbers of eight bytes, on a shelf but for the last of them. */
export function collectKeys(shelf: KeyShelf = memoryShelf()): KeyCollector {
  const block = new Float64Array(BLOCK);
  let [length, blocks] = [0, 0];
  const put = () => {
    shelf.put(block.subarray(0, length).sort());
    blocks += 1;
    length = 0;
  };
  return {
    add(key) {
      if (length === BLOCK) put();
      block[length++] = keyHash(key);
    },
    repeated() {
      put();
      const hashes = repeatedIn(shelf, blocks);
      return { reading: () => firstLines(hashes) };
    },
  };
}

type Cursor = {
  readonly block: number;
  readonly window: Float64Array;
  from: number;
  length: number;
  at: number;
};

/** The numbers that blocks in ascending order hold more than once, each once and in ascending order. */
function repeatedIn(shelf: KeyShelf, blocks: number): Float64Array {
  const cursors = Array.from({ length: blocks }, (_, block): Cursor => {
    const window = new Float64Array(WINDOW);
    return { block, window, from: 0, length: shelf.get(block, 0, window), at: 0 };
  });
  const found: number[] = [];
  let last = Number.NaN;
  for (;;) {
    let least: Cursor | null = null;
    let value = Number.POSITIVE_INFINITY;
    for (const cursor of cursors) {
      const next = cursor.window[cursor.at] as number;
      if (cursor.at < cursor.length && next < value) {
        least = cursor;
        value = next;
      }
    }
    if (!least) return Float64Array.from(found);
    advance(least, shelf);
    if (value === last && found.at(-1) !== value) found.push(value);
    last = value;
  }
}

function advance(cursor: Cursor, shelf: KeyShelf): void {
  cursor.at += 1;
  if (cursor.at < cursor.length) return;
  cursor.from += cursor.length;
  cursor.length = shelf.get(cursor.block, cursor.from, cursor.window);
  cursor.at = 0;
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
