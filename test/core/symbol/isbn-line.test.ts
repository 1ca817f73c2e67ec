import { boundsOf } from '../../../src/core/geometry';
import { labelOf, readLabel } from '../../../src/core/label';
import { layoutSymbol } from '../../../src/core/symbol/layout';
import { coverNumber, symbolSpec } from '../requests';

const SERIES = { issn: '1144-875X', variant: null, addOn: '03', isbn: '979-10-90636-07-1' } as const;

test.each(['SC0', 'SC2', 'SC9'])(
  'at %s an ISBN line is no wider than the bars and stays in the extent',
  (size) => {
    const spec = symbolSpec({ size });
    const x = spec.xDimension;
    const drawing = layoutSymbol(coverNumber({ ...SERIES, bars: 'issn' }), spec);
    const line = drawing.elements.find((e) => e.role === 'issn-line');
    const boxes = line?.kind === 'path' ? line.contours.map(boundsOf) : [];
    // I, S, B with two counters, N, ten digits, three hyphens; 0, 6 and 9 have one counter and 0 twice.
    expect(boxes.length).toBeGreaterThan(21);
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(95 * x);
      expect(box.y).toBeGreaterThanOrEqual(drawing.extent.y);
      expect(box.y + box.height).toBeLessThan(-x);
    }
  },
);

test('the line of an ISSN keeps its size', () => {
  const lineOf = (bars: 'issn' | 'isbn') => {
    const drawing = layoutSymbol(coverNumber({ ...SERIES, bars }), symbolSpec({ issnLine: 'live' }));
    return drawing.elements.find((e) => e.role === 'issn-line');
  };
  const plain = layoutSymbol(coverNumber({ ...SERIES, isbn: null }), symbolSpec({ issnLine: 'live' }));
  expect(lineOf('isbn')).toEqual(plain.elements.find((e) => e.role === 'issn-line'));
  expect(lineOf('issn')).toMatchObject({ text: 'ISBN 979-10-90636-07-1' });
});

test('the label says which number the bars carry', () => {
  const label = labelOf(coverNumber(SERIES), symbolSpec());
  expect(readLabel(label.data)).toMatchObject({
    state: 'intact',
    number: { gtin13: '9791090636071', bars: 'isbn', addOn: { digits: '03' } },
  });
  expect(JSON.parse(label.data).request).toMatchObject({
    issn: '1144-875X',
    isbn: '979-10-90636-07-1',
    bars: 'isbn',
  });
  expect(label).toMatchObject({
    name: 'ISBN barcode 979-10-90636-07-1 03',
    altText: 'Barcode ISBN 979-10-90636-07-1, issue 03',
  });
});
