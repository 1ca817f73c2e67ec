import * as fc from 'fast-check';
import { decimal, matrixIn, matrixText, numbersIn } from '../../src/formats/idml/numbers';

test.each([
  [0, '0'],
  [-0, '0'],
  [-1e-12, '0'],
  [1e-9, '0.000000001'],
  [100, '100'],
  [-0.5, '-0.5'],
  [595.27559055118, '595.275590551'],
  [1234567890.5, '1234567890.5'],
])('spells %d as %s', (number, text) => {
  expect(decimal(number)).toBe(text);
});

test('reads back every number it spells, to half a unit of its last place, without an exponent', () => {
  void fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (number) => {
      expect(decimal(number)).toMatch(/^-?\d+(\.\d*[1-9])?$/);
      expect(Math.abs(Number(decimal(number)) - number)).toBeLessThanOrEqual(0.6e-9);
    }),
  );
});

test('keeps right angles exact in a transform', () => {
  expect(matrixText([6.1e-17, -1, 1 - 1e-16, -6.1e-17, 1.5, -0])).toBe('0 -1 1 0 1.5 0');
  expect(matrixText([1e-12, 0, 0, 1e-12, 0, 0])).toBe('0.000000000001 0 0 0.000000000001 0 0');
});

test.each(['', '1', '1 2 3', '1 x', '1 NaN', '1 Infinity', '1 1e999'])(
  'refuses "%s" as two numbers',
  (text) => {
    expect(numbersIn(text, 2)).toBeUndefined();
  },
);

test('reads numbers between any white space, and no transform as none', () => {
  expect(numbersIn(' 1.5\n\t-2e1 ', 2)).toEqual([1.5, -20]);
  expect(numbersIn(undefined, 1)).toBeUndefined();
  expect(matrixIn(undefined)).toEqual([1, 0, 0, 1, 0, 0]);
  expect(matrixIn('1 0 0 1 0')).toBeUndefined();
});
