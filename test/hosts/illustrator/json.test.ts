import fc from 'fast-check';
import { parseJson, writeJson } from '../../../src/hosts/illustrator/executor/json';

test('reads whatever JSON says, as the platform reads it', () => {
  fc.assert(
    fc.property(fc.json(), fc.integer({ min: 0, max: 3 }), (text, indent) => {
      const spaced = JSON.stringify(JSON.parse(text), null, indent);
      // An object literal of old gives `__proto__` a meaning of its own.
      fc.pre(!spaced.includes('__proto__'));
      expect(parseJson(spaced)).toEqual(JSON.parse(spaced));
    }),
  );
});

test('writes what the platform reads, in ASCII', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = writeJson(value);
      expect(text).toMatch(/^[ -~]*$/);
      fc.pre(!text.includes('__proto__'));
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('refuses whatever the platform refuses', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0e1-+.tfn \n') }), (text) => {
      const refused = (read: () => unknown): boolean => {
        try {
          read();
          return false;
        } catch {
          return true;
        }
      };
      expect(refused(() => parseJson(text))).toBe(refused(() => JSON.parse(text)));
    }),
    { numRuns: 2000 },
  );
});

test('numbers that are none become null', () => {
  expect(writeJson([Number.NaN, Number.POSITIVE_INFINITY, -0, 1e-7])).toBe('[null,null,0,1e-7]');
});
