import * as fc from 'fast-check';
import { labelOf, readLabel } from '../../src/core/label';
import { coverNumber, PLAIN, symbolSpec } from './requests';

const label = labelOf(coverNumber(PLAIN.number), symbolSpec({ ink: 'Blau „tief" C=100/69/0/4' }));

test('a label says what was asked for, and is JSON', () => {
  expect(readLabel(label.data)).toEqual({ state: 'intact', gtin13: '9771144875007', addOn: '12' });
  expect(JSON.parse(label.data)).toMatchObject({ schema: 1, request: { issn: '1144-875X', addOn: '12' } });
  expect(label.altText).toBe('Barcode ISSN 1144-875X, issue 12');
});

test('any single character changed by hand is noticed', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: label.data.length - 1 }),
      fc.integer({ min: 32, max: 126 }),
      (at, code) => {
        const character = String.fromCharCode(code);
        fc.pre(character !== label.data[at]);
        const changed = label.data.slice(0, at) + character + label.data.slice(at + 1);
        expect(readLabel(changed).state).not.toBe('intact');
      },
    ),
    { numRuns: 1000 },
  ));

test('a label of a later version is recognised', () => {
  expect(readLabel(label.data.replace('"schema":1', '"schema":2'))).toEqual({ state: 'newer', schema: 2 });
});

test.each(['', '{}', 'hello', label.data.slice(0, -1), `${label.data} `])(
  '%j is no label of ours',
  (data) => {
    expect(readLabel(data)).toEqual({ state: 'edited' });
  },
);
