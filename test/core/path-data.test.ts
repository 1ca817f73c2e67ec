import { pathData } from '../../src/core/path-data';
import { layoutSymbol } from '../../src/core/symbol/layout';
import { parsePathData } from '../../src/formats/svg/path-data';
import { readFields, STARTING_FIELDS } from '../../src/panel/fields';

test('draws every contour where the layout put it', () => {
  const request = readFields({ ...STARTING_FIELDS, issn: '1144-875X', addOn: '12' });
  if (!request.ok) throw new Error('refused');
  const { elements } = layoutSymbol(request.value.number, request.value.spec);
  const paths = elements.flatMap((e) => (e.kind === 'path' ? [e] : []));
  expect(paths.map((p) => p.role)).toEqual(['panel', 'bars', 'digits', 'issn-line']);
  for (const { contours } of paths) {
    const drawn = parsePathData(pathData(contours));
    expect(drawn?.length).toBe(contours.length);
    contours.forEach((contour, i) => {
      contour.forEach((point, k) => {
        const at = drawn?.[i]?.points[k];
        for (const [got, meant] of [
          [at, point],
          [at?.arriving ?? at, point.arriving ?? point],
          [at?.leaving ?? at, point.leaving ?? point],
        ] as const) {
          expect(got?.x).toBeCloseTo(meant.x, 3);
          expect(got?.y).toBeCloseTo(meant.y, 3);
        }
      });
    });
  }
});
