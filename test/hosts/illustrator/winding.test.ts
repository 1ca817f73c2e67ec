import type { PathElement } from '../../../src/core/drawing';
import { pathData } from '../../../src/core/path-data';
import { layoutSymbol } from '../../../src/core/symbol/layout';
import { request } from '../../core/round-trip';
import { paintSvg } from '../../judges/decoders';

const NUMBERS = ['1144-875X', '0317-8471', '2434-561X', '0378-5955'];

/** All outlines of one part, painted alone by one winding rule; ten pixels a millimetre of forty. */
function painted({ contours }: PathElement, rule: 'evenodd' | 'nonzero'): Uint8Array {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60mm" height="40mm" viewBox="-10 -8 60 40"><rect x="-10" y="-8" width="60" height="40" fill="#fff"/><path fill-rule="${rule}" d="${pathData(contours)}"/></svg>`;
  return paintSvg(svg, 1200).pixels;
}

test.each(NUMBERS)('outlines of %s look the same by either winding rule', (issn) => {
  const { number, spec } = request({ number: { issn, variant: null, addOn: '12' }, spec: {} });
  const parts = layoutSymbol(number, spec).elements.filter((e): e is PathElement => e.kind === 'path');
  expect(parts.map(({ role }) => role)).toEqual(expect.arrayContaining(['bars', 'digits', 'issn-line']));
  for (const part of parts) {
    const [evenOdd, nonZero] = [painted(part, 'evenodd'), painted(part, 'nonzero')];
    expect(evenOdd.some((v) => v < 128)).toBe(true);
    expect(Buffer.compare(evenOdd, nonZero)).toBe(0);
  }
});
