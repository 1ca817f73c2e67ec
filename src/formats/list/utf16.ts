/** Turns UTF-16 into UTF-8, piece by piece. */
export type Utf16Decoder = (piece: Uint8Array) => Uint8Array;

/** No UTF-8 text contains this byte: half a surrogate pair makes its row unreadable instead of changing it. */
const NOT_UTF8 = 0xff;

/** A decoder that remembers half a unit and half a surrogate pair from one piece to the next. */
export function utf16Decoder(order: 'little-endian' | 'big-endian'): Utf16Decoder {
  let half: number | null = null;
  let high: number | null = null;
  return (piece) => {
    const out = new Uint8Array(2 * piece.length + 8);
    let length = 0;
    const put = (...bytes: readonly number[]) => {
      for (const byte of bytes) out[length++] = byte;
    };
    for (const byte of piece) {
      if (half === null) {
        half = byte;
        continue;
      }
      const unit: number = order === 'little-endian' ? half | (byte << 8) : (half << 8) | byte;
      half = null;
      const isLow = unit >= 0xdc00 && unit < 0xe000;
      if (high !== null && isLow) {
        const point = 0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00);
        put(
          0xf0 | (point >> 18),
          0x80 | ((point >> 12) & 63),
          0x80 | ((point >> 6) & 63),
          0x80 | (point & 63),
        );
        high = null;
        continue;
      }
      if (high !== null) put(NOT_UTF8);
      high = null;
      if (unit >= 0xd800 && unit < 0xdc00) high = unit;
      else if (isLow) put(NOT_UTF8);
      else if (unit < 0x80) put(unit);
      else if (unit < 0x800) put(0xc0 | (unit >> 6), 0x80 | (unit & 63));
      else put(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 63), 0x80 | (unit & 63));
    }
    return out.subarray(0, length);
  };
}
