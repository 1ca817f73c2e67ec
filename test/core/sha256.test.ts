import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../src/core/sha256';

test('is what the library of cryptography says, for every length of the last block', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) % 256);
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) =>
      expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex')),
    ),
  );
});
