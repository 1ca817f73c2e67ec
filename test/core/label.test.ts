import * as fc from 'fast-check';
import { crc32 } from '../../src/core/crc32';
import { isOwnAltText, isOwnName, labelOf, readLabel } from '../../src/core/label';
import { layoutSymbol } from '../../src/core/symbol/layout';
import { parseSpec } from '../../src/core/symbol/spec';
import { coverNumber, PLAIN, symbolSpec, typedRequests } from './requests';

const label = labelOf(coverNumber(PLAIN.number), symbolSpec({ ink: 'Blau „tief" C=100/69/0/4' }));

test('a label says what was asked for, and is JSON', () => {
  expect(readLabel(label.data)).toMatchObject({
    state: 'intact',
    number: { gtin13: '9771144875007', addOn: { digits: '12' } },
  });
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

test('a label gives the whole request back, so that the same symbol can be drawn from it', () =>
  fc.assert(
    fc.property(typedRequests, (typed) => {
      const [number, spec] = [coverNumber(typed.number), parseSpec(typed.spec)];
      fc.pre(spec.ok);
      if (!spec.ok) return;
      const { data, name, altText } = labelOf(number, spec.value);
      const read = readLabel(data);
      if (read.state !== 'intact') throw new Error(data);
      expect(labelOf(read.number, read.spec)).toEqual({ data, name, altText });
      expect(layoutSymbol(read.number, read.spec)).toEqual(layoutSymbol(number, spec.value));
      expect([isOwnName(name), isOwnAltText(altText)]).toEqual([true, true]);
    }),
    { numRuns: 200 },
  ));

test('an ISBN symbol comes back with both numbers', () => {
  const series = coverNumber({ issn: '1144-875X', variant: null, addOn: '03', isbn: '979-10-90636-07-1' });
  expect(readLabel(labelOf(series, symbolSpec()).data)).toMatchObject({ number: series });
});

test.each(['Cover barcode', 'ISSN barcode', 'ISSN barcode 1144-875X 12 old', ''])(
  '%j is a name that somebody else gave',
  (name) => expect(isOwnName(name)).toBe(false),
);

/** A label with a request of our own making, its checksum worked out anew. */
function forged(change: Record<string, unknown>): string {
  const request = JSON.stringify({ ...JSON.parse(label.data).request, ...change });
  const units = Uint8Array.from([...request].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
  const sum = crc32(units).toString(16).padStart(8, '0');
  return `{"schema":1,"checksum":"${sum}","request":${request}}`;
}

test('a label with the right checksum and nothing wrong in it is taken', () => {
  expect(readLabel(forged({ lightMargin: true }))).toMatchObject({
    state: 'intact',
    spec: { lightMargin: true },
  });
});

test.each<Record<string, unknown>>([
  { issn: '1144-8750' },
  { gtin13: '9771144875014' },
  { variant: 7 },
  { addOn: '123' },
  { xDimension: 0.1 },
  { xDimension: null },
  { barHeight: 100 },
  { barHeight: 0.1 },
  { addOnGap: 40 },
  { reduction: 0.3 },
  { reduction: -0.1 },
  { dot: 0 },
  { dot: 5 },
  { digits: 'invisible' },
  { panel: 'yes' },
  { ink: { kind: 'paper' } },
  { ink: { kind: 'spot', name: 'x', cmyk: [1, 2, 3, 400] } },
  { ink: null },
])('a label that asks for %j counts as edited, though its checksum is right', (change) => {
  expect(readLabel(forged(change))).toEqual({ state: 'edited' });
});
